// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "app/commands.h"
#include "app/main_window.h"
#include "app/palette_answers.h"
#include "app/plan_files.h"
#include "app/workspaces.h"
#include "core/editing/compose.h"
#include "views/panels/inspector.h"
#include "views/panels/plan_tree.h"
#include "views/panels/plan_tree_model.h"
#include "views/panels/risk_panel.h"
#include "views/scene/gl_probe.h"
#include "views/widgets/message_bar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;

class MainWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); m_e.reset(); }
    void theWindowShowsPlanFiguresAndDrawing();
    void selectingInTheTreeFillsTheInspector();
    void editingMarksTheWindowModifiedAndUndoClearsIt();
    void aBadFileIsToldInTheBarAndKeepsThePlan();
    void newPlantWithoutPowerIsToldInTheBar();
    void everyFocusableWidgetHasAName_data();
    void everyFocusableWidgetHasAName();
    void futuresTakeMoreRoomAndGiveItBack();
    void itFitsASmallScreen();
    void everyCommandHasANameOfItsOwn();
    void noTwoCommandsShareTheirKeys();
    void everyActionOfTheMenusIsInThePalette();
    void aWorkspaceRemembersItsDocks();
    void bothThemesDrawADifferentWindow();

private:
    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {.theme = ThemeChoice::Light});
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), patience));
    m_e->session.setPlan(m_e->generated());
    QVERIFY(m_e->isSettled());
}

void MainWindowTest::theWindowShowsPlanFiguresAndDrawing()
{
    QVERIFY(m_window->windowTitle().contains("Example"));
    QVERIFY(m_window->centralWidget()->width() > 500);
    QVERIFY(m_window->centralWidget()->height() > 250);
    QStringList shown;
    for (const QLabel* label : m_window->statusBar()->findChildren<QLabel*>()) shown << label->text();
    QVERIFY2(shown.join(' ').contains("Solved in"), qPrintable(shown.join(' ')));
}

void MainWindowTest::selectingInTheTreeFillsTheInspector()
{
    auto* tree = m_window->findChild<PlanTree*>();
    const auto* model = qobject_cast<PlanTreeModel*>(tree->model());
    tree->setCurrentIndex(model->indexOf(m_e->firstRack()));
    const FieldRow* name = m_window->findChild<Inspector*>()->row("name");
    QVERIFY(name);
    QCOMPARE(qobject_cast<QLineEdit*>(name->editor())->text().toStdString(), m_e->session.plan().equipment.find(m_e->firstRack())->name);
}

void MainWindowTest::editingMarksTheWindowModifiedAndUndoClearsIt()
{
    m_e->session.select({m_e->firstRack()});
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_window->isWindowModified());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_window->isWindowModified());
}

void MainWindowTest::aBadFileIsToldInTheBarAndKeepsThePlan()
{
    const std::string before = digest(m_e->session.plan());
    const QTemporaryDir folder;
    QVERIFY(!m_window->files().open(folder.filePath("none.gwp").toStdString()));
    const auto* bar = m_window->findChild<MessageBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains("none.gwp"));
    QCOMPARE(digest(m_e->session.plan()), before);
}

void MainWindowTest::newPlantWithoutPowerIsToldInTheBar()
{
    std::vector<EquipmentId> boards, racks;
    for (const Equipment& piece : m_e->session.plan().equipment) {
        const EquipmentType& type = *m_e->session.catalog().find(piece.type);
        if (type.kind == EquipmentKind::Switchgear) boards.push_back(piece.id);
        if (type.rack) racks.push_back(piece.id);
    }
    m_e->session.perform(removeEquipment(m_e->session.plan(), boards));
    const auto piecesBefore = m_e->session.plan().equipment.size();
    m_e->session.select(racks);
    m_window->findChild<Commands*>()->find("cooling.template")->trigger();
    const auto added = m_e->session.plan().equipment.size() - piecesBefore;
    QVERIFY(added > 0);
    const auto* bar = m_window->findChild<MessageBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("New pieces without power: %1.").arg(added)), qPrintable(bar->text()));
}

void MainWindowTest::everyFocusableWidgetHasAName_data()
{
    QTest::addColumn<QString>("panel");
    for (const char* panel : {"charts", "risk", "search", "findings"}) QTest::newRow(panel) << panel;
}

void MainWindowTest::everyFocusableWidgetHasAName()
{
    QFETCH(QString, panel);
    QVERIFY(m_window->showPanel(panel == "search" ? "risk" : panel));
    if (panel == "search") m_window->risk().showSearch();
    m_e->session.select({m_e->firstRack()});
    QCoreApplication::processEvents(); // Bars of tabs come with the layout.
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool isOurs = !widget->objectName().startsWith("qt_") && !widget->inherits("QComboBoxPrivateContainer") && !widget->inherits("QComboBoxListView");
        if (!isOurs || widget->focusProxy() || !widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
        // Qt keeps bars without tabs outside the window, to use them again.
        if (const auto* bar = qobject_cast<const QTabBar*>(widget); bar && bar->count() == 0 && !m_window->rect().intersects(bar->geometry())) continue;
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY(access);
        const QByteArray whose = QByteArray(widget->metaObject()->className()) + " in " + widget->parentWidget()->metaObject()->className();
        QVERIFY2(!access->text(QAccessible::Name).isEmpty(), whose);
    }
}

void MainWindowTest::futuresTakeMoreRoomAndGiveItBack()
{
    const int drawing = m_window->centralWidget()->height();
    QVERIFY(m_window->showPanel("risk"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->risk().height() >= 290, patience);
    QVERIFY(m_window->centralWidget()->height() < drawing);
    QVERIFY(m_window->workspaces().show("layout"));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->centralWidget()->height(), drawing, patience);
    QVERIFY(!m_window->showPanel("nothing"));
}

void MainWindowTest::itFitsASmallScreen()
{
    QVERIFY(m_window->minimumSizeHint().width() <= 1280);
    QVERIFY(m_window->minimumSizeHint().height() <= 800);
    QCOMPARE(m_window->size(), QSize(1280, 800));
}

void MainWindowTest::everyCommandHasANameOfItsOwn()
{
    QSet<QString> ids;
    for (const QAction* action : m_window->commands().all()) {
        QVERIFY2(!ids.contains(Commands::idOf(*action)), qPrintable(Commands::idOf(*action)));
        QVERIFY2(!action->text().isEmpty(), qPrintable(Commands::idOf(*action)));
        ids.insert(Commands::idOf(*action));
    }
    QVERIFY(ids.size() > 60);
}

void MainWindowTest::noTwoCommandsShareTheirKeys()
{
    QHash<QString, QString> owners;
    QStringList shared;
    for (const QAction* action : m_window->commands().all())
        for (const QKeySequence& keys : action->shortcuts()) {
            const QString owner = owners.value(keys.toString());
            if (!owner.isEmpty()) shared << keys.toString() + ": " + owner + " and " + Commands::idOf(*action);
            owners.insert(keys.toString(), Commands::idOf(*action));
        }
    QVERIFY2(shared.isEmpty(), qPrintable(shared.join("; ")));
}

void MainWindowTest::everyActionOfTheMenusIsInThePalette()
{
    for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>())
        for (const QAction* action : menu->actions())
            if (!action->menu() && !action->isSeparator() && !action->text().isEmpty() && menu->title() != "Open &recent")
                QVERIFY2(!Commands::idOf(*action).isEmpty(), qPrintable(menu->title() + "/" + action->text()));
    const auto answers = paletteAnswers({}, m_window->commands(), m_e->session);
    QCOMPARE(answers.size(), m_window->commands().all().size());
    for (const PaletteEntry& entry : answers) QVERIFY2(!entry.about.isEmpty(), qPrintable(entry.title));
}

void MainWindowTest::aWorkspaceRemembersItsDocks()
{
    auto* history = m_window->findChild<QDockWidget*>("history");
    QVERIFY(m_window->workspaces().show("layout"));
    history->close();
    QVERIFY(m_window->workspaces().show("money"));
    QVERIFY(m_window->workspaces().show("layout"));
    QVERIFY(history->isHidden());
    m_window->workspaces().reset();
    QVERIFY(!history->isHidden());
    QVERIFY(!m_window->workspaces().show("nowhere"));
}

void MainWindowTest::bothThemesDrawADifferentWindow()
{
    const QColor light = m_window->grab().toImage().pixelColor(20, 100);
    m_window->chooseTheme(ThemeChoice::Dark);
    const QColor dark = m_window->grab().toImage().pixelColor(20, 100);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 80);
}

int main(int argc, char** argv)
{
    prepareOpenGl();
    QApplication application(argc, argv);
    QApplication::setStyle("Fusion");
    // The drawing asks its own program whether OpenGL works; here that is this test.
    if (QApplication::arguments().contains("--probe-gl")) return probeGl();
    MainWindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "main_window_test.moc"
