// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/aisle_sides.h"
#include "core/checks/nearest.h"
#include "core/checks/rules.h"

#include <map>

namespace gw {
namespace {

/// Estimates, said with the rules.
constexpr Power mostInOpenAisle = kilowatts(15);
constexpr double widestGap = 0.05;

template <class Visitor>
void forEachAisle(const CheckedPlan& checked, std::size_t space, Visitor&& visit)
{
    for (const std::uint32_t a : checked.contents[space].aisles) visit(space, checked.plan.aisles[a]);
}

Finding aboutAisle(Rule rule, Severity severity, const Aisle& aisle) { return findingOn(rule, severity, aisle.name, aisle.space); }

/// The longest stretch of a side with nothing along it, in m.
double widestGapOf(const CheckedPlan& checked, const AisleSide& side)
{
    if (side.isWall) return 0;
    std::vector<std::pair<double, double>> covered;
    for (const std::uint32_t piece : side.pieces) {
        const Footprint& p = checked.footprints[piece];
        covered.push_back(isAlongX(side.into) ? std::pair {p.x0, p.x1} : std::pair {p.y0, p.y1});
    }
    std::ranges::sort(covered);
    double reached = side.begin, widest = 0;
    for (const auto& [begin, end] : covered) {
        widest = std::max(widest, std::min(begin, side.end) - reached);
        reached = std::max(reached, end);
    }
    return std::max(widest, side.end - reached);
}

/// Fronts belong to the cold aisle, backs to the hot one.
bool isWrong(const CheckedPlan& checked, std::uint32_t piece, AisleKind kind, Facing into)
{
    if (!checked.isRackAt(piece)) return false;
    return checked.plan.equipment[piece].facing == (kind == AisleKind::Cold ? opposite(into) : into);
}

using RowPair = std::pair<GroupId, GroupId>;

} // namespace

void checkFaces(const CheckedPlan& checked, std::size_t s, Findings& findings)
{
    const Space& space = checked.plan.spaces[s];
    if (space.kind != SpaceKind::DataHall) return;
    const double aisle = 2 * space.aisleMinimum.in(metre);
    std::map<RowPair, Finding> found;
    for (const std::uint32_t piece : checked.contents[s].onFloor) {
        if (!checked.isRackAt(piece)) continue;
        const Equipment& rack = checked.plan.equipment[piece];
        const std::uint32_t other = nearestPiece(checked, checked.contents[s].floorGrid, piece, rack.facing, aisle).piece;
        if (other == noNeighbour || !checked.isRackAt(other) || checked.plan.equipment[other].facing != rack.facing) continue;
        const auto [at, isNew] = found.try_emplace({rack.group, checked.plan.equipment[other].group}, findingAbout(checked, piece, Rule::FacesMixed, Severity::Warning));
        if (!isNew) at->second.equipment.push_back(rack.id);
    }
    for (auto& [rows, finding] : found) {
        const auto racks = static_cast<double>(finding.equipment.size());
        findings.push_back(measured(std::move(finding), racks, 0, ""));
    }
}

void checkAisleFaces(const CheckedPlan& checked, std::size_t space, Findings& findings)
{
    forEachAisle(checked, space, [&](std::size_t s, const Aisle& aisle) {
        Finding finding = aboutAisle(Rule::AisleFacedWrongly, Severity::Warning, aisle);
        for (const AisleSide& side : sidesOf(checked, s, aisle))
            for (const std::uint32_t piece : side.pieces)
                if (isWrong(checked, piece, aisle.kind, side.into)) finding.equipment.push_back(checked.plan.equipment[piece].id);
        const auto racks = static_cast<double>(finding.equipment.size());
        if (racks > 0) findings.push_back(measured(std::move(finding), racks, 0, ""));
    });
}

void checkContainment(const CheckedPlan& checked, std::size_t space, Findings& findings)
{
    forEachAisle(checked, space, [&](std::size_t s, const Aisle& aisle) {
        if (aisle.containment != Containment::None) return;
        Finding finding = aboutAisle(Rule::ContainmentMissing, Severity::Warning, aisle);
        Power most;
        for (const AisleSide& side : sidesOf(checked, s, aisle))
            for (const std::uint32_t piece : side.pieces) {
                const Power heat = checked.airHeatOf(piece);
                most = std::max(most, heat);
                if (heat > mostInOpenAisle * full) finding.equipment.push_back(checked.plan.equipment[piece].id);
            }
        if (!finding.equipment.empty()) findings.push_back(measured(std::move(finding), most.in(kilowatt), mostInOpenAisle.in(kilowatt), "kW"));
    });
}

void checkContainmentGaps(const CheckedPlan& checked, std::size_t space, Findings& findings)
{
    forEachAisle(checked, space, [&](std::size_t s, const Aisle& aisle) {
        if (aisle.containment == Containment::None) return;
        double widest = 0;
        for (const AisleSide& side : sidesOf(checked, s, aisle)) widest = std::max(widest, widestGapOf(checked, side));
        if (widest > widestGap + touching) findings.push_back(measured(aboutAisle(Rule::ContainmentGap, Severity::Warning, aisle), widest, widestGap, "m"));
    });
}

} // namespace gw
