// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/adopt.h"

#include "core/compute/scenario.h"
#include "core/editing/compose.h"
#include "core/editing/plan_document.h"

#include <QTest>

using namespace gw;

namespace {

Plan plan()
{
    Plan plan;
    plan.info = {"Example", "", "", 9};
    for (std::uint32_t i = 1; i <= 4; ++i) plan.equipment.put({EquipmentId {i}, "Rack " + std::to_string(i), EquipmentTypeId {"a"}});
    plan.finance.discountRate = 0.09;
    return plan;
}

/// Another rate, a rack less, one of another type and one more.
Plan other()
{
    Plan other = plan();
    other.finance.discountRate = 0.12;
    other.equipment.remove(EquipmentId {2});
    Equipment changed = other.equipment[0];
    changed.type = EquipmentTypeId {"b"};
    other.equipment.put(changed);
    other.equipment.put({EquipmentId {12}, "Rack 12", EquipmentTypeId {"b"}});
    other.info.lastId = 12;
    return other;
}

} // namespace

class AdoptTest : public QObject {
    Q_OBJECT
private slots:
    void theEditMakesOnePlanTheOther();
    void revertingItBringsThePlanBack();
    void equalPlansHaveNoEditBetweenThem();
    void idsNeverCountBack();
    void aScenarioHasTheFactorsThatAreNotOne();
    void bothCanBeOneStep();
};

void AdoptTest::theEditMakesOnePlanTheOther()
{
    PlanDocument document(plan());
    document.apply(editBetween(plan(), other(), "Candidate"));
    QVERIFY(document.plan() == other());
}

void AdoptTest::revertingItBringsThePlanBack()
{
    const Edit edit = editBetween(plan(), other(), "Candidate");
    PlanDocument document(other());
    document.revert(edit);
    QVERIFY(document.plan() == plan());
    QCOMPARE(edit.label, std::string("Candidate"));
}

void AdoptTest::equalPlansHaveNoEditBetweenThem() { QVERIFY(editBetween(plan(), plan(), "Nothing").isEmpty()); }

void AdoptTest::idsNeverCountBack()
{
    Plan fewer = plan();
    fewer.info.lastId = 3;
    fewer.finance.taxRate = 0.3;
    PlanDocument document(plan());
    document.apply(editBetween(plan(), fewer, "Candidate"));
    QCOMPARE(document.plan().info.lastId, 9U);
    QCOMPARE(document.plan().finance.taxRate, 0.3);
}

void AdoptTest::aScenarioHasTheFactorsThatAreNotOne()
{
    ScenarioFactors factors;
    factors.factor[static_cast<std::size_t>(Assumption::EnergyPrice)] = 1.5;
    factors.factor[static_cast<std::size_t>(Assumption::Demand)] = 0.8;
    PlanDocument document(plan());
    document.apply(addScenario(document.plan(), "Dear energy", factors));
    QCOMPARE(document.plan().scenarios.size(), std::size_t {1});
    QCOMPARE(document.plan().scenarios[0].name, std::string("Dear energy"));
    QCOMPARE(document.plan().scenarioChanges.size(), std::size_t {2});
    QVERIFY(factorsOf(document.plan(), document.plan().scenarios[0].id) == factors);
}

void AdoptTest::bothCanBeOneStep()
{
    ScenarioFactors factors;
    factors.factor[0] = 2;
    PlanDocument document(plan());
    const Edit edit = merged(editBetween(plan(), other(), "Candidate"), addScenario(other(), "Candidate", factors));
    document.apply(edit);
    QCOMPARE(document.plan().scenarios.size(), std::size_t {1});
    QVERIFY(document.plan().equipment == other().equipment);
    document.revert(edit);
    QVERIFY(document.plan() == plan());
}

QTEST_APPLESS_MAIN(AdoptTest)
#include "adopt_test.moc"
