// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/shown_window.h"
#include "tests/views/session/example_session.h"

#include "app/commands.h"
#include "app/palette_answers.h"
#include "core/editing/arrange.h"
#include "views/dialogs/help_page.h"
#include "views/panels/inspector.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>

using namespace gw;

/// Ctrl+K worked with keys in the whole window.
class PaletteAnswersTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(), m_e.reset(); }
    void commandsAreFoundByTheirMenu_data();
    void commandsAreFoundByTheirMenu();
    void noTwoCommandsLookAlike();
    void whatCannotBeDoneSaysWhy();
    void pagesOfHelpAreFound();
    void findingsAreFoundAndShown();
    void theKeyboardGoesBackToWhereItWas();

private:
    std::vector<PaletteEntry> asked(const QString& typed) const { return paletteAnswers(typed, m_window->commands(), m_e->session); }
    void ask(const QString& typed)
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_window->commandPalette().isVisible());
        QTest::keyClicks(&m_window->commandPalette().line(), typed);
    }
    /// Down to the first line that begins so, and is about this, and Enter.
    void choose(const QString& begin, const QString& about = {})
    {
        const auto& list = m_window->commandPalette().list();
        int row = 0;
        while (row < list.count() && (!list.item(row)->text().startsWith(begin) || !list.item(row)->toolTip().startsWith(about))) ++row;
        QVERIFY2(row < list.count(), qPrintable(begin));
        for (int i = 0; i < row; ++i) QTest::keyClick(&m_window->commandPalette().line(), Qt::Key_Down);
        enter();
    }
    void enter() { QTest::keyClick(&m_window->commandPalette().line(), Qt::Key_Return); }

    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<MainWindow> m_window;
};

void PaletteAnswersTest::init()
{
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {.theme = ThemeChoice::Light});
    QVERIFY(test::isShown(*m_window));
}

void PaletteAnswersTest::commandsAreFoundByTheirMenu_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::addRow("submenu") << "align left" << "Align: Left edges";
    QTest::addRow("submenu with a key") << "align last left" << "Align to the last selected: Left edges";
    QTest::addRow("colours") << "colour loading" << "Colour by: Loading";
    QTest::addRow("theme") << "theme dark" << "Theme: Dark";
    QTest::addRow("menu alone") << "arrange distribute x" << "Distribute in x";
    QTest::addRow("named already") << "nudge left 600" << "Nudge left by 600 mm";
}

void PaletteAnswersTest::commandsAreFoundByTheirMenu()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);
    const auto answers = asked(typed);
    QVERIFY(!answers.empty());
    QCOMPARE(answers.front().title, title);
}

void PaletteAnswersTest::noTwoCommandsLookAlike()
{
    QStringList seen;
    for (const PaletteEntry& entry : asked({})) {
        QVERIFY2(!seen.contains(entry.title), qPrintable(entry.title));
        seen << entry.title;
    }
}

void PaletteAnswersTest::whatCannotBeDoneSaysWhy()
{
    m_e->session.select({});
    for (const PaletteEntry& entry : asked("align left"))
        if (entry.title.startsWith("Align")) QVERIFY(!entry.isPossible && entry.about == "Nothing is selected.");
}

void PaletteAnswersTest::pagesOfHelpAreFound()
{
    ask("select and move");
    choose("Select and move", "Help");
    const auto* page = m_window->findChild<HelpPage*>();
    QVERIFY(page && page->isVisible());
    QCOMPARE(page->shownTitle(), QString("Select and move"));
}

void PaletteAnswersTest::findingsAreFoundAndShown()
{
    // Two racks on one place.
    const EquipmentId first = m_e->firstRack();
    m_e->session.select({first});
    m_window->commands().find("edit.duplicate")->trigger();
    const EquipmentId second = m_e->session.selection().front();
    QVERIFY(second != first);
    Equipment moved = *m_e->session.plan().equipment.find(second);
    const Equipment& on = *m_e->session.plan().equipment.find(first);
    m_e->session.perform(movePieces(m_e->session.plan(), {second}, on.x - moved.x, on.y - moved.y));
    QVERIFY(m_e->isSettled());
    m_e->session.select({});
    ask("overlap");
    choose("Overlap: ");
    QVERIFY(m_window->findChild<QDockWidget*>("findings")->isVisible());
    QCOMPARE(m_e->session.selection().size(), std::size_t {2});
}

void PaletteAnswersTest::theKeyboardGoesBackToWhereItWas()
{
    auto* search = m_window->findChild<Inspector*>()->findChild<QLineEdit*>();
    search->setFocus();
    QVERIFY(search->hasFocus());
    ask("theme dark");
    enter();
    QCOMPARE(QApplication::focusWidget(), search);
    QCOMPARE(m_window->settings().theme, ThemeChoice::Dark);
}

QTEST_MAIN(PaletteAnswersTest)
#include "palette_answers_test.moc"
