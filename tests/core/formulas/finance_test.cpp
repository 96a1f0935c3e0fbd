// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/finance.h"

#include "core/formulas/annuity.h"

#include <QtTest>

#include <cmath>
#include <vector>

using namespace gw;

using Flows = std::vector<double>;
Q_DECLARE_METATYPE(Flows)

namespace {

int countOf(const Flows& flows) { return static_cast<int>(flows.size()); }
RateOfReturn<double> irrOf(const Flows& flows) { return internalRateOfReturn(flows.data(), countOf(flows)); }
double npvOf(double rate, const Flows& flows) { return netPresentValue(rate, flows.data(), countOf(flows)); }

} // namespace

class FinanceTest : public QObject {
    Q_OBJECT

private slots:
    void presentValueCountsTheFirstFlowInFull_data();
    void presentValueCountsTheFirstFlowInFull();
    void presentValueAtNoInterestIsTheSum();
    void rateOfReturnMatchesPublishedCases_data();
    void rateOfReturnMatchesPublishedCases();
    void presentValueAtTheRateOfReturnIsNothing();
    void everyRootOfSeveralIsCountedAndTheSmallestPositiveTold();
    void ofNegativeRootsTheOneNearestNothingIsTold();
    void flowsOfOneSignHaveNoRate();
    void paybackIsInterpolatedWithinItsYear_data();
    void paybackIsInterpolatedWithinItsYear();
    void capitalRecoveryRepaysWithInterest();
    void taxTablesSumToOne();
    void rampMeanIsItsTriangle();
};

void FinanceTest::presentValueCountsTheFirstFlowInFull_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<Flows>("flows");
    QTest::addColumn<double>("expected");
    // numpy-financial, tests/test_financial.py (f47e8af)
    QTest::newRow("numpy") << 0.05 << Flows {-15000, 1500, 2500, 3500, 4500, 6000} << 122.894854958;
    QTest::newRow("by hand") << 0.10 << Flows {-100, 110} << 0.0;
    QTest::newRow("one flow") << 0.10 << Flows {7} << 7.0;
}

void FinanceTest::presentValueCountsTheFirstFlowInFull()
{
    QFETCH(double, rate);
    QFETCH(Flows, flows);
    QFETCH(double, expected);
    QVERIFY(std::abs(npvOf(rate, flows) - expected) < 1e-6);
}

void FinanceTest::presentValueAtNoInterestIsTheSum() { QCOMPARE(npvOf(0, {-10, 1, 2, 3}), -4.0); }

void FinanceTest::rateOfReturnMatchesPublishedCases_data()
{
    QTest::addColumn<Flows>("flows");
    QTest::addColumn<double>("expected");
    // numpy-financial, tests/test_financial.py (f47e8af)
    QTest::newRow("five years") << Flows {-150000, 15000, 25000, 35000, 45000, 60000} << 0.0524;
    QTest::newRow("a loss") << Flows {-100, 0, 0, 74} << -0.0955;
    QTest::newRow("uneven") << Flows {-100, 39, 59, 55, 20} << 0.28095;
    QTest::newRow("low") << Flows {-100, 100, 0, -7} << -0.0833;
    QTest::newRow("high and low") << Flows {-100, 100, 0, 7} << 0.06206;
    QTest::newRow("alternating") << Flows {-5, 10.5, 1, -8, 1} << 0.0886;
    // Closed forms: one year; a perpetuity cut after two.
    QTest::newRow("doubling") << Flows {-1, 2} << 1.0;
    QTest::newRow("thousandfold") << Flows {-1, 1001} << 1000.0;
    QTest::newRow("golden") << Flows {-1, 1, 1} << (std::sqrt(5.0) - 1) / 2;
}

void FinanceTest::rateOfReturnMatchesPublishedCases()
{
    QFETCH(Flows, flows);
    QFETCH(double, expected);
    const RateOfReturn<double> irr = irrOf(flows);
    QVERIFY(irr.roots > 0);
    QVERIFY2(std::abs(irr.rate - expected) < 1e-4, qPrintable(QString::number(irr.rate)));
}

void FinanceTest::presentValueAtTheRateOfReturnIsNothing()
{
    const Flows flows {-5e10, 1e10, 2.5e10, 2e10, -1.4e10, 3e10};
    QVERIFY(std::abs(npvOf(irrOf(flows).rate, flows)) < 1);
}

void FinanceTest::everyRootOfSeveralIsCountedAndTheSmallestPositiveTold()
{
    // (1 + r) = 1.1, 1.2 and 1.3: coefficients of (x - 1.1)(x - 1.2)(x - 1.3).
    const RateOfReturn<double> three = irrOf({-1, 3.6, -4.31, 1.716});
    QCOMPARE(three.roots, 3.0);
    QVERIFY(std::abs(three.rate - 0.1) < 1e-9);
    // The oil pump of Lorie and Savage 1955: 25 % and 400 %.
    const RateOfReturn<double> pump = irrOf({-1600, 10000, -10000});
    QCOMPARE(pump.roots, 2.0);
    QVERIFY(std::abs(pump.rate - 0.25) < 1e-9);
}

void FinanceTest::ofNegativeRootsTheOneNearestNothingIsTold()
{
    // (1 + r) = 0.5 and 0.8.
    const RateOfReturn<double> irr = irrOf({-1, 1.3, -0.4});
    QCOMPARE(irr.roots, 2.0);
    QVERIFY(std::abs(irr.rate + 0.2) < 1e-9);
}

void FinanceTest::flowsOfOneSignHaveNoRate()
{
    QVERIFY(irrOf({-1, -2, 0}).roots == 0);
    QVERIFY(irrOf({3, 0, 1}).roots == 0);
    QVERIFY(irrOf({0, 0}).roots == 0);
    QVERIFY(irrOf({1, -2, 1.5}).roots == 0); // two changes, no root
}

void FinanceTest::paybackIsInterpolatedWithinItsYear_data()
{
    QTest::addColumn<Flows>("flows");
    QTest::addColumn<double>("expected");
    QTest::newRow("even") << Flows {-100, 40, 40, 40} << 2.5;
    QTest::newRow("to the day") << Flows {-100, 50, 50, 50} << 2.0;
    QTest::newRow("never") << Flows {-100, 10, 20} << -1.0;
    QTest::newRow("an outlay later moves it on") << Flows {-100, 120, -60, 80} << 2.5;
    QTest::newRow("two years of construction") << Flows {-50, -50, 200} << 1.5;
}

void FinanceTest::paybackIsInterpolatedWithinItsYear()
{
    QFETCH(Flows, flows);
    QFETCH(double, expected);
    QCOMPARE(paybackYears(flows.data(), countOf(flows)), expected);
}

void FinanceTest::capitalRecoveryRepaysWithInterest()
{
    QCOMPARE(capitalRecovery(0, 5), 0.2);
    QVERIFY(std::abs(capitalRecovery(0.07, 20) - 12000 / 127128.1709461939) < 1e-12); // numpy-financial, pv
}

void FinanceTest::taxTablesSumToOne()
{
    double five = 0, fifteen = 0;
    for (int year = -3; year < 30; ++year) {
        five += macrs5(year);
        fifteen += macrs15(year);
    }
    QVERIFY(std::abs(five - 1) < 1e-12);
    QVERIFY(std::abs(fifteen - 1) < 1e-12);
    QCOMPARE(macrs5(2), 0.32);
    QCOMPARE(macrs15(16), 0.0295);
}

void FinanceTest::rampMeanIsItsTriangle()
{
    QCOMPARE(meanOfRamp(0.0, 1.0, 0.0, 0.0), 1.0);
    QCOMPARE(meanOfRamp(0.0, 1.0, 0.0, 1.0), 0.5);
    QCOMPARE(meanOfRamp(0.0, 1.0, 0.0, 0.5), 0.75);
    QCOMPARE(meanOfRamp(0.0, 1.0, 0.5, 0.0), 0.5);
    QCOMPARE(meanOfRamp(0.0, 1.0, 2.0, 1.0), 0.0);
    QCOMPARE(meanOfRamp(1.0, 2.0, 0.0, 2.0), 0.75);
    QCOMPARE(shareWithin(0.0, 2.0, 0.5, 1.0), 0.25);
    QCOMPARE(shareWithin(0.0, 1.0, 3.0, 4.0), 0.0);
}

QTEST_APPLESS_MAIN(FinanceTest)
#include "finance_test.moc"
