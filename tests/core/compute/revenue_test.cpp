// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "money_cases.h"

#include <QtTest>

using namespace gw;
using namespace gw::cases;

class RevenueTest : public QObject {
    Q_OBJECT

private slots:
    void aTierSellsItsCapacityAtTheUtilisation();
    void demandCapsWhatIsSold();
    void cachedInputCostsATenth();
    void aFreeTierEarnsNothingButIsServed();
    void tokenPriceAndDemandFollowTheScenario();
    void throughputOfAScenarioStopsAtTheLimit();
    void downtimeIsNotSold();
    void trainingIsPaidForItsProgress();
    void hugeJobsMakeLittleProgress();
    void racksDrawMoreTheMoreTheySell();
    void noRackIsAReason();
    void nothingThatFitsIsAReason();
};

void RevenueTest::aTierSellsItsCapacityAtTheUtilisation()
{
    const RevenueResult revenue = earned(plainMoney());
    const TierRevenue& tier = revenue.tiers.front();
    QVERIFY(isNear(tier.capacity.value->si(), 2000));
    QVERIFY(isNear(tier.sold, 1000));
    QVERIFY(isNear(tier.load, 0.5));
    QVERIFY(isNear(tier.limit, 8000));
    QVERIFY(isNear(tier.revenue, 1000 * 10e-6 * 31536000));
    QVERIFY(isNear(revenue.revenue(), tier.revenue));
    QVERIFY(isNear(revenue.tokensPerSecond, 1000));
    QCOMPARE(revenue.goodput, 1.0);
}

void RevenueTest::demandCapsWhatIsSold()
{
    MoneyInput money = plainMoney();
    money.tiers[0].hasDemand = true;
    money.tiers[0].demand = 300;
    QVERIFY(isNear(earned(money).tiers[0].sold, 300));
    QCOMPARE(earned(money).tiers[0].because, Limit::Demand);
    money.tiers[0].demand = 5000;
    QVERIFY(isNear(earned(money).tiers[0].sold, 1000));
    QVERIFY(earned(money).tiers[0].because != Limit::Demand);
}

void RevenueTest::cachedInputCostsATenth()
{
    MoneyTier tier;
    tier.outputPrice = 4, tier.inputPrice = 1, tier.inputPerOutput = 10;
    QVERIFY(isNear(earnedPerOutputToken(tier), 14));
    tier.cachedShare = 0.5;
    QVERIFY(isNear(earnedPerOutputToken(tier), 4 + 5 + 0.5));
    tier.cachedShare = 1;
    QVERIFY(isNear(earnedPerOutputToken(tier), 5));
}

void RevenueTest::aFreeTierEarnsNothingButIsServed()
{
    MoneyInput money = plainMoney();
    money.tiers[0].outputPrice = 0;
    QCOMPARE(earned(money).revenue(), 0.0);
    QVERIFY(earned(money).tokensPerSecond > 0);
}

void RevenueTest::tokenPriceAndDemandFollowTheScenario()
{
    MoneyInput money = plainMoney();
    QVERIFY(isNear(earned(money, with(Assumption::TokenPrice, 0.5)).revenue(), 0.5 * earned(money).revenue()));
    money.tiers[0].hasDemand = true;
    money.tiers[0].demand = 300;
    QVERIFY(isNear(earned(money, with(Assumption::Demand, 2)).tokensPerSecond, 600));
}

void RevenueTest::throughputOfAScenarioStopsAtTheLimit()
{
    QVERIFY(isNear(earned(plainMoney(), with(Assumption::Throughput, 2)).tiers[0].capacity.value->si(), 4000));
    QVERIFY(isNear(earned(plainMoney(), with(Assumption::Throughput, 100)).tiers[0].capacity.value->si(), 8000));
}

void RevenueTest::downtimeIsNotSold() { QVERIFY(isNear(earned(plainMoney(), {}, 0.9).tokensPerSecond, 900)); }

void RevenueTest::trainingIsPaidForItsProgress()
{
    MoneyInput money = plainMoney();
    money.trainingShare = 0.25;
    money.trainingValue = 10000;
    const RevenueResult revenue = earned(money);
    QVERIFY(revenue.goodput > 0.99 && revenue.goodput < 1); // five accelerators fail once in a year
    QVERIFY(isNear(revenue.trainingRevenue, 5 * 10000 * revenue.goodput));
    QVERIFY(isNear(revenue.servingShare, 0.8));
}

void RevenueTest::hugeJobsMakeLittleProgress()
{
    MoneyInput money = plainMoney();
    money.trainingShare = 1;
    money.accelerators = 16384;
    const double known = earned(money).goodput; // one stop in 3.09 h, a minute a checkpoint, 15 minutes to restart
    QVERIFY(known > 0.80 && known < 0.87);
    money.accelerators = 1e6;
    const double huge = earned(money).goodput;
    QVERIFY(huge > 0 && huge < 0.01);
}

void RevenueTest::racksDrawMoreTheMoreTheySell()
{
    MoneyInput money = plainMoney();
    RevenueResult revenue = earned(money);
    QVERIFY(isNear(revenue.rackServingPower[0], 0.5 * 70e3));
    money.trainingShare = 0.1;
    revenue = earned(money);
    QVERIFY(isNear(revenue.rackTrainingPower[0], 9e3));
}

void RevenueTest::noRackIsAReason()
{
    Serving serving = oneTier();
    serving.input.racks.clear();
    serving.pairs.pairs.clear();
    const RevenueResult revenue = earn(serving.input, serving.pairs, plainMoney(), {}, 1);
    QVERIFY(!revenue.tiers[0].capacity.value);
    QCOMPARE(revenue.tiers[0].capacity.missing, Missing::NoRacks);
    QCOMPARE(revenue.revenue(), 0.0);
}

void RevenueTest::nothingThatFitsIsAReason()
{
    Serving serving = oneTier();
    serving.pairs.pairs[0] = {};
    serving.pairs.pairs[0].because = Limit::MemoryCapacity;
    const RevenueResult revenue = earn(serving.input, serving.pairs, plainMoney(), {}, 1);
    QCOMPARE(revenue.tiers[0].capacity.missing, Missing::NothingFits);
    QCOMPARE(revenue.tiers[0].because, Limit::MemoryCapacity);
}

QTEST_APPLESS_MAIN(RevenueTest)
#include "revenue_test.moc"
