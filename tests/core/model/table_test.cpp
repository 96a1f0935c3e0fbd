// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/plan.h"

#include <QTest>

#include <map>
#include <random>

using namespace gw;

namespace {

Scenario row(std::uint32_t id, const std::string& name = {})
{
    return {ScenarioId {id}, name};
}

} // namespace

class TableTest : public QObject {
    Q_OBJECT
private slots:
    void rowsStayInOrderOfTheirIds()
    {
        Table<Scenario> table;
        for (const std::uint32_t id : {5U, 1U, 9U, 3U}) table.put(row(id));
        QCOMPARE(table.size(), std::size_t {4});
        for (std::size_t i = 1; i < table.size(); ++i) QVERIFY(table[i - 1].id < table[i].id);
    }

    void aRowOfTheSameIdIsReplaced()
    {
        Table<Scenario> table;
        table.put(row(1, "before"));
        table.put(row(1, "after"));
        QCOMPARE(table.size(), std::size_t {1});
        QCOMPARE(table[0].name, std::string("after"));
    }

    void whatIsAbsentIsNotFoundAndRemovedInVain()
    {
        Table<Scenario> table;
        QVERIFY(!table.find(ScenarioId {1}));
        table.put(row(2));
        table.remove(ScenarioId {1});
        table.remove(ScenarioId {3});
        QCOMPARE(table.size(), std::size_t {1});
        QCOMPARE(table.indexOf(ScenarioId {1}), table.size());
        QCOMPARE(table.indexOf(ScenarioId {2}), std::size_t {0});
    }

    void rowsInAnyOrderMakeTheSameTable()
    {
        Table<Scenario> one;
        for (const std::uint32_t id : {1U, 2U, 3U}) one.put(row(id));
        QVERIFY(Table<Scenario>::ofRows({row(3), row(1), row(2)}) == one);
        QVERIFY(Table<Scenario>::ofRows({}).isEmpty());
    }

    void itKeepsWhatAMapWouldKeep()
    {
        std::mt19937 random(1);
        Table<Scenario> table;
        std::map<std::uint32_t, std::string> map;
        for (int i = 0; i < 5000; ++i) {
            const auto id = 1 + static_cast<std::uint32_t>(random() % 200);
            if (random() % 3 == 0) {
                table.remove(ScenarioId {id});
                map.erase(id);
            } else {
                table.put(row(id, std::to_string(i)));
                map[id] = std::to_string(i);
            }
        }
        QCOMPARE(table.size(), map.size());
        for (const auto& [id, name] : map) {
            QVERIFY(table.contains(ScenarioId {id}));
            QCOMPARE(table.find(ScenarioId {id})->name, name);
        }
    }
};

QTEST_APPLESS_MAIN(TableTest)
#include "table_test.moc"
