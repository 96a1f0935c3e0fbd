// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

#include <cmath>

namespace gw {
namespace {

/// NFPA 855, outdoor storage: 10 ft from buildings.
constexpr double fromBuildings = 3.05;

/// Of the nearest edges; 0 where they overlap.
double distanceBetween(const Footprint& a, const Footprint& b)
{
    const double x = std::max({a.x0 - b.x1, b.x0 - a.x1, 0.0}), y = std::max({a.y0 - b.y1, b.y0 - a.y1, 0.0});
    return std::hypot(x, y);
}

double toNearestRoom(const CheckedPlan& checked, std::uint32_t piece)
{
    double nearest = fromBuildings;
    for (const Space& space : checked.plan.spaces)
        if (space.kind != SpaceKind::Yard) nearest = std::min(nearest, distanceBetween(checked.onSite(piece), onSite(space)));
    return nearest;
}

template <class Visitor>
void forEachOnFloor(const CheckedPlan& checked, Visitor&& visit)
{
    for (std::size_t s = 0; s < checked.contents.size(); ++s)
        for (const std::uint32_t piece : checked.contents[s].onFloor) visit(checked.plan.spaces[s].kind, piece, checked.types[piece]->kind);
}

} // namespace

void checkPlantIndoors(const CheckedPlan& checked, Findings& findings)
{
    forEachOnFloor(checked, [&](SpaceKind space, std::uint32_t piece, EquipmentKind kind) {
        if (space != SpaceKind::Yard && (kind == EquipmentKind::DryCooler || kind == EquipmentKind::CoolingTower))
            findings.push_back(findingAbout(checked, piece, Rule::PlantIndoors, Severity::Warning));
    });
}

void checkEngines(const CheckedPlan& checked, Findings& findings)
{
    forEachOnFloor(checked, [&](SpaceKind space, std::uint32_t piece, EquipmentKind kind) {
        if (space == SpaceKind::DataHall && (kind == EquipmentKind::Generator || kind == EquipmentKind::Battery))
            findings.push_back(findingAbout(checked, piece, Rule::EngineInHall, Severity::Error));
    });
}

void checkBatteries(const CheckedPlan& checked, Findings& findings)
{
    forEachOnFloor(checked, [&](SpaceKind space, std::uint32_t piece, EquipmentKind kind) {
        if (space != SpaceKind::Yard || kind != EquipmentKind::Battery) return;
        const double distance = toNearestRoom(checked, piece);
        if (distance < fromBuildings - touching)
            findings.push_back(measured(findingAbout(checked, piece, Rule::BatteryNearBuilding, Severity::Warning), distance, fromBuildings, "m"));
    });
}

} // namespace gw
