// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/annuity.h"
#include "money_cases.h"

#include <QtTest>

using namespace gw;
using namespace gw::cases;

namespace {

MoneyInput fullMoney()
{
    MoneyInput money = plainMoney();
    CapitalInput& capital = money.capital;
    capital.networkShare = 0.2, capital.otherRacks = 3e5;
    capital.gridConnection = 4e5, capital.energySources = 1e5;
    capital.itCapacity = 2e5, capital.shellPerWatt = 5, capital.electricalPerWatt = 2, capital.mechanicalPerWatt = 1;
    capital.feesShare = 0.08, capital.contingency = 0.07;
    money.running = {0.03, 0.003, 0.04, 0.02, 0.10, 0.08};
    money.finance.discountRate = 0.09;
    return money;
}

CostResult costOf(const MoneyInput& money, double revenue, const ScenarioFactors& scenario = {}) { return spend(money, levelBills(1e5, 1e4), revenue, scenario); }

} // namespace

class LayersTest : public QObject {
    Q_OBJECT

private slots:
    void capitalOfTheLayersIsWhatWasBought();
    void runningCostOfTheLayersIsWhatIsPaid();
    void rackPricesOfAScenarioLeaveTheBuildingAlone();
    void valueAddedSumsToRevenue_data();
    void valueAddedSumsToRevenue();
    void layersShareTheMarginByCost();
    void gainsOfTheLayersAddUpToTheFactorys();
    void aLayerThatSpendsNothingHasNoReturn();
    void aFactoryWithoutCostsGivesAllToApplications();
};

void LayersTest::capitalOfTheLayersIsWhatWasBought()
{
    const CostResult cost = costOf(fullMoney(), 1e6);
    QVERIFY(isNear(cost.capitalOf(Layer::Chips), 6e6 * 1.2 + 3e5));
    QVERIFY(isNear(cost.capitalOf(Layer::Energy), 5e5));
    const double construction = (2e6 + 8 * 2e5) * 1.08;
    QVERIFY(isNear(cost.capitalOf(Layer::Infrastructure), construction + 0.07 * (construction + 5e5) + 5e5));
    QCOMPARE(cost.capitalOf(Layer::Models), 0.0);
    QVERIFY(isNear(cost.totalCapital(), cost.capitalOf(Layer::Chips) + cost.capitalOf(Layer::Energy) + cost.capitalOf(Layer::Infrastructure)));
}

void LayersTest::runningCostOfTheLayersIsWhatIsPaid()
{
    const CostResult cost = costOf(fullMoney(), 1e6);
    QVERIFY(isNear(cost.runningOf(Layer::Energy), 1e5 + 0.003 * 5e5));
    QVERIFY(isNear(cost.runningOf(Layer::Chips), 0.02 * 6e6 + 0.003 * 7.5e6));
    QVERIFY(isNear(cost.runningOf(Layer::Infrastructure), 0.033 * (cost.capitalOf(Layer::Infrastructure) - 5e5) + 0.04 * 2e5 + 1e4));
    QVERIFY(isNear(cost.runningOf(Layer::Models), 1e5));
    QVERIFY(isNear(cost.runningOf(Layer::Applications), 8e4));
}

void LayersTest::rackPricesOfAScenarioLeaveTheBuildingAlone()
{
    const CostResult base = costOf(fullMoney(), 1e6), dear = costOf(fullMoney(), 1e6, with(Assumption::RackPrice, 2));
    QVERIFY(isNear(dear.capitalOf(Layer::Chips), 2 * base.capitalOf(Layer::Chips) - 3e5));
    QVERIFY(isNear(dear.capitalOf(Layer::Infrastructure), base.capitalOf(Layer::Infrastructure)));
    QVERIFY(isNear(costOf(fullMoney(), 1e6, with(Assumption::CapitalCost, 2)).totalCapital(), 2 * base.totalCapital()));
}

void LayersTest::valueAddedSumsToRevenue_data()
{
    QTest::addColumn<double>("revenue");
    QTest::newRow("nothing") << 0.0;
    QTest::newRow("a loss") << 1e4;
    QTest::newRow("a profit") << 1e9;
    QTest::newRow("thirds") << 1e9 / 3;
}

void LayersTest::valueAddedSumsToRevenue()
{
    QFETCH(double, revenue);
    const LayersResult result = shareAmongLayers(fullMoney(), costOf(fullMoney(), revenue), {}, revenue);
    double sum = 0;
    for (const LayerOutcome& layer : result.layers) sum += layer.valueAdded.in(dollarPerYear);
    QVERIFY(isNear(sum, revenue, 1e-12));
    QVERIFY(isNear(result.money.in, result.money.out, 1e-12));
}

void LayersTest::layersShareTheMarginByCost()
{
    const MoneyInput money = fullMoney();
    const double revenue = 1e7;
    const CostResult cost = costOf(money, revenue);
    const LayersResult result = shareAmongLayers(money, cost, {}, revenue);
    const double models = result.layers[3].valueAdded.in(dollarPerYear) / cost.runningOf(Layer::Models);
    const double energy = result.layers[0].valueAdded.in(dollarPerYear)
        / (cost.runningOf(Layer::Energy) + cost.capitalOf(Layer::Energy) * capitalRecovery(0.09, 10));
    QVERIFY(isNear(models, energy));
    QVERIFY(models > 1);
}

void LayersTest::gainsOfTheLayersAddUpToTheFactorys()
{
    MoneyInput money = fullMoney();
    money.tiers[0].outputPrice *= 20;
    money.finance.hardwareLife = 4, money.finance.residualShare = 0.1, money.finance.construction = 1.7, money.finance.ramp = 0.4;
    money.finance.tokenPriceDecline = 0.1, money.finance.energyEscalation = 0.03;
    const RevenueResult revenue = earned(money);
    const CostResult cost = costOf(money, revenue.revenue());
    const CashFlowResult cash = flow(money, revenue, cost, {});
    const LayersResult result = shareAmongLayers(money, cost, cash, revenue.revenue());
    double gains = 0, net = 0;
    for (std::size_t i = 0; i < layerCount; ++i) {
        QVERIFY(result.layers[i].roi.value);
        gains += *result.layers[i].roi.value * cash.spent[i];
    }
    for (const YearOutcome& year : cash.years) net += year.net.si(); // no tax
    QVERIFY(isNear(gains, net));
    QVERIFY(net > 0);
}

void LayersTest::aLayerThatSpendsNothingHasNoReturn()
{
    MoneyInput money = fullMoney();
    money.running.modelShare = 0;
    const RevenueResult revenue = earned(money);
    const CostResult cost = costOf(money, revenue.revenue());
    const LayersResult result = shareAmongLayers(money, cost, flow(money, revenue, cost, {}), revenue.revenue());
    QVERIFY(!result.layers[3].roi.value);
    QVERIFY(result.layers[4].roi.value);
}

void LayersTest::aFactoryWithoutCostsGivesAllToApplications()
{
    const LayersResult result = shareAmongLayers(MoneyInput {}, CostResult {}, {}, 5e6);
    QVERIFY(isNear(result.layers[4].valueAdded.in(dollarPerYear), 5e6));
}

QTEST_APPLESS_MAIN(LayersTest)
#include "layers_test.moc"
