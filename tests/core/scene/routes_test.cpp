// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/routes.h"

#include "core/catalog/read_catalog.h"
#include "core/formulas/pipe_sizes.h"
#include "core/scene/manhattan.h"
#include "core/search/generate_plan.h"

#include <QTest>

using namespace gw;

namespace {

bool isNear(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

/// A generated plan of eight racks with an outcome in which every loop carries `flow`.
struct Routed {
    Catalog catalog = readCatalog(GW_SOURCE_RESOURCES "/catalog").value();
    Plan plan = generatePlan({.name = "Example", .racks = 8, .rack = {"gb200-nvl72"}, .climate = {"ashburn"}}, catalog).value();
    Outcome outcome;
    Routes routes;

    Routed()
    {
        outcome.loops.resize(plan.loops.size(), {.flow = cubicMetresPerHour(60)});
        routes = layRoutes(plan, placePieces(plan, catalog), outcome);
    }
    EquipmentKind kindOf(EquipmentId id) const { return catalog.find(plan.equipment.find(id)->type)->kind; }
};

} // namespace

class RoutesTest : public QObject {
    Q_OBJECT

private slots:
    void everyFeedHasAWayFromItsSourceToItsLoad();
    void aTapIsAsShortAsTheDropFromItsBusway();
    void aCableIsAsLongAsItsLegs();
    void runsGoAroundAColumn();
    void aLoopReachesAllItServes();
    void thePipeIsTheSmallestWithinItsVelocity_data();
    void thePipeIsTheSmallestWithinItsVelocity();
    void beyondTheLargestPipeSeveralRunSideBySide();
    void theDropIsDarcyAndWeisbachs();
    void aDiameterOfThePlanIsTaken();
    void racksOfPublishedFlowAskForItAtTheSupply();
};

void RoutesTest::everyFeedHasAWayFromItsSourceToItsLoad()
{
    const Routed routed;
    QCOMPARE(routed.routes.feeds.size(), routed.plan.feeds.size());
    for (const Route& route : routed.routes.feeds) {
        QVERIFY(route.path.size() >= 2);
        QVERIFY(route.length() > metres(0));
        for (std::size_t i = 1; i < route.path.size(); ++i) {
            const Point a = route.path[i - 1], b = route.path[i];
            QVERIFY((a.x != b.x) + (a.y != b.y) + (a.z != b.z) <= 1 || std::abs(a.x - b.x) + std::abs(a.y - b.y) < 2);
        }
    }
}

void RoutesTest::aTapIsAsShortAsTheDropFromItsBusway()
{
    const Routed routed;
    for (std::size_t f = 0; f < routed.plan.feeds.size(); ++f)
        if (routed.kindOf(routed.plan.feeds[f].from) == EquipmentKind::Busway)
            QVERIFY2(routed.routes.feeds[f].length() >= metres(0.6) && routed.routes.feeds[f].length() < metres(2), std::to_string(routed.routes.feeds[f].length().in(metre)).c_str());
}

void RoutesTest::aCableIsAsLongAsItsLegs()
{
    const Routed routed;
    const Pieces pieces = placePieces(routed.plan, routed.catalog);
    for (std::size_t f = 0; f < routed.plan.feeds.size(); ++f) {
        const Feed& feed = routed.plan.feeds[f];
        if (routed.kindOf(feed.from) != EquipmentKind::Transformer || routed.kindOf(feed.to) != EquipmentKind::Switchgear) continue;
        const Box &a = pieces.boxes[routed.plan.equipment.indexOf(feed.from)], &b = pieces.boxes[routed.plan.equipment.indexOf(feed.to)];
        const float tray = feed.side == Side::A ? 3.5F : 3.8F;
        const double legs = std::abs(centreOf(a).x - centreOf(b).x) + std::abs(centreOf(a).y - centreOf(b).y) + (tray - a.maximum.z) + (tray - b.maximum.z);
        QVERIFY(isNear(routed.routes.feeds[f].length().in(metre), legs, 1e-3));
    }
}

void RoutesTest::runsGoAroundAColumn()
{
    const Blocked column {{4, -1, 0}, {5, 1, 4}};
    const auto straight = wayAround({0, 0, 3}, {10, 0, 3}, 3, {});
    QCOMPARE(straight.size(), std::size_t(2));
    const auto around = wayAround({0, 0, 3}, {10, 0, 3}, 3, {column});
    QCOMPARE(around.size(), std::size_t(4));
    QVERIFY(std::abs(around[1].y) >= 1);
    QCOMPARE(wayAround({0, 0, 5}, {10, 0, 5}, 5, {column}).size(), std::size_t(2));
}

void RoutesTest::aLoopReachesAllItServes()
{
    const Routed routed;
    const Pieces pieces = placePieces(routed.plan, routed.catalog);
    for (std::size_t l = 0; l < routed.plan.loops.size(); ++l) {
        const LoopRoute& route = routed.routes.loops[l];
        std::size_t members = 0;
        for (const Connection& connection : routed.plan.connections) {
            if (connection.loop != routed.plan.loops[l].id) continue;
            const Point at = centreOf(pieces.boxes[routed.plan.equipment.indexOf(connection.equipment)]), end = route.branches[members++].path.back();
            QVERIFY(isNear(end.x, at.x, 1e-4) && isNear(end.y, at.y, 1e-4));
        }
        QCOMPARE(route.branches.size(), members);
        QVERIFY(route.longest > metres(1));
        QVERIFY(route.allPipe > route.longest * 2.0);
    }
}

void RoutesTest::thePipeIsTheSmallestWithinItsVelocity_data()
{
    QTest::addColumn<double>("flow");   // m3/h
    QTest::addColumn<int>("nominal");
    // By hand: 3,600 v pi d2 / 4 with d of the table. DN 50 (53.1 mm) carries 11.96 m3/h at 1.5 m/s, DN 65 (68.9 mm) 33.6 at 2.5, DN 200 (210.1 mm) 312.
    QTest::newRow("nothing") << 0.0 << 15;
    QTest::newRow("DN 50 full") << 11.9 << 50;
    QTest::newRow("DN 50 is too small") << 12.0 << 65;
    QTest::newRow("DN 65 full") << 33.5 << 65;
    QTest::newRow("DN 65 is too small") << 33.6 << 80;
    QTest::newRow("DN 200") << 311.0 << 200;
    QTest::newRow("DN 250") << 313.0 << 250;
}

void RoutesTest::thePipeIsTheSmallestWithinItsVelocity()
{
    QFETCH(double, flow);
    QFETCH(int, nominal);
    const PipeChoice choice = pipeFor(cubicMetresPerHour(flow));
    QCOMPARE(choice.size->nominal, nominal);
    QCOMPARE(choice.parallel, 1);
}

void RoutesTest::beyondTheLargestPipeSeveralRunSideBySide()
{
    const PipeChoice choice = pipeFor(cubicMetresPerHour(25000));
    QCOMPARE(choice.size->nominal, 1200);
    QCOMPARE(choice.parallel, 3);
    QCOMPARE(pipeFor(VolumeFlow::fromSi(std::numeric_limits<double>::infinity())).parallel, 100);
}

void RoutesTest::theDropIsDarcyAndWeisbachs()
{
    // 60 m3/h in 105.3 mm: v = 1.914 m/s, Re = 162,800, f = 0.0184 (Haaland, e/d 0.000427), dp/L = f/d rho v2/2 = 324 Pa/m.
    const Pressure drop = steelPipeDrop(cubicMetresPerHour(60), millimetres(105.3), metres(100), propyleneGlycol25, propyleneGlycol25Viscosity);
    QVERIFY2(isNear(drop.in(kilopascal), 32.4, 0.6), std::to_string(drop.in(kilopascal)).c_str());
    QCOMPARE(steelPipeDrop({}, millimetres(105.3), metres(100), propyleneGlycol25, propyleneGlycol25Viscosity), Pressure {});
}

void RoutesTest::aDiameterOfThePlanIsTaken()
{
    LoopRoute route {.longest = metres(50)};
    Loop loop {.pipeDiameter = millimetres(80)};
    sizeLoop(route, loop, cubicMetresPerHour(60));
    QCOMPARE(route.diameter, millimetres(80));
    QCOMPARE(route.nominal, 0);
    QVERIFY(isNear(route.velocity.si(), 60.0 / 3600 / (3.14159265 / 4 * 0.08 * 0.08), 1e-6));
    loop.pipeDiameter.reset();
    const Pressure narrow = route.drop;
    sizeLoop(route, loop, cubicMetresPerHour(60));
    QCOMPARE(route.nominal, 100);
    QVERIFY(route.drop < narrow);
}

void RoutesTest::racksOfPublishedFlowAskForItAtTheSupply()
{
    Routed routed;
    const auto technology = std::ranges::find(routed.plan.loops, LoopKind::Technology, &Loop::kind);
    const auto at = static_cast<std::size_t>(technology - routed.plan.loops.begin());
    const auto relaid = [&] { return layRoutes(routed.plan, placePieces(routed.plan, routed.catalog), routed.outcome).loops[at].flow; };
    QCOMPARE(relaid().si(), routed.outcome.loops[at].flow.si()); // No rack has points yet.

    std::size_t racks = 0;
    for (const Connection& connection : routed.plan.connections)
        racks += connection.loop == technology->id && routed.kindOf(connection.equipment) == EquipmentKind::AcceleratorRack;
    QVERIFY(racks > 0);
    const auto type = std::ranges::find(routed.catalog.equipment, EquipmentTypeId {"gb200-nvl72"}, &EquipmentType::id);
    for (const auto& [supply, litres] : {std::pair {25.0, 60.0}, std::pair {65.0, 140.0}}) {
        FlowPoint& point = type->rack->flows.emplace_back();
        point.supply.value = celsius(supply), point.flow.value = litresPerMinute(litres);
    }
    const double each = 60 + (technology->supply.inCelsius() - 25) * 2;
    QVERIFY(isNear(relaid().in(litrePerMinute), each * static_cast<double>(racks), 1e-6));
}

QTEST_APPLESS_MAIN(RoutesTest)
#include "routes_test.moc"
