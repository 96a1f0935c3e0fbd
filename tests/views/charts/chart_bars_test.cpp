// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_bars.h"

#include "tests/core/report/sample_outcome.h"

#include <QTest>

#include <limits>

using namespace gw;

class ChartBarsTest : public QObject {
    Q_OBJECT
private slots:
    void waterfallStandsOnASetThatIsNotSeen();
    void linesAreNoBars();
    void missingValueIsABarOfNoHeight();
    void shapeStaysWhileOnlyValuesChange();
    void setsLeadBackToTheirSeries();
    void hoverTellsCategorySeriesValueAndUnit();
    void hoverOverAWaterfallTellsTheStepNotTheHeight();
    void hoverOutsideTheChartTellsNothing();
};

void ChartBarsTest::waterfallStandsOnASetThatIsNotSeen()
{
    const Chart chart = powerStagesChart(sample::outcome());
    const auto marks = barMarks(chart);
    QVERIFY(!marks[0].tone);
    QCOMPARE(marks[0].values[1], 880.0);
    QCOMPARE(marks[2].values[1], 20.0);
    QCOMPARE(marks[3].values.back(), 1000.0);
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        double seen = 0;
        for (std::size_t set = 1; set < marks.size(); ++set) seen += marks[set].values[i];
        QVERIFY(std::abs(seen - chart.series[0].values[i]) < 1e-9);
    }
}

void ChartBarsTest::linesAreNoBars()
{
    const auto marks = barMarks(cashFlowChart(sample::outcome()));
    QCOMPARE(marks.size(), std::size_t {1});
    QCOMPARE(marks[0].values[0], -40.0);
}

void ChartBarsTest::missingValueIsABarOfNoHeight()
{
    Chart chart {ChartKind::Bars, "t", "T", "MW", {"a", "b"}};
    chart.series = {{"s", SeriesTone::Accent, {std::numeric_limits<double>::quiet_NaN()}}};
    QCOMPARE(barMarks(chart)[0].values, (std::vector<double> {0, 0}));
}

void ChartBarsTest::shapeStaysWhileOnlyValuesChange()
{
    Outcome outcome = sample::outcome();
    const Chart before = cashFlowChart(outcome);
    outcome.years[3].net = millionDollars(1);
    QVERIFY(hasSameShape(before, cashFlowChart(outcome)));
    outcome.years.pop_back();
    QVERIFY(!hasSameShape(before, cashFlowChart(outcome)));
    QVERIFY(!hasSameShape(before, layersChart(outcome)));
}

void ChartBarsTest::setsLeadBackToTheirSeries()
{
    Chart chart {ChartKind::BarsWithLine, "t", "T", "MW", {"a"}};
    chart.series = {{"line", SeriesTone::Accent, {1}, true}, {"first", SeriesTone::Good, {1}}, {"second", SeriesTone::Bad, {1}}};
    QCOMPARE(seriesOfBars(chart, 0), std::size_t {1});
    QCOMPARE(seriesOfBars(chart, 1), std::size_t {2});
    QCOMPARE(seriesOfBars(powerStagesChart(sample::outcome()), 3), std::size_t {0});
}

void ChartBarsTest::hoverTellsCategorySeriesValueAndUnit()
{
    QCOMPARE(hoverText(layersChart(sample::outcome()), 1, 0), std::string("Capital\nChips: 28 M$"));
}

void ChartBarsTest::hoverOverAWaterfallTellsTheStepNotTheHeight()
{
    QCOMPARE(hoverText(powerStagesChart(sample::outcome()), 0, 3), std::string("UPS: 18 kW"));
}

void ChartBarsTest::hoverOutsideTheChartTellsNothing()
{
    QVERIFY(hoverText(layersChart(sample::outcome()), 1, 3).empty());
    QVERIFY(hoverText(layersChart(sample::outcome()), 5, 0).empty());
}

QTEST_APPLESS_MAIN(ChartBarsTest)
#include "chart_bars_test.moc"
