// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/market_trend.h"

#include "core/search/distribution.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace gw;

class MarketTrendTest : public QObject {
    Q_OBJECT

private slots:
    void theMeanOfAFactorIsItsDrift();
    void aYearWithoutReversionHasTheStatedVolatility();
    void halfOfADeviationIsGoneAfterAHalfLife();
    void spreadSettlesAtThatOfTheContinuousProcess();
    void noVolatilityLeavesTheDriftAlone();
};

void MarketTrendTest::theMeanOfAFactorIsItsDrift()
{
    const std::array<MarketTerms, marketFactorCount> terms {{{0.3, 1, 0.02}, {0.4, 0, -0.2}, {0.2, 0, 0}, {0.15, 0.5, 0}}};
    constexpr int months = 60, draws = 200000;
    const std::vector<float> trend = marketTrend(terms, months);
    std::mt19937_64 bits(11);
    for (std::size_t f = 0; f < terms.size(); ++f) {
        const MarketProcess process = monthly(terms[f]);
        double sum = 0, squares = 0;
        for (int draw = 0; draw < draws; ++draw) {
            double y = 0;
            for (int m = 0; m < months; ++m) y = process.keep * y + process.step * normalDeviate((static_cast<double>(bits() >> 11) + 0.5) * 0x1p-53);
            const double factor = std::exp(y + trend[(months - 1) * terms.size() + f]);
            sum += factor, squares += factor * factor;
        }
        const double mean = sum / draws, error = std::sqrt((squares / draws - mean * mean) / draws), expected = std::pow(1 + terms[f].drift, (months - 0.5) / 12);
        QVERIFY2(std::abs(mean - expected) < 4 * error, qPrintable(QString("%1: %2, not %3").arg(f).arg(mean).arg(expected)));
    }
}

void MarketTrendTest::aYearWithoutReversionHasTheStatedVolatility()
{
    const MarketProcess process = monthly({0.3, 0, 0});
    QCOMPARE(process.keep, 1.0F);
    QVERIFY(std::abs(12 * process.step * process.step - 0.09) < 1e-7);
}

void MarketTrendTest::halfOfADeviationIsGoneAfterAHalfLife()
{
    QVERIFY(std::abs(std::pow(monthly({0.3, 1.5, 0}).keep, 18.0) - 0.5) < 1e-5);
}

/// Ornstein-Uhlenbeck: variance volatility^2 / (2 reversion), reversion = ln 2 / half-life.
void MarketTrendTest::spreadSettlesAtThatOfTheContinuousProcess()
{
    const MarketProcess process = monthly({0.3, 1, 0});
    const double keep = process.keep, step = process.step;
    QVERIFY(std::abs(step * step / (1 - keep * keep) - 0.09 / (2 * std::log(2.0))) < 1e-6);
}

void MarketTrendTest::noVolatilityLeavesTheDriftAlone()
{
    const std::vector<float> trend = marketTrend({{{0, 0, 0}, {0, 1, 0.1}, {0, 0, 0}, {0, 0, 0}}}, 24);
    QCOMPARE(trend.size(), std::size_t {24 * marketFactorCount});
    QCOMPARE(trend[0], 0.0F);
    QVERIFY(std::abs(trend[23 * marketFactorCount + 1] - std::log(1.1) * 23.5 / 12) < 1e-6);
}

QTEST_APPLESS_MAIN(MarketTrendTest)
#include "market_trend_test.moc"
