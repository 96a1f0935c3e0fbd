// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

namespace gw {
namespace {

/// A heap of pieces on one spot is told by its first few neighbours each; all pairs would be millions.
constexpr std::size_t mostPartners = 8;

void addPair(const CheckedPlan& checked, std::uint32_t a, std::uint32_t b, double depth, Findings& findings)
{
    Finding finding = measured(findingAbout(checked, a, Rule::Overlap, Severity::Error), depth, 0, "m");
    finding.equipment.push_back(checked.plan.equipment[b].id);
    findings.push_back(std::move(finding));
}

/// The first of those that come after `piece` and reach into it. Each cell of the grid gives its own first ones, so that how the cells lie does not matter.
std::vector<std::uint32_t> partnersOf(const CheckedPlan& checked, const PieceGrid& grid, std::uint32_t piece)
{
    std::vector<std::uint32_t> partners;
    grid.forEachCell(checked.footprints[piece], [&](std::span<const std::uint32_t> cell) {
        std::size_t found = 0;
        for (auto other = std::ranges::upper_bound(cell, piece); other != cell.end() && found < mostPartners; ++other)
            if (penetration(checked.footprints[piece], checked.footprints[*other]) > touching) partners.push_back(*other), ++found;
    });
    std::ranges::sort(partners);
    partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
    if (partners.size() > mostPartners) partners.resize(mostPartners);
    return partners;
}

} // namespace

void checkOverlap(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Findings& findings)
{
    const SpaceContents& contents = checked.contents[space];
    const PieceGrid& grid = checked.isKind(piece, EquipmentKind::Busway) ? contents.overheadGrid : contents.floorGrid;
    for (const std::uint32_t other : partnersOf(checked, grid, piece))
        addPair(checked, piece, other, penetration(checked.footprints[piece], checked.footprints[other]), findings);
}

} // namespace gw
