// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/arrays.h"
#include "core/editing/follow.h"
#include "core/editing/groups.h"

#include "core/storage/plan_file.h"
#include "tests/core/editing/small_hall.h"

#include <QTest>

using namespace gw;

namespace {

const Catalog catalog = smallCatalog();

Equipment piece(const Plan& plan, EquipmentId id) { return *plan.equipment.find(id); }
bool isAt(const Equipment& e, double x, double y) { return std::abs(e.x.in(metre) - x) < 1e-9 && std::abs(e.y.in(metre) - y) < 1e-9; }

std::vector<EquipmentId> allOf(const Plan& plan)
{
    std::vector<EquipmentId> ids;
    for (const Equipment& e : plan.equipment) ids.push_back(e.id);
    return ids;
}

} // namespace

class ArrangeTest : public QObject {
    Q_OBJECT
private slots:
    void alignsToTheOutermostOrToTheKey()
    {
        const Hall h = hall();
        const Plan moved = after(h.plan, *movePieces(h.plan, {h.racks[1]}, metres(0), metres(1)));
        const Plan bottom = after(moved, *alignPieces(moved, catalog, h.racks, Alignment::Bottom));
        QVERIFY(isAt(piece(bottom, h.racks[1]), 2.6, 3));
        const Plan top = after(moved, *alignPieces(moved, catalog, h.racks, Alignment::Top, h.racks[1]));
        QVERIFY(isAt(piece(top, h.racks[0]), 2, 4));
        QVERIFY(isAt(piece(top, h.racks[1]), 2.6, 4));
        const Plan middle = after(moved, *alignPieces(moved, catalog, {h.racks[0], h.cdu}, Alignment::Middle));
        QVERIFY(isAt(piece(middle, h.cdu), 6, 3.1));
    }

    void distributesEqualGaps()
    {
        const Hall h = hall();
        Plan plan = after(h.plan, *movePieces(h.plan, {h.racks[2]}, metres(3.2), metres(0)));
        plan = after(plan, *distributePieces(plan, catalog, h.racks, Axis::X));
        QVERIFY(isAt(piece(plan, h.racks[1]), 4.2, 3));
        QVERIFY(!distributePieces(plan, catalog, {h.racks[0], h.racks[1]}, Axis::X));
    }

    void fourQuarterTurnsAreNone()
    {
        const Hall h = hall();
        for (const Turn turn : {Turn::Left, Turn::Right}) {
            Plan plan = h.plan;
            for (int i = 0; i < 4; ++i) {
                plan = after(plan, *rotatePieces(plan, catalog, h.racks, turn));
                if (i == 0) QVERIFY(piece(plan, h.racks[0]).facing == (turn == Turn::Left ? Facing::West : Facing::East));
            }
            for (const EquipmentId id : h.racks) QVERIFY(isAt(piece(plan, id), piece(h.plan, id).x.in(metre), 3));
        }
    }

    void anArrayTurnsAndMirrorsWithItsMembers()
    {
        const Hall h = hall();
        const Plan row = after(h.plan, *makeRow(h.plan, catalog, h.racks));
        const GroupId array = piece(row, h.racks[0]).group;
        for (const bool isTurn : {true, false}) {
            const Edit edit = isTurn ? *rotatePieces(row, catalog, h.racks, Turn::Right) : *mirrorPieces(row, catalog, h.racks, Axis::X);
            QVERIFY(after(row, withFollowers(row, catalog, edit)) == after(row, edit));
            const Plan turned = after(row, edit);
            Group group = *turned.groups.find(array);
            group.count = 4;
            const Plan longer = after(turned, withFollowers(turned, catalog, changeRow(turned, group, "")));
            for (const EquipmentId id : h.racks) QVERIFY(piece(longer, id) == piece(turned, id));
            QCOMPARE(longer.equipment.size(), turned.equipment.size() + 1);
        }
    }

    void rowsAlignAsWholes()
    {
        const Hall h = hall();
        Plan plan = after(h.plan, *makeRow(h.plan, catalog, h.racks));
        plan = after(plan, *linearArray(plan, h.racks, 1, metres(1), metres(3)));
        std::vector<EquipmentId> both;
        for (const Equipment& e : plan.equipment)
            if (e.type.text == "rack") both.push_back(e.id);
        const Edit edit = withFollowers(plan, catalog, *alignPieces(plan, catalog, both, Alignment::Left));
        const Plan aligned = after(plan, edit);
        QVERIFY(isAt(piece(aligned, both[3]), 2, 6));
        QVERIFY(isAt(piece(aligned, both[5]), 3.2, 6));
        QVERIFY(!piece(aligned, both[3]).isDetached);
    }

    void copiesCarryTheirConnections()
    {
        const Hall h = hall();
        const Plan outer = after(h.plan, *linearArray(h.plan, {h.racks[0]}, 3, metres(0), metres(2)));
        QCOMPARE(outer.equipment.size(), h.plan.equipment.size() + 3);
        QCOMPARE(outer.feeds.size(), h.plan.feeds.size() + 6);
        QCOMPARE(outer.loops.size(), h.plan.loops.size());
        for (const Feed& feed : outer.feeds) QVERIFY(feed.from == h.busway);
        const Plan whole = after(h.plan, *linearArray(h.plan, allOf(h.plan), 1, metres(0), metres(2)));
        QCOMPARE(whole.loops.size(), 2u);
        QCOMPARE(whole.groups.size(), 2u);
        QCOMPARE(whole.feeds.size(), 12u);
        QVERIFY(checkReferences(whole).isOk());
    }

    void aGridAndAPathPutCopiesWhereTheyShould()
    {
        const Hall h = hall();
        const Edit grid = *gridArray(h.plan, {h.racks[0]}, 3, 2, metres(0.6), metres(2.4));
        QCOMPARE(addedPieces(grid).size(), 5u);
        const Plan plan = after(h.plan, grid);
        QVERIFY(isAt(piece(plan, addedPieces(grid).back()), 3.2, 5.4));
        const Edit path = *pathArray(h.plan, catalog, {h.racks[0]}, {{metres(2), metres(3)}, {metres(4), metres(3)}, {metres(4), metres(6)}}, metres(1.5));
        const auto ids = addedPieces(path);
        QCOMPARE(ids.size(), 3u);
        const Plan along = after(h.plan, path);
        QVERIFY(isAt(piece(along, ids[0]), 3.5, 3));
        QVERIFY(isAt(piece(along, ids[1]), 4, 4));
        QVERIFY(isAt(piece(along, ids[2]), 4, 5.5));
    }

    void aMirrorCopyFacesItsRowAcrossTheAisle()
    {
        const Hall h = hall();
        const Plan row = after(h.plan, *makeRow(h.plan, catalog, h.racks));
        const Edit edit = *mirrorCopy(row, catalog, h.racks, Axis::Y, metres(1.2));
        const Plan plan = after(row, edit);
        for (const EquipmentId id : addedPieces(edit)) {
            QVERIFY(piece(plan, id).facing == Facing::South);
            QCOMPARE(piece(plan, id).y.in(metre), 5.4);
        }
        const Group& pair = plan.groups[plan.groups.size() - 1];
        QVERIFY(pair.facing == Facing::South);
        QCOMPARE(pair.count, 3u);
        QVERIFY(after(row, withFollowers(row, catalog, edit)) == plan);
    }

    void tooManyCopiesAndNothingAreRefused()
    {
        const Hall h = hall();
        QVERIFY(!linearArray(h.plan, h.racks, 0, metres(1), metres(0)));
        QVERIFY(!gridArray(h.plan, h.racks, 1000, 1000, metres(1), metres(1)));
        QVERIFY(!linearArray(h.plan, {}, 1, metres(1), metres(0)));
        // Copies that nobody would see, in the place of what they copy.
        QVERIFY(!linearArray(h.plan, h.racks, 2, metres(0), metres(0)));
        QVERIFY(!gridArray(h.plan, h.racks, 2, 1, metres(0), metres(2)));
        QVERIFY(!gridArray(h.plan, h.racks, 1, 2, metres(1), metres(0.0004)));
        QVERIFY(gridArray(h.plan, h.racks, 1, 2, metres(0), metres(-20)));
        QVERIFY(!pathArray(h.plan, catalog, h.racks, {{metres(0), metres(0)}}, metres(1)));
        QVERIFY(!mirrorCopy(h.plan, catalog, h.racks, Axis::X, metres(-1)));
    }

    void aRowOfNewPiecesStandsAtItsPitch()
    {
        const Hall h = hall();
        RowRequest request {EquipmentTypeId {"rack"}, h.space, metres(1), metres(5)};
        request.count = 12;
        const Edit edit = *addRow(h.plan, catalog, request);
        QCOMPARE(addedPieces(edit).size(), 12u);
        QVERIFY(isAt(piece(after(h.plan, edit), addedPieces(edit).back()), 7.6, 5));
        request.type.text = "nothing";
        QVERIFY(!addRow(h.plan, catalog, request));
        request.type.text = "rack", request.count = 20000;
        QVERIFY(!addRow(h.plan, catalog, request));
    }

    void ungroupingLeavesThePiecesWhereTheyAre()
    {
        const Hall h = hall();
        Plan plan = after(h.plan, *makePod(h.plan, catalog, allOf(h.plan)));
        const GroupId pod = plan.groups.find(h.row)->parent;
        plan = after(plan, *repeatGroup(plan, catalog, pod, 1, metres(4), Axis::Y));
        const Plan free = after(plan, *ungroup(plan, {pod}));
        QVERIFY(!free.groups.contains(pod));
        for (const Equipment& e : free.equipment) QVERIFY(e.original.isNone());
        QVERIFY(checkReferences(free).isOk());
        QVERIFY(!ungroup(plan, {GroupId {9999}}));
    }

    void everyEditIsUndoneToTheSamePlan()
    {
        const Hall h = hall();
        const auto all = allOf(h.plan);
        const std::vector<Edit> edits {*movePieces(h.plan, all, metres(1), metres(1)), *rotatePieces(h.plan, catalog, all, Turn::Left), *mirrorPieces(h.plan, catalog, all, Axis::Y),
            *makeRow(h.plan, catalog, h.racks), *makePod(h.plan, catalog, all), *groupPieces(h.plan, h.racks), *linearArray(h.plan, all, 4, metres(1), metres(0)),
            *mirrorCopy(h.plan, catalog, all, Axis::X, metres(2)), *setDetached(h.plan, all, true), setLocked(h.plan, all, true), *removePieces(h.plan, h.racks), *ungroup(h.plan, {h.row})};
        for (const Edit& edit : edits) {
            PlanDocument document(h.plan);
            document.apply(edit);
            QVERIFY2(!(document.plan() == h.plan) && checkReferences(document.plan()).isOk(), edit.label.c_str());
            document.revert(edit);
            QVERIFY2(document.plan() == h.plan, edit.label.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(ArrangeTest)
#include "arrange_test.moc"
