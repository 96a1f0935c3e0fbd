// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stages/cash_flow.h"
#include "money_cases.h"

#include <QtTest>

#include <random>

using namespace gw;
using namespace gw::cases;

namespace {

constexpr double yearlyRevenue = 1000 * 10e-6 * 31536000; // of `plainMoney`

double netOf(const CashFlowResult& result, std::size_t year) { return result.years[year].net.si(); }

} // namespace

class CashFlowTest : public QObject {
    Q_OBJECT

private slots:
    void withoutInterestThePresentValueIsTheSum();
    void everyYearAddsUp();
    void yearZeroBuysEverythingWhenConstructionLastsAYear();
    void aLongerConstructionSpreadsCapitalAndOpensLater();
    void waitingForPowerPostponesTheOpening();
    void theRampEarnsItsTriangle();
    void standingCostsRunFromTheOpening();
    void tokenPricesFallAndEnergyRises();
    void hardwareIsBoughtAnewAtTheEndOfItsLife();
    void refreshedRacksSellNoMoreThanTheDemand();
    void aLevelMarketIsRunInFewSpansAsMonthByMonth_data();
    void aLevelMarketIsRunInFewSpansAsMonthByMonth();
    void theResidualComesBackAtTheHorizon();
    void allOfTheDepreciableCapitalIsTaken();
    void lossesAreCarriedForwardNotPaidOut();
    void aBetterPriceIsWorthMore();
    void dearerRacksAreWorthLess();
    void rateOfReturnMakesThePresentValueNothing();
    void levelisedCostIsThePriceAtWhichThePlanBreaksEven();
    void trainingBearsItsShareOfTheCost();
    void figuresWithoutMeaningSayWhy();
    void paybackLiesWhereTheSumTurns();
    void anyPermittedPlanGivesFiniteFiguresThatAddUp();
};

void CashFlowTest::withoutInterestThePresentValueIsTheSum()
{
    MoneyInput money = plainMoney();
    money.finance.taxRate = 0.3, money.finance.tokenPriceDecline = 0.1, money.finance.hardwareLife = 4, money.finance.ramp = 0.7;
    const CashFlowResult result = flowOf(money, levelBills(1e5, 1e4));
    double sum = 0;
    for (const YearOutcome& year : result.years) sum += year.net.si();
    QVERIFY(isNear(result.npv, sum));
    QVERIFY(isNear(result.years.back().cumulative.si(), sum));
}

void CashFlowTest::everyYearAddsUp()
{
    MoneyInput money = plainMoney();
    money.finance.taxRate = 0.21, money.finance.hardwareLife = 3, money.finance.residualShare = 0.2, money.finance.construction = 2.3;
    for (const YearOutcome& year : flowOf(money, levelBills(2e4, 0)).years)
        QVERIFY(isNear(year.net.si(), year.revenue.in(dollarPerYear) - year.capital.si() - year.opex.si() - year.tax.si()));
}

void CashFlowTest::yearZeroBuysEverythingWhenConstructionLastsAYear()
{
    const CashFlowResult result = flowOf(plainMoney());
    QCOMPARE(result.years.size(), std::size_t(11));
    QVERIFY(isNear(netOf(result, 0), -8.5e6));
    for (std::size_t year = 1; year <= 10; ++year) QVERIFY(isNear(netOf(result, year), yearlyRevenue));
}

void CashFlowTest::aLongerConstructionSpreadsCapitalAndOpensLater()
{
    MoneyInput money = plainMoney();
    money.finance.construction = 2;
    const CashFlowResult twice = flowOf(money);
    QVERIFY(isNear(netOf(twice, 0), -4e6 - 5e5)); // land at once
    QVERIFY(isNear(netOf(twice, 1), -4e6));
    QVERIFY(isNear(netOf(twice, 2), yearlyRevenue));
    const CashFlowResult slow = flowOf(plainMoney(), {}, with(Assumption::ConstructionTime, 2));
    QVERIFY(isNear(slow.npv, twice.npv));
    money.finance.construction = 1.5;
    const CashFlowResult half = flowOf(money);
    QVERIFY(isNear(netOf(half, 1), yearlyRevenue / 2 - 8e6 / 3));
    QVERIFY(isNear(half.timeToFullCapacity.in(year), 1.5));
}

void CashFlowTest::waitingForPowerPostponesTheOpening()
{
    MoneyInput money = plainMoney();
    money.finance.timeToPower = 3;
    const CashFlowResult result = flowOf(money);
    QVERIFY(isNear(netOf(result, 0), -5e5));
    QVERIFY(isNear(netOf(result, 2), -8e6));
    QVERIFY(isNear(netOf(result, 3), yearlyRevenue));
    QVERIFY(isNear(result.timeToPower.in(year), 3));
    QVERIFY(isNear(result.timeToFullCapacity.in(year), 3));
}

void CashFlowTest::theRampEarnsItsTriangle()
{
    MoneyInput money = plainMoney();
    money.finance.ramp = 0.5;
    QVERIFY(isNear(netOf(flowOf(money), 1), 0.75 * yearlyRevenue));
    QVERIFY(isNear(netOf(flowOf(money), 2), yearlyRevenue));
}

void CashFlowTest::standingCostsRunFromTheOpening()
{
    MoneyInput money = plainMoney();
    money.running.maintenanceShare = 0.1; // of 2 M$
    money.finance.construction = 1.5, money.finance.ramp = 0.5;
    const CashFlowResult result = flowOf(money, levelBills(1e5, 2e4));
    QVERIFY(isNear(result.years[1].opex.si(), 0.25 * 1.2e5 + 0.5 * 2e5)); // half a year of ramp
    QVERIFY(isNear(result.years[2].opex.si(), 1.2e5 + 2e5));
}

void CashFlowTest::tokenPricesFallAndEnergyRises()
{
    MoneyInput money = plainMoney();
    money.finance.tokenPriceDecline = 0.2, money.finance.energyEscalation = 0.1;
    const CashFlowResult result = flowOf(money, levelBills(1e5, 0));
    QVERIFY(isNear(netOf(result, 1), yearlyRevenue - 1e5));
    QVERIFY(isNear(netOf(result, 3), 0.64 * yearlyRevenue - 1.21e5));
    const CashFlowResult stable = flowOf(money, levelBills(1e5, 0), with(Assumption::TokenPriceDecline, 1e-12));
    QVERIFY(isNear(netOf(stable, 3), yearlyRevenue - 1.21e5, 1e-6));
}

void CashFlowTest::hardwareIsBoughtAnewAtTheEndOfItsLife()
{
    MoneyInput money = plainMoney();
    money.finance.hardwareLife = 5, money.finance.refreshCostRatio = 0.8, money.finance.refreshThroughputRatio = 2;
    const CashFlowResult result = flowOf(money);
    QVERIFY(isNear(result.years[5].capital.si(), 0));
    QVERIFY(isNear(result.years[6].capital.si(), 4.8e6));
    QVERIFY(isNear(result.years[6].revenue.in(dollarPerYear), 2 * yearlyRevenue));
    QVERIFY(isNear(result.years[10].revenue.in(dollarPerYear), 2 * yearlyRevenue));
    QVERIFY(isNear(result.years[10].capital.si(), 0)); // no racks for years beyond the horizon
    money.finance.hardwareLife = 2.5;
    const CashFlowResult often = flowOf(money);
    QVERIFY(isNear(often.years[3].revenue.in(dollarPerYear), 1.5 * yearlyRevenue));
    QVERIFY(isNear(often.years[6].revenue.in(dollarPerYear), 4 * yearlyRevenue));
}

void CashFlowTest::refreshedRacksSellNoMoreThanTheDemand()
{
    MoneyInput money = plainMoney();
    money.tiers[0].hasDemand = true;
    money.tiers[0].demand = 1200;
    money.finance.hardwareLife = 5, money.finance.refreshThroughputRatio = 2;
    QVERIFY(isNear(flowOf(money).years[7].revenue.in(dollarPerYear), 1.2 * yearlyRevenue));
}

void CashFlowTest::aLevelMarketIsRunInFewSpansAsMonthByMonth_data()
{
    QTest::addColumn<double>("construction");
    QTest::addColumn<double>("ramp");
    QTest::addColumn<double>("life");
    QTest::newRow("between months") << 1.63 << 0.45 << 3.37;
    QTest::newRow("at a month's end") << 1.5 << 0.5 << 5.0;
    QTest::newRow("at a year's end") << 2.0 << 1.0 << 4.0;
    QTest::newRow("while it ramps up") << 1.2 << 3.0 << 2.1;
    QTest::newRow("twice a year") << 1.4 << 0.0 << 0.55;
    QTest::newRow("in the last month of a year") << 1.97 << 0.3 << 2.0;
}

void CashFlowTest::aLevelMarketIsRunInFewSpansAsMonthByMonth()
{
    struct MonthByMonth : LevelMarket<double> {
        bool isLevel() const { return false; }
    };
    QFETCH(double, construction);
    QFETCH(double, ramp);
    QFETCH(double, life);
    MoneyInput money = plainMoney();
    money.tiers[0].hasDemand = true, money.tiers[0].demand = 1300;
    money.finance.construction = construction, money.finance.ramp = ramp, money.finance.hardwareLife = life;
    money.finance.refreshThroughputRatio = 1.2, money.finance.tokenPriceDecline = 0.1, money.finance.energyEscalation = 0.03;
    const RevenueResult revenue = earned(money);
    const CostResult cost = spend(money, {{1e5, 5e4, 2e3}, {1e4, 0, 0}, {1e4, 3e3, 0}}, revenue.revenue(), {});
    CashFlow<double> few, many;
    LevelMarket<double> level;
    MonthByMonth monthly;
    runVenture(money.finance, money.running, revenue.sales, cost, 1.0, 1.0, level, few);
    runVenture(money.finance, money.running, revenue.sales, cost, 1.0, 1.0, monthly, many);
    for (int year = 0; year < few.count; ++year) {
        QVERIFY2(isNear(few.year[year].revenue, many.year[year].revenue, 1e-12), qPrintable(QString::number(year)));
        QVERIFY2(isNear(few.year[year].tokens, many.year[year].tokens, 1e-12), qPrintable(QString::number(year)));
        QVERIFY2(isNear(few.year[year].running, many.year[year].running, 1e-12), qPrintable(QString::number(year)));
        QVERIFY2(isNear(few.year[year].net, many.year[year].net, 1e-12), qPrintable(QString::number(year)));
    }
}

void CashFlowTest::theResidualComesBackAtTheHorizon()
{
    MoneyInput money = plainMoney();
    money.finance.residualShare = 0.05;
    QVERIFY(isNear(netOf(flowOf(money), 10), yearlyRevenue + 0.05 * 6e6));
}

void CashFlowTest::allOfTheDepreciableCapitalIsTaken()
{
    MoneyInput money = plainMoney();
    money.tiers[0].outputPrice *= 100; // never a loss
    money.finance.taxRate = 0.25;
    double tax = 0, revenue = 0;
    for (const YearOutcome& year : flowOf(money).years) tax += year.tax.si(), revenue += year.revenue.in(dollarPerYear);
    QVERIFY(isNear(tax, 0.25 * (revenue - 8e6))); // land is not depreciated
    QVERIFY(isNear(flowOf(money).years[1].tax.si(), 0.25 * (100 * yearlyRevenue - 0.2 * 6e6 - 0.05 * 2e6)));
}

void CashFlowTest::lossesAreCarriedForwardNotPaidOut()
{
    MoneyInput money = plainMoney();
    money.finance.taxRate = 0.25;
    double tax = 0, income = -8e6;
    for (const YearOutcome& year : flowOf(money).years) {
        QVERIFY(year.tax.si() >= 0);
        tax += year.tax.si(), income += year.revenue.in(dollarPerYear);
    }
    QVERIFY(income < 0); // a plan that loses money over its life pays nothing
    QCOMPARE(tax, 0.0);
}

void CashFlowTest::aBetterPriceIsWorthMore()
{
    MoneyInput money = plainMoney();
    money.finance.discountRate = 0.09, money.finance.taxRate = 0.21, money.finance.hardwareLife = 5;
    double last = -1e300;
    for (double factor = 0.1; factor < 1e3; factor *= 1.5) {
        const CashFlowResult result = flowOf(money, levelBills(1e5, 0), with(Assumption::TokenPrice, factor));
        QVERIFY(result.npv > last);
        last = result.npv;
    }
}

void CashFlowTest::dearerRacksAreWorthLess()
{
    MoneyInput money = plainMoney();
    money.finance.discountRate = 0.09, money.finance.hardwareLife = 5;
    QVERIFY(flowOf(money, {}, with(Assumption::RackPrice, 1.2)).npv < flowOf(money).npv);
    QVERIFY(flowOf(money, {}, with(Assumption::CapitalCost, 1.2)).npv < flowOf(money, {}, with(Assumption::RackPrice, 1.2)).npv);
}

void CashFlowTest::rateOfReturnMakesThePresentValueNothing()
{
    MoneyInput money = plainMoney();
    money.tiers[0].outputPrice *= 10;
    money.finance.taxRate = 0.21, money.finance.hardwareLife = 4, money.finance.tokenPriceDecline = 0.15;
    const CashFlowResult found = flowOf(money);
    QVERIFY(found.irr.value);
    money.finance.discountRate = *found.irr.value;
    QVERIFY(std::abs(flowOf(money).npv) < 1);
}

void CashFlowTest::levelisedCostIsThePriceAtWhichThePlanBreaksEven()
{
    MoneyInput money = plainMoney();
    money.finance.discountRate = 0.09;
    const CashFlowResult result = flowOf(money, levelBills(1e5, 0));
    money.tiers[0].outputPrice = result.levelised.value->si(); // untaxed, level price
    QVERIFY(std::abs(flowOf(money, levelBills(1e5, 0)).npv) < 1);
}

void CashFlowTest::trainingBearsItsShareOfTheCost()
{
    MoneyInput money = plainMoney();
    const double alone = flowOf(money).levelised.value->si();
    money.trainingShare = 1; // as much as the tier
    QVERIFY(isNear(flowOf(money).levelised.value->si(), alone / 2));
}

void CashFlowTest::figuresWithoutMeaningSayWhy()
{
    MoneyInput money = plainMoney();
    money.tiers[0].outputPrice = 0;
    const CashFlowResult free = flowOf(money);
    QCOMPARE(free.irr.missing, Missing::NoSignChange);
    QCOMPARE(free.payback.missing, Missing::NeverPaidBack);
    QVERIFY(!free.irr.value && !free.payback.value);
    QVERIFY(free.levelised.value); // it has a cost
    money.tiers.clear();
    const RevenueResult nothing;
    const CashFlowResult empty = flow(money, nothing, spend(money, {}, 0, {}), {});
    QCOMPARE(empty.levelised.missing, Missing::NoTiers);
}

void CashFlowTest::paybackLiesWhereTheSumTurns()
{
    MoneyInput money = plainMoney();
    money.tiers[0].outputPrice *= 10;
    const CashFlowResult result = flowOf(money);
    QVERIFY(isNear(result.payback.value->in(year), 8.5e6 / (10 * yearlyRevenue)));
    QVERIFY(isNear(*result.roi.value, (100 * yearlyRevenue - 8.5e6) / 8.5e6));
}

void CashFlowTest::anyPermittedPlanGivesFiniteFiguresThatAddUp()
{
    std::mt19937 random(3);
    const auto between = [&](double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); };
    const auto oneOf = [&](std::initializer_list<double> values) { return values.begin()[random() % values.size()]; };
    for (int i = 0; i < 2000; ++i) {
        MoneyInput money = plainMoney();
        FinanceInput& f = money.finance;
        f.horizonYears = static_cast<int>(oneOf({1, 2, 10, 50}));
        f.discountRate = oneOf({-0.5, 0, 0.09, 1}), f.taxRate = oneOf({0, 0.21, 0.95});
        f.hardwareLife = oneOf({1, 1.37, 5, 50}), f.refreshCostRatio = oneOf({0, 0.8, 10}), f.refreshThroughputRatio = oneOf({0.01, 1, 2, 100});
        f.tokenPriceDecline = oneOf({-1, 0, 0.15, 0.99}), f.residualShare = oneOf({0, 1}), f.energyEscalation = oneOf({-0.5, 0, 1});
        f.construction = oneOf({0, 0.3, 1.5, 20}), f.ramp = oneOf({0, 0.5, 20}), f.timeToPower = oneOf({0, 4, 20});
        money.tiers[0].hasDemand = i % 2 == 0, money.tiers[0].demand = between(0, 1e4), money.tiers[0].outputPrice = oneOf({0, 1e-6, 1});
        const CashFlowResult result = flowOf(money, levelBills(between(0, 1e6), 0), with(static_cast<Assumption>(i % 9), oneOf({1e-12, 1, 1e3})));
        double npv = 0, discount = 1, cumulative = 0, size = 1;
        for (const YearOutcome& year : result.years) {
            QVERIFY(std::isfinite(year.net.si()));
            QVERIFY(year.tax.si() >= 0);
            const double paid = year.capital.si() + year.opex.si() + year.tax.si(), revenue = year.revenue.in(dollarPerYear);
            QVERIFY(std::abs(year.net.si() + paid - revenue) <= 1e-12 * (std::abs(paid) + revenue + std::abs(year.capital.si())));
            cumulative += year.net.si(), npv += year.net.si() * discount;
            size += std::abs(year.net.si()) * std::max(1.0, discount);
            discount /= 1 + f.discountRate;
        }
        QVERIFY(std::abs(result.npv - npv) <= 1e-9 * size);
        QCOMPARE(static_cast<int>(result.years.size()), f.horizonYears + 1);
        QVERIFY(std::abs(result.years.back().cumulative.si() - cumulative) <= 1e-9 * size);
        QVERIFY(!result.payback.value || cumulative >= -1e-9 * size);
        QVERIFY(!result.irr.value || std::isfinite(*result.irr.value));
        QVERIFY(!result.levelised.value || std::isfinite(result.levelised.value->si()));
    }
}

QTEST_APPLESS_MAIN(CashFlowTest)
#include "cash_flow_test.moc"
