// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/fill_hall.h"

#include "core/catalog/read_catalog.h"
#include "core/checks/check.h"
#include "core/editing/compose.h"
#include "core/editing/hall_field.h"
#include "core/editing/plan_document.h"
#include "core/search/empty_plan.h"
#include "core/storage/plan_file.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace gw;

namespace {

const Catalog& catalog()
{
    static const Catalog read = readCatalog(resourcesFolder() / "catalog").value();
    return read;
}

const EquipmentType& rack() { return *catalog().find(EquipmentTypeId {"gb300-nvl72"}); }

Plan hallOf(double width, double depth)
{
    Plan plan = emptyPlan(catalog());
    Space hall = plan.spaces[0];
    hall.width = metres(width);
    hall.depth = metres(depth);
    hall.aisleMinimum = metres(1.2);
    hall.floorLimit = kilogramsPerSquareMetre(5000);
    plan.spaces.put(hall);
    return plan;
}

HallFilling filled(const Plan& plan) { return fillHall(plan, catalog(), plan.spaces[0].id, rack()).value(); }

Plan withRows(const Plan& plan, const HallFilling& filling)
{
    PlanDocument document(plan);
    document.apply(placeFilling(plan, plan.spaces[0].id, rack(), filling));
    return document.plan();
}

} // namespace

class FillHallTest : public QObject {
    Q_OBJECT
private slots:
    /// Two rows back to back in a hall just deep enough: 2 x 1.2 m cold, 0.6 m hot, two racks' depth.
    void aHallJustDeepEnoughTakesTwoRows()
    {
        const double depth = 2 * rack().depth.value.in(metre) + 2 * 1.2 + 0.6, length = 2 * 1.2 + 8 * rack().width.value.in(metre);
        QCOMPARE(filled(hallOf(length, depth)).racks, 16u);
        QVERIFY(filled(hallOf(length - 0.01, depth)).racks < 16u);
    }

    void noArrangementPassesTheArea()
    {
        for (const double width : {8.0, 13.7, 24.0, 41.3})
            for (const double depth : {7.0, 12.2, 30.0}) {
                const HallFilling filling = filled(hallOf(width, depth));
                QVERIFY(filling.racks <= filling.byArea);
                QVERIFY(filling.weighed >= 4);
            }
    }

    void aLargerHallNeverTakesFewer()
    {
        std::uint32_t last = 0;
        for (double depth = 4; depth < 30; depth += 0.7) {
            const std::uint32_t now = filled(hallOf(20, depth)).racks;
            QVERIFY2(now >= last, qPrintable(QString::number(depth)));
            last = now;
        }
    }

    void theRowsKeepTheRulesOfSpace()
    {
        Plan plan = hallOf(24, 18);
        Obstacle column;
        column.id.number = ++plan.info.lastId;
        column.space = plan.spaces[0].id;
        column.x = metres(11);
        column.y = metres(8);
        plan.obstacles.put(column);
        const Plan full = withRows(plan, filled(plan));
        QVERIFY(full.equipment.size() > 20);
        // What is only set down is neither fed nor cooled yet; nothing else may be said of it.
        const std::set<Rule> yetToCome {Rule::RackWithoutFeed, Rule::LiquidRackWithoutLoop, Rule::AirLimitExceeded};
        for (const Finding& finding : check(full, catalog(), Outcome {}))
            QVERIFY2(yetToCome.contains(finding.rule), (std::string(ruleId(finding.rule)) + " " + finding.object).c_str());
    }

    void theClearHeightUnderSprinklersCounts()
    {
        Plan plan = hallOf(24, 18);
        Space hall = plan.spaces[0];
        hall.height = rack().height.value + metres(0.457);
        plan.spaces.put(hall);
        QVERIFY(filled(plan).racks > 0);
        hall.height = rack().height.value + metres(0.45);
        plan.spaces.put(hall);
        QCOMPARE(filled(plan).racks, 0u);
    }

    void aLowCeilingTakesNothingAndBinds()
    {
        Plan plan = hallOf(24, 18);
        Space hall = plan.spaces[0];
        hall.height = metres(1.5);
        plan.spaces.put(hall);
        const HallFilling filling = filled(plan);
        QCOMPARE(filling.racks, 0u);
        QVERIFY(filling.bounds.front().what == HallLimit::Height);
        QVERIFY(filling.rows.empty());
    }

    /// As many as are told keep the rule; one more breaks it, by the value and the limit that are told.
    void oneRackMoreWouldBreakWhatBinds()
    {
        Plan plan = hallOf(24, 18);
        Equipment wall {.name = "Wall", .type = {"fan-wall-fa096"}, .space = plan.spaces[0].id, .facing = Facing::East};
        wall.id.number = ++plan.info.lastId;
        plan.equipment.put(wall);
        const EquipmentType& warm = *catalog().find(EquipmentTypeId {"hgx-h200-4"});
        HallFilling filling = fillHall(plan, catalog(), plan.spaces[0].id, warm).value();
        QVERIFY(filling.bounds.front().what == HallLimit::Air);
        QVERIFY(filling.racks > 2 && filling.racks * filling.bounds.front().measured <= filling.bounds.front().limit);
        QVERIFY((filling.racks + 1) * filling.bounds.front().measured > filling.bounds.front().limit);
        const auto breaks = [&](const HallFilling& placed) {
            PlanDocument document(plan);
            document.apply(placeFilling(plan, plan.spaces[0].id, warm, placed));
            return std::ranges::any_of(check(document.plan(), catalog(), Outcome {}), [](const Finding& finding) { return finding.rule == Rule::AirLimitExceeded; });
        };
        QVERIFY(!breaks(filling));
        ++filling.rows.back().count;
        QVERIFY(breaks(filling));
    }

    void theGridTakesNoMoreThanItHasLeft()
    {
        Plan plan = hallOf(24, 18);
        plan.site.gridCapacity = rack().rack->maximumPower.value * 3.5;
        const Outcome idle;
        const HallFilling filling = fillHall(plan, catalog(), plan.spaces[0].id, rack(), &idle).value();
        QCOMPARE(filling.racks, 3u);
        QVERIFY(filling.bounds.front().what == HallLimit::GridPower);
    }

    /// By recursion over every line on a grid that all measures are multiples of; nothing of the search is used but what one line holds.
    void noArrangementOnAFineGridHoldsMore_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 24; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void noArrangementOnAFineGridHoldsMore();

    void aSecondFillingTakesOtherNames()
    {
        Plan plan = hallOf(24, 18);
        plan = withRows(plan, filled(plan));
        Space other = plan.spaces[0];
        other.id.number = ++plan.info.lastId;
        other.name = "Other";
        other.x = metres(100);
        plan.spaces.put(other);
        PlanDocument document(plan);
        document.apply(placeFilling(plan, other.id, rack(), fillHall(plan, catalog(), other.id, rack()).value()));
        std::set<std::string> names;
        for (const Equipment& piece : document.plan().equipment) QVERIFY2(names.insert(piece.name).second, piece.name.c_str());
    }

    void aRaisedFloorTakesNoRackThatItsPanelsDoNotCarry()
    {
        Plan plan = hallOf(24, 18);
        Space hall = plan.spaces[0];
        hall.raisedFloor = metres(0.6);
        plan.spaces.put(hall);
        EquipmentType heavy = rack();
        heavy.mass.value = kilograms(6000);
        const HallFilling filling = fillHall(plan, catalog(), hall.id, heavy).value();
        QCOMPARE(filling.racks, 0u);
        QVERIFY(std::ranges::any_of(filling.bounds, [](const HallBound& bound) { return bound.what == HallLimit::Panel && bound.racks == 0 && bound.measured > bound.limit; }));
    }

    void theRowsAreArraysAndUndoGivesTheFirstBytes()
    {
        const Plan plan = hallOf(24, 18);
        PlanDocument document(plan);
        const HallFilling filling = filled(plan);
        const Edit edit = placeFilling(plan, plan.spaces[0].id, rack(), filling);
        document.apply(edit);
        QCOMPARE(document.plan().groups.size(), filling.rows.size());
        for (const Group& group : document.plan().groups) QVERIFY(group.count > 0);
        document.revert(edit);
        QCOMPARE(digest(document.plan()), digest(plan));
    }

    void whatIsNoSpaceOrNoRackIsRefused()
    {
        const Plan plan = hallOf(24, 18);
        QVERIFY(!fillHall(plan, catalog(), SpaceId {999}, rack()));
        const auto other = std::find_if(catalog().equipment.begin(), catalog().equipment.end(), [](const EquipmentType& type) { return !type.rack; });
        QVERIFY(!fillHall(plan, catalog(), plan.spaces[0].id, *other));
    }
};

namespace {

/// The most that lines from `v` on hold, on a grid of 100 mm.
std::uint32_t mostFrom(const HallField& field, int v, bool looksUp, std::map<std::pair<int, bool>, std::uint32_t>& known)
{
    const auto [at, isNew] = known.try_emplace({v, looksUp}, 0);
    if (!isNew) return at->second;
    std::uint32_t most = 0;
    for (int place = v;; ++place) {
        const double edge = 0.1 * place, below = looksUp ? field.hot : field.cold, above = looksUp ? field.cold : field.hot;
        if (edge + field.depth + above > field.breadth + touching) break;
        if (edge < below - 1e-9) continue;
        const int next = static_cast<int>(std::lround((edge + field.depth + above) * 10));
        most = std::max(most, rowsOn(field, {edge, looksUp}).racks + mostFrom(field, next, !looksUp, known));
    }
    return known[{v, looksUp}] = most;
}

} // namespace

void FillHallTest::noArrangementOnAFineGridHoldsMore()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto tenths = [&](int from, int to) { return metres(0.1 * std::uniform_int_distribution<int>(10 * from, 10 * to)(random)); };
    Plan plan = hallOf(tenths(6, 16).in(metre), tenths(5, 16).in(metre));
    for (unsigned i = 0; i < seed % 5; ++i) {
        Obstacle column;
        column.id.number = ++plan.info.lastId;
        column.space = plan.spaces[0].id;
        column.kind = i % 3 == 2 ? ObstacleKind::Door : i % 2 ? ObstacleKind::Column : ObstacleKind::NoGoZone;
        column.x = tenths(0, 10), column.y = tenths(0, 10);
        column.width = tenths(1, 2), column.depth = tenths(1, 2);
        // A door in the wall at y = 0; 1.28 m thick, so that what stays clear before it ends on the grid.
        if (column.kind == ObstacleKind::Door) column.y = metres(-1.0), column.width = metres(1.6), column.depth = metres(1.28);
        plan.obstacles.put(column);
    }
    EquipmentType even = rack();
    even.width.value = metres(0.6), even.depth.value = metres(1.2);
    std::uint32_t most = 0;
    for (const bool isAlongX : {true, false}) {
        const HallField field = fieldOf(plan, catalog(), plan.spaces[0], even, isAlongX);
        std::map<std::pair<int, bool>, std::uint32_t> known;
        most = std::max({most, mostFrom(field, 0, true, known), mostFrom(field, 0, false, known)});
    }
    QCOMPARE(fillHall(plan, catalog(), plan.spaces[0].id, even)->racks, most);
    const HallFilling filling = filled(plan);
    // Some columns stand outside, by the way they are drawn here.
    const std::set<Rule> yetToCome {Rule::RackWithoutFeed, Rule::LiquidRackWithoutLoop, Rule::AirLimitExceeded, Rule::DrawnOutsideSpace};
    for (const Finding& finding : check(withRows(plan, filling), catalog(), Outcome {}))
        QVERIFY2(yetToCome.contains(finding.rule) || finding.severity == Severity::Info, (std::string(ruleId(finding.rule)) + " " + finding.object).c_str());
}

QTEST_APPLESS_MAIN(FillHallTest)
#include "fill_hall_test.moc"
