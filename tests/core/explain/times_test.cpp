// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/tape.h"
#include "core/explain/times.h"

#include <QTest>

using namespace gw;

class TimesTest : public QObject {
    Q_OBJECT
private slots:
    void timesAreToldTogether_data();
    void timesAreToldTogether();
    void monthsCountFromTheStartOfOperation();
    void aStepThatSeveralYearsShareIsOfAllOfThem();
    void anotherTitleAddsNoTime();
};

void TimesTest::timesAreToldTogether_data()
{
    QTest::addColumn<std::vector<std::string>>("times");
    QTest::addColumn<std::string>("told");
    using Times = std::vector<std::string>;
    QTest::newRow("one") << Times {"year 2"} << std::string("year 2");
    QTest::newRow("years") << Times {"year 2", "year 3", "year 4"} << std::string("each of years 2 to 4");
    QTest::newRow("years with gaps") << Times {"year 2", "year 3", "year 7", "year 8", "year 9"} << std::string("each of years 2, 3 and 7 to 9");
    QTest::newRow("months") << Times {"month 4 of year 1", "month 5 of year 1", "month 6 of year 1"} << std::string("each of months 4 to 6 of year 1");
    QTest::newRow("months of two years") << Times {"month 12 of year 1", "month 1 of year 2"} << std::string("month 12 of year 1");
    QTest::newRow("no time") << Times {"all racks live", "year 3"} << std::string("all racks live");
}

void TimesTest::timesAreToldTogether()
{
    QFETCH(std::vector<std::string>, times);
    QTEST(eachOf(times), "told");
}

void TimesTest::monthsCountFromTheStartOfOperation()
{
    QCOMPARE(monthText(3), std::string("month 4 of year 1"));
    QCOMPARE(monthText(12), std::string("month 1 of year 2"));
}

void TimesTest::aStepThatSeveralYearsShareIsOfAllOfThem()
{
    Tape tape;
    const Traced cost = tape.leaf(5, {.title = "Cost"}) * tape.leaf(2, {.title = "Count"});
    for (int year = 2; year <= 6; ++year) tape.name(cost, {.title = "Upkeep", .of = yearText(year)});
    const auto nodes = tape.nodesOf(tape.name(cost + tape.leaf(1, {.title = "Rent"}), {.title = "Running", .of = yearText(4)}));
    QCOMPARE(nodes.front().formula, std::string("upkeep + rent"));
    QCOMPARE(nodes[nodes.front().children[0]].of, std::string("each of years 2 to 6"));
}

void TimesTest::anotherTitleAddsNoTime()
{
    Tape tape;
    const Traced cost = tape.leaf(5, {.title = "Cost", .of = "year 1"});
    tape.name(cost, {.title = "Paid", .of = "year 2"});
    QCOMPARE(tape.nodesOf(cost).front().of, std::string("year 1"));
}

QTEST_APPLESS_MAIN(TimesTest)
#include "times_test.moc"
