// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/search/change_equipment.h"
#include "core/search/shuffled_order.h"
#include "core/search/vary.h"
#include "tests/core/search/shipped.h"

#include <QTest>

#include <set>

using namespace gw;
using namespace gw::test;

namespace {

const Plan& superpod()
{
    static const Plan plan = shippedPlan("superpod");
    return plan;
}

VariedInput varied(const char* text, const Plan& plan = superpod()) { return readVaried(plan, shippedCatalog(), text).value(); }

/// The plan with the first value of each text put in.
Plan changed(std::initializer_list<const char*> texts, const Plan& plan = superpod())
{
    std::vector<VariedInput> inputs;
    std::vector<double> values;
    for (const char* text : texts) inputs.push_back(varied(text, plan)), values.push_back(inputs.back().values.front());
    return variantOf(plan, {}, inputs, values).value().plan;
}

QString complaint(const Error& error)
{
    return QString::fromStdString(error.place + "|" + error.seen + "|" + error.expected);
}

double shareSum(const Plan& plan)
{
    double sum = 0;
    for (const ServiceTier& tier : plan.tiers) sum += tier.capacityShare;
    return sum;
}

bool compiles(const Plan& plan) { return checkReferences(plan) && compile(plan, shippedCatalog()).isOk(); }

} // namespace

class VaryTest : public QObject {
    Q_OBJECT
private slots:
    void aFieldIsFoundByEachOfItsNames_data();
    void aFieldIsFoundByEachOfItsNames();
    void aValueReachesItsField();
    void aRegionBringsItsPriceAndCarbon();
    void everyNumberOfThePlanTakesItsPresentValueUnchanged();
    void badInputNamesTheKeyTheValueAndTheRule_data();
    void badInputNamesTheKeyTheValueAndTheRule();
    void gridsReachBothEnds();
    void everyCombinationOfAGridIsOneCandidate();
    void latinHypercubeMeetsEveryPartOfEveryInputOnce();
    void anotherSeedGivesOtherSamples();
    void shufflingIsOneToOne();
    void rangesNeedSamplesAndGridsEnd();
    void anotherRackTypeReplacesEveryAcceleratorRack();
    void fewerRacksLeaveNoLooseEnds();
    void anItPowerCapHoldsTheSumOfAllRacks();
    void facilityLoopsFollowTheSupplyTemperature();
    void coolersOfAnotherTypeReachTheCapacityThereWas();
    void anEnergySourceIsAddedReplacedAndRemoved();
    void tierSharesKeepTheirSum();
    void aTierMixSetsEveryShare();
    void scenarioFactorsMultiply();
};

void VaryTest::aFieldIsFoundByEachOfItsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("present");
    QTest::newRow("section and field") << "finance.discount_rate" << "finance.discount_rate" << 0.09;
    QTest::newRow("field alone") << "utilisation" << "workload.utilisation" << 0.45;
    QTest::newRow("without its unit") << "energy.price" << "energy.price_usd_per_kwh" << 0.0892;
    QTest::newRow("pointer to a section") << "/schedule/ramp_months" << "schedule.ramp_months" << 3.0;
    QTest::newRow("row by name") << "equipment.Chiller 1.1.x_m" << "equipment.Chiller 1.1.x_m" << 14.5;
    QTest::newRow("row by number") << "equipment.#104.x_m" << "equipment.#104.x_m" << 14.5;
    QTest::newRow("pointer to a row") << "/spaces/0/depth_m" << "spaces.#1.depth_m" << 8.0;
    QTest::newRow("assumption") << "scenario.rack_price" << "scenario.rack_price" << 1.0;
}

void VaryTest::aFieldIsFoundByEachOfItsNames()
{
    QFETCH(QString, name);
    QFETCH(QString, key);
    QFETCH(double, present);
    const auto found = findVariable(superpod(), shippedCatalog(), name.toStdString());
    QVERIFY2(found.isOk(), found.isOk() ? "" : qPrintable(complaint(found.error())));
    QCOMPARE(QString::fromStdString(found->key), key);
    QCOMPARE(found->present.value(), present);
}

void VaryTest::aValueReachesItsField()
{
    QCOMPARE(changed({"finance.discount_rate=12 %"}).finance.discountRate, 0.12);
    QCOMPARE(changed({"energy.price=90 $/MWh"}).energy.price.in(dollarPerKilowattHour), 0.09);
    QCOMPARE(changed({"hardware_life=48 months"}).finance.hardwareLife.in(year), 4.0);
    QCOMPARE(changed({"grid_capacity=2500 kW"}).site.gridCapacity.in(megawatt), 2.5);
    QCOMPARE(changed({"site.climate=dallas"}).site.climate.text, std::string("dallas"));
    const Plan warm = changed({"loops.*.supply=113 F"});
    for (const Loop& loop : warm.loops) QCOMPARE(loop.supply.inCelsius(), 45.0);
    QVERIFY(changed({"tiers.*.precision=bf16"}).tiers[0].precision == Precision::Bf16);
    QCOMPARE(changed({"token_price=50 %"}).tiers[0].outputPrice.si(), superpod().tiers[0].outputPrice.si() / 2);
}

/// Whatever is described can be varied and written back to the bit; ids, names and references cannot.
void VaryTest::everyNumberOfThePlanTakesItsPresentValueUnchanged()
{
    int tried = 0;
    for (const char* key : {"site.grid_capacity_mw", "site.land_price_usd_per_m2", "energy.carbon", "workload.mean_time_between_failures", "finance.horizon",
             "schedule.construction", "tiers.*.cached_share", "loops.#101.supply", "equipment.A-01.y_m", "spaces.Hall 1.floor_limit"}) {
        const auto v = findVariable(superpod(), shippedCatalog(), key);
        if (!v || !v->present) continue;
        Variant variant {superpod(), {}};
        QVERIFY(v->apply(variant, *v->present).isOk());
        QVERIFY2(toJson(variant.plan) == toJson(superpod()), key);
        ++tried;
    }
    QVERIFY(tried >= 7);
}

void VaryTest::badInputNamesTheKeyTheValueAndTheRule_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("unknown key") << "speed=1" << "|speed|rack_type, racks";
    QTest::newRow("field of two sections") << "name=1" << "|name|";
    QTest::newRow("of the document") << "info.last_id=1,2" << "|info.last_id|";
    QTest::newRow("unknown row") << "tiers.Gold.capacity_share=0.1" << "tiers|Gold|the name of a row";
    QTest::newRow("out of range") << "utilisation=1.5" << "workload.utilisation|1.5|above 0, at most 1";
    QTest::newRow("range out of range") << "utilisation=0.5:1.5:4" << "workload.utilisation|1.5|above 0, at most 1";
    QTest::newRow("unit of something else") << "energy.price=3 kg" << "energy.price_usd_per_kwh|3 kg|";
    QTest::newRow("no number") << "discount_rate=low" << "finance.discount_rate|low|";
    QTest::newRow("not a number") << "discount_rate=nan" << "finance.discount_rate|nan|";
    QTest::newRow("infinite") << "discount_rate=inf" << "finance.discount_rate|inf|";
    QTest::newRow("unknown word") << "rack_type=abacus" << "rack_type|abacus|one of ";
    QTest::newRow("ends swapped") << "utilisation=0.8:0.4:3" << "workload.utilisation|0.8:0.4:3|low:high with low below high";
    QTest::newRow("no steps") << "utilisation=0.4:0.8:1" << "workload.utilisation, steps|1|2 to";
    QTest::newRow("steps no number") << "utilisation=0.4:0.8:many" << "workload.utilisation, steps|many|2 to";
    QTest::newRow("range of words") << "rack_type=a:b:3" << "rack_type|a:b:3|a list";
    QTest::newRow("twice the same value") << "utilisation=0.4,0.4" << "workload.utilisation|0.4|each value once";
    QTest::newRow("too many racks") << "racks=9" << "racks|9|1 to 8";
    QTest::newRow("half a rack") << "racks=2.5" << "racks|2.5|a whole number";
    QTest::newRow("mix of too few") << "tier_mix=0.5" << "tier_mix|0.5|";
    QTest::newRow("mix above one") << "tier_mix=0.9/0.9" << "tier_mix|0.9/0.9|";
    QTest::newRow("no value") << "utilisation=" << "workload.utilisation||";
    QTest::newRow("number without values") << "utilisation" << "workload.utilisation||workload.utilisation=a,b,c";
}

void VaryTest::badInputNamesTheKeyTheValueAndTheRule()
{
    QFETCH(QString, text);
    QFETCH(QString, complaint);
    const auto read = readVaried(superpod(), shippedCatalog(), text.toStdString());
    QVERIFY(!read);
    QVERIFY2(::complaint(read.error()).startsWith(complaint), qPrintable(::complaint(read.error())));
}

void VaryTest::gridsReachBothEnds()
{
    QVERIFY((varied("utilisation=0.1:0.5:5").values == std::vector {0.1, 0.2, 0.30000000000000004, 0.4, 0.5}));
    QVERIFY((varied("racks=1:8:15").values == std::vector<double> {1, 2, 3, 4, 5, 6, 7, 8}));
    QVERIFY((varied("racks=50%,100%").values == std::vector<double> {4, 8}));
    QVERIFY(varied("rack_type").values.size() > 5);
}

void VaryTest::everyCombinationOfAGridIsOneCandidate()
{
    const auto space = DesignSpace::make({varied("scenario.demand=1,2"), varied("utilisation=0.2,0.4,0.6"), varied("rack_type=gb200-nvl72,gb300-nvl72")});
    QCOMPARE(space->size(), 12U);
    QVERIFY(space->inputs().back().variable.isFactor);
    std::set<std::vector<double>> all;
    for (std::uint64_t id = 0; id < space->size(); ++id) all.insert(space->valuesOf(id));
    QCOMPARE(all.size(), 12U);
    QCOMPARE(space->valuesOf(0)[0], space->valuesOf(1)[0]);
    QVERIFY(space->valuesOf(0)[2] != space->valuesOf(1)[2]);
}

void VaryTest::latinHypercubeMeetsEveryPartOfEveryInputOnce()
{
    for (const std::uint64_t count : {1, 2, 10, 1000}) {
        const auto space = DesignSpace::make({varied("utilisation=0.2:0.7"), varied("discount_rate=0.05:0.15")}, count, 7);
        QCOMPARE(space->size(), count);
        std::set<std::size_t> parts[2];
        for (std::uint64_t id = 0; id < count; ++id) {
            const auto values = space->valuesOf(id);
            parts[0].insert(static_cast<std::size_t>((values[0] - 0.2) / 0.5 * static_cast<double>(count) + 1e-9));
            parts[1].insert(static_cast<std::size_t>((values[1] - 0.05) / 0.1 * static_cast<double>(count) + 1e-9));
        }
        QCOMPARE(parts[0].size(), count);
        QCOMPARE(parts[1].size(), count);
    }
    const auto words = DesignSpace::make({varied("rack_type=gb200-nvl72,gb300-nvl72")}, 10, 3);
    double second = 0;
    for (std::uint64_t id = 0; id < 10; ++id) second += words->valuesOf(id)[0] == words->inputs()[0].values[1] ? 1 : 0;
    QCOMPARE(second, 5.0);
}

void VaryTest::anotherSeedGivesOtherSamples()
{
    const auto one = DesignSpace::make({varied("utilisation=0.2:0.7")}, 100, 1), same = DesignSpace::make({varied("utilisation=0.2:0.7")}, 100, 1);
    const auto two = DesignSpace::make({varied("utilisation=0.2:0.7")}, 100, 2);
    QCOMPARE(one->valuesOf(17), same->valuesOf(17));
    QVERIFY(one->valuesOf(17) != two->valuesOf(17));
}

void VaryTest::shufflingIsOneToOne()
{
    for (const std::uint64_t size : {1, 2, 5, 16, 17, 1000, 4097}) {
        std::set<std::uint64_t> places;
        for (std::uint64_t i = 0; i < size; ++i) places.insert(shuffled(i, size, 42));
        QCOMPARE(places.size(), size);
        QVERIFY(*places.rbegin() < size);
    }
}

void VaryTest::rangesNeedSamplesAndGridsEnd()
{
    QVERIFY(DesignSpace::make({}).error().code == ErrorCode::WrongUse);
    QVERIFY(DesignSpace::make({varied("utilisation=0.2:0.7")}).error().code == ErrorCode::WrongUse);
    QVERIFY(DesignSpace::make({varied("utilisation=0.2,0.7"), varied("workload.utilisation=0.3,0.4")}).error().code == ErrorCode::WrongUse);
    const auto many = DesignSpace::make({varied("utilisation=0.2:0.7:100000"), varied("discount_rate=0.05:0.15:100000")});
    QVERIFY(many.error().code == ErrorCode::OutOfRange);
    QCOMPARE(many.error().place, std::string("candidates"));
}

void VaryTest::anotherRackTypeReplacesEveryAcceleratorRack()
{
    Plan own = superpod();
    Equipment rack = own.equipment[0];
    rack.price = millionDollars(1), rack.maximumPower = kilowatts(90), rack.powerCap = kilowatts(80);
    own.equipment.put(rack);
    const Plan plan = changed({"rack_type=gb300-nvl72"}, own);
    QCOMPARE(acceleratorRacks(plan, shippedCatalog()).size(), 8U);
    for (const Equipment& piece : acceleratorRacks(plan, shippedCatalog())) QCOMPARE(piece.type.text, std::string("gb300-nvl72"));
    QVERIFY(!plan.equipment[0].price && !plan.equipment[0].maximumPower);
    QVERIFY(plan.equipment[0].powerCap == rack.powerCap);
    QVERIFY(changed({"rack_type=gb200-nvl72"}, own) == own);
    QVERIFY(compiles(plan));
}

void VaryTest::fewerRacksLeaveNoLooseEnds()
{
    const Plan plan = changed({"racks=3"});
    const auto racks = acceleratorRacks(plan, shippedCatalog()), all = acceleratorRacks(superpod(), shippedCatalog());
    QVERIFY(std::equal(racks.begin(), racks.end(), all.begin(), all.begin() + 3));
    QCOMPARE(plan.equipment.size(), superpod().equipment.size() - 5);
    QVERIFY(plan.feeds.size() < superpod().feeds.size());
    QVERIFY(compiles(plan));
}

void VaryTest::anItPowerCapHoldsTheSumOfAllRacks()
{
    const ItPowers before = itPowers(superpod(), shippedCatalog());
    const Plan plan = changed({"it_power=800 kW"});
    QVERIFY(std::abs(itPowers(plan, shippedCatalog()).present.in(kilowatt) - 800) < 1e-6);
    QVERIFY(itPowers(plan, shippedCatalog()).highest == before.highest);
    const Variable v = varied("it_power=800 kW").variable;
    Variant variant {superpod(), {}};
    QVERIFY(v.apply(variant, v.highest).isOk());
    QVERIFY(!variant.plan.equipment[0].powerCap);
    QVERIFY(v.apply(variant, v.lowest).isOk());
    QVERIFY(!readVaried(superpod(), shippedCatalog(), "it_power=10 kW"));
}

void VaryTest::facilityLoopsFollowTheSupplyTemperature()
{
    const Plan plan = changed({"supply_temperature=32 C"});
    int moved = 0;
    for (std::size_t i = 0; i < plan.loops.size(); ++i) {
        const Loop &now = plan.loops[i], &before = superpod().loops[i];
        if (now.kind == LoopKind::Technology) QCOMPARE(now.supply.inCelsius(), 32.0);
        else if (now.name.starts_with("Chilled")) QVERIFY(now.supply == before.supply);
        else {
            QVERIFY(now.supply < celsius(32) && now.supply > celsius(20));
            ++moved;
        }
    }
    QCOMPARE(moved, 1);
    const VariedInput tooCold = varied("supply_temperature=3 C");
    QVERIFY(!variantOf(superpod(), {}, {tooCold}, tooCold.values));
}

void VaryTest::coolersOfAnotherTypeReachTheCapacityThereWas()
{
    const auto capacityOf = [](const Plan& plan) {
        double sum = 0;
        for (const Equipment& piece : outdoorCoolers(plan, shippedCatalog())) sum += shippedCatalog().find(piece.type)->cooling->capacity.value.si();
        return sum;
    };
    const Plan large = shippedPlan("hall-100mw"), plan = changed({"cooling=cooling-tower-3500kw"}, large);
    QVERIFY(outdoorCoolers(plan, shippedCatalog()).size() < outdoorCoolers(large, shippedCatalog()).size());
    QVERIFY(capacityOf(plan) >= capacityOf(large));
    QVERIFY(compiles(plan));
    QVERIFY(changed({"cooling=dry-cooler-1500kw"}, large) == large);
}

void VaryTest::anEnergySourceIsAddedReplacedAndRemoved()
{
    const Plan solar = changed({"energy_source=solar", "source_capacity=3 MW"});
    QCOMPARE(solar.sources.size(), 1U);
    QCOMPARE(solar.sources[0].capacity.in(megawatt), 3.0);
    QVERIFY(changed({"energy_source=solar"}).sources[0].capacity == superpod().site.gridCapacity);
    const Plan nuclear = changed({"energy_source=nuclear"}, solar);
    QCOMPARE(nuclear.sources[0].type.text, std::string("nuclear"));
    QCOMPARE(nuclear.sources.size(), 1U);
    QVERIFY(changed({"energy_source=none"}, solar).sources.isEmpty());
    const VariedInput capacity = varied("source_capacity=3 MW");
    QVERIFY(variantOf(superpod(), {}, {capacity}, capacity.values).error().code == ErrorCode::UnknownId);
    QVERIFY(compiles(solar));
}

void VaryTest::tierSharesKeepTheirSum()
{
    const std::string first = superpod().tiers[0].name, text = "tier_share." + first + "=0.05";
    const Plan plan = changed({text.c_str()});
    QVERIFY(std::abs(shareSum(plan) - shareSum(superpod())) < 1e-12);
    QCOMPARE(plan.tiers[0].capacityShare, 0.05);
    const double a = plan.tiers[1].capacityShare / superpod().tiers[1].capacityShare;
    for (std::size_t i = 2; i < plan.tiers.size(); ++i) QVERIFY(std::abs(plan.tiers[i].capacityShare / superpod().tiers[i].capacityShare - a) < 1e-12);
}

void VaryTest::aTierMixSetsEveryShare()
{
    std::string mix = "tier_mix=";
    for (std::size_t i = 0; i < superpod().tiers.size(); ++i) mix += i > 0 ? "/10%" : "10%";
    const Plan plan = changed({mix.c_str()});
    for (const ServiceTier& tier : plan.tiers) QCOMPARE(tier.capacityShare, 0.1);
}

void VaryTest::aRegionBringsItsPriceAndCarbon()
{
    const Plan plan = changed({"energy.region=us-ohio"});
    const RegionalPrice* ohio = shippedCatalog().find(RegionId {"us-ohio"});
    QVERIFY(ohio);
    QCOMPARE(plan.energy.region.text, std::string("us-ohio"));
    QCOMPARE(plan.energy.price.si(), ohio->price.value.si());
    QCOMPARE(plan.energy.carbon.si(), ohio->carbon.value.si());
}

void VaryTest::scenarioFactorsMultiply()
{
    const VariedInput demand = varied("scenario.demand=3");
    ScenarioFactors base;
    base.factor[static_cast<std::size_t>(Assumption::Demand)] = 2;
    const auto variant = variantOf(superpod(), base, {demand}, demand.values);
    QCOMPARE(variant->factors.of(Assumption::Demand), 6.0);
    QVERIFY(variant->plan == superpod());
}

QTEST_APPLESS_MAIN(VaryTest)
#include "vary_test.moc"
