// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/doors.h"
#include "core/checks/rules.h"

namespace gw {
namespace {

/// TIA-942: doors of computer rooms.
constexpr double doorWidth = 1.0, doorHeight = 2.13;

Footprint footprintOf(const Obstacle& obstacle)
{
    const double x = obstacle.x.in(metre), y = obstacle.y.in(metre);
    return {x, y, x + obstacle.width.in(metre), y + obstacle.depth.in(metre)};
}

template <class Visitor>
void forEachObstacle(const CheckedPlan& checked, std::size_t space, ObstacleKind kind, Visitor&& visit)
{
    for (const std::uint32_t o : checked.contents[space].obstacles)
        if (checked.plan.obstacles[o].kind == kind) visit(space, checked.plan.obstacles[o]);
}

/// What stands on the floor and reaches into `area`, in the order of the plan.
std::vector<std::uint32_t> piecesIn(const CheckedPlan& checked, std::size_t space, const Footprint& area)
{
    std::vector<std::uint32_t> found;
    checked.contents[space].floorGrid.forEachNear(area, [&](std::uint32_t piece) {
        if (penetration(area, checked.footprints[piece]) > touching) found.push_back(piece);
        return true;
    });
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void reportStanding(const CheckedPlan& checked, std::size_t space, ObstacleKind kind, Rule rule, Findings& findings)
{
    forEachObstacle(checked, space, kind, [&](std::size_t s, const Obstacle& obstacle) {
        const Footprint area = footprintOf(obstacle);
        for (const std::uint32_t piece : piecesIn(checked, s, area))
            findings.push_back(measured(findingAbout(checked, piece, rule, Severity::Error), penetration(area, checked.footprints[piece]), 0, "m"));
    });
}

/// How much is clear between a door and a piece before it; nothing where the piece stands in the door.
double clearDepth(const Footprint& door, const Footprint& piece, bool alongX)
{
    const double clear = alongX ? std::max(piece.y0 - door.y1, door.y0 - piece.y1) : std::max(piece.x0 - door.x1, door.x0 - piece.x1);
    return std::max(clear, 0.0);
}

} // namespace

void checkNoGoZones(const CheckedPlan& checked, std::size_t space, Findings& findings)
{
    reportStanding(checked, space, ObstacleKind::NoGoZone, Rule::InNoGoZone, findings);
}

void checkColumns(const CheckedPlan& checked, std::size_t space, Findings& findings)
{
    reportStanding(checked, space, ObstacleKind::Column, Rule::OnColumn, findings);
}

void checkWalls(const CheckedPlan& checked, std::size_t space, Findings& findings)
{
    reportStanding(checked, space, ObstacleKind::Wall, Rule::ThroughWall, findings);
}

void checkDoors(const CheckedPlan& checked, std::size_t space, Findings& findings)
{
    forEachObstacle(checked, space, ObstacleKind::Door, [&](std::size_t s, const Obstacle& door) {
        const Footprint area = footprintOf(door);
        Finding finding = measured(findingOn(Rule::DoorBlocked, Severity::Error, door.name, door.space), clearBeforeDoor, clearBeforeDoor, "m");
        for (const std::uint32_t piece : piecesIn(checked, s, doorZone(door))) {
            finding.measured = std::min(finding.measured, clearDepth(area, checked.footprints[piece], runsAlongX(door)));
            finding.equipment.push_back(checked.plan.equipment[piece].id);
        }
        if (finding.measured < clearBeforeDoor - touching) findings.push_back(std::move(finding));
    });
}

void checkDoorSizes(const CheckedPlan& checked, std::size_t space, Findings& findings)
{
    forEachObstacle(checked, space, ObstacleKind::Door, [&](std::size_t, const Obstacle& door) {
        const double width = std::max(door.width, door.depth).in(metre), height = door.height.in(metre);
        const Finding finding = findingOn(Rule::DoorTooSmall, Severity::Warning, door.name, door.space);
        if (width < doorWidth - touching) findings.push_back(measured(finding, width, doorWidth, "m"));
        else if (height < doorHeight - touching) findings.push_back(measured(finding, height, doorHeight, "m"));
    });
}

} // namespace gw
