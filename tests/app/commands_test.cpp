// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"

#include "app/commands.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace gw;

class CommandsTest : public QObject {
    Q_OBJECT
private slots:
    void aCommandStandsInItsMenuAndRuns()
    {
        QMainWindow window;
        Commands commands(window);
        int runs = 0;
        QAction* action = commands.add({.id = "edit.mirror", .title = "&Mirror", .menu = "&Edit/&Arrange", .keys = QKeySequence("Ctrl+M"), .run = [&] { ++runs; }});
        QVERIFY(commands.menu("Edit/Arrange")->actions().contains(action));
        QCOMPARE(commands.find("edit.mirror"), action);
        QCOMPARE(Commands::idOf(*action), QString("edit.mirror"));
        action->trigger();
        QCOMPARE(runs, 1);
    }

    void aMenuIsMadeOnceWhateverItsMnemonic()
    {
        QMainWindow window;
        Commands commands(window);
        QCOMPARE(commands.menu("&Edit"), commands.menu("E&dit"));
        QCOMPARE(window.menuBar()->actions().size(), 1);
    }

    void helpStaysTheLastMenu()
    {
        QMainWindow window;
        Commands commands(window);
        commands.menu("&Help");
        commands.menu("&Power");
        QCOMPARE(window.menuBar()->actions().back()->text(), QString("&Help"));
    }

    void whatIsImpossibleIsDisabledAndSaysWhy()
    {
        QMainWindow window;
        Commands commands(window);
        QString reason = "Nothing is selected.";
        int runs = 0;
        QAction* action = commands.add({.id = "edit.delete", .title = "Delete", .menu = "Edit", .run = [&] { ++runs; }, .whyNot = [&] { return reason; }});
        commands.refresh();
        QVERIFY(!action->isEnabled());
        QCOMPARE(commands.whyNot(*action), reason);
        reason.clear();
        commands.refresh();
        QVERIFY(action->isEnabled());
        action->trigger();
        QCOMPARE(runs, 1);
    }

    void keysAskAgainWhetherTheirCommandCanBeDone()
    {
        QMainWindow window;
        Commands commands(window);
        QString reason = "The clipboard is empty.";
        int runs = 0;
        commands.add({.id = "edit.paste", .title = "Paste", .menu = "Edit", .keys = QKeySequence("Ctrl+V"), .run = [&] { ++runs; }, .whyNot = [&] { return reason; }});
        commands.refresh();
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, patience));
        QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(runs, 0);
        reason.clear();
        QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(runs, 1);
    }

    void aCommandKnowsTheMenusItStandsIn()
    {
        QMainWindow window;
        Commands commands(window);
        QCOMPARE(commands.pathOf(*commands.add({.id = "a", .title = "A", .menu = "&Arrange/A&lign", .run = [] {}})), QStringList({"Arrange", "Align"}));
        QVERIFY(commands.pathOf(*commands.add({.id = "b", .title = "B", .menu = {}, .run = [] {}})).isEmpty());
    }

    void keysThatWereChangedDoNotHideThoseItCameWith()
    {
        QMainWindow window;
        Commands commands(window);
        QAction* action = commands.add({.id = "a", .title = "A", .menu = "Edit", .keys = QKeySequence("Ctrl+1"), .run = [] {}});
        action->setShortcut(QKeySequence("Ctrl+2"));
        QCOMPARE(commands.defaultKeys(*action), QKeySequence("Ctrl+1"));
    }
};

QTEST_MAIN(CommandsTest)
#include "commands_test.moc"
