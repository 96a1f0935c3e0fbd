// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/shown_window.h"
#include "tests/views/session/example_session.h"

#include "app/commands.h"
#include "app/commands/help_commands.h"
#include "app/workspaces.h"
#include "views/dialogs/help_page.h"
#include "views/dialogs/settings_dialog.h"
#include "views/panels/inspector.h"
#include "views/panels/layers_panel.h"
#include "views/panels/saved_views_bar.h"
#include "views/scene/plan_view.h"
#include "views/scene/scene_view.h"
#include "views/widgets/field_row.h"
#include "views/widgets/message_bar.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace gw;

/// Help and settings worked with keys in the window, as a user would.
class HelpAndSettingsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(), m_e.reset(); }
    void f1OnAFieldOpensItsPage();
    void f1InADrawingOpensThePageOfTheToolInHand();
    void everyDockHasAPage();
    void settingsAreChangedAtOnceAndFoundByTheirWords();
    void aFileOfSettingsIsTakenOverAtOnce();
    void aForeignFileOfSettingsIsToldInTheBar();
    void aSavedViewOutlivesTheWindow();
    void safeModeSaysSo();
    void goingThroughAllWorkspacesAndBackKeepsTheSize();
    void theStartPageLeavesTheDocksAsTheyCome();
    void drawingSettingsOutliveTheWindow();
    void keysOfAFileReplaceThoseOfBefore();
    void everyWorkspaceFitsASmallScreen_data();
    void everyWorkspaceFitsASmallScreen();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), key, modifiers); }
    HelpPage* page() const { return m_window->findChild<HelpPage*>(); }

    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<MainWindow> m_window;
};

void HelpAndSettingsTest::init()
{
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {.theme = ThemeChoice::Light});
    QVERIFY(test::isShown(*m_window));
    m_e->session.setPlan(m_e->generated());
    QVERIFY(m_e->isSettled());
}

void HelpAndSettingsTest::f1OnAFieldOpensItsPage()
{
    m_e->session.show(m_e->session.plan().spaces[0].id);
    FieldRow* aisle = nullptr;
    for (FieldRow* row : m_window->findChild<Inspector*>()->findChildren<FieldRow*>())
        if (row->key() == "aisle_minimum_m") aisle = row;
    QVERIFY(aisle);
    aisle->editor()->setFocus();
    press(Qt::Key_F1);
    QVERIFY(page() && page()->isVisible());
    QCOMPARE(page()->shownTitle(), QString("Aisle"));
    QVERIFY(page()->findChild<QTextBrowser*>()->toPlainText().contains("0 to 20 m"));
}

void HelpAndSettingsTest::f1InADrawingOpensThePageOfTheToolInHand()
{
    auto* plan = m_window->findChild<PlanView*>();
    m_window->findChild<SceneView*>()->setMode(SceneView::Mode::Plan);
    m_e->session.view().setTool(Tool::Corners);
    plan->setFocus();
    press(Qt::Key_F1);
    QVERIFY(page());
    QCOMPARE(page()->shownTitle(), QString("Room by corners"));
    m_window->activateWindow();
    m_e->session.view().setTool(Tool::Select);
    plan->setFocus();
    m_window->commands().find("help.page")->trigger();
    QCOMPARE(page()->shownTitle(), QString("Select and move"));
}

void HelpAndSettingsTest::everyDockHasAPage()
{
    const HelpBook book(std::filesystem::path(GW_SOURCE_RESOURCES) / "help");
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) QVERIFY2(book.find("dock." + dock->objectName()), qPrintable(dock->objectName()));
}

void HelpAndSettingsTest::settingsAreChangedAtOnceAndFoundByTheirWords()
{
    press(Qt::Key_Comma, Qt::ControlModifier);
    auto* dialog = m_window->findChild<SettingsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClicks(dialog->findChild<QLineEdit*>("search"), "dark");
    QVERIFY(dialog->row("theme")->isVisible() && !dialog->row("device")->isVisible());
    auto* box = qobject_cast<QComboBox*>(dialog->row("theme")->editor());
    box->setCurrentIndex(2);
    emit box->activated(2);
    QCOMPARE(m_window->settings().theme, ThemeChoice::Dark);
    m_window->commands().find("setting.navigation")->trigger();
    QVERIFY(dialog->row("navigation")->isVisible() && !dialog->row("theme")->isVisible());
}

void HelpAndSettingsTest::aFileOfSettingsIsTakenOverAtOnce()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("mine.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(settingsText({.theme = ThemeChoice::Dark, .keys = {{"view.all", "Ctrl+Alt+9"}}, .device = "cpu", .navigation = "blender"}));
    file.close();
    QVERIFY(m_window->importSettings(file.fileName()));
    QCOMPARE(m_window->settings().theme, ThemeChoice::Dark);
    QCOMPARE(m_window->presentSettings().navigation, QString("blender"));
    QCOMPARE(m_window->commands().find("view.all")->shortcut(), QKeySequence("Ctrl+Alt+9"));
}

void HelpAndSettingsTest::aForeignFileOfSettingsIsToldInTheBar()
{
    QVERIFY(!m_window->importSettings("/nowhere/settings.json"));
    QVERIFY(m_window->findChild<MessageBar*>()->isVisible());
}

void HelpAndSettingsTest::aSavedViewOutlivesTheWindow()
{
    auto* bar = m_window->findChild<SavedViewsBar*>();
    m_e->session.view().setLayer(DrawingLayer::Power, {false, false, 1});
    bar->setViews({viewNow(m_e->session, "Without power")});
    emit bar->viewsChanged();
    const Settings kept = m_window->settings();
    m_window = std::make_unique<MainWindow>(m_e->session, kept);
    const SavedViews& views = m_window->findChild<SavedViewsBar*>()->views();
    QVERIFY(views.size() == 1 && views.front().name == "Without power" && !views.front().layers[std::size_t(DrawingLayer::Power)].isShown);
}

void HelpAndSettingsTest::safeModeSaysSo()
{
    QVERIFY(!m_window->isSafe());
    m_window->beSafe();
    QVERIFY(m_window->isSafe() && m_window->findChild<MessageBar*>()->isVisible());
}

void HelpAndSettingsTest::goingThroughAllWorkspacesAndBackKeepsTheSize()
{
    const QSize before = m_window->size();
    for (int round = 0; round < 2; ++round)
        for (const Workspace& each : workspaces())
            for (const QString& id : {each.id, QString("layout")}) {
                m_window->workspaces().show(id);
                QTest::qWait(20);
                QVERIFY2(m_window->size() == before, qPrintable(QString("%1 after %2: %3 x %4").arg(id, each.id).arg(m_window->width()).arg(m_window->height())));
            }
}

void HelpAndSettingsTest::theStartPageLeavesTheDocksAsTheyCome()
{
    const auto heightOf = [this](const char* dock) { return m_window->findChild<QDockWidget*>(dock)->height(); };
    QTest::qWait(50);
    const int usual = heightOf("findings");
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {.theme = ThemeChoice::Light});
    m_window->resize(1280, 800);
    m_window->showStartPage();
    m_window->show();
    QTest::qWait(50);
    m_window->leaveStartPage();
    QTest::qWait(50);
    QVERIFY2(std::abs(heightOf("findings") - usual) <= 2, qPrintable(QString("%1 instead of %2").arg(heightOf("findings")).arg(usual)));
    QVERIFY2(m_window->findChild<QDockWidget*>("inspector")->width() <= 300, qPrintable(QString::number(m_window->findChild<QDockWidget*>("inspector")->width())));
}

void HelpAndSettingsTest::drawingSettingsOutliveTheWindow()
{
    m_e->session.setColourBy(ColourBy::Loading);
    m_e->session.view().setSnapping(false);
    m_window->findChild<SceneView*>()->setColourVision(ColourVision::Protanopia);
    const Settings kept = m_window->presentSettings();
    m_e->session.setColourBy(ColourBy::Power);
    m_e->session.view().setSnapping(true);
    m_window = std::make_unique<MainWindow>(m_e->session, kept);
    QCOMPARE(m_e->session.colourBy(), ColourBy::Loading);
    QVERIFY(!m_e->session.view().isSnapping());
    QCOMPARE(m_window->findChild<SceneView*>()->colourVision(), ColourVision::Protanopia);
}

void HelpAndSettingsTest::keysOfAFileReplaceThoseOfBefore()
{
    Commands& commands = m_window->commands();
    const QKeySequence all = commands.find("view.all")->shortcut(), undo = commands.find("edit.undo")->shortcut();
    applyKeys(commands, {{"view.all", "Ctrl+Alt+9"}});
    QCOMPARE(commands.find("view.all")->shortcut(), QKeySequence("Ctrl+Alt+9"));
    applyKeys(commands, {{"view.frame", undo.toString(QKeySequence::PortableText)}});
    QCOMPARE(commands.find("view.all")->shortcut(), all);
    QCOMPARE(commands.find("view.frame")->shortcut(), undo);
    QVERIFY(commands.find("edit.undo")->shortcut().isEmpty());
    applyKeys(commands, {});
    QCOMPARE(commands.find("edit.undo")->shortcut(), undo);
    QCOMPARE(commands.find("help.palette")->shortcuts().size(), 2);
}

void HelpAndSettingsTest::everyWorkspaceFitsASmallScreen_data()
{
    QTest::addColumn<QString>("workspace");
    for (const Workspace& each : workspaces()) QTest::newRow(qPrintable(each.id)) << each.id;
}

void HelpAndSettingsTest::everyWorkspaceFitsASmallScreen()
{
    QFETCH(QString, workspace);
    m_window->workspaces().show(workspace);
    QTest::qWait(50);
    QStringList wide;
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        if (!dock->isHidden()) wide << QString("%1 %2").arg(dock->objectName()).arg(dock->minimumSizeHint().width());
    QVERIFY2(m_window->width() <= 1280, qPrintable(QString("%1 wide; %2").arg(m_window->width()).arg(wide.join(", "))));
    QVERIFY2(m_window->height() <= 800, qPrintable(QString::number(m_window->height())));
}

QTEST_MAIN(HelpAndSettingsTest)
#include "help_and_settings_test.moc"
