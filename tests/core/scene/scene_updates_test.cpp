// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_builder.h"
#include "tests/core/checks/small_plan.h"
#include "tests/core/editing/plan_walk.h"

#include <QTest>

using namespace gw;

namespace {

Outcome fitting(const Plan& plan, double kilowattsEach)
{
    Outcome outcome;
    outcome.equipment.resize(plan.equipment.size());
    for (auto& piece : outcome.equipment) piece.typicalPower = kilowatts(kilowattsEach), piece.loading = 0.7;
    outcome.loops.resize(plan.loops.size());
    return outcome;
}

/// No value is no number, which equals nothing, itself included.
Scene comparable(Scene scene)
{
    for (Box& box : scene.boxes)
        if (!(box.value == box.value)) box.value = -1;
    return scene;
}

/// Rows of twenty racks with a busway over each, all in one hall.
SmallPlan hallOf(std::uint32_t racks)
{
    SmallPlan small;
    const SpaceId space = small.add(Space {.name = "Great", .kind = SpaceKind::DataHall, .x = metres(60), .width = metres(16), .depth = metres(3.0 * (racks / 20) + 4)});
    EquipmentId busway;
    GroupId row;
    for (std::uint32_t i = 0; i < racks; ++i) {
        const double y = 2 + 3.0 * (i / 20);
        if (i % 20 == 0) {
            row = small.add(Group {.name = "Row " + std::to_string(i / 20), .space = space});
            busway = small.addPiece("Busway", "busway", 6, y + 0.5);
            small.edit<Equipment>(busway, [&](Equipment& e) { e.space = space; });
        }
        const EquipmentId rack = small.addPiece("R", "rack", 1 + 0.6 * (i % 20), y, i / 20 % 2 ? Facing::South : Facing::North);
        small.edit<Equipment>(rack, [&](Equipment& e) { e.space = space, e.group = row; });
        small.add(Feed {.from = busway, .to = rack});
    }
    return small;
}

} // namespace

class SceneUpdatesTest : public QObject {
    Q_OBJECT
private slots:
    void afterAnyEditsItIsTheSceneBuiltAnew_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 10; ++seed) QTest::addRow("seed %u", seed) << seed;
    }

    void afterAnyEditsItIsTheSceneBuiltAnew()
    {
        QFETCH(unsigned, seed);
        const SmallPlan small = hallOf(60);
        PlanWalk walk(small.plan, small.catalog, seed);
        SceneBuilder builder;
        std::mt19937 random(seed);
        std::vector<Finding> findings;
        Outcome outcome;
        ColourBy by = ColourBy::Power;
        SceneChanges changes = SceneChanges::everything();
        for (int step = 0; step < 250; ++step) {
            if (changes.hasNewOutcome) outcome = fitting(walk.plan(), 10 + double(random() % 90));
            if (changes.hasNewFindings) findings = {{Rule::Overlap, static_cast<Severity>(random() % 3), {walk.plan().equipment[random() % walk.plan().equipment.size()].id}}};
            const Scene& scene = builder.update(walk.plan(), small.catalog, outcome, findings, by, changes);
            const Scene fresh = comparable(buildScene(walk.plan(), small.catalog, outcome, findings, by));
            const Scene updated = comparable(scene);
            const QString where = QString("step %1").arg(step);
            QVERIFY2(updated.boxes == fresh.boxes, qPrintable(where));
            QVERIFY2(updated.tubes == fresh.tubes, qPrintable(where));
            QVERIFY2(updated.aisles == fresh.aisles, qPrintable(where));
            QVERIFY2(updated.labels == fresh.labels, qPrintable(where));
            QVERIFY2(updated == fresh, qPrintable(where));
            changes = {walk.step(), random() % 4 == 0, random() % 4 == 0};
            if (random() % 3 == 0) changes.plan.add(walk.step());
            if (random() % 10 == 0) by = allColourBy[random() % allColourBy.size()];
        }
    }

    void aMovedRackIsPlacedAloneWithItsRunAndTheAislesOfItsHall()
    {
        const SmallPlan small = hallOf(4000);
        PlanDocument document(small.plan);
        const Outcome outcome = fitting(small.plan, 50);
        SceneBuilder builder;
        builder.build(document.plan(), small.catalog, outcome, {}, ColourBy::Power);
        const Equipment rack = small.plan.equipment[small.plan.equipment.size() - 5];
        const Edit edit = moveEquipment(document.plan(), rack.id, rack.x + metres(0.1), rack.y);
        document.apply(edit);
        builder.update(document.plan(), small.catalog, outcome, {}, ColourBy::Power, {changesOf(edit)});
        QCOMPARE(builder.work().pieces, std::size_t {1});
        QCOMPARE(builder.work().spaces, std::size_t {1});
        QCOMPARE(builder.work().tubes, std::size_t {1});
    }

    void aCappedRackIsPlacedAlone()
    {
        const SmallPlan small = hallOf(4000);
        PlanDocument document(small.plan);
        const Outcome outcome = fitting(small.plan, 50);
        SceneBuilder builder;
        builder.build(document.plan(), small.catalog, outcome, {}, ColourBy::Power);
        Equipment rack = small.plan.equipment[small.plan.equipment.size() - 5];
        rack.powerCap = kilowatts(40);
        const Edit edit = changeRow(document.plan(), rack, "Cap");
        document.apply(edit);
        builder.update(document.plan(), small.catalog, outcome, {}, ColourBy::Power, {changesOf(edit)});
        QCOMPARE(builder.work().pieces, std::size_t {1});
        QCOMPARE(builder.work().spaces, std::size_t {1});
        QCOMPARE(builder.work().tubes, std::size_t {1});
    }
};

QTEST_APPLESS_MAIN(SceneUpdatesTest)
#include "scene_updates_test.moc"
