// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/compose.h"

#include "core/storage/plan_file.h"
#include "tests/core/editing/random_edit.h"
#include "tests/core/editing/small_hall.h"

#include <QTest>

using namespace gw;

namespace {

const Equipment& newest(const Plan& plan) { return plan.equipment[plan.equipment.size() - 1]; }

bool overlapsNothing(const Plan& plan, const Catalog& catalog, const Equipment& piece)
{
    const auto* type = catalog.find(piece.type);
    for (const Equipment& other : plan.equipment) {
        const auto* otherType = catalog.find(other.type);
        if (other.id == piece.id || otherType->kind == EquipmentKind::Busway) continue;
        if (penetration(footprintOf(piece, *type), footprintOf(other, *otherType)) > touching) return false;
    }
    return true;
}

} // namespace

class ComposeTest : public QObject {
    Q_OBJECT
private slots:
    void anEditThatChangesNothingIsEmpty()
    {
        const Plan plan = randomPlan(3, 4);
        forEachTable(plan, [&](const char*, const auto& table) { QVERIFY(changeRow(plan, table[0], "same").isEmpty()); });
        forEachSection(plan, [&](const char*, const auto& section) { QVERIFY(changeSection(plan, section, "same").isEmpty()); });
        QVERIFY(moveEquipment(plan, plan.equipment[0].id, plan.equipment[0].x, plan.equipment[0].y).isEmpty());
        QVERIFY(moveEquipment(plan, EquipmentId {4'000'000}, metres(1), metres(1)).isEmpty());
        QVERIFY(removeEquipment(plan, {}).isEmpty());
    }

    void laterStepsSeeEarlierOnes()
    {
        const Plan plan = randomPlan(3, 4);
        EditBuilder builder(plan, "Steps");
        auto row = builder.fresh<Scenario>();
        QCOMPARE(row.id.number, plan.info.lastId + 1);
        builder.put(row);
        QVERIFY(builder.find<Scenario>(row.id));
        QVERIFY(builder.plan().scenarios.contains(row.id));
        row.name = "Later";
        builder.put(row);
        QCOMPARE(builder.plan().scenarios.find(row.id)->name, std::string("Later"));
        const auto second = builder.fresh<Space>();
        QCOMPARE(second.id.number, plan.info.lastId + 2);
        builder.remove<Equipment>(plan.equipment[0].id);
        QVERIFY(!builder.find<Equipment>(plan.equipment[0].id));
        QVERIFY(!builder.plan().equipment.contains(plan.equipment[0].id));
        QCOMPARE(builder.plan().info.lastId, second.id.number);
        const Plan foreseen = builder.plan();
        QVERIFY(after(plan, std::move(builder).finish()) == foreseen);
    }

    void whatIsUndoneWhileGatheringDisappears()
    {
        const Plan plan = randomPlan(3, 4);
        EditBuilder builder(plan, "Nothing");
        const auto row = builder.fresh<Scenario>();
        builder.put(row);
        builder.remove<Scenario>(row.id);
        Equipment piece = plan.equipment[1];
        piece.name += "x";
        builder.put(piece);
        builder.put(plan.equipment[1]);
        QVERIFY(std::move(builder).finish().isEmpty());
    }

    void aRowOfAForeignIdCountsTheIdsOn()
    {
        const Plan plan = randomPlan(3, 1);
        EditBuilder builder(plan, "Far");
        Scenario row;
        row.id.number = plan.info.lastId + 100;
        builder.put(row);
        QVERIFY(checkReferences(after(plan, std::move(builder).finish())).isOk());
    }

    void anAddedPieceStandsWhereItWasPut()
    {
        const Hall h = hall();
        const Catalog catalog = smallCatalog();
        const Plan plan = after(h.plan, addEquipment(h.plan, catalog.equipment[0], h.space, metres(1), metres(5), Facing::South));
        QVERIFY(newest(plan).x == metres(1) && newest(plan).y == metres(5) && newest(plan).facing == Facing::South);
        QCOMPARE(newest(plan).name, std::string("rack 4"));
        QVERIFY(newest(plan).group.isNone());
        QCOMPARE(plan.feeds.size(), h.plan.feeds.size());
    }

    void aPieceBesideAnotherContinuesItsRow_data()
    {
        QTest::addColumn<int>("facing");
        for (int facing = 0; facing < 4; ++facing) QTest::addRow("facing %d", facing) << facing;
    }
    void aPieceBesideAnotherContinuesItsRow()
    {
        QFETCH(int, facing);
        const Hall h = hall(static_cast<Facing>(facing));
        const Catalog catalog = smallCatalog();
        Plan plan = h.plan;
        for (const double along : {3.8, 1.4, 4.4, 0.8}) {   // The nearer end of the row in turn.
            plan = after(plan, addBeside(plan, catalog, catalog.equipment[0], h.racks[1]));
            const Equipment& piece = newest(plan);
            QCOMPARE((isAlongX(piece.facing) ? piece.x : piece.y).in(metre), along);
            QCOMPARE((isAlongX(piece.facing) ? piece.y : piece.x).in(metre), 3.0);
            QVERIFY(overlapsNothing(plan, catalog, piece));
            QVERIFY(piece.group == h.row && piece.facing == static_cast<Facing>(facing));
        }
        QCOMPARE(newest(plan).name, std::string("A-13"));
        QCOMPARE(plan.feeds.size(), h.plan.feeds.size() + 8);
        QCOMPARE(plan.connections.size(), h.plan.connections.size() + 4);
        QVERIFY(checkReferences(plan).isOk());
    }

    void facesStayInOneLine_data()
    {
        QTest::addColumn<int>("facing");
        QTest::addColumn<double>("across");
        QTest::newRow("north") << 0 << 3.2;   // The CDU is 1.0 m deep, the racks 1.2 m from 3.0 m on.
        QTest::newRow("east") << 1 << 3.2;
        QTest::newRow("south") << 2 << 3.0;
        QTest::newRow("west") << 3 << 3.0;
    }
    void facesStayInOneLine()
    {
        QFETCH(int, facing);
        QFETCH(double, across);
        const Hall h = hall(static_cast<Facing>(facing));
        const Catalog catalog = smallCatalog();
        const Plan plan = after(h.plan, addBeside(h.plan, catalog, catalog.equipment[1], h.racks[0]));
        QCOMPARE((facing % 2 == 0 ? newest(plan).y : newest(plan).x).in(metre), across);
    }

    void theHallIsFilledBeforeItIsLeft()
    {
        const Hall h = hall();
        const Catalog catalog = smallCatalog();
        Plan plan = h.plan;
        for (int i = 0; i < 11; ++i) {   // 3 before the CDU, 3 at the row's head, 5 behind the CDU.
            plan = after(plan, addBeside(plan, catalog, catalog.equipment[0], h.racks[1]));
            const Footprint f = footprintOf(newest(plan), catalog.equipment[0]);
            QVERIFY2(f.x0 >= 0 && f.x1 <= 10, qPrintable(QString("piece %1 at %2").arg(i).arg(f.x0)));
            QVERIFY(overlapsNothing(plan, catalog, newest(plan)));
        }
        plan = after(plan, addBeside(plan, catalog, catalog.equipment[0], h.racks[1]));
        QVERIFY(overlapsNothing(plan, catalog, newest(plan)));
        QVERIFY(footprintOf(newest(plan), catalog.equipment[0]).x1 > 10);
    }

    void onlyWhatCoolsTakesPartInCooling()
    {
        const Hall h = hall();
        const Catalog catalog = smallCatalog();
        const Plan rack = after(h.plan, addBeside(h.plan, catalog, catalog.equipment[0], h.cdu));
        QCOMPARE(rack.connections.size(), h.plan.connections.size());
        const Plan cdu = after(h.plan, addBeside(h.plan, catalog, catalog.equipment[1], h.cdu));
        QCOMPARE(cdu.connections.size(), h.plan.connections.size() + 1);
        QVERIFY(cdu.connections[cdu.connections.size() - 1].role == LoopRole::Cools);
    }

    void besideNothingNothingIsAdded()
    {
        const Hall h = hall();
        const Catalog catalog = smallCatalog();
        QVERIFY(addBeside(h.plan, catalog, catalog.equipment[0], EquipmentId {999}).isEmpty());
    }

    void removedPiecesTakeTheirConnectionsWithThem()
    {
        const Hall h = hall();
        const Edit edit = removeEquipment(h.plan, {h.racks[0], h.busway});
        QCOMPARE(edit.label, std::string("Remove 2 pieces"));
        const Plan plan = after(h.plan, edit);
        QCOMPARE(plan.equipment.size(), h.plan.equipment.size() - 2);
        QVERIFY(plan.feeds.isEmpty());
        QCOMPARE(plan.connections.size(), h.plan.connections.size() - 1);
        QVERIFY(checkReferences(plan).isOk());
        QCOMPARE(removeEquipment(h.plan, {h.racks[0]}).label, std::string("Remove A-07"));
    }

    void idsAreNeverUsedTwice()
    {
        const Hall h = hall();
        const Catalog catalog = smallCatalog();
        const Plan removed = after(h.plan, removeEquipment(h.plan, {newest(h.plan).id}));
        const Plan added = after(removed, addEquipment(removed, catalog.equipment[0], h.space, metres(0), metres(0), Facing::North));
        QVERIFY(newest(added).id.number > h.plan.info.lastId);
    }
};

QTEST_APPLESS_MAIN(ComposeTest)
#include "compose_test.moc"
