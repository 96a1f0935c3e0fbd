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

void checkPiece(const CheckedPlan& checked, const PieceGrid& grid, std::uint32_t piece, Findings& findings)
{
    std::vector<std::uint32_t> partners;
    grid.forEachNear(checked.footprints[piece], [&](std::uint32_t other) {
        if (other <= piece) return true;
        const double depth = penetration(checked.footprints[piece], checked.footprints[other]);
        if (depth <= touching || std::ranges::find(partners, other) != partners.end()) return true;
        partners.push_back(other);
        addPair(checked, piece, other, depth, findings);
        return partners.size() < mostPartners;
    });
}

} // namespace

void checkOverlap(const CheckedPlan& checked, Findings& findings)
{
    for (const SpaceContents& space : checked.contents) {
        for (const std::uint32_t piece : space.onFloor) checkPiece(checked, space.floorGrid, piece, findings);
        for (const std::uint32_t piece : space.overhead) checkPiece(checked, space.overheadGrid, piece, findings);
    }
}

} // namespace gw
