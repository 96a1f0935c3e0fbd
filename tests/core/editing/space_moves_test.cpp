// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/space_moves.h"

#include "core/catalog/read_catalog.h"
#include "core/checks/check.h"
#include "core/editing/follow.h"
#include "core/editing/place.h"
#include "core/editing/plan_document.h"
#include "core/editing/space_outline.h"
#include "core/storage/plan_file.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace gw;

class SpaceMovesTest : public QObject {
    Q_OBJECT
private slots:
    void whatFollowsKeepsItsPlaceInTheRoomAndWhatStaysItsPlaceOnTheSite();
    void fourQuarterTurnsGiveTheSamePlan_data();
    void fourQuarterTurnsGiveTheSamePlan();
    void aTurnedHallIsAsGoodAsBefore_data();
    void aTurnedHallIsAsGoodAsBefore();
    void turnedAloneARoomLeavesItsPiecesWhereTheyAre();
    void aLockedPieceKeepsItsRoomFromTurning();
    void reshapingMayTakeTheContentsAlong();
    void noSuchSpaceIsTold();
};

namespace {

const Catalog& catalog()
{
    static const Catalog read = readCatalog(GW_SOURCE_RESOURCES "/catalog").value();
    return read;
}

/// A hall with an outline, a door, pods that repeat each other, and feeds from the rooms beside it.
Plan retrofit() { return readPlan(GW_SOURCE_RESOURCES "/samples/retrofit-20mw.gwp.json").value(); }

const Space& hallOf(const Plan& plan)
{
    return *std::find_if(plan.spaces.begin(), plan.spaces.end(), [](const Space& space) { return space.kind == SpaceKind::DataHall; });
}

Plan after(const Plan& plan, Edit edit)
{
    PlanDocument document(plan);
    document.apply(withFollowers(plan, catalog(), std::move(edit)));
    return document.plan();
}

/// With a row of five that is an array, wherever it stands.
Plan withArray(const Plan& plan)
{
    const EquipmentType& rack = *catalog().find(EquipmentTypeId {"gb200-nvl72"});
    return after(plan, placeRow(plan, rack, {{hallOf(plan).id, metres(4), metres(3), Facing::East}, 5, metres(0.8)}));
}

/// Findings by rule, of the rules that ask only where things stand.
std::map<Rule, int> faultsOf(const Plan& plan)
{
    std::map<Rule, int> faults;
    for (const Finding& finding : check(plan, catalog(), {}))
        for (const Rule rule : {Rule::Overlap, Rule::OutsideSpace, Rule::AisleTooNarrow, Rule::ThroughWall, Rule::DoorBlocked, Rule::InNoGoZone, Rule::OnColumn})
            if (finding.rule == rule) ++faults[rule];
    return faults;
}

/// Every piece's middle as seen from the middle of its room.
double farthestFromPlace(const Plan& plan, const Plan& other)
{
    double most = 0;
    for (const Equipment& piece : plan.equipment) {
        const Equipment* now = other.equipment.find(piece.id);
        if (!now) return 1e9;
        most = std::max({most, std::abs((piece.x - now->x).in(metre)), std::abs((piece.y - now->y).in(metre))});
    }
    return most;
}

} // namespace

void SpaceMovesTest::whatFollowsKeepsItsPlaceInTheRoomAndWhatStaysItsPlaceOnTheSite()
{
    const Plan plan = retrofit();
    const Space hall = hallOf(plan);
    const Length x = hall.x + metres(3), y = hall.y - metres(2);
    const Plan followed = after(plan, moveSpace(plan, hall.id, x, y, Contents::Follow));
    QVERIFY(followed.spaces.find(hall.id)->x == x && followed.spaces.find(hall.id)->outline == hall.outline);
    QVERIFY(followed.equipment == plan.equipment);
    const Plan stayed = after(plan, moveSpace(plan, hall.id, x, y, Contents::Stay));
    for (const Equipment& piece : plan.equipment) {
        const Equipment& now = *stayed.equipment.find(piece.id);
        const bool isInside = piece.space == hall.id;
        QVERIFY(std::abs((now.x - piece.x).in(metre) + (isInside ? 3 : 0)) < 1e-6);
        QVERIFY(std::abs((now.y - piece.y).in(metre) - (isInside ? 2 : 0)) < 1e-6);
    }
    for (const Equipment& piece : stayed.equipment) QVERIFY(!piece.isDetached || plan.equipment.find(piece.id)->isDetached);
}

void SpaceMovesTest::fourQuarterTurnsGiveTheSamePlan_data()
{
    QTest::addColumn<Turn>("turn");
    QTest::addColumn<Contents>("contents");
    QTest::newRow("to the left, with all") << Turn::Left << Contents::Follow;
    QTest::newRow("to the right, with all") << Turn::Right << Contents::Follow;
    QTest::newRow("to the left, alone") << Turn::Left << Contents::Stay;
}

void SpaceMovesTest::fourQuarterTurnsGiveTheSamePlan()
{
    QFETCH(Turn, turn);
    QFETCH(Contents, contents);
    const Plan plan = withArray(retrofit());
    Plan turned = plan;
    for (int i = 0; i < 4; ++i) turned = after(turned, turnSpace(turned, catalog(), hallOf(plan).id, turn, contents).value());
    QVERIFY(farthestFromPlace(plan, turned) < 1e-6);
    const Space& hall = *turned.spaces.find(hallOf(plan).id);
    QVERIFY(std::abs((hall.x - hallOf(plan).x).in(metre)) < 0.005 && std::abs((hall.y - hallOf(plan).y).in(metre)) < 0.005);
    QCOMPARE(hall.width, hallOf(plan).width);
    const Outline before = outlineOf(hallOf(plan)), now = outlineOf(hall);
    QCOMPARE(now.size(), before.size());
    for (std::size_t i = 0; i < now.size(); ++i) QVERIFY(std::abs(now[i].x - before[i].x) < 1e-6 && std::abs(now[i].y - before[i].y) < 1e-6);
    for (const Equipment& piece : turned.equipment) QCOMPARE(piece.facing, plan.equipment.find(piece.id)->facing);
    int arrays = 0;
    for (const Group& group : turned.groups) {
        const Group& was = *plan.groups.find(group.id);
        if (was.count == 0) continue;
        QVERIFY(std::abs((group.x - was.x).in(metre)) < 1e-6 && std::abs((group.y - was.y).in(metre)) < 1e-6 && group.facing == was.facing && group.count == was.count);
        ++arrays;
    }
    QCOMPARE(arrays, 1);
    QCOMPARE(turned.obstacles.size(), plan.obstacles.size());
}

void SpaceMovesTest::aTurnedHallIsAsGoodAsBefore_data()
{
    QTest::addColumn<QString>("sample");
    for (const char* sample : {"superpod", "retrofit-20mw", "edge-16-racks", "hall-100mw"}) QTest::newRow(sample) << sample;
}

void SpaceMovesTest::aTurnedHallIsAsGoodAsBefore()
{
    QFETCH(QString, sample);
    const Plan plan = readPlan((GW_SOURCE_RESOURCES "/samples/" + sample + ".gwp.json").toStdString()).value();
    const auto before = faultsOf(plan);
    for (const Turn turn : {Turn::Left, Turn::Right}) {
        const Plan turned = after(plan, turnSpace(plan, catalog(), hallOf(plan).id, turn, Contents::Follow).value());
        QVERIFY(faultsOf(turned) == before);
        QCOMPARE(turned.equipment.size(), plan.equipment.size());
        for (const Equipment& piece : turned.equipment)
            if (piece.space == hallOf(plan).id) QVERIFY2(piece.facing != plan.equipment.find(piece.id)->facing && piece.isDetached == plan.equipment.find(piece.id)->isDetached, piece.name.c_str());
    }
}

void SpaceMovesTest::turnedAloneARoomLeavesItsPiecesWhereTheyAre()
{
    const Plan plan = retrofit();
    const Space before = hallOf(plan);
    const Plan turned = after(plan, turnSpace(plan, catalog(), before.id, Turn::Left, Contents::Stay).value());
    const Space& now = *turned.spaces.find(before.id);
    QVERIFY(now.width == before.depth && now.depth == before.width);
    QVERIFY(checkOutline(now).isOk());
    for (const Equipment& piece : plan.equipment) {
        if (piece.space != before.id) continue;
        const Equipment& there = *turned.equipment.find(piece.id);
        QVERIFY(std::abs((there.x + now.x - piece.x - before.x).in(metre)) < 1e-6 && there.facing == piece.facing);
    }
}

void SpaceMovesTest::aLockedPieceKeepsItsRoomFromTurning()
{
    Plan plan = retrofit();
    Equipment locked = *std::find_if(plan.equipment.begin(), plan.equipment.end(), [&](const Equipment& piece) { return piece.space == hallOf(plan).id; });
    locked.isLocked = true;
    plan.equipment.put(locked);
    const auto refused = turnSpace(plan, catalog(), hallOf(plan).id, Turn::Left, Contents::Follow);
    QVERIFY(!refused && refused.error().code == ErrorCode::Unsupported);
    QVERIFY(turnSpace(plan, catalog(), hallOf(plan).id, Turn::Left, Contents::Stay).isOk());
}

void SpaceMovesTest::reshapingMayTakeTheContentsAlong()
{
    const Plan plan = readPlan(GW_SOURCE_RESOURCES "/samples/superpod.gwp.json").value();
    Space wider = hallOf(plan);
    wider.width = wider.width + metres(2);
    const Plan now = after(plan, reshapeSpace(plan, wider, metres(2), Length {}));
    for (const Equipment& piece : plan.equipment) {
        const double by = piece.space == wider.id ? 2 : 0;
        QVERIFY(std::abs((now.equipment.find(piece.id)->x - piece.x).in(metre) - by) < 1e-6);
    }
    QVERIFY(faultsOf(now) == faultsOf(plan));
}

void SpaceMovesTest::noSuchSpaceIsTold()
{
    const Plan plan = retrofit();
    QVERIFY(moveSpace(plan, {999999}, {}, {}, Contents::Follow).isEmpty());
    const auto refused = turnSpace(plan, catalog(), {999999}, Turn::Left, Contents::Follow);
    QVERIFY(!refused && refused.error().code == ErrorCode::UnknownId);
}

QTEST_APPLESS_MAIN(SpaceMovesTest)
#include "space_moves_test.moc"
