// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_builder.h"
#include "tests/core/scene/small_plan.h"

#include <QTest>

#include <random>

using namespace gw;

namespace {

/// Rows of racks with feeds, a loop and a contained aisle.
Plan aPlan()
{
    Plan plan = twoFacingRows();
    addSpace(plan, 2, 40, 20, 30, 30);
    addPiece(plan, 40, "busway", 1, 2, 2, Facing::North);
    addPiece(plan, 41, "cdu", 1, 5.4, 2, Facing::North);
    addPiece(plan, 42, "ups", 2, 3, 3, Facing::North);
    Loop loop;
    loop.id = {50};
    plan.loops.put(loop);
    plan.connections.put({{60}, {50}, {41}, LoopRole::Cools});
    for (std::uint32_t i = 0; i < 4; ++i) {
        plan.connections.put({{61 + i}, {50}, {10 + i}, LoopRole::IsCooled});
        plan.feeds.put({{100 + i}, {40}, {10 + i}, Side::B});
    }
    plan.feeds.put({{110}, {42}, {40}, Side::B});
    return plan;
}

Outcome outcomeOf(const Plan& plan, double kilowattsEach)
{
    Outcome outcome;
    outcome.equipment.resize(plan.equipment.size());
    for (auto& piece : outcome.equipment) piece.typicalPower = kilowatts(kilowattsEach), piece.loading = 0.7;
    return outcome;
}

/// One change as an edit would make it.
void change(Plan& plan, std::mt19937& random)
{
    const auto pick = [&](std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); };
    Equipment piece = plan.equipment[pick(plan.equipment.size())];
    switch (pick(9)) {
    case 0: piece.x = piece.x + metres(0.3); break;
    case 1: piece.facing = piece.facing == Facing::North ? Facing::East : Facing::North; break;
    case 2: piece.name += "'"; break;
    case 3: piece.type = {"cdu"}; break;
    case 4: piece.space = {piece.space == SpaceId {1} ? 2U : 1U}; break;
    case 5: if (plan.equipment.size() > 4) return plan.equipment.remove(piece.id); break;
    case 6: piece.id = {200 + static_cast<std::uint32_t>(pick(50))}; break;
    case 7: if (!plan.feeds.isEmpty()) return plan.feeds.remove(plan.feeds[pick(plan.feeds.size())].id); break;
    default: return plan.aisles.put({{300 + static_cast<std::uint32_t>(pick(3))}, "Own", {1}, AisleKind::Cold, metres(3), metres(3.2), metres(2.4), metres(1.8), Containment::Full});
    }
    plan.equipment.put(piece);
}

} // namespace

class SceneBuilderTest : public QObject {
    Q_OBJECT
private slots:
    void afterAnyEditItAnswersWhatAFreshSceneWouldBe();
    void anotherColourIsAnotherLegendOnTheSameBoxes();
    void wallsDoorsColumnsAndZonesAreSolids();
    void aFullContainmentHasTwoDoorsAndARoof();
    void aRaisedFloorHasAVoidBelow();
    void anAisleOfThePlanTakesThePlaceOfTheOneFound();
};

void SceneBuilderTest::afterAnyEditItAnswersWhatAFreshSceneWouldBe()
{
    Plan plan = aPlan();
    const Catalog catalog = smallCatalog();
    SceneBuilder builder;
    std::mt19937 random(20261122);
    for (int edit = 0; edit < 400; ++edit) {
        const Outcome outcome = outcomeOf(plan, 100 + edit % 7);
        const std::vector<Finding> findings {{Rule::Overlap, Severity::Error, {plan.equipment[static_cast<std::size_t>(edit) % plan.equipment.size()].id}}};
        const ColourBy by = edit % 5 == 0 ? ColourBy::Loading : ColourBy::Power;
        const Scene& built = builder.build(plan, catalog, outcome, findings, by);
        Scene fresh = buildScene(plan, catalog, outcome, findings, by);
        // No value is no number, which equals nothing, itself included.
        Scene copy = built;
        for (Scene* scene : {&copy, &fresh})
            for (Box& box : scene->boxes)
                if (!(box.value == box.value)) box.value = -1;
        QVERIFY2(copy == fresh, qPrintable(QString("edit %1").arg(edit)));
        change(plan, random);
    }
}

void SceneBuilderTest::anotherColourIsAnotherLegendOnTheSameBoxes()
{
    const Plan plan = aPlan();
    const Catalog catalog = smallCatalog();
    SceneBuilder builder;
    const Scene power = builder.build(plan, catalog, outcomeOf(plan, 120), {}, ColourBy::Power);
    const Scene loading = builder.build(plan, catalog, outcomeOf(plan, 120), {}, ColourBy::Loading);
    QCOMPARE(loading.legend.by, ColourBy::Loading);
    QCOMPARE(power.boxes[0].value, 120.0F);
    QCOMPARE(loading.boxes[0].value, 70.0F);
}

void SceneBuilderTest::wallsDoorsColumnsAndZonesAreSolids()
{
    Plan plan = twoFacingRows();
    const std::array<ObstacleKind, 4> kinds {ObstacleKind::Wall, ObstacleKind::Door, ObstacleKind::Column, ObstacleKind::NoGoZone};
    for (std::uint32_t i = 0; i < 4; ++i) plan.obstacles.put({{70 + i}, "O", {1}, kinds[i], metres(1), metres(i), metres(0.5), metres(0.4), metres(3)});
    const Scene scene = buildScene(plan, smallCatalog(), {}, {}, ColourBy::Power);
    QCOMPARE(scene.solids.size(), std::size_t(4));
    QCOMPARE(scene.solids[0].tone, SolidTone::Wall);
    QCOMPARE(scene.solids[1].minimum, (Point {11, 21, 0}));
    QCOMPARE(scene.solids[2].maximum, (Point {11.5F, 22.4F, 3}));
    QCOMPARE(scene.solids[3].obstacle, ObstacleId {73});
    QVERIFY2(scene.solids[3].maximum.z < 1, "a zone to keep free must not hide what stands behind it");
}

void SceneBuilderTest::aFullContainmentHasTwoDoorsAndARoof()
{
    Plan plan = twoFacingRows();
    for (const auto& [containment, parts] : {std::pair(Containment::None, 0U), {Containment::EndDoors, 2U}, {Containment::Full, 3U}}) {
        plan.aisles.put({{80}, "Cold", {1}, AisleKind::Cold, metres(3), metres(3.2), metres(2.4), metres(1.8), containment});
        const Scene scene = buildScene(plan, smallCatalog(), {}, {}, ColourBy::Power);
        QCOMPARE(scene.solids.size(), std::size_t(parts));
        if (parts == 3) QCOMPARE(scene.solids[2].tone, SolidTone::ContainmentRoof);
        for (const Solid& solid : scene.solids) QVERIFY(solid.minimum.x >= 13 && solid.maximum.x <= 15.4F + 1e-4F);
    }
}

void SceneBuilderTest::aRaisedFloorHasAVoidBelow()
{
    Plan plan = twoFacingRows();
    Space space = plan.spaces[0];
    space.raisedFloor = metres(0.8);
    plan.spaces.put(space);
    const Scene scene = buildScene(plan, smallCatalog(), {}, {}, ColourBy::Power);
    QCOMPARE(scene.solids.size(), std::size_t(1));
    QCOMPARE(scene.solids[0].minimum.z, -0.8F);
    QVERIFY(scene.solids[0].maximum.z < 0);
}

void SceneBuilderTest::anAisleOfThePlanTakesThePlaceOfTheOneFound()
{
    Plan plan = twoFacingRows();
    plan.aisles.put({{80}, "Mine", {1}, AisleKind::Cold, metres(3), metres(3.2), metres(2.4), metres(1.8), Containment::None});
    const Scene scene = buildScene(plan, smallCatalog(), {}, {}, ColourBy::Power);
    const auto named = [&](const std::string& name) { return std::count_if(scene.aisles.begin(), scene.aisles.end(), [&](const AisleStrip& a) { return a.name == name; }); };
    QCOMPARE(named("Mine"), 1);
    QCOMPARE(named("Cold aisle A"), 0);
}

QTEST_APPLESS_MAIN(SceneBuilderTest)
#include "scene_builder_test.moc"
