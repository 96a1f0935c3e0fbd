// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/model/fields.h"
#include "core/storage/plan_file.h"
#include "core/storage/sqlite_columns.h"

#include <QTest>

#include <array>

using namespace gw;

namespace {

constexpr std::array<Migration, 3> three {{{1, "rooms", "CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"},
    {2, "size", "ALTER TABLE rooms ADD COLUMN width REAL NOT NULL DEFAULT 10.0;"},
    {3, "doors", "CREATE TABLE doors (id INTEGER PRIMARY KEY, room INTEGER NOT NULL) STRICT; INSERT INTO doors SELECT id, id FROM rooms;"}}};

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT
private slots:
    void ourMigrationsCountFromOneToTheSchemaVersion()
    {
        int number = 0;
        for (const Migration& step : planMigrations()) QCOMPARE(step.number, ++number);
        QCOMPARE(number, planSchemaVersion);
    }

    void ourVersionOneKeepsItsRowsAndGetsAnEmptyHistory()
    {
        Database database = Database::fresh();
        QVERIFY(migrate(database, planMigrations().first(1)).isOk());
        QVERIFY(database.run("INSERT INTO scenarios (id, name) VALUES (7, 'late grid')").isOk());
        QVERIFY(migrate(database, planMigrations()).isOk());
        QCOMPARE(database.ask("SELECT name FROM scenarios"), std::string("late grid"));
        QCOMPARE(database.ask("SELECT count(*) FROM history"), std::string("0"));
        QCOMPARE(database.ask("PRAGMA user_version"), std::to_string(planSchemaVersion));
    }

    void ourStepThatFailsHalfWayLeavesVersionOne()
    {
        Database database = Database::fresh();
        QVERIFY(migrate(database, planMigrations().first(1)).isOk());
        QVERIFY(database.run("CREATE TABLE history (x)").isOk());
        const std::string before = database.bytes();
        const auto done = migrate(database, planMigrations());
        QVERIFY(!done.isOk());
        QCOMPARE(done.error().place, std::string("migration 2, history"));
        QCOMPARE(database.bytes(), before);
    }

    void aFreshDatabaseGetsEveryStep()
    {
        Database database = Database::fresh();
        QVERIFY(migrate(database, three).isOk());
        QCOMPARE(database.ask("PRAGMA user_version"), std::string("3"));
        QCOMPARE(database.ask("SELECT count(*) FROM sqlite_schema"), std::string("2"));
    }

    void anOlderDatabaseKeepsItsRows()
    {
        Database database = Database::fresh();
        QVERIFY(migrate(database, std::span(three).first(1)).isOk());
        QVERIFY(database.run("INSERT INTO rooms (id, name) VALUES (7, 'hall')").isOk());
        QVERIFY(migrate(database, three).isOk());
        QCOMPARE(database.ask("SELECT name || width FROM rooms"), std::string("hall10.0"));
        QCOMPARE(database.ask("SELECT room FROM doors"), std::string("7"));
    }

    void aCurrentDatabaseStaysAsItIs()
    {
        Database database = Database::fresh();
        QVERIFY(migrate(database, three).isOk());
        const std::string before = database.bytes();
        QVERIFY(migrate(database, three).isOk());
        QCOMPARE(database.bytes(), before);
    }

    void aNewerDatabaseIsRefused()
    {
        Database database = Database::fresh();
        QVERIFY(database.run("PRAGMA user_version = 4").isOk());
        const auto done = migrate(database, three);
        QVERIFY(!done.isOk());
        QCOMPARE(done.error(), (Error {ErrorCode::FileTooNew, {}, "user_version", "4", "at most 3"}));
    }

    void aStepThatFailsLeavesNothingBehind()
    {
        Database database = Database::fresh();
        QVERIFY(migrate(database, std::span(three).first(1)).isOk());
        const std::string before = database.bytes();
        const std::array<Migration, 3> broken {{three[0], three[1], {3, "doors", "CREATE TABLE doors (id INTEGER PRIMARY KEY); INSERT INTO gates VALUES (1);"}}};
        const auto done = migrate(database, broken);
        QVERIFY(!done.isOk());
        QCOMPARE(done.error().place, std::string("migration 3, doors"));
        QCOMPARE(done.error().seen, std::string("no such table: gates"));
        QCOMPARE(database.bytes(), before);
        QVERIFY(migrate(database, three).isOk());
    }

    void everyFieldHasItsColumnAndEveryColumnItsField()
    {
        Database database = Database::fresh();
        QVERIFY(migrate(database, planMigrations()).isOk());
        const Plan plan {};
        const auto compare = [&]<class T>(const std::string& part, const T&) {
            std::string columns;
            Statement rows = database.prepare("SELECT name FROM pragma_table_info('" + part + "')");
            while (rows.step()) (columns += columns.empty() ? "" : ", ") += rows.text(0);
            std::string fields = columnsOf<T>().list;
            std::erase(fields, '"');
            QCOMPARE(columns, fields);
        };
        forEachSection(plan, [&](const char* part, const auto& section) { compare(part, section); });
        forEachTable(plan, [&]<class T>(const char* part, const Table<T>&) { compare(part, T {}); });
        compare("history", HistoryEntry {});
    }
};

QTEST_APPLESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
