// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/rates_of_return.h"

#include "core/formulas/finance.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace gw;

class RatesOfReturnTest : public QObject {
    Q_OBJECT
private slots:
    void everyRootOfAProductIsFound_data();
    void everyRootOfAProductIsFound();
    void isTheStagesRateWhereThereIsOne();
    void severalRatesHoldTheStagesOwn();
    void aTouchIsNoSignChange();
    void aCenturyOfMonthsIsSolved();
};

/// Flows whose net present value is 0 at the given rates: the product of (1 + r) x - 1.
static std::vector<double> flowsWith(const std::vector<double>& rates)
{
    std::vector<double> flows {-1};
    for (const double rate : rates) {
        std::vector<double> next(flows.size() + 1);
        for (std::size_t t = 0; t < flows.size(); ++t) next[t] -= flows[t], next[t + 1] += flows[t] * (1 + rate);
        flows = next;
    }
    return flows;
}

void RatesOfReturnTest::everyRootOfAProductIsFound_data()
{
    QTest::addColumn<QList<double>>("rates");
    QTest::newRow("one") << QList<double> {0.07};
    QTest::newRow("a loss") << QList<double> {-0.6};
    QTest::newRow("two close by") << QList<double> {0.100, 0.101};
    QTest::newRow("on both sides of zero") << QList<double> {-0.3, -0.02, 0.15, 2.5};
    QTest::newRow("nothing left and a fortune") << QList<double> {-0.9999, 5000};
}

void RatesOfReturnTest::everyRootOfAProductIsFound()
{
    QFETCH(QList<double>, rates);
    const std::vector<double> found = ratesOfReturn(flowsWith({rates.begin(), rates.end()}));
    QCOMPARE(found.size(), std::size_t(rates.size()));
    for (std::size_t i = 0; i < found.size(); ++i) QVERIFY2(std::abs(found[i] - rates[qsizetype(i)]) < 1e-9 * (1 + std::abs(rates[qsizetype(i)])), qPrintable(QString::number(found[i], 'g', 17)));
}

void RatesOfReturnTest::isTheStagesRateWhereThereIsOne()
{
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> earned(10, 60);
    for (int run = 0; run < 200; ++run) {
        std::vector<double> flows {-200};
        for (int year = 0; year < 15; ++year) flows.push_back(earned(random));
        const std::vector<double> found = ratesOfReturn(flows);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0] == internalRateOfReturn(flows.data(), int(flows.size())).rate); // Not a bit apart.
    }
}

void RatesOfReturnTest::severalRatesHoldTheStagesOwn()
{
    for (const auto& rates : std::vector<std::vector<double>> {{0.1, 0.4, 1.5}, {-0.3, -0.02, 0.15, 2.5}, {-0.4, -0.1}}) {
        const std::vector<double> flows = flowsWith(rates), found = ratesOfReturn(flows);
        const auto told = internalRateOfReturn(flows.data(), int(flows.size()));
        QCOMPARE(told.roots, double(rates.size()));
        QVERIFY(std::ranges::any_of(found, [&](double rate) { return std::abs(rate - told.rate) < 1e-12; }));
    }
}

void RatesOfReturnTest::aTouchIsNoSignChange()
{
    QVERIFY(ratesOfReturn({1, -2.2, 1.21}).size() != 1); // (1 - 1.1 x)^2 touches 0; rounding may part or lift it, never cross once.
    QVERIFY(ratesOfReturn({5, 0, 0, 1}).empty());
    QVERIFY(ratesOfReturn({0, 0}).empty());
    QCOMPARE(nearestZero({-0.5, -0.1, 0.3}), -0.1);
}

void RatesOfReturnTest::aCenturyOfMonthsIsSolved()
{
    std::vector<double> flows(1200, 1.0);
    flows[0] = -100;
    for (std::size_t t = 36; t < flows.size(); t += 36) flows[t] = -20;
    for (const double rate : ratesOfReturn(flows)) QVERIFY(std::abs(netPresentValue(rate, flows.data(), 1200)) < 1e-6 * std::max(1.0, std::abs(netPresentValue(rate + 1e-3, flows.data(), 1200))));
    QVERIFY(!ratesOfReturn(flows).empty());
}

QTEST_APPLESS_MAIN(RatesOfReturnTest)
#include "rates_of_return_test.moc"
