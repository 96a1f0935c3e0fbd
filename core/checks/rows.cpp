// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/nearest.h"
#include "core/checks/row_runs.h"
#include "core/checks/rules.h"
#include "core/formulas/space_rules.h"

namespace gw {
namespace {

/// Who walks needs this much. Estimate: the least hot aisle of TIA-942.
constexpr double passage = 0.6;

enum class End { Low, High };

Finding aboutRun(const CheckedPlan& checked, const RowRun& run, Rule rule, int racks, int limit)
{
    const Group& group = checked.plan.groups[run.group];
    Finding finding = measured(findingOn(rule, Severity::Warning, group.name, checked.plan.spaces[run.space].id), racks, limit, "");
    for (const std::uint32_t piece : run.pieces) finding.equipment.push_back(checked.plan.equipment[piece].id);
    return finding;
}

/// The way out of the aisle before the row, past one of its ends: as deep as a person, as wide as the aisle.
Footprint wayOut(const RowRun& run, double aisle, End end)
{
    const Footprint strip = stripBefore(run.hull, run.facing, aisle);
    if (isAlongX(run.facing)) return end == End::Low ? Footprint {strip.x0 - passage, strip.y0, strip.x0, strip.y1} : Footprint {strip.x1, strip.y0, strip.x1 + passage, strip.y1};
    return end == End::Low ? Footprint {strip.x0, strip.y0 - passage, strip.x1, strip.y0} : Footprint {strip.x0, strip.y1, strip.x1, strip.y1 + passage};
}

bool blocks(const Footprint& way, const Footprint& thing, bool alongX, double aisle)
{
    if (penetration(way, thing) <= touching) return false;
    const double across = alongX ? std::min(way.y1, thing.y1) - std::max(way.y0, thing.y0) : std::min(way.x1, thing.x1) - std::max(way.x0, thing.x0);
    return across > aisle - passage + touching;
}

/// Between slanting walls a way stays open while one of its two sides is.
bool endsAtWall(const SpaceShape& shape, const Footprint& way, bool alongX)
{
    if (shape.isRectangle()) return alongX ? way.x0 < -touching || way.x1 - shape.width() > touching : way.y0 < -touching || way.y1 - shape.depth() > touching;
    Footprint near = way, far = way;
    (alongX ? near.y1 : near.x1) = std::min(alongX ? way.y1 : way.x1, (alongX ? way.y0 : way.x0) + passage);
    (alongX ? far.y0 : far.x0) = std::max(alongX ? way.y0 : way.x0, (alongX ? way.y1 : way.x1) - passage);
    return shape.beyond(near) > touching && shape.beyond(far) > touching;
}

bool isClosed(const CheckedPlan& checked, const RowRun& run, double aisle, End end)
{
    const Space& space = checked.plan.spaces[run.space];
    const Footprint way = wayOut(run, aisle, end);
    const bool alongX = isAlongX(run.facing);
    if (space.kind != SpaceKind::Yard && endsAtWall(checked.shapes[run.space], way, alongX)) return true;
    bool closed = false;
    checked.contents[run.space].floorGrid.forEachNear(way, [&](std::uint32_t piece) {
        closed = closed || blocks(way, checked.footprints[piece], alongX, aisle);
        return !closed;
    });
    for (const std::uint32_t o : checked.contents[run.space].obstacles) {
        const Obstacle& wall = checked.plan.obstacles[o];
        const double x = wall.x.in(metre), y = wall.y.in(metre);
        if (wall.kind == ObstacleKind::Wall) closed = closed || blocks(way, {x, y, x + wall.width.in(metre), y + wall.depth.in(metre)}, alongX, aisle);
    }
    return closed;
}

/// Racks from the closed end on, as long as the other side of the aisle is closed too.
int racksFrom(const CheckedPlan& checked, const RowRun& run, double aisle, End end)
{
    int racks = 0;
    for (std::size_t i = 0; i < run.pieces.size(); ++i) {
        const std::uint32_t piece = run.pieces[end == End::Low ? i : run.pieces.size() - 1 - i];
        if (nearestBefore(checked, run.space, piece, run.facing, 2 * aisle).distance >= 2 * aisle) break;
        racks += checked.isRackAt(piece);
    }
    return racks;
}

} // namespace

void checkRowLength(const CheckedPlan& checked, std::size_t space, Findings& findings)
{
    for (const RowRun& run : longRuns(checked, space, mostRacksInRow + 1)) findings.push_back(aboutRun(checked, run, Rule::RowTooLong, run.racks, mostRacksInRow));
}

void checkDeadEnds(const CheckedPlan& checked, std::size_t space, Findings& findings)
{
    for (const RowRun& run : longRuns(checked, space, mostRacksToDeadEnd + 1)) {
        const double aisle = std::max(checked.plan.spaces[run.space].aisleMinimum.in(metre), passage);
        int racks = 0;
        for (const End end : {End::Low, End::High})
            if (isClosed(checked, run, aisle, end)) racks = std::max(racks, racksFrom(checked, run, aisle, end));
        if (isDeadEndTooLong(racks)) findings.push_back(aboutRun(checked, run, Rule::DeadEndAisle, racks, mostRacksToDeadEnd));
    }
}

} // namespace gw
