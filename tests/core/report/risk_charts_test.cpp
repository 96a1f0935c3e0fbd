// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/risk_charts.h"

#include "core/report/axis.h"
#include "core/report/chart_keys.h"
#include "core/report/metric_text.h"
#include "core/units/expression.h"

#include <QTest>
#include <QTextBoundaryFinder>

#include <cmath>
#include <limits>

using namespace gw;

namespace {

FanYear fanYear(int year, double median, double reach, double belowZero)
{
    FanYear fan {year, {}, median, belowZero};
    const double steps[] {-2, -1, 0, 1, 2}, shares[] {0.05, 0.25, 0.5, 0.75, 0.95};
    for (std::size_t i = 0; i < 5; ++i) fan.quantiles[i] = {shares[i], median + steps[i] * reach, 1};
    return fan;
}

/// Pays back in the third year in more than half of the futures.
RiskResult risk()
{
    RiskResult risk;
    risk.fan = {fanYear(0, -4e9, 0, 1), fanYear(1, -2e9, 5e8, 1), fanYear(2, -5e8, 8e8, 0.7), fanYear(3, 2e9, 1e9, 0.12)};
    return risk;
}

FigureRisk npv()
{
    FigureRisk risk {PathFigure::Npv, 1000, 0, 0, Spread {}};
    risk.spread->belowZero = 0.3;
    risk.spread->histogram = {-2e9, 1e9, {100, 200, 400, 250, 50}, 0, 0};
    const double values[] {-1.5e9, -1e9, 6e8, 2e9, 2.5e9}, shares[] {0.05, 0.1, 0.5, 0.9, 0.95};
    for (std::size_t i = 0; i < 5; ++i) risk.spread->quantiles[i] = {shares[i], values[i], 1e7};
    return risk;
}

std::vector<InputTitle> inputs()
{
    return {{"a.price", "Rack, price", "pert", "S", 2.8e6, 3.4e6, 4.1e6, "$"}, {"b.rate", "Throughput", "lognormal", "S", 0.8, 1, 1.2, ""},
        {"c.loss", "Loss", "pert", "S", 0.01, 0.02, 0.03, "%"}};
}

} // namespace

class RiskChartsTest : public QObject {
    Q_OBJECT
private slots:
    void theFanHoldsBandsMedianAndThePlansOwnCourse();
    void theFanSaysWhenHalfHavePaidBack();
    void theFanSaysWhenHalfHaveNotPaidBack();
    void aFanOfNothingIsNoChart();
    void binsBelowZeroStandApart();
    void sharesOfTheBinsSumToAll();
    void quantilesAreRulesInTheUnitOfTheAxis();
    void aFigureThatNoFutureHasIsNoChart();
    void aReturnIsShownInPercent();
    void theWidestSwingLeadsTheTornado();
    void barsWithoutAFigureAreLeftOut();
    void aTornadoOfNothingIsNoChart();
    void everyChartHasKeysForItsMarks();
    void figuresReadWell_data();
    void figuresReadWell();
    void aLineNeverEndsBetweenASignAndItsDollars();
};

void RiskChartsTest::theFanHoldsBandsMedianAndThePlansOwnCourse()
{
    const Chart chart = cashFanChart(risk(), {-4e9, -1e9, 1e9, 3e9}).value();
    QCOMPARE(chart.unit, std::string("B$"));
    QCOMPARE(chart.bands.size(), std::size_t {2});
    QCOMPARE(chart.bands[0].low[3], 0.0);
    QCOMPARE(chart.bands[0].high[3], 4.0);
    QCOMPARE(chart.bands[1].low[3], 1.0);
    QCOMPARE(chart.series[0].values, (std::vector<double> {-4, -2, -0.5, 2}));
    QCOMPARE(chart.series[1].values, (std::vector<double> {-4, -1, 1, 3}));
    QVERIFY(valueAxis(chart).low <= -4 && valueAxis(chart).high >= 4);
    QCOMPARE(numberAxis(chart).high, 3.0);
}

void RiskChartsTest::theFanSaysWhenHalfHavePaidBack()
{
    QCOMPARE(cashFanChart(risk(), {})->title, std::string("Half of the futures have paid back by year 3; 12 % have not after 3 years"));
}

void RiskChartsTest::theFanSaysWhenHalfHaveNotPaidBack()
{
    RiskResult late = risk();
    late.fan.back().belowZero = 0.6;
    QCOMPARE(cashFanChart(late, {})->title, std::string("More than half of the futures have not paid back after 3 years"));
}

void RiskChartsTest::aFanOfNothingIsNoChart() { QVERIFY(!cashFanChart(RiskResult {}, {1, 2})); }

void RiskChartsTest::binsBelowZeroStandApart()
{
    const Chart chart = histogramChart(npv()).value();
    QCOMPARE(chart.series.size(), std::size_t {2});
    QCOMPARE(chart.series[0].tone, SeriesTone::Bad);
    QCOMPARE(chart.series[0].values[1], 20.0);
    QVERIFY(std::isnan(chart.series[0].values[2]));
    QCOMPARE(chart.series[1].values[2], 40.0);
    QCOMPARE(chart.title, std::string("30 % of the futures lose money; half end above $600 M"));
}

void RiskChartsTest::sharesOfTheBinsSumToAll()
{
    const Chart chart = histogramChart(npv()).value();
    double sum = 0;
    for (const Series& series : chart.series)
        for (const double share : series.values) sum += std::isfinite(share) ? share : 0;
    QCOMPARE(sum, 100.0);
}

void RiskChartsTest::quantilesAreRulesInTheUnitOfTheAxis()
{
    const Chart chart = histogramChart(npv()).value();
    QCOMPARE(chart.rules.size(), std::size_t {3});
    QCOMPARE(chart.rules[0].label, std::string("P5"));
    QCOMPARE(chart.unit, std::string("% of the futures"));
    QCOMPARE(chart.binStep, 1.0);
    QCOMPARE(chart.rules[0].at, -1.5);
    QCOMPARE(chart.rules[1].label, std::string("P50"));
}

void RiskChartsTest::aFigureThatNoFutureHasIsNoChart() { QVERIFY(!histogramChart(FigureRisk {PathFigure::Irr, 0, 10, 0, {}})); }

void RiskChartsTest::aReturnIsShownInPercent()
{
    FigureRisk irr {PathFigure::Irr, 4, 0, 0, Spread {}};
    irr.spread->histogram = {0.1, 0.05, {1, 2, 1}, 0, 0};
    irr.spread->quantiles[0].value = 0.11, irr.spread->quantiles[4].value = 0.24;
    const Chart chart = histogramChart(irr).value();
    QCOMPARE(chart.categoryTitle, std::string("Rate of return, %"));
    QCOMPARE(chart.binFirst, 10.0);
    QCOMPARE(chart.series.size(), std::size_t {1});
    QCOMPARE(chart.title, std::string("Rate of return: 11 % to 24 % in 9 of 10 futures"));
}

void RiskChartsTest::theWidestSwingLeadsTheTornado()
{
    const Tornado tornado {PathFigure::Npv, 1e9, {{1, -5e8, 4e9}, {0, 2e9, -1e8}}};
    const Chart chart = tornadoChart(tornado, inputs()).value();
    QCOMPARE(chart.swings.size(), std::size_t {2});
    QCOMPARE(chart.swings[0].name, std::string("Throughput"));
    QCOMPARE(chart.swings[0].range, std::string("0.8 to 1.2"));
    QCOMPARE(chart.swings[1].range, std::string("2.8 to 4.1 M$"));
    QCOMPARE(chart.title, std::string("Throughput matters most: Net present value from \u2011$500 M to $4 B"));
    QVERIFY(valueAxis(chart).low <= -0.5 && valueAxis(chart).high >= 4);
}

void RiskChartsTest::barsWithoutAFigureAreLeftOut()
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const Chart chart = tornadoChart({PathFigure::Npv, 1e9, {{1, 0, 2e9}, {0, none, 1}, {2, none, none}}}, inputs()).value();
    QCOMPARE(chart.swings.size(), std::size_t {1});
}

void RiskChartsTest::aTornadoOfNothingIsNoChart()
{
    QVERIFY(!tornadoChart({PathFigure::Npv, 1e9, {}}, {}));
    QVERIFY(!tornadoChart({PathFigure::Npv, 1e9, {{0, 1e9, 1e9}}}, inputs()));
}

void RiskChartsTest::everyChartHasKeysForItsMarks()
{
    const auto keys = chartKeys(cashFanChart(risk(), {1, 2, 3, 4}).value());
    QCOMPARE(keys.size(), std::size_t {4});
    QVERIFY(keys[0].strength < keys[1].strength);
    QCOMPARE(keys[3].sign, KeySign::Dashed);
    QCOMPARE(chartKeys(histogramChart(npv()).value()).size(), std::size_t {2});
}

void RiskChartsTest::figuresReadWell_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("money") << "npv_usd" << "$" << -1.234e9 << "\u2011$1.23 B";
    QTest::newRow("power") << "it_power_kw" << "kW" << 98400.0 << "98.4 MW";
    QTest::newRow("share") << "irr" << "" << 0.234 << "23.4 %";
    QTest::newRow("PUE") << "pue" << "" << 1.1074 << "1.107";
    QTest::newRow("tokens") << "tokens_per_s" << "tok/s" << 1.42e9 << "1.42 G tok/s";
    QTest::newRow("price") << "usd_per_million_tokens" << "$/Mtok" << 0.312 << "$0.312 /Mtok";
    QTest::newRow("water") << "water_m3_per_year" << "m3" << 51234.0 << "51,234 m³";
    QTest::newRow("none") << "irr" << "" << std::numeric_limits<double>::quiet_NaN() << "-";
}

void RiskChartsTest::figuresReadWell()
{
    QFETCH(QString, key);
    QFETCH(QString, unit);
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(metricText(key.toStdString(), unit.toStdString(), value)), text);
}

void RiskChartsTest::aLineNeverEndsBetweenASignAndItsDollars()
{
    const QString text = QString::fromStdString("from " + metricText("npv_usd", "$", -17.2e6));
    const auto sign = text.indexOf(u'$');
    QVERIFY(sign > 5);
    QTextBoundaryFinder lines(QTextBoundaryFinder::Line, text);
    lines.setPosition(sign);
    QVERIFY2(!lines.isAtBoundary(), qPrintable(text));
    lines.setPosition(5);
    QVERIFY(lines.isAtBoundary());
    QCOMPARE(evaluateIn(metricText("npv_usd", "$", -17.2e6), "$", {}).value(), -17.2e6);
}

QTEST_APPLESS_MAIN(RiskChartsTest)
#include "risk_charts_test.moc"
