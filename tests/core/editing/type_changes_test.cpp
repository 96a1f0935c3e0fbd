// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/type_changes.h"

#include "core/catalog/read_catalog.h"
#include "core/editing/plan_document.h"
#include "core/storage/carried_types.h"
#include "core/storage/plan_file.h"
#include "tests/core/catalog/later_edition.h"

#include <QtTest>

using namespace gw;

namespace {

const std::filesystem::path resources = GW_SOURCE_RESOURCES;

const Catalog& shipped()
{
    static const Catalog read = readCatalog(resources / "catalog").value();
    return read;
}

Plan carryingPlan() { return withCarriedTypes(readPlan(resources / "samples" / "superpod.gwp.json").value(), shipped()); }

Catalog edition(const std::vector<std::tuple<const char*, const char*, double>>& figures)
{
    Catalog catalog = shipped();
    for (const auto& [entry, at, value] : figures) catalog = test::withFigure(catalog, entry, at, value);
    return catalog;
}

Plan edited(const Plan& plan, const Edit& edit)
{
    PlanDocument document(plan);
    document.apply(edit);
    return document.plan();
}

/// A second rack type with the accelerator of the first, in the plan beside it.
const char* const sibling = "sibling";
Plan withSibling(Catalog& catalog)
{
    EquipmentType type = *shipped().find(EquipmentTypeId {"gb200-nvl72"});
    type.id.text = sibling;
    catalog.equipment.push_back(type);
    Plan plan = readPlan(resources / "samples" / "superpod.gwp.json").value();
    const auto rack = std::ranges::find(plan.equipment, EquipmentTypeId {"gb200-nvl72"}, &Equipment::type);
    Equipment piece = *rack;
    piece.type.text = sibling;
    plan.equipment.put(piece);
    return withCarriedTypes(plan, catalog);
}

} // namespace

class TypeChangesTest : public QObject {
    Q_OBJECT

private slots:
    void whatAgreesIsNotListed();
    void aFigureIsListedWithBothSides();
    void aFigureOfTheAcceleratorIsListedUnderItsRack();
    void aSourceAloneIsAChange();
    void typesThatOnlyThePlanHasAreSaid();
    void anUpdateMakesThePlanAgree();
    void anUpdateLeavesOtherTypesAlone();
    void anUpdateIsUndoneToTheSameBytes();
    void racksThatShareAnAcceleratorAreUpdatedTogether();
    void updatingNothingIsNoEdit();
    void carryingIsAnEditToTheWrittenPlan();
    void whatCannotBeUpdatedIsNamed();
};

void TypeChangesTest::whatAgreesIsNotListed()
{
    QVERIFY(typeChanges(carryingPlan(), shipped())->empty());
    QVERIFY(typeChanges(readPlan(resources / "samples" / "superpod.gwp.json").value(), edition({{"gb200-nvl72", "/equipment/0/mass", 2000}}))->empty());
}

void TypeChangesTest::aFigureIsListedWithBothSides()
{
    const auto changes = typeChanges(carryingPlan(), edition({{"gb200-nvl72", "/equipment/0/rack/maximum_power", 155}}));
    QCOMPARE(changes->size(), 1u);
    const TypeChange& rack = changes->front();
    QCOMPARE(rack.entry, std::string("gb200-nvl72"));
    QCOMPARE(rack.kind, std::string("accelerator_rack"));
    QVERIFY(rack.isInstalled && !rack.row.isNone());
    QCOMPARE(rack.figures.size(), 1u);
    const FigureChange& power = rack.figures.front();
    QCOMPARE(power.key, std::string("rack.maximum_power"));
    QCOMPARE(power.unit, std::string("kW"));
    QCOMPARE(power.before->numbers.front(), shipped().find(EquipmentTypeId {"gb200-nvl72"})->rack->maximumPower.value.in(kilowatt));
    QCOMPARE(power.after->numbers.front(), 155.0);
    QVERIFY(!power.before->title.empty() && !power.after->title.empty());
}

void TypeChangesTest::aFigureOfTheAcceleratorIsListedUnderItsRack()
{
    const auto changes = typeChanges(carryingPlan(), edition({{"gb200", "/accelerators/0/memory", 300}}));
    QCOMPARE(changes->size(), 1u);
    QCOMPARE(changes->front().entry, std::string("gb200-nvl72"));
    QCOMPARE(changes->front().figures.front().entry, std::string("gb200"));
    QCOMPARE(changes->front().figures.front().key, std::string("memory"));
}

void TypeChangesTest::aSourceAloneIsAChange()
{
    Catalog later = shipped();
    auto& rack = *std::ranges::find(later.equipment, EquipmentTypeId {"gb200-nvl72"}, &EquipmentType::id);
    rack.mass.origin.note = "Weighed.";
    const auto changes = typeChanges(carryingPlan(), later);
    QCOMPARE(changes->front().figures.front().after->note, std::string("Weighed."));
}

void TypeChangesTest::typesThatOnlyThePlanHasAreSaid()
{
    Catalog own = shipped();
    const Plan plan = withSibling(own);
    const auto changes = typeChanges(plan, shipped());
    QCOMPARE(changes->size(), 1u);
    QCOMPARE(changes->front().entry, std::string(sibling));
    QVERIFY(!changes->front().isInstalled && changes->front().figures.empty());
}

void TypeChangesTest::anUpdateMakesThePlanAgree()
{
    const Catalog later = edition({{"gb200-nvl72", "/equipment/0/rack/maximum_power", 155}, {"gb200", "/accelerators/0/memory", 300}, {"build-costs", "/build_costs/shell", 12345}});
    const Plan plan = carryingPlan();
    const auto edit = updateTypes(plan, later, {"gb200-nvl72", "build-costs"});
    QVERIFY(edit.isOk());
    QVERIFY(typeChanges(edited(plan, *edit), later)->empty());
}

void TypeChangesTest::anUpdateLeavesOtherTypesAlone()
{
    const Catalog later = edition({{"gb200-nvl72", "/equipment/0/rack/maximum_power", 155}, {"build-costs", "/build_costs/shell", 12345}});
    const Plan plan = carryingPlan();
    const auto edit = updateTypes(plan, later, {"build-costs"});
    QCOMPARE(edit->changes.size(), 1u);
    const auto left = typeChanges(edited(plan, *edit), later);
    QCOMPARE(left->size(), 1u);
    QCOMPARE(left->front().entry, std::string("gb200-nvl72"));
}

void TypeChangesTest::anUpdateIsUndoneToTheSameBytes()
{
    const Plan plan = carryingPlan();
    PlanDocument document(plan);
    const auto edit = updateTypes(plan, edition({{"gb200-nvl72", "/equipment/0/rack/maximum_power", 155}}), {"gb200-nvl72"});
    document.apply(*edit);
    QVERIFY(toJson(document.plan()) != toJson(plan));
    document.revert(*edit);
    QCOMPARE(toJson(document.plan()), toJson(plan));
}

void TypeChangesTest::racksThatShareAnAcceleratorAreUpdatedTogether()
{
    Catalog own = shipped();
    const Plan plan = withSibling(own);
    const Catalog later = test::withFigure(own, "gb200", "/accelerators/0/memory", 300);
    for (const char* chosen : {"gb200-nvl72", sibling}) {
        const Plan updated = edited(plan, updateTypes(plan, later, {chosen}).value());
        QVERIFY(typeChanges(updated, later)->empty());
        QCOMPARE(catalogFor({}, updated)->find(AcceleratorId {"gb200"})->memory.value, 300e9);
    }
}

void TypeChangesTest::updatingNothingIsNoEdit()
{
    QVERIFY(updateTypes(carryingPlan(), shipped(), {"gb200-nvl72"})->isEmpty());
    QVERIFY(updateTypes(carryingPlan(), edition({{"gb200-nvl72", "/equipment/0/mass", 2000}}), {})->isEmpty());
}

void TypeChangesTest::carryingIsAnEditToTheWrittenPlan()
{
    const Plan plain = readPlan(resources / "samples" / "superpod.gwp.json").value();
    const Plan carrying = edited(plain, carryTypes(plain, shipped()));
    QCOMPARE(toJson(carrying), toJson(withCarriedTypes(plain, shipped())));
    QVERIFY(carryTypes(carrying, shipped()).isEmpty());
    Plan fewer = carrying;
    for (const Equipment& piece : std::vector<Equipment>(fewer.equipment.begin(), fewer.equipment.end()))
        if (piece.type.text == "gb200-nvl72") fewer.equipment.remove(piece.id);
    QCOMPARE(toJson(edited(fewer, carryTypes(fewer, shipped()))), toJson(withCarriedTypes(fewer, shipped())));
}

void TypeChangesTest::whatCannotBeUpdatedIsNamed()
{
    QCOMPARE(updateTypes(carryingPlan(), shipped(), {"gb300-nvl72"}).error().code, ErrorCode::UnknownId);
    Catalog own = shipped();
    const Plan plan = withSibling(own);
    QCOMPARE(updateTypes(plan, shipped(), {sibling}).error().seen, std::string(sibling));
}

QTEST_APPLESS_MAIN(TypeChangesTest)
#include "type_changes_test.moc"
