// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/powered_plant.h"
#include "core/checks/rules.h"

#include <array>

namespace gw {
namespace {

/// Estimate: from here on utilities connect at medium voltage.
constexpr Power mediumVoltageFrom = megawatts(1);
/// Estimate: cords of tap-off units.
constexpr double cordLength = 3.0;

bool needsLowVoltage(EquipmentKind kind)
{
    return isRack(kind) || isCooling(kind) || kind == EquipmentKind::Ups || kind == EquipmentKind::Busway || kind == EquipmentKind::Pdu;
}

/// Across the run of the busway: along it sections are added.
double distanceAcross(const Footprint& busway, const Footprint& rack)
{
    const bool runsAlongX = busway.x1 - busway.x0 >= busway.y1 - busway.y0;
    return runsAlongX ? std::max({busway.y0 - rack.y1, rack.y0 - busway.y1, 0.0}) : std::max({busway.x0 - rack.x1, rack.x0 - busway.x1, 0.0});
}

/// Whether what reaches a piece has passed a UPS or a battery on one of its ways.
std::vector<bool> rideThrough(const CheckedPlan& checked)
{
    std::vector<bool> has(checked.types.size(), false);
    for (const std::uint32_t piece : checked.power.sourcesFirst()) {
        has[piece] = checked.isKind(piece, EquipmentKind::Ups) || checked.isKind(piece, EquipmentKind::Battery);
        for (const PowerNet::End& end : checked.power.into(piece)) has[piece] = has[piece] || has[end.piece];
    }
    return has;
}

void reportTwins(const CheckedPlan& checked, std::uint32_t piece, Findings& findings)
{
    const auto ends = checked.power.into(piece);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const auto same = [&](const PowerNet::End& end) { return end.piece == ends[i].piece && end.side == ends[i].side; };
        const auto twins = std::ranges::count_if(ends, same);
        if (twins < 2 || std::ranges::find_if(ends, same) != ends.begin() + static_cast<std::ptrdiff_t>(i)) continue;
        findings.push_back(measured(findingAbout(checked, piece, Rule::DuplicateFeed, Severity::Warning), static_cast<double>(twins), 1, ""));
        findings.back().equipment.push_back(checked.plan.equipment[ends[i].piece].id);
    }
}

} // namespace

void checkFeedDirections(const CheckedPlan& checked, Findings& findings)
{
    for (std::uint32_t from = 0; from < checked.types.size(); ++from)
        for (const PowerNet::End& end : checked.power.outOf(from)) {
            if (!checked.types[from] || !checked.types[end.piece]) continue;
            const EquipmentKind kind = checked.types[from]->kind;
            if (!isRack(kind) && !isCooling(kind) && checked.types[end.piece]->kind != EquipmentKind::GridConnection) continue;
            findings.push_back(findingAbout(checked, from, Rule::FeedFromLoad, Severity::Error));
            findings.back().equipment.push_back(checked.plan.equipment[end.piece].id);
        }
}

void checkTransformers(const CheckedPlan& checked, Findings& findings)
{
    if (checked.plan.site.gridCapacity < mediumVoltageFrom) return;
    std::vector<bool> isSeen(checked.types.size(), false);
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < checked.types.size(); ++i)
        if (checked.isKind(i, EquipmentKind::GridConnection)) open.push_back(i);
    for (std::size_t i = 0; i < open.size(); ++i)
        for (const PowerNet::End& end : checked.power.outOf(open[i])) {
            if (isSeen[end.piece] || !checked.types[end.piece]) continue;
            isSeen[end.piece] = true;
            if (checked.isKind(end.piece, EquipmentKind::Switchgear)) open.push_back(end.piece);
            if (needsLowVoltage(checked.types[end.piece]->kind))
                findings.push_back(measured(findingAbout(checked, end.piece, Rule::NoTransformer, Severity::Error), 0, 1, ""));
        }
}

void checkRideThrough(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<bool> has = rideThrough(checked);
    std::vector<Finding> bySpace(checked.contents.size(), findingOn(Rule::NoUps, Severity::Warning, {}));
    for (std::uint32_t i = 0; i < checked.types.size(); ++i)
        if (checked.isRackAt(i) && !checked.power.into(i).empty() && !has[i] && checked.spaceOf[i] < bySpace.size())
            bySpace[checked.spaceOf[i]].equipment.push_back(checked.plan.equipment[i].id);
    for (std::size_t s = 0; s < bySpace.size(); ++s) {
        if (bySpace[s].equipment.empty()) continue;
        bySpace[s].space = checked.plan.spaces[s].id;
        bySpace[s].object = checked.plan.spaces[s].name;
        const auto racks = static_cast<double>(bySpace[s].equipment.size());
        findings.push_back(measured(std::move(bySpace[s]), racks, 0, ""));
    }
}

void checkBusways(const CheckedPlan& checked, Findings& findings)
{
    for (std::uint32_t i = 0; i < checked.types.size(); ++i) {
        if (!checked.isKind(i, EquipmentKind::Busway)) continue;
        Finding finding = measured(findingAbout(checked, i, Rule::BuswayOutOfReach, Severity::Warning), 0, cordLength, "m");
        for (const PowerNet::End& end : checked.power.outOf(i)) {
            if (!checked.isRackAt(end.piece)) continue;
            const double distance = distanceAcross(checked.onSite(i), checked.onSite(end.piece));
            if (distance > cordLength + touching) finding.equipment.push_back(checked.plan.equipment[end.piece].id);
            finding.measured = std::max(finding.measured, distance);
        }
        if (finding.equipment.size() > 1) findings.push_back(std::move(finding));
    }
}

void checkPlantFeeds(const CheckedPlan& checked, Findings& findings)
{
    for (std::uint32_t i = 0; i < checked.types.size(); ++i)
        if (checked.types[i] && drawsPower(*checked.types[i]) && checked.power.into(i).empty())
            findings.push_back(measured(findingAbout(checked, i, Rule::PlantWithoutFeed, Severity::Warning), 0, 1, ""));
}

void checkTwinFeeds(const CheckedPlan& checked, Findings& findings)
{
    for (std::uint32_t i = 0; i < checked.types.size(); ++i)
        if (checked.types[i]) reportTwins(checked, i, findings);
}

} // namespace gw
