// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/carried_types.h"

#include "core/catalog/read_catalog.h"
#include "core/storage/plan_file.h"
#include "tests/core/catalog/entry_facts.h"
#include "tests/core/catalog/later_edition.h"

#include <QtTest>

using namespace gw;
using test::factsOf;

namespace {

const std::filesystem::path resources = GW_SOURCE_RESOURCES;

const Catalog& shipped()
{
    static const Catalog read = readCatalog(resources / "catalog").value();
    return read;
}

Plan sample(const char* name) { return readPlan(resources / "samples" / (std::string(name) + ".gwp.json")).value(); }

const EquipmentTypeId rackId {"gb200-nvl72"};

/// What a later edition of the catalogue may say.
Catalog nextEdition()
{
    const Catalog rack = test::withFigure(shipped(), "gb200-nvl72", "/equipment/0/rack/maximum_power", 155);
    return test::withFigure(test::withFigure(rack, "gb200", "/accelerators/0/memory", 300), "build-costs", "/build_costs/shell", 12345);
}

} // namespace

class CarriedTypesTest : public QObject {
    Q_OBJECT

private slots:
    void aPlanIsWrittenWithAllItUses_data();
    void aPlanIsWrittenWithAllItUses();
    void carryingTwiceIsCarryingOnce();
    void aCarriedPlanReadsBackFromBothForms();
    void carriedTypesPrevailOverALaterEdition();
    void aTypeThatIsNowhereInstalledIsStillThere();
    void rowsOfUnusedTypesGo();
    void theOrderOfPiecesDoesNotMatter();
    void unknownTypesArePassedOver();
    void aBrokenRowIsNamed();
    void aPlanThatCarriesTooMuchIsRefused();
};

void CarriedTypesTest::aPlanIsWrittenWithAllItUses_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"superpod", "hall-100mw", "factory-1gw"}) QTest::newRow(name) << name;
}

/// With nothing installed but its own rows, a plan finds every entry it refers to, the same to the last bit.
void CarriedTypesTest::aPlanIsWrittenWithAllItUses()
{
    QFETCH(QString, name);
    const Plan plan = withCarriedTypes(sample(name.toUtf8()), shipped());
    const auto alone = catalogFor({}, plan);
    QVERIFY2(alone.isOk(), alone ? "" : alone.error().place.c_str());
    for (const Equipment& piece : plan.equipment) {
        const EquipmentType* type = alone->find(piece.type);
        QVERIFY2(type, piece.type.text.c_str());
        if (type->rack && type->rack->accelerator) QVERIFY(alone->find(*type->rack->accelerator));
    }
    for (const EquipmentType& type : alone->equipment) QCOMPARE(factsOf(type), factsOf(*shipped().find(type.id)));
    for (const ServiceTier& tier : plan.tiers) QCOMPARE(factsOf(*alone->find(tier.model)), factsOf(*shipped().find(tier.model)));
    for (const EnergySource& source : plan.sources) QCOMPARE(factsOf(*alone->find(source.type)), factsOf(*shipped().find(source.type)));
    QCOMPARE(factsOf(*alone->find(plan.site.climate)), factsOf(*shipped().find(plan.site.climate)));
    QCOMPARE(factsOf(alone->buildCosts), factsOf(shipped().buildCosts));
    QCOMPARE(alone->market.size(), shipped().market.size());
    QCOMPARE(alone->marketCorrelations.size(), shipped().marketCorrelations.size());
    QVERIFY(alone->modelErrors);
}

void CarriedTypesTest::carryingTwiceIsCarryingOnce()
{
    const Plan once = withCarriedTypes(sample("superpod"), shipped());
    QVERIFY(withCarriedTypes(once, catalogFor(shipped(), once).value()) == once);
    QVERIFY(withCarriedTypes(once, catalogFor(nextEdition(), once).value()) == once);
}

void CarriedTypesTest::aCarriedPlanReadsBackFromBothForms()
{
    const Plan plan = withCarriedTypes(sample("superpod"), shipped());
    const QTemporaryDir folder;
    for (const char* file : {"plan.gwp", "plan.json"}) {
        const std::filesystem::path path = folder.filePath(file).toStdString();
        QVERIFY(writePlan(plan, path).isOk());
        QVERIFY(readPlan(path).value() == plan);
    }
}

void CarriedTypesTest::carriedTypesPrevailOverALaterEdition()
{
    const Plan plan = withCarriedTypes(sample("superpod"), shipped());
    const Catalog later = nextEdition();
    QVERIFY(factsOf(*later.find(rackId)) != factsOf(*shipped().find(rackId)));
    const auto effective = catalogFor(later, plan);
    QCOMPARE(factsOf(*effective->find(rackId)), factsOf(*shipped().find(rackId)));
    QCOMPARE(factsOf(*effective->find(AcceleratorId {"gb200"})), factsOf(*shipped().find(AcceleratorId {"gb200"})));
    QCOMPARE(factsOf(effective->buildCosts), factsOf(shipped().buildCosts));
    QCOMPARE(effective->equipment.size(), later.equipment.size());
}

void CarriedTypesTest::aTypeThatIsNowhereInstalledIsStillThere()
{
    Catalog own = shipped();
    EquipmentType mine = *shipped().find(rackId);
    mine.id.text = "my-rack";
    own.equipment.push_back(mine);
    Plan plan = sample("superpod");
    for (Equipment piece : sample("superpod").equipment)
        if (piece.type == rackId) piece.type = mine.id, plan.equipment.put(piece);
    plan = withCarriedTypes(plan, own);
    QVERIFY(!shipped().find(mine.id));
    QCOMPARE(factsOf(*catalogFor(shipped(), plan)->find(mine.id)), factsOf(mine));
}

void CarriedTypesTest::rowsOfUnusedTypesGo()
{
    Plan plan = withCarriedTypes(sample("superpod"), shipped());
    const std::size_t before = plan.carriedTypes.size();
    for (const Equipment& piece : std::vector<Equipment>(plan.equipment.begin(), plan.equipment.end()))
        if (piece.type == rackId) plan.equipment.remove(piece.id);
    const Plan without = withCarriedTypes(plan, shipped());
    QCOMPARE(without.carriedTypes.size(), before - 1);
    QVERIFY(std::ranges::find(without.carriedTypes, rackId.text, &CarriedType::entry) == without.carriedTypes.end());
}

void CarriedTypesTest::theOrderOfPiecesDoesNotMatter()
{
    const auto used = usedEntries(sample("superpod"), shipped());
    QVERIFY(std::ranges::is_sorted(used));
    QVERIFY(std::ranges::adjacent_find(used) == used.end());
    QVERIFY(std::ranges::find(used, "") == used.end());
    QVERIFY(std::ranges::binary_search(used, rackId.text) && std::ranges::binary_search(used, "build-costs"));
}

void CarriedTypesTest::unknownTypesArePassedOver()
{
    Plan plan = sample("superpod");
    Equipment piece = plan.equipment[0];
    piece.type.text = "nobody-knows";
    plan.equipment.put(piece);
    plan = withCarriedTypes(plan, shipped());
    QVERIFY(std::ranges::find(plan.carriedTypes, "nobody-knows", &CarriedType::entry) == plan.carriedTypes.end());
}

void CarriedTypesTest::aBrokenRowIsNamed()
{
    Plan plan;
    plan.carriedTypes.put({{7}, "box", R"({"equipment": [{"id": "box"}]})"});
    const auto refused = catalogFor(shipped(), plan);
    QCOMPARE(refused.error().code, ErrorCode::MissingField);
    QCOMPARE(refused.error().place, std::string("carried_types 7, box: /equipment/0/kind"));
    plan.carriedTypes.put({{7}, "box", "no JSON"});
    QCOMPARE(catalogFor(shipped(), plan).error().code, ErrorCode::NotJson);
}

void CarriedTypesTest::aPlanThatCarriesTooMuchIsRefused()
{
    Plan plan;
    for (std::uint32_t id = 1; id <= 9; ++id) plan.carriedTypes.put({{id}, "box", std::string(1U << 20, ' ')});
    QCOMPARE(catalogFor(shipped(), plan).error().code, ErrorCode::FileTooLarge);
}

QTEST_APPLESS_MAIN(CarriedTypesTest)
#include "carried_types_test.moc"
