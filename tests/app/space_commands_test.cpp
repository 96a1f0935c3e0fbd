// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/session/example_session.h"

#include "app/commands.h"
#include "app/commands/edit_commands.h"
#include "app/commands/layout_commands.h"
#include "core/editing/compose.h"
#include "core/storage/plan_file.h"

#include <QAction>
#include <QMainWindow>
#include <QTest>

#include <cmath>

using namespace gw;

/// Rooms and what else lies on the floor turned, nudged, selected and deleted from the menu.
class SpaceCommandsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(), m_e.reset(); }
    void aRoomIsTurnedWithWhatStandsInItOrAlone_data();
    void aRoomIsTurnedWithWhatStandsInItOrAlone();
    void whyNotIsSaid();
    void aRoomIsNudgedInOneStepWithWhatStandsInIt();
    void severalRoomsAreNudgedInOneStepAndOneIsTurned();
    void wallsAreSelectedByKindAndDeletedInOneStep();
    void aRoomThatIsNotEmptyIsNotDeletedAndSaysSo();

private:
    const Plan& plan() const { return m_e->session.plan(); }
    SpaceId hall() const { return plan().spaces[0].id; }
    QAction* action(const QString& id) const { return m_commands->find(id); }

    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<QMainWindow> m_window;
    Commands* m_commands = nullptr;
};

void SpaceCommandsTest::init()
{
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<QMainWindow>();
    m_commands = new Commands(*m_window);
    addEditCommands(*m_commands, m_e->session);
    addLayoutCommands(*m_commands, m_e->session, *m_window);
}

void SpaceCommandsTest::aRoomIsTurnedWithWhatStandsInItOrAlone_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isAlone");
    QTest::newRow("left") << "space.turn_left" << false;
    QTest::newRow("right") << "space.turn_right" << false;
    QTest::newRow("left, alone") << "space.turn_left_alone" << true;
    QTest::newRow("right, alone") << "space.turn_right_alone" << true;
}

void SpaceCommandsTest::aRoomIsTurnedWithWhatStandsInItOrAlone()
{
    QFETCH(QString, id);
    QFETCH(bool, isAlone);
    const Plan before = plan();
    const std::string bytes = toJson(before);
    m_e->session.show(hall());
    action(id)->trigger();
    QCOMPARE(plan().spaces[0].width, before.spaces[0].depth);
    QCOMPARE(plan().spaces[0].depth, before.spaces[0].width);
    int inside = 0;
    for (const Equipment& piece : plan().equipment) {
        if (piece.space != hall()) continue;
        QCOMPARE(piece.facing == before.equipment.find(piece.id)->facing, isAlone);
        ++inside;
    }
    QVERIFY(inside > 0);
    m_e->session.undoStack().undo();
    QCOMPARE(toJson(plan()), bytes);
}

void SpaceCommandsTest::whyNotIsSaid()
{
    m_e->session.select({});
    QVERIFY(m_commands->whyNot(*action("space.turn_left")).contains("room"));
    Equipment locked = *std::find_if(plan().equipment.begin(), plan().equipment.end(), [this](const Equipment& piece) { return piece.space == hall(); });
    locked.isLocked = true;
    m_e->session.perform(changeRow(plan(), locked, "Lock"));
    m_e->session.show(hall());
    QVERIFY(m_commands->whyNot(*action("space.turn_left")).contains(QString::fromStdString(locked.name)));
    QVERIFY(m_commands->whyNot(*action("space.turn_left_alone")).isEmpty());
}

void SpaceCommandsTest::aRoomIsNudgedInOneStepWithWhatStandsInIt()
{
    const Plan before = plan();
    m_e->session.show(hall());
    for (int i = 0; i < 3; ++i) action("arrange.nudge_right_100")->trigger();
    QVERIFY(std::abs((plan().spaces[0].x - before.spaces[0].x).in(metre) - 0.3) < 1e-9);
    QVERIFY(plan().equipment == before.equipment);
    QCOMPARE(m_e->session.undoStack().count(), 1);
}

void SpaceCommandsTest::severalRoomsAreNudgedInOneStepAndOneIsTurned()
{
    const Plan before = plan();
    const std::string bytes = toJson(before);
    m_e->session.select({}, {plan().spaces[0].id, plan().spaces[1].id});
    for (int i = 0; i < 3; ++i) action("arrange.nudge_up_600")->trigger();
    for (const std::size_t i : {0U, 1U}) QVERIFY(std::abs((plan().spaces[i].y - before.spaces[i].y).in(metre) - 1.8) < 1e-9);
    QCOMPARE(m_e->session.undoStack().count(), 1);
    QVERIFY(m_commands->whyNot(*action("space.turn_left_alone")).contains("one room"));
    m_e->session.undoStack().undo();
    QCOMPARE(toJson(plan()), bytes);
}

void SpaceCommandsTest::wallsAreSelectedByKindAndDeletedInOneStep()
{
    Plan built = plan();
    for (const ObstacleKind kind : {ObstacleKind::Wall, ObstacleKind::Wall, ObstacleKind::Column})
        built.obstacles.put({.id = {++built.info.lastId}, .name = "Part", .space = hall(), .kind = kind, .width = metres(1), .depth = metres(1)});
    m_e->session.setPlan(built);
    const std::string bytes = toJson(plan());
    const ObstacleId first = plan().obstacles[0].id;
    m_e->session.select({}, {first});
    action("edit.select_kind")->trigger();
    QVERIFY((m_e->session.objects() == std::vector<Subject> {first, plan().obstacles[1].id}));
    QVERIFY(!m_commands->whyNot(*action("edit.select_row")).isEmpty());
    action("edit.delete")->trigger();
    QCOMPARE(plan().obstacles.size(), std::size_t {1});
    QCOMPARE(m_e->session.undoStack().count(), 1);
    m_e->session.undoStack().undo();
    QCOMPARE(toJson(plan()), bytes);
}

void SpaceCommandsTest::aRoomThatIsNotEmptyIsNotDeletedAndSaysSo()
{
    m_e->session.show(hall());
    QVERIFY(m_commands->whyNot(*action("edit.delete")).contains(QString::fromStdString(plan().spaces[0].name)));
    const std::size_t rooms = plan().spaces.size();
    action("edit.delete")->trigger();
    QCOMPARE(plan().spaces.size(), rooms);
}

QTEST_MAIN(SpaceCommandsTest)
#include "space_commands_test.moc"
