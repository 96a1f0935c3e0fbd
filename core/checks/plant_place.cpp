// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

namespace gw {
namespace {

/// NFPA 855, outdoor storage: 10 ft from buildings.
constexpr double fromBuildings = 3.05;

double toNearestRoom(const CheckedPlan& checked, std::uint32_t piece)
{
    double nearest = fromBuildings;
    const Footprint own = checked.onSite(piece);
    for (std::size_t s = 0; s < checked.shapes.size(); ++s) {
        const Space& space = checked.plan.spaces[s];
        const double x = space.x.in(metre), y = space.y.in(metre);
        if (space.kind != SpaceKind::Yard) nearest = std::min(nearest, checked.shapes[s].distanceTo({own.x0 - x, own.y0 - y, own.x1 - x, own.y1 - y}));
    }
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
