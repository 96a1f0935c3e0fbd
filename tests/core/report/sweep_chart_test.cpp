// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sweep_chart.h"

#include "core/report/axis.h"
#include "core/report/chart_keys.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace gw;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Four candidates of one input; the second has no rate of return.
struct Example {
    DesignSpace space = DesignSpace::make({{Variable {.key = "racks", .lowest = 1, .highest = 8, .isWhole = true, .words = {}, .present = 8}, {4, 5, 6, 7}}}).value();
    SweepResult result;

    Example()
    {
        result.objectives = {readObjective("capex").value(), readObjective("irr").value()};
        result.candidates = 4, result.range = {0, 4};
        result.present = {{4e9, 0.2}, {}};
        result.figures = {2e9, 0.22, 2.5e9, none, 3e9, 0.25, 3.5e9, 0.1};
        result.rules.resize(4);
        result.front = {0, 2};
        result.frontFigures = {{2e9, 0.22}, {3e9, 0.25}};
        result.changes = {changesOf(space, 0), changesOf(space, 2)};
    }
    Chart chart() const { return sweepChart(result, space).value(); }
};

const ChartPoint& point(const Chart& chart, std::uint64_t id, PointRole role)
{
    return *std::find_if(chart.points.begin(), chart.points.end(), [&](const ChartPoint& p) { return p.id == id && p.role == role; });
}

} // namespace

class SweepChartTest : public QObject {
    Q_OBJECT
private slots:
    void axesCarryTheFirstTwoFiguresWithUnits();
    void candidatesWithoutAFigureAreLeftOut();
    void theFrontAndThePresentPlanStandOut();
    void aLabelTellsInputsAndFigures();
    void theTitleCountsWhatBeatsThePlan();
    void axesNeedNotReachZero();
    void oneFigureIsNoScatter();
    void candidatesWithoutFiguresAreNoChart();
};

void SweepChartTest::axesCarryTheFirstTwoFiguresWithUnits()
{
    const Chart chart = Example().chart();
    QCOMPARE(chart.categoryTitle, std::string("Capital, B$"));
    QVERIFY2(chart.unit.ends_with(", %"), chart.unit.c_str());
    QCOMPARE(point(chart, 0, PointRole::Front).x, 2.0);
    QCOMPARE(point(chart, 0, PointRole::Front).y, 22.0);
}

void SweepChartTest::candidatesWithoutAFigureAreLeftOut() { QCOMPARE(Example().chart().points.size(), std::size_t {4}); }

void SweepChartTest::theFrontAndThePresentPlanStandOut()
{
    const Chart chart = Example().chart();
    QCOMPARE(point(chart, 2, PointRole::Front).y, 25.0);
    QCOMPARE(point(chart, 3, PointRole::Candidate).y, 10.0);
    QCOMPARE(point(chart, 0, PointRole::Present).x, 4.0);
    QCOMPARE(chartKeys(chart).size(), std::size_t {3});
}

void SweepChartTest::aLabelTellsInputsAndFigures()
{
    const std::string label = point(Example().chart(), 2, PointRole::Front).label;
    for (const char* part : {"Candidate 2", "racks: 6", "capital: $3 B", "25 %"}) QVERIFY2(label.find(part) != std::string::npos, label.c_str());
}

void SweepChartTest::theTitleCountsWhatBeatsThePlan()
{
    Example e;
    QCOMPARE(e.chart().title, std::string("2 of 4 candidates beat the plan in one figure and lose in none"));
    e.result.present.figures = {1e9, 0.3};
    QCOMPARE(e.chart().title, std::string("No candidate beats the plan in one figure without losing in the other; 2 of 4 are on the front"));
}

void SweepChartTest::axesNeedNotReachZero()
{
    const Chart chart = Example().chart();
    QVERIFY(numberAxis(chart).low > 0 && numberAxis(chart).low <= 2);
    QVERIFY(numberAxis(chart).high >= 4);
}

void SweepChartTest::oneFigureIsNoScatter()
{
    Example e;
    e.result.objectives.resize(1);
    QVERIFY(!sweepChart(e.result, e.space));
}

void SweepChartTest::candidatesWithoutFiguresAreNoChart()
{
    Example e;
    std::fill(e.result.figures.begin(), e.result.figures.end(), none);
    QVERIFY(!sweepChart(e.result, e.space));
}

QTEST_APPLESS_MAIN(SweepChartTest)
#include "sweep_chart_test.moc"
