// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/single_owner.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace gw;

/// What must hold in any cash flow, whatever the plant.
class SingleOwnerTest : public QObject {
    Q_OBJECT
private slots:
    void debtIsRepaidToTheLastDollar();
    void depreciationIsTheBasis();
    void reservesReturnWhatTheyTook();
    void aGrantIsTaxedOnceAndLowersTheEquity();
    void creditsAreRoundedHalfUpEachYear();
    void theRateOfReturnBringsTheWorthToNothing();

private:
    static OwnerInput plant();
    static double sum(const std::vector<double>& years) { return std::accumulate(years.begin(), years.end(), 0.0); }
};

OwnerInput SingleOwnerTest::plant()
{
    OwnerInput in;
    in.years = 25, in.energy = 2e8, in.degradation = 0.005, in.price = 0.05, in.priceEscalation = 0.01, in.operatingCost = 2e6, in.inflation = 0.025;
    in.realDiscount = 0.06, in.federalTax = 0.21, in.stateTax = 0.07, in.installedCost = 1e8, in.constructionFinancing = 2e6;
    in.debtRate = 0.06, in.coverage = 1.3, in.debtFee = 0.02, in.reserveMonths = 6, in.workingMonths = 3, in.tenor = 18;
    in.classes = {{DepreciationMethod::Macrs5, 0.6}, {DepreciationMethod::Macrs15, 0.2}, {DepreciationMethod::StraightLine20, 0.1}, {DepreciationMethod::StraightLine15, 0.1}};
    in.equipmentCost = 5e6, in.equipmentYear = 12;
    return in;
}

void SingleOwnerTest::debtIsRepaidToTheLastDollar()
{
    const OwnerAnswer a = singleOwner(plant());
    QVERIFY(a.debt > 0);
    QVERIFY(std::abs(sum(a.debtService) - sum(a.interest) - a.debt) < 1e-6);
    for (std::size_t year = 0; year < a.debtService.size(); ++year) QVERIFY(year < 18 ? std::abs(a.debtService[year] * 1.3 - a.available[year]) < 1e-6 : a.debtService[year] == 0);
    QVERIFY(std::abs(a.debt + a.equity - a.uses) < 1e-6);
}

void SingleOwnerTest::depreciationIsTheBasis()
{
    const OwnerInput in = plant();
    QVERIFY(std::abs(sum(singleOwner(in).depreciation) - (in.installedCost + in.constructionFinancing + in.equipmentCost * std::pow(1 + in.inflation, 11))) < 1e-3);
}

void SingleOwnerTest::reservesReturnWhatTheyTook()
{
    OwnerInput with = plant(), without = plant();
    with.federalTax = with.stateTax = without.federalTax = without.stateTax = 0;
    without.reserveMonths = without.workingMonths = 0;
    const OwnerAnswer a = singleOwner(with), b = singleOwner(without);
    QVERIFY(a.equity > b.equity);
    QVERIFY(std::abs((sum(a.cash) - a.equity) - (sum(b.cash) - b.equity)) < 1e-5);
}

void SingleOwnerTest::aGrantIsTaxedOnceAndLowersTheEquity()
{
    OwnerInput granted = plant();
    granted.grantFraction = 0.3;
    const OwnerAnswer a = singleOwner(plant()), b = singleOwner(granted);
    QVERIFY(std::abs(a.equity - b.equity - 3e7) < 1e-6);
    QVERIFY(std::abs(a.cash[0] - b.cash[0] - 3e7 * a.effectiveTax) < 1e-6);
    for (std::size_t year = 1; year < a.cash.size(); ++year) QCOMPARE(a.cash[year], b.cash[year]);
}

void SingleOwnerTest::creditsAreRoundedHalfUpEachYear()
{
    OwnerInput in = plant();
    in.credit = 0.0275, in.creditEscalation = 0.025, in.creditYears = 3;
    const OwnerAnswer a = singleOwner(in);
    // 0.0275, 0.0281875, 0.0288922 dollars.
    QVERIFY(std::abs(a.taxCredit[0] - 2e8 * 0.028) < 1e-6);
    QVERIFY(std::abs(a.taxCredit[1] - 2e8 * 0.995 * 0.028) < 1e-6);
    QVERIFY(std::abs(a.taxCredit[2] - 2e8 * 0.995 * 0.995 * 0.029) < 1e-6);
    QCOMPARE(a.taxCredit[3], 0.0);
}

void SingleOwnerTest::theRateOfReturnBringsTheWorthToNothing()
{
    OwnerInput in = plant();
    in.price = 0.09, in.installedCost = 2e8;
    const OwnerAnswer a = singleOwner(in);
    QVERIFY(a.irr.has_value());
    double worth = -a.equity, scale = a.equity;
    for (std::size_t year = 0; year < a.cash.size(); ++year) worth += a.cash[year] / std::pow(1 + *a.irr, double(year) + 1);
    QVERIFY(std::abs(worth) < 1e-9 * scale);
    QVERIFY(a.lcoeReal < a.lcoeNominal);
}

QTEST_APPLESS_MAIN(SingleOwnerTest)
#include "single_owner_test.moc"
