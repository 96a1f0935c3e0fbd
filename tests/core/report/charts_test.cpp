// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/sample_outcome.h"

#include <QTest>

#include <numeric>

using namespace gw;

namespace {

QString qs(const std::string& text) { return QString::fromStdString(text); }
double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

double stackHeight(const Chart& chart, std::size_t category)
{
    double height = 0;
    for (const Series& series : chart.series) height += series.values.at(category);
    return height;
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT
private slots:
    void layersStackUpToAllCapitalRunningCostAndValue();
    void layersTitleNamesTheLargestShares();
    void layersTitleSaysWhenNothingIsBought();
    void cumulativeIsTheRunningSumOfTheNetFlows();
    void paybackIsMarkedWhereTheCumulativeLineCrossesZero();
    void planThatIsNeverPaidBackHasNoMarkerAndSaysSo();
    void powerStagesAddUpToSitePower();
    void powerTitleNamesTheLargestOverheadOutsideTheRack();
    void monthsHoldTheirMeanAndHighestHour();
    void unitsGrowWithTheFactory_data();
    void unitsGrowWithTheFactory();
    void everySeriesHasOneValuePerCategory();
    void emptyOutcomeMakesChartsThatSayWhatIsMissing();
};

void ChartsTest::layersStackUpToAllCapitalRunningCostAndValue()
{
    const Outcome outcome = sample::outcome();
    const Chart chart = layersChart(outcome);
    QCOMPARE(qs(chart.unit), QStringLiteral("M$"));
    QCOMPARE(stackHeight(chart, 0), outcome.headline.capex.in(millionDollar));
    QCOMPARE(stackHeight(chart, 1), outcome.headline.opex.in(dollarPerYear) / 1e6);
    QCOMPARE(stackHeight(chart, 2), outcome.headline.revenue.in(dollarPerYear) / 1e6);
}

void ChartsTest::layersTitleNamesTheLargestShares()
{
    Outcome outcome = sample::outcome();
    QCOMPARE(qs(layersChart(outcome).title), QStringLiteral("Chips take 70 % of capital and add 50 % of the value"));
    std::swap(outcome.layers[1].valueAdded, outcome.layers[4].valueAdded);
    QCOMPARE(qs(layersChart(outcome).title), QStringLiteral("Chips take 70 % of capital; Applications add 50 % of the value"));
}

void ChartsTest::layersTitleSaysWhenNothingIsBought()
{
    QVERIFY(qs(layersChart(Outcome {}).title).contains(QStringLiteral("no equipment")));
}

void ChartsTest::cumulativeIsTheRunningSumOfTheNetFlows()
{
    const Chart chart = cashFlowChart(sample::outcome());
    const auto& net = chart.series.at(0).values;
    const auto& cumulative = chart.series.at(1).values;
    QVERIFY(chart.series[1].isLine && !chart.series[0].isLine);
    double running = 0;
    for (std::size_t i = 0; i < net.size(); ++i) QCOMPARE(cumulative[i], running += net[i]);
    QCOMPARE(net.size(), std::size_t {11});
}

void ChartsTest::paybackIsMarkedWhereTheCumulativeLineCrossesZero()
{
    Outcome outcome = sample::outcome();
    outcome.years = {{}, {}, {}};
    outcome.years[0].cumulative = millionDollars(-30), outcome.years[1].cumulative = millionDollars(-10),
    outcome.years[2].cumulative = millionDollars(10);
    outcome.headline.payback = years(1.5);
    const Chart chart = cashFlowChart(outcome);
    QCOMPARE(chart.marker.value(), 1.5);
    QCOMPARE(qs(chart.markerLabel), QStringLiteral("Payback 1.5 years"));
    QCOMPARE(qs(chart.title), QStringLiteral("Pays back in 1.5 years; $10 M cumulative after 2 years"));
}

void ChartsTest::planThatIsNeverPaidBackHasNoMarkerAndSaysSo()
{
    Outcome outcome = sample::outcome();
    outcome.headline.payback = Missing::NeverPaidBack;
    outcome.years.back().cumulative = millionDollars(-5);
    const Chart chart = cashFlowChart(outcome);
    QVERIFY(!chart.marker);
    QCOMPARE(qs(chart.title), QStringLiteral("Not paid back: \u2011$5 M cumulative after 10 years"));
}

void ChartsTest::powerStagesAddUpToSitePower()
{
    const Outcome outcome = sample::outcome();
    const Chart chart = powerStagesChart(outcome);
    const auto& steps = chart.series.at(0).values;
    QCOMPARE(sum(steps) - steps.back(), steps.back());
    QCOMPARE(steps.back(), outcome.headline.facilityPower.in(kilowatt));
    QCOMPARE(steps[0] + steps[1], outcome.headline.itPower.in(kilowatt));
}

void ChartsTest::powerTitleNamesTheLargestOverheadOutsideTheRack()
{
    Outcome outcome = sample::outcome();
    QCOMPARE(qs(powerStagesChart(outcome).title), QStringLiteral("Cooling takes 6 % of site energy; 90 % reaches the IT equipment"));
    outcome.power[static_cast<std::size_t>(PowerStage::RackShelf)].loss = kilowatts(70);
    QVERIFY(powerStagesChart(outcome).title.starts_with("Cooling"));
}

void ChartsTest::monthsHoldTheirMeanAndHighestHour()
{
    Outcome outcome = sample::outcome();
    for (auto& hour : outcome.hours) hour.siteKw = 100;
    outcome.hours[31 * 24].siteKw = 772; // The first hour of February: 672 hours of 100 and 672 more.
    const Chart chart = hoursChart(outcome);
    QCOMPARE(chart.series[0].values[0], 100.0);
    QCOMPARE(chart.series[0].values[1], 101.0);
    QCOMPARE(chart.series[1].values[1], 772.0);
    QCOMPARE(chart.series[1].values[11], 100.0);
    QVERIFY(qs(chart.title).contains(QStringLiteral("February: 772 kW")));
}

void ChartsTest::unitsGrowWithTheFactory_data()
{
    QTest::addColumn<double>("megawatts");
    QTest::addColumn<QString>("unit");
    QTest::newRow("a rack") << 0.13 << "kW";
    QTest::newRow("a hall") << 100.0 << "MW";
    QTest::newRow("a gigawatt stays in MW so that its losses can be read") << 1200.0 << "MW";
    QTest::newRow("a region") << 5000.0 << "GW";
}

void ChartsTest::unitsGrowWithTheFactory()
{
    QFETCH(double, megawatts);
    QFETCH(QString, unit);
    Outcome outcome = sample::outcome();
    outcome.headline.facilityPower = gw::megawatts(megawatts);
    QCOMPARE(qs(powerStagesChart(outcome).unit), unit);
}

void ChartsTest::everySeriesHasOneValuePerCategory()
{
    const Outcome outcome = sample::outcome();
    for (const Chart& chart : {layersChart(outcome), cashFlowChart(outcome), powerStagesChart(outcome), hoursChart(outcome)}) {
        QVERIFY(chart.series.size() <= 5);
        QVERIFY(!chart.title.empty() && !chart.unit.empty());
        for (const Series& series : chart.series) QCOMPARE(series.values.size(), chart.categories.size());
    }
}

void ChartsTest::emptyOutcomeMakesChartsThatSayWhatIsMissing()
{
    const Outcome none;
    QVERIFY(qs(cashFlowChart(none).title).startsWith(QStringLiteral("No cash flow yet")));
    QVERIFY(qs(powerStagesChart(none).title).contains(QStringLiteral("no power")));
    QVERIFY(qs(hoursChart(none).title).startsWith(QStringLiteral("No hours")));
}

QTEST_APPLESS_MAIN(ChartsTest)
#include "charts_test.moc"
