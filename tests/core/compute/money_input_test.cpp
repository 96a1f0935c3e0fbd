// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"
#include "core/compute/money_input.h"
#include "core/compute/serving_input.h"

#include "money_cases.h"

#include <QtTest>

using namespace gw;
using gw::cases::isNear;

class MoneyInputTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void racksOfOneTypeAreOneKindUntilTheirPowerDiffers();
    void piecesGoToTheLayerTheyBelongTo();
    void aPlacedPriceReplacesTheCatalogues();
    void placedNetworkRacksReplaceTheNetworkShare();
    void applicationsAskForTheirTiersTokens();
    void statedDemandComesBeforeApplications();
    void cataloguesModelsKeepTheirCache();

private:
    Catalog m_catalog;
    Plan m_plan;
    void place(const char* type, std::optional<Money> price = {}, std::optional<Power> cap = {});
};

void MoneyInputTest::initTestCase()
{
    auto catalog = readCatalog(resourcesFolder() / "catalog");
    QVERIFY(catalog.isOk());
    m_catalog = std::move(catalog).value();
}

void MoneyInputTest::place(const char* type, std::optional<Money> price, std::optional<Power> cap)
{
    Equipment piece;
    piece.id = {static_cast<std::uint32_t>(m_plan.equipment.size() + 1)};
    piece.type = {type};
    piece.price = price;
    piece.powerCap = cap;
    m_plan.equipment.put(piece);
}

void MoneyInputTest::racksOfOneTypeAreOneKindUntilTheirPowerDiffers()
{
    m_plan = {};
    place("gb300-nvl72");
    place("cpu-rack");
    place("gb300-nvl72");
    place("gb300-nvl72", {}, kilowatts(100));
    const ServingInput input = servingInput(m_plan, m_catalog);
    QCOMPARE(input.racks.size(), std::size_t(2));
    QCOMPARE(input.racks[0].count, 2.0);
    QCOMPARE(input.racks[1].powerCap, 100e3);
    QCOMPARE(input.rackOfEquipment, (std::vector<std::uint32_t> {0, ServingInput::noRack, 0, 1}));
    QVERIFY(isNear(moneyInput(m_plan, m_catalog).accelerators, 216));
}

void MoneyInputTest::piecesGoToTheLayerTheyBelongTo()
{
    m_plan = {};
    for (const EquipmentType& type : m_catalog.equipment) place(type.id.text.c_str(), dollars(1));
    const CapitalInput capital = moneyInput(m_plan, m_catalog).capital;
    const double placed = capital.acceleratorRacks + capital.otherRacks + capital.powerGear + capital.coolingGear + capital.gridConnection;
    QVERIFY(isNear(placed, static_cast<double>(m_catalog.equipment.size())));
    QVERIFY(capital.gridConnection > 0 && capital.otherRacks >= 3 && capital.coolingGear > 3);
}

void MoneyInputTest::aPlacedPriceReplacesTheCatalogues()
{
    m_plan = {};
    place("gb300-nvl72", dollars(5e6));
    place("gb300-nvl72");
    const MoneyInput money = moneyInput(m_plan, m_catalog);
    const double listed = m_catalog.find(EquipmentTypeId {"gb300-nvl72"})->price.value.si();
    QVERIFY(isNear(money.capital.acceleratorRacks, 5e6 + listed));
    QCOMPARE(money.equipmentCost, (std::vector<double> {5e6, listed}));
}

void MoneyInputTest::placedNetworkRacksReplaceTheNetworkShare()
{
    m_plan = {};
    place("gb300-nvl72");
    QVERIFY(moneyInput(m_plan, m_catalog).capital.networkShare > 0);
    place("network-rack");
    QCOMPARE(moneyInput(m_plan, m_catalog).capital.networkShare, 0.0);
}

void MoneyInputTest::applicationsAskForTheirTiersTokens()
{
    m_plan = {};
    ServiceTier tier;
    tier.id = {1}, tier.model = {"llama-3.1-70b"};
    m_plan.tiers.put(tier);
    QVERIFY(!moneyInput(m_plan, m_catalog).tiers[0].hasDemand);
    Application chat;
    chat.id = {1}, chat.tier = {1}, chat.users = 86400, chat.tokensPerUserDay = tokens(500);
    m_plan.applications.put(chat);
    chat.id = {2}, chat.tokensPerUserDay = tokens(100);
    m_plan.applications.put(chat);
    QVERIFY(moneyInput(m_plan, m_catalog).tiers[0].hasDemand);
    QVERIFY(isNear(moneyInput(m_plan, m_catalog).tiers[0].demand, 600));
}

void MoneyInputTest::statedDemandComesBeforeApplications()
{
    ServiceTier tier = m_plan.tiers[0];
    tier.demand = tokensPerSecond(42);
    m_plan.tiers.put(tier);
    QVERIFY(isNear(moneyInput(m_plan, m_catalog).tiers[0].demand, 42));
}

void MoneyInputTest::cataloguesModelsKeepTheirCache()
{
    // Llama 70B in bf16: 327,680 bytes a token; DeepSeek's latent in 16 bits: 70,272.
    QVERIFY(isNear(servingModel(*m_catalog.find(ModelId {"llama-3.1-70b"})).size.cachePerToken * 2, 327680));
    const ServedModel latent = servingModel(*m_catalog.find(ModelId {"deepseek-r1"}));
    QVERIFY(isNear(latent.size.cachePerToken * 2, 70272));
    QVERIFY(latent.isLatent());
    QVERIFY(latent.size.attentionWidth < latent.size.decodeAttentionWidth);
}

QTEST_APPLESS_MAIN(MoneyInputTest)
#include "money_input_test.moc"
