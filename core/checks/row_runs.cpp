// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/row_runs.h"

namespace gw {
namespace {

constexpr std::uint32_t none = RowIndex<Group>::none;
/// Narrower than this nobody passes. Estimate: the least hot aisle of TIA-942.
constexpr double passage = 0.6;

struct Member {
    std::uint32_t group, piece;
};

/// What stands on the floor in rows, row by row.
std::vector<Member> membersByRow(const CheckedPlan& checked)
{
    const RowIndex<Group> groups(checked.plan.groups);
    std::vector<Member> members;
    for (std::uint32_t i = 0; i < checked.types.size(); ++i) {
        if (!checked.types[i] || checked.spaceOf[i] == RowIndex<Space>::none || checked.isKind(i, EquipmentKind::Busway)) continue;
        const std::uint32_t group = groups.of(checked.plan.equipment[i].group);
        if (group != none && checked.plan.groups[group].kind == GroupKind::Row) members.push_back({group, i});
    }
    std::ranges::stable_sort(members, {}, &Member::group);
    return members;
}

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
void split(const CheckedPlan& checked, std::span<const Member> row, int racks, std::vector<RowRun>& runs)
{
    const auto rack = std::ranges::find_if(row, [&](const Member& m) { return checked.isRackAt(m.piece); });
    const std::uint32_t first = rack->piece;
    const Facing facing = checked.plan.equipment[first].facing;
    std::vector<std::uint32_t> pieces;
    for (const Member& m : row)
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

std::vector<RowRun> longRuns(const CheckedPlan& checked, int racks)
{
    const std::vector<Member> members = membersByRow(checked);
    std::vector<RowRun> runs;
    for (std::size_t begin = 0, end = 0; begin < members.size(); begin = end) {
        while (end < members.size() && members[end].group == members[begin].group) ++end;
        const std::span row = std::span(members).subspan(begin, end - begin);
        if (std::ranges::count_if(row, [&](const Member& m) { return checked.isRackAt(m.piece); }) >= racks) split(checked, row, racks, runs);
    }
    return runs;
}

} // namespace gw
