// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/row_runs.h"

namespace gw {
namespace {

/// Narrower than this nobody passes. Estimate: the least hot aisle of TIA-942.
constexpr double passage = 0.6;

double beginOf(const Footprint& p, Facing facing) { return isAlongX(facing) ? p.x0 : p.y0; }
double endOf(const Footprint& p, Facing facing) { return isAlongX(facing) ? p.x1 : p.y1; }

void add(RowRun& run, const CheckedPlan& checked, std::uint32_t piece)
{
    const Footprint& p = checked.footprints[piece];
    run.hull = run.pieces.empty() ? p
                                  : Footprint {std::min(run.hull.x0, p.x0), std::min(run.hull.y0, p.y0), std::max(run.hull.x1, p.x1), std::max(run.hull.y1, p.y1)};
    run.pieces.push_back(piece);
    run.racks += checked.isRackAt(piece);
}

/// Splits one row where one can pass.
void split(const CheckedPlan& checked, std::span<const RowMember> row, int racks, std::vector<RowRun>& runs)
{
    const auto rack = std::ranges::find_if(row, [&](const RowMember& m) { return checked.isRackAt(m.piece); });
    const std::uint32_t first = rack->piece;
    const Facing facing = checked.plan.equipment[first].facing;
    std::vector<std::uint32_t> pieces;
    for (const RowMember& m : row)
        if (checked.spaceOf[m.piece] == checked.spaceOf[first]) pieces.push_back(m.piece);
    std::ranges::sort(pieces, {}, [&](std::uint32_t p) { return std::pair {beginOf(checked.footprints[p], facing), p}; });
    const RowRun empty {row.front().group, checked.spaceOf[first], facing, {}, 0, {}};
    const double way = std::max(checked.plan.spaces[empty.space].aisleMinimum.in(metre), passage);
    RowRun run = empty;
    const auto finish = [&] {
        if (run.racks >= racks) runs.push_back(std::move(run));
        run = empty;
    };
    for (const std::uint32_t piece : pieces) {
        if (!run.pieces.empty() && beginOf(checked.footprints[piece], facing) - endOf(run.hull, facing) >= way - touching) finish();
        add(run, checked, piece);
    }
    finish();
}

} // namespace

std::vector<RowRun> longRuns(const CheckedPlan& checked, std::size_t space, int racks)
{
    std::vector<RowRun> runs;
    for (const RowSpan& row : checked.rows[space])
        if (static_cast<int>(row.racks) >= racks) split(checked, std::span(checked.rowMembers).subspan(row.begin, row.end - row.begin), racks, runs);
    return runs;
}

} // namespace gw
