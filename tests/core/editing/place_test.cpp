// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/link.h"
#include "core/editing/place.h"
#include "core/editing/plan_document.h"
#include "tests/core/checks/small_plan.h"

#include <QTest>

using namespace gw;

namespace {

Plan after(const Plan& plan, const Edit& edit)
{
    PlanDocument document(plan);
    document.apply(edit);
    return document.plan();
}

} // namespace

class PlaceTest : public QObject {
    Q_OBJECT
private slots:
    void aPieceWithANeighbourIsFedAndCooledAsThatOneIs();
    void aPieceAloneHasNoFeeds();
    void aRowIsAnArrayOfItsMembers();
    void anObjectGetsAFreshId();
    void aReshapedSpaceKeepsItsContentsOnTheSite();
    void aLoopIsMadeForWhatCoolsNoneYet();
    void coolingIsRefusedWithTheReason_data();
    void coolingIsRefusedWithTheReason();
};

void PlaceTest::aPieceWithANeighbourIsFedAndCooledAsThatOneIs()
{
    SmallPlan s;
    const auto feedsInto = [](const Plan& plan, EquipmentId id) { return std::count_if(plan.feeds.begin(), plan.feeds.end(), [&](const Feed& f) { return f.to == id; }); };
    const Plan plan = after(s.plan, placeEquipment(s.plan, s.type("rack"), {s.hall, metres(4.4), metres(5), Facing::North, s.south}));
    const Equipment& added = plan.equipment[plan.equipment.size() - 1];
    QCOMPARE(plan.equipment.size(), s.plan.equipment.size() + 1);
    QCOMPARE(added.name, std::string("A-02"));
    QCOMPARE(added.x, metres(4.4));
    QCOMPARE(feedsInto(plan, added.id), feedsInto(plan, s.south));
    QVERIFY(feedsInto(plan, added.id) > 0);
    QCOMPARE(plan.connections.size(), s.plan.connections.size() + 1);
}

void PlaceTest::aPieceAloneHasNoFeeds()
{
    SmallPlan s;
    const Plan plan = after(s.plan, placeEquipment(s.plan, s.type("rack"), {s.hall, metres(12), metres(12), Facing::West}));
    QCOMPARE(plan.feeds, s.plan.feeds);
    QCOMPARE(int(plan.equipment[plan.equipment.size() - 1].facing), int(Facing::West));
}

void PlaceTest::aRowIsAnArrayOfItsMembers()
{
    SmallPlan s;
    const Plan plan = after(s.plan, placeRow(s.plan, s.type("rack"), {{s.hall, metres(10), metres(12), Facing::East}, 12, metres(0.6)}));
    QCOMPARE(plan.groups.size(), s.plan.groups.size() + 1);
    const Group& row = plan.groups[plan.groups.size() - 1];
    QCOMPARE(row.count, 12u);
    std::uint32_t slot = 0;
    for (const Equipment& piece : plan.equipment) {
        if (piece.group != row.id) continue;
        QCOMPARE(piece.slot, ++slot);
        QCOMPARE(piece.x, metres(10));
        QVERIFY(std::abs(piece.y.in(metre) - (12 + 0.6 * (slot - 1))) < 1e-9);
    }
    QCOMPARE(slot, 12u);
    QVERIFY(placeRow(s.plan, s.type("rack"), {{s.hall, metres(10), metres(12)}, 0, metres(0.6)}).isEmpty());
}

void PlaceTest::anObjectGetsAFreshId()
{
    SmallPlan s;
    const Plan plan = after(s.plan, addObject(s.plan, Obstacle {.name = "Column", .space = s.hall}, "Draw a column"));
    QCOMPARE(plan.obstacles[0].id.number, s.plan.info.lastId + 1);
    QCOMPARE(after(plan, removeObject<Obstacle>(plan, plan.obstacles[0].id, "Remove")).obstacles.size(), std::size_t(0));
}

void PlaceTest::aReshapedSpaceKeepsItsContentsOnTheSite()
{
    SmallPlan s;
    const auto onSite = [&](const Plan& plan) { return plan.spaces.find(s.hall)->x + plan.equipment.find(s.south)->x; };
    const Plan plan = after(s.plan, reshapeSpace(s.plan, s.hall, metres(-1.1), metres(0.3), metres(25), metres(19.7)));
    QVERIFY(std::abs((onSite(plan) - onSite(s.plan)).in(metre)) < 1e-9);
    QCOMPARE(plan.equipment.find(s.south)->y, metres(4.7));
    const Plan back = after(plan, reshapeSpace(plan, s.hall, metres(0), metres(0), metres(20), metres(20)));
    QVERIFY(back == s.plan);
    QVERIFY(reshapeSpace(s.plan, {9999}, {}, {}, {}, {}).isEmpty());
}

void PlaceTest::aLoopIsMadeForWhatCoolsNoneYet()
{
    SmallPlan s;
    const EquipmentId cdu = s.addPiece("CDU 9", "cdu", 12, 12), rack = s.addPiece("R-9", "rack", 14, 12);
    const Connected connected = coolFrom(s.plan, s.catalog, cdu, rack);
    QVERIFY(connected.isOk());
    const Plan plan = after(s.plan, connected.edit());
    QCOMPARE(plan.loops.size(), s.plan.loops.size() + 1);
    QCOMPARE(int(plan.loops[plan.loops.size() - 1].kind), int(LoopKind::Technology));
    QCOMPARE(plan.connections.size(), s.plan.connections.size() + 2);
    // The next one joins the loop that is there now.
    const EquipmentId second = [&] { s.plan = plan; return s.addPiece("R-10", "rack", 15, 12); }();
    const Connected again = coolFrom(s.plan, s.catalog, cdu, second);
    QVERIFY(again.isOk());
    QCOMPARE(after(s.plan, again.edit()).loops.size(), plan.loops.size());
}

void PlaceTest::coolingIsRefusedWithTheReason_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("fault");
    QTest::newRow("from a rack") << "A-01" << "CDU" << int(ConnectFault::CannotCool);
    QTest::newRow("itself") << "CDU" << "CDU" << int(ConnectFault::ToItself);
    QTest::newRow("twice") << "CDU" << "A-01" << int(ConnectFault::Twice);
    QTest::newRow("a rack by the facility loop") << "Cooler" << "A-01" << int(ConnectFault::RackOnFacilityLoop);
    QTest::newRow("nothing") << "CDU" << "no such piece" << int(ConnectFault::NoSuchPiece);
}

void PlaceTest::coolingIsRefusedWithTheReason()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, fault);
    SmallPlan s;
    const auto named = [&](const QString& name) {
        for (const Equipment& piece : s.plan.equipment)
            if (piece.name == name.toStdString()) return piece.id;
        return EquipmentId {};
    };
    const Connected connected = coolFrom(s.plan, s.catalog, named(from), named(to));
    QVERIFY(!connected.isOk());
    QCOMPARE(int(connected.refusal().fault), fault);
}

QTEST_APPLESS_MAIN(PlaceTest)
#include "place_test.moc"
