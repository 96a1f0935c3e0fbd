// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/compute/failure_table.h"
#include "core/compute/layout.h"
#include "core/formulas/availability.h"
#include "core/formulas/network_availability.h"
#include "core/formulas/repair.h"
#include "tests/core/compute/small_factory.h"

#include <QTest>

#include <map>

using namespace gw;

namespace {

constexpr FailureTable table;

double upOf(const FailureTimes& times) { return availabilityOf(times.betweenFailures, times.toRepair); }

/// Racks on one side behind a busway that several UPS feed, with and without a board that feeds these.
struct Row {
    test::PlanBuilder b {{}, {}, {}};
    EquipmentId grid, busway;

    explicit Row(int racks)
    {
        b.plan.site.climate = {"mild"}, b.plan.site.gridCapacity = megawatts(20);
        b.hall = b.space("Hall", SpaceKind::DataHall);
        grid = b.add("grid", "Grid", b.hall), busway = b.add("busway", "Busway", b.hall);
        for (int r = 0; r < racks; ++r) b.feed(busway, b.add("rack", "Rack", b.hall), Side::A);
    }
    Row& ups(int count, EquipmentId from)
    {
        for (int i = 0; i < count; ++i) {
            const EquipmentId ups = b.add("ups", "UPS", b.hall);
            b.feed(from, ups, Side::A), b.feed(ups, busway, Side::A);
        }
        return *this;
    }
    Row& generators(int count)
    {
        for (int i = 0; i < count; ++i) b.feed(b.add("generator", "Engine", b.hall), busway, Side::A);
        return *this;
    }
    double available() const { return compile(b.plan, test::smallCatalog()).value().powerAvailability; }
};

/// All of a UPS, and what of two one alone keeps where common causes take both.
double oneOfTwo(double up) { return 1 - (table.commonCause * (1 - up) + (1 - table.commonCause) * (1 - up) * (1 - up)); }

/// The pieces between grid and rack as links from their own input to their output, by the formula for nets.
double netAvailability(const Layout& layout)
{
    const std::map<EquipmentKind, double> up {{EquipmentKind::GridConnection, 1}, {EquipmentKind::Transformer, upOf(table.transformer)}, {EquipmentKind::Switchgear, upOf(table.switchgear)},
        {EquipmentKind::Ups, upOf(table.ups)}, {EquipmentKind::Busway, upOf(table.busway)}, {EquipmentKind::AcceleratorRack, 1}};
    const auto isOnTheWay = [&](std::uint32_t piece) { return up.contains(layout.type[piece]->kind); };
    std::vector<UncertainLink> links;
    std::size_t grid = 0, rack = 0;
    for (std::uint32_t p = 0; p < layout.type.size(); ++p) {
        if (!isOnTheWay(p)) continue;
        links.push_back({2 * p, 2 * p + 1, up.at(layout.type[p]->kind)});
        if (layout.type[p]->kind == EquipmentKind::GridConnection) grid = 2 * p;
        if (layout.type[p]->kind == EquipmentKind::AcceleratorRack) rack = 2 * p;
    }
    for (const Feed& feed : layout.plan.feeds)
        if (const auto from = layout.pieces.of(feed.from), to = layout.pieces.of(feed.to); isOnTheWay(from) && isOnTheWay(to)) links.push_back({2 * from + 1, 2 * to, 1});
    return twoTerminalAvailability(2 * layout.type.size(), links, grid, rack).value();
}

bool isNear(double a, double b) { return std::abs(a - b) < 1e-14; }

} // namespace

class PowerAvailabilityTest : public QObject {
    Q_OBJECT

private slots:
    void oneUpsIsASeriesOfAll()
    {
        Row row(4);
        QVERIFY(isNear(row.ups(1, row.grid).available(), upOf(table.busway) * upOf(table.ups) * upOf(table.utility)));
    }

    void ofTwoUpsOneIsEnoughWhereItsRatingAllows()
    {
        Row row(4); // 480 kW on 2 MW each.
        QVERIFY(isNear(row.ups(2, row.grid).available(), upOf(table.busway) * oneOfTwo(upOf(table.ups)) * upOf(table.utility)));
    }

    void withoutASpareALostUpsTakesItsPart()
    {
        Row row(40); // 4.8 MW: both are full.
        QVERIFY(isNear(row.ups(2, row.grid).available(), upOf(table.busway) * upOf(table.ups) * upOf(table.utility)));
    }

    void aSpareThatCarriesPartIsWorthPart()
    {
        Row few(4), some(24), many(40);
        const double spare = few.ups(2, few.grid).available(), part = some.ups(2, some.grid).available(), none = many.ups(2, many.grid).available();
        QVERIFY(none < part && part < spare);
    }

    void whatAllHangOnCountsOnce()
    {
        Row row(4);
        const EquipmentId board = row.b.add("switchgear", "Board", row.b.hall);
        row.b.feed(row.grid, board, Side::A);
        QVERIFY(isNear(row.ups(2, board).available(), upOf(table.busway) * oneOfTwo(upOf(table.ups)) * upOf(table.switchgear) * upOf(table.utility)));
    }

    void aTransformerOfBothSidesCountsOnce()
    {
        const double side = upOf(table.busway) * upOf(table.ups) * upOf(table.switchgear);
        const double available = compile(test::smallPlan(), test::smallCatalog()).value().powerAvailability;
        QVERIFY(isNear(available, oneOfTwo(side) * upOf(table.transformer) * upOf(table.utility)));
    }

    void withoutCommonCausesTheChainIsTheNetThatTheFormulaSolves()
    {
        const Catalog catalog = test::smallCatalog();
        const Plan plan = test::smallPlan(1);
        const Factory factory = compile(plan, catalog).value();
        Layout layout {.plan = plan, .catalog = catalog, .type = {}, .space = {}, .pieces = Positions(plan.equipment), .loops = Positions(plan.loops)};
        for (const Equipment& piece : plan.equipment) layout.type.push_back(catalog.find(piece.type));
        FailureTable independent;
        independent.commonCause = 0;
        QVERIFY(std::abs(chainAvailability(layout, factory, independent) - netAvailability(layout)) < 1e-12);
    }

    void generatorsWithASpareKeepMoreThanWithout()
    {
        const double engine = upOf(table.standby), utility = upOf(table.utility);
        Row one(30), two(30), three(30);              // 3.6 MW on engines of 4 MW.
        const double chain = one.ups(2, one.grid).available() / utility;
        QVERIFY(std::abs(one.generators(1).available() / chain - (1 - (1 - utility) * (1 - engine))) < 1e-12);
        const double down = unavailabilityWithCrews(1, 2, table.standby.toRepair / table.standby.betweenFailures, table.crews);
        const double either = withCommonCause(1 - down, engine, table.commonCause);
        QVERIFY(std::abs(two.ups(2, two.grid).generators(2).available() / chain - (1 - (1 - utility) * (1 - either))) < 1e-12);
        QVERIFY(three.ups(2, three.grid).generators(3).available() > two.available());
    }
};

QTEST_APPLESS_MAIN(PowerAvailabilityTest)
#include "power_availability_test.moc"
