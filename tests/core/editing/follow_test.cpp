// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/follow.h"

#include "core/editing/groups.h"
#include "core/storage/plan_file.h"
#include "tests/core/editing/small_hall.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <random>

using namespace gw;

namespace {

/// The hall with its three racks as an array, and what the hall knows of it.
struct ArrayHall : Hall {
    Catalog catalog = smallCatalog();
    GroupId array;
};

ArrayHall arrayHall(Facing facing = Facing::North)
{
    ArrayHall h;
    static_cast<Hall&>(h) = hall(facing);
    h.plan = after(h.plan, *makeRow(h.plan, h.catalog, h.racks));
    h.array = h.plan.equipment.find(h.racks[0])->group;
    return h;
}

Group group(const Plan& plan, GroupId id) { return *plan.groups.find(id); }
Equipment piece(const Plan& plan, EquipmentId id) { return *plan.equipment.find(id); }

Plan performed(const Plan& plan, const Catalog& catalog, Edit edit) { return after(plan, withFollowers(plan, catalog, std::move(edit))); }

template <class Change>
Plan changed(const ArrayHall& h, Change change)
{
    Group row = group(h.plan, h.array);
    change(row);
    return performed(h.plan, h.catalog, changeRow(h.plan, row, "Row"));
}

std::vector<Equipment> members(const Plan& plan, GroupId id)
{
    std::vector<Equipment> found;
    for (const Equipment& e : plan.equipment)
        if (e.group == id) found.push_back(e);
    std::sort(found.begin(), found.end(), [](const Equipment& a, const Equipment& b) { return a.slot < b.slot; });
    return found;
}

std::size_t feedsTo(const Plan& plan, EquipmentId id)
{
    return static_cast<std::size_t>(std::count_if(plan.feeds.begin(), plan.feeds.end(), [&](const Feed& f) { return f.to == id; }));
}

/// A pod of the array, the busway and the CDU, and two copies of it 3 m and 6 m to the north.
struct PodHall : ArrayHall {
    GroupId pod;
    std::vector<GroupId> copies;
};

PodHall podHall()
{
    PodHall h;
    static_cast<ArrayHall&>(h) = arrayHall();
    std::vector<EquipmentId> all = h.racks;
    all.push_back(h.busway);
    all.push_back(h.cdu);
    h.plan = after(h.plan, *makePod(h.plan, h.catalog, all));
    h.pod = h.plan.groups.find(h.array)->parent;
    h.plan = after(h.plan, *repeatGroup(h.plan, h.catalog, h.pod, 2, metres(3), Axis::Y));
    for (const Group& g : h.plan.groups)
        if (g.original == h.pod) h.copies.push_back(g.id);
    return h;
}

std::vector<Equipment> copiesOf(const Plan& plan, EquipmentId id)
{
    std::vector<Equipment> found;
    for (const Equipment& e : plan.equipment)
        if (e.original == id) found.push_back(e);
    return found;
}

Edit randomStep(const Plan& plan, std::mt19937& random)
{
    EditBuilder builder(plan, "Step");
    const auto pick = [&](const auto& table) { return table[random() % table.size()]; };
    const auto coordinate = [&] { return metres(static_cast<double>(random() % 100) / 10); };
    for (auto steps = 1 + random() % 3; steps > 0; --steps) {
        switch (random() % 8) {
        case 0:
        case 1: {
            Group g = pick(plan.groups);
            if (g.kind == GroupKind::Row || random() % 3 == 0) g.count = static_cast<std::uint32_t>(random() % 7);
            if (random() % 2) g.pitch = metres(0.6 + 0.1 * static_cast<double>(random() % 5));
            if (random() % 2) g.x = coordinate();
            if (random() % 3 == 0) g.facing = static_cast<Facing>(random() % 4);
            builder.put(g);
            break;
        }
        case 2:
        case 3: {
            Equipment e = pick(plan.equipment);
            e.x = coordinate();
            if (random() % 3 == 0) e.isDetached = !e.isDetached;
            if (random() % 4 == 0) e.powerCap = kilowatts(50);
            builder.put(e);
            break;
        }
        case 4: {
            const Equipment gone = pick(plan.equipment);
            return removeEquipment(plan, {gone.id});
        }
        case 5: {
            Feed f = pick(plan.feeds);
            f.side = f.side == Side::A ? Side::B : Side::A;
            builder.put(f);
            break;
        }
        case 6: builder.remove<Connection>(pick(plan.connections).id); break;
        default: {
            auto e = builder.fresh<Equipment>();
            const Equipment like = pick(plan.equipment);
            e.name = "New", e.type = like.type, e.space = like.space, e.group = like.group, e.x = coordinate(), e.y = coordinate();
            builder.put(e);
            builder.put(Feed {builder.fresh<Feed>().id, like.id, e.id, Side::A});
        }
        }
    }
    return std::move(builder).finish();
}

} // namespace

class FollowTest : public QObject {
    Q_OBJECT
private slots:
    void whatNothingFollowsStaysAsItIs()
    {
        const Hall h = hall();
        const Edit edit = moveEquipment(h.plan, h.racks[0], metres(1), metres(1));
        QVERIFY(withFollowers(h.plan, smallCatalog(), edit) == edit);
    }

    void aLongerRowGetsMembersFedAndCooledAsTheirNeighbour()
    {
        const ArrayHall h = arrayHall();
        const Plan plan = changed(h, [](Group& row) { row.count = 6; });
        const auto row = members(plan, h.array);
        QCOMPARE(row.size(), 6u);
        for (std::size_t i = 0; i < 6; ++i) {
            QCOMPARE(row[i].slot, i + 1);
            QVERIFY(std::abs(row[i].x.in(metre) - (2 + 0.6 * static_cast<double>(i))) < 1e-9);
            QCOMPARE(row[i].y.in(metre), 3.0);
            QCOMPARE(feedsTo(plan, row[i].id), 2u);
        }
        QCOMPARE(row[3].name, std::string("A-10"));
        QCOMPARE(plan.connections.size(), h.plan.connections.size() + 3);
        QVERIFY(checkReferences(plan).isOk());
    }

    void aShorterRowLosesItsLastMembersWithAllThatJoinsThem()
    {
        const ArrayHall h = arrayHall();
        const Plan plan = changed(h, [](Group& row) { row.count = 1; });
        QCOMPARE(members(plan, h.array).size(), 1u);
        QVERIFY(plan.equipment.contains(h.racks[0]));
        QCOMPARE(plan.feeds.size(), 2u);
        QVERIFY(checkReferences(plan).isOk());
    }

    void pitchPlaceAndFacingMoveTheMembers()
    {
        const ArrayHall h = arrayHall();
        const Plan plan = changed(h, [](Group& row) { row.pitch = metres(0.8), row.x = metres(1), row.y = metres(2), row.facing = Facing::East; });
        QCOMPARE(piece(plan, h.racks[2]).x.in(metre), 1.0);
        QCOMPARE(piece(plan, h.racks[2]).y.in(metre), 3.6);
        QVERIFY(piece(plan, h.racks[2]).facing == Facing::East);
    }

    void detachedAndLockedMembersStay()
    {
        ArrayHall h = arrayHall();
        Equipment locked = piece(h.plan, h.racks[1]), detached = piece(h.plan, h.racks[2]);
        locked.isLocked = true, detached.isDetached = true;
        h.plan = after(after(h.plan, changeRow(h.plan, locked, "")), changeRow(h.plan, detached, ""));
        const Plan plan = changed(h, [](Group& row) { row.x = metres(5), row.count = 1; });
        QCOMPARE(piece(plan, h.racks[0]).x.in(metre), 5.0);
        QVERIFY(piece(plan, h.racks[1]) == locked);
        QVERIFY(piece(plan, h.racks[2]) == detached);
    }

    void membersMovedTogetherMoveTheRowAndOneAloneLeavesIt()
    {
        const ArrayHall h = arrayHall();
        const Plan together = performed(h.plan, h.catalog, *movePieces(h.plan, h.racks, metres(1), metres(0.5)));
        QCOMPARE(group(together, h.array).x.in(metre), 3.0);
        QCOMPARE(group(together, h.array).y.in(metre), 3.5);
        QVERIFY(!piece(together, h.racks[0]).isDetached);
        const Plan alone = performed(h.plan, h.catalog, *movePieces(h.plan, {h.racks[1]}, metres(0), metres(1)));
        QVERIFY(piece(alone, h.racks[1]).isDetached);
        QCOMPARE(group(alone, h.array).x.in(metre), 2.0);
        const Plan back = performed(alone, h.catalog, *movePieces(alone, {h.racks[1]}, metres(0), metres(-1)));
        QVERIFY(back == h.plan);
    }

    void anEmptiedPlaceStaysEmptyWhenTheRowGrows()
    {
        ArrayHall h = arrayHall();
        h.plan = performed(h.plan, h.catalog, removeEquipment(h.plan, {h.racks[1]}));
        const Plan plan = changed(h, [](Group& row) { row.count = 5; });
        const auto row = members(plan, h.array);
        QCOMPARE(row.size(), 4u);
        QCOMPARE(row[1].slot, 3u);
    }

    void aCountMakesAnArrayOfWhatStandsInTheRow()
    {
        const Hall h = hall();
        const Catalog catalog = smallCatalog();
        Group row = group(h.plan, h.row);
        row.count = 5;
        const Plan plan = performed(h.plan, catalog, changeRow(h.plan, row, "Count"));
        QCOMPARE(piece(plan, h.racks[0]).slot, 1u);
        QCOMPARE(piece(plan, h.cdu).slot, 4u);
        QCOMPARE(piece(plan, h.busway).slot, 0u);
        QCOMPARE(group(plan, h.row).pitch.in(metre), 0.6);
        QCOMPARE(members(plan, h.row).size(), 6u);
    }

    void copiesOfAPodHaveTheirOwnInnerFeedsAndLoops()
    {
        const PodHall h = podHall();
        QCOMPARE(h.copies.size(), 2u);
        QCOMPARE(h.plan.equipment.size(), 15u);
        QCOMPARE(h.plan.loops.size(), 3u);
        QCOMPARE(h.plan.feeds.size(), 18u);
        for (const Equipment& copy : copiesOf(h.plan, h.racks[0])) {
            const Equipment bus = *std::find_if(h.plan.equipment.begin(), h.plan.equipment.end(), [&](const Equipment& e) {
                return e.original == h.busway && h.plan.groups.find(copy.group)->parent == h.plan.groups.find(e.group)->parent; });
            QVERIFY(std::any_of(h.plan.feeds.begin(), h.plan.feeds.end(), [&](const Feed& f) { return f.to == copy.id && f.from == bus.id; }));
        }
        QVERIFY(checkReferences(h.plan).isOk());
    }

    void copiesOfAPodFollowWhatChangesInIt()
    {
        const PodHall h = podHall();
        Equipment rack = piece(h.plan, h.racks[1]);
        rack.type.text = "cdu", rack.powerCap = kilowatts(77);
        Plan plan = performed(h.plan, h.catalog, changeRow(h.plan, rack, ""));
        for (const Equipment& copy : copiesOf(plan, rack.id)) QVERIFY(copy.type.text == "cdu" && copy.powerCap == kilowatts(77));
        const Plan moved = performed(plan, h.catalog, *movePieces(plan, {h.cdu}, metres(0.5), metres(0)));
        for (const Equipment& copy : copiesOf(moved, h.cdu)) QVERIFY(std::abs(copy.x.in(metre) - 6.5) < 1e-9);
        const Plan without = performed(plan, h.catalog, removeEquipment(plan, {h.cdu}));
        QCOMPARE(without.equipment.size(), plan.equipment.size() - 3);
        QVERIFY(checkReferences(without).isOk());
    }

    void aLongerRowInAPodIsLongerInItsCopies()
    {
        const PodHall h = podHall();
        const Plan plan = changed(h, [](Group& row) { row.count = 5; });
        for (const Equipment& e : members(plan, h.array)) {
            QCOMPARE(copiesOf(plan, e.id).size(), 2u);
            for (const Equipment& copy : copiesOf(plan, e.id)) {
                QCOMPARE(feedsTo(plan, copy.id), 2u);
                QCOMPARE(copy.x.in(metre), e.x.in(metre));
                QCOMPARE(copy.slot, e.slot);
            }
        }
        QVERIFY(checkReferences(plan).isOk());
    }

    void aPodThatMovesTakesItsPiecesButNotItsCopies()
    {
        const PodHall h = podHall();
        Group pod = group(h.plan, h.pod);
        pod.x = pod.x + metres(1);
        const Plan plan = performed(h.plan, h.catalog, changeRow(h.plan, pod, ""));
        QCOMPARE(piece(plan, h.racks[0]).x.in(metre), 3.0);
        QCOMPARE(group(plan, h.array).x.in(metre), 3.0);
        for (const Equipment& copy : copiesOf(plan, h.racks[0])) QCOMPARE(copy.x.in(metre), 2.0);
        const Plan dragged = performed(h.plan, h.catalog, *movePieces(h.plan, piecesOf(h.plan, h.pod), metres(1), metres(0)));
        QVERIFY(dragged.equipment == plan.equipment);
        QVERIFY(dragged.groups == plan.groups);
    }

    void aPodsCountAddsAndRemovesItsCopies()
    {
        const PodHall h = podHall();
        QCOMPARE(group(h.plan, h.pod).count, 3u);
        Group pod = group(h.plan, h.pod);
        pod.count = 5;
        const Plan more = performed(h.plan, h.catalog, changeRow(h.plan, pod, ""));
        QCOMPARE(more.equipment.size(), 25u);
        QCOMPARE(copiesOf(more, h.racks[0]).back().y.in(metre), 15.0);
        QCOMPARE(more.loops.size(), 5u);
        pod.count = 2;
        const Plan less = performed(h.plan, h.catalog, changeRow(h.plan, pod, ""));
        QCOMPARE(less.equipment.size(), 10u);
        pod.count = 3, pod.pitch = metres(4);
        const Plan wider = performed(h.plan, h.catalog, changeRow(h.plan, pod, ""));
        QCOMPARE(copiesOf(wider, h.racks[0])[0].y.in(metre), 7.0);
        QCOMPARE(copiesOf(wider, h.racks[0])[1].y.in(metre), 11.0);
        for (const Plan& plan : {more, less, wider}) QVERIFY(checkReferences(plan).isOk());
    }

    void aValueThatACopyOverridesStays()
    {
        PodHall h = podHall();
        Equipment copy = copiesOf(h.plan, h.racks[0])[0];
        copy.powerCap = kilowatts(10);
        h.plan = performed(h.plan, h.catalog, changeRow(h.plan, copy, ""));
        Equipment rack = piece(h.plan, h.racks[0]);
        rack.powerCap = kilowatts(99);
        const Plan plan = performed(h.plan, h.catalog, changeRow(h.plan, rack, ""));
        QVERIFY(piece(plan, copy.id).powerCap == kilowatts(10));
        QVERIFY(copiesOf(plan, h.racks[0])[1].powerCap == kilowatts(99));
    }

    void everyStepIsUndoneToTheSamePlanAndFollowsItselfNoFurther()
    {
        std::mt19937 random(11);
        for (int run = 0; run < 40; ++run) {
            const PodHall h = podHall();
            Plan plan = h.plan;
            for (int step = 0; step < 12 && !plan.feeds.isEmpty() && !plan.connections.isEmpty(); ++step) {
                const Edit given = randomStep(plan, random);
                const Edit edit = withFollowers(plan, h.catalog, given);
                PlanDocument document(plan);
                document.apply(edit);
                QVERIFY2(checkReferences(document.plan()).isOk(), qPrintable(QString("run %1 step %2").arg(run).arg(step)));
                PlanDocument again(plan);
                again.apply(withFollowers(plan, h.catalog, edit));
                QVERIFY2(again.plan() == document.plan(), qPrintable(QString("run %1 step %2").arg(run).arg(step)));
                const Plan next = document.plan();
                document.revert(edit);
                QVERIFY(document.plan() == plan);
                plan = next;
            }
        }
    }

    void lockedPiecesAreNamed()
    {
        ArrayHall h = arrayHall();
        h.plan = after(h.plan, setLocked(h.plan, {h.racks[0]}, true));
        const auto refused = movePieces(h.plan, h.racks, metres(1), metres(0));
        QVERIFY(!refused);
        QCOMPARE(refused.error().place, std::string("A-07"));
        QVERIFY(!removePieces(h.plan, {h.racks[0]}));
        QVERIFY(!lockedPiece(setLocked(h.plan, {h.racks[0]}, false)));
    }

    void thousandMembersAreAddedAndMoved()
    {
        const ArrayHall h = arrayHall();
        const Plan plan = changed(h, [](Group& row) { row.count = 1000; });
        QCOMPARE(members(plan, h.array).size(), 1000u);
        QCOMPARE(plan.feeds.size(), 2000u);
    }
};

QTEST_APPLESS_MAIN(FollowTest)
#include "follow_test.moc"
