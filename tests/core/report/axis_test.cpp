// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/axis.h"

#include <QTest>

#include <limits>

using namespace gw;

class AxisTest : public QObject {
    Q_OBJECT
private slots:
    void ticksAreRoundAndCoverTheRange_data();
    void ticksAreRoundAndCoverTheRange();
    void everyAxisOfBarsHoldsZero();
    void negativeSegmentsStackBelowZero();
    void waterfallEndsInATotalThatStandsOnZero();
    void valuesWithoutMarkDoNotDisturbTheAxis();
    void aChartWithoutValuesHasZeroAsItsOnlyTick();
    void ticksHaveAsManyDecimalsAsTheStepNeeds();
};

void AxisTest::ticksAreRoundAndCoverTheRange_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("step");
    QTest::newRow("0..100") << 0.0 << 100.0 << 20.0;
    QTest::newRow("0..118") << 0.0 << 118.0 << 25.0;
    QTest::newRow("-40..40") << -40.0 << 40.0 << 20.0;
    QTest::newRow("small") << 0.0 << 0.0043 << 0.001;
    QTest::newRow("nothing") << 0.0 << 0.0 << 0.2;
    QTest::newRow("large") << -1.2e9 << 9e9 << 2.5e9;
}

void AxisTest::ticksAreRoundAndCoverTheRange()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, step);
    const ChartAxis axis = niceAxis(low, high);
    QCOMPARE(axis.step, step);
    QVERIFY(axis.low <= low && axis.high >= high);
    const auto ticks = axis.ticks();
    QVERIFY(ticks.size() >= 3 && ticks.size() <= 8);
    QCOMPARE(ticks.front(), axis.low);
    QCOMPARE(ticks.back(), axis.high);
}

void AxisTest::everyAxisOfBarsHoldsZero()
{
    Chart chart {ChartKind::Bars};
    chart.categories = {"a", "b"};
    chart.series = {{"s", SeriesTone::Accent, {90, 100}}};
    QCOMPARE(valueAxis(chart).low, 0.0);
    chart.series[0].values = {-90, -100};
    QCOMPARE(valueAxis(chart).high, 0.0);
}

void AxisTest::negativeSegmentsStackBelowZero()
{
    Chart chart {ChartKind::StackedBars};
    chart.categories = {"a"};
    chart.series = {{"s", SeriesTone::Energy, {3}}, {"t", SeriesTone::Chips, {-2}}, {"u", SeriesTone::Models, {4}}};
    const auto spans = stackedSpans(chart, 0);
    QCOMPARE(spans[1], Span(0, -2));
    QCOMPARE(spans[2], Span(3, 7));
}

void AxisTest::waterfallEndsInATotalThatStandsOnZero()
{
    const auto spans = waterfallSpans({90, 6, 4, 100});
    QCOMPARE(spans[1], Span(90, 96));
    QCOMPARE(spans[2], Span(96, 100));
    QCOMPARE(spans[3], Span(0, 100));
}

void AxisTest::valuesWithoutMarkDoNotDisturbTheAxis()
{
    Chart chart {ChartKind::Lines};
    chart.categories = {"a", "b"};
    chart.series = {{"s", SeriesTone::Accent, {std::numeric_limits<double>::quiet_NaN(), 10}}};
    QCOMPARE(valueAxis(chart).high, 10.0);
}

void AxisTest::aChartWithoutValuesHasZeroAsItsOnlyTick()
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::StackedBars, ChartKind::Lines, ChartKind::BarsWithLine, ChartKind::Waterfall})
        for (const double value : {0.0, none}) {
            Chart chart {kind, "power", "Nothing is drawn", "kW", {"Servers", "Site"}, {{"Power", SeriesTone::Energy, {value, value}}}, {}, {}, {}};
            const ChartAxis axis = valueAxis(chart);
            QCOMPARE(axis.ticks(), std::vector<double> {0});
            QVERIFY(axis.high > axis.low);
            chart.series[0].values[1] = 3;
            QVERIFY(valueAxis(chart).ticks().size() > 2);
        }
}

void AxisTest::ticksHaveAsManyDecimalsAsTheStepNeeds()
{
    QCOMPARE(tickText(7.5, 2.5), std::string("7.5"));
    QCOMPARE(tickText(40, 20), std::string("40"));
    QCOMPARE(tickText(0.75, 0.25), std::string("0.75"));
    QCOMPARE(tickText(-0.0, 1), std::string("0"));
}

QTEST_APPLESS_MAIN(AxisTest)
#include "axis_test.moc"
