// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/nearest.h"
#include "core/checks/panels.h"
#include "core/checks/rules.h"
#include "core/formulas/space_rules.h"

#include <cmath>

namespace gw {
namespace {

/// Of low-voltage boards, up to 600 V to ground, in metres; the next whole centimetre.
constexpr double workingSpace(int condition)
{
    return static_cast<int>(workingSpaceDepth(600, condition).in(metre) * 100 + 1 - 1e-9) / 100.0;
}

constexpr double facingGround = workingSpace(2), facingLive = workingSpace(3);
static_assert(facingGround == 1.07 && facingLive == 1.22);
/// The largest low-voltage board, 6,000 A at 480 V, carries 5 MW; what is rated higher is of medium voltage, and NEC 110.34 asks by its voltage.
constexpr Power largestLowVoltage = megawatts(5);
constexpr double gravity = 9.80665;          ///< m/s2.
constexpr double panelWidth = 0.6;

bool hasLiveParts(EquipmentKind kind)
{
    return kind == EquipmentKind::Switchgear || kind == EquipmentKind::Ups || kind == EquipmentKind::Pdu || kind == EquipmentKind::Rectifier;
}

double askedBefore(const CheckedPlan& checked, std::uint32_t piece, std::uint32_t other)
{
    if (other == noNeighbour || !hasLiveParts(checked.types[other]->kind)) return facingGround;
    return checked.plan.equipment[other].facing == opposite(checked.plan.equipment[piece].facing) ? facingLive : facingGround;
}

template <class Visitor>
void forEachIndoors(const CheckedPlan& checked, Visitor&& visit)
{
    for (std::size_t s = 0; s < checked.contents.size(); ++s)
        if (checked.plan.spaces[s].kind != SpaceKind::Yard)
            for (const std::uint32_t piece : checked.contents[s].onFloor) visit(s, piece);
}

} // namespace

double kilonewtonsPerFoot(const EquipmentType& type)
{
    const double fields = std::max(1.0, std::ceil(type.width.value.in(metre) / panelWidth - 1e-9));
    return type.mass.value.in(kilogram) * gravity / (2 * (fields + 1)) / 1000;
}

double reachOf(const Space& space) { return std::max(space.aisleMinimum.in(metre), facingLive) + 2 * touching; }

void checkWorkingSpace(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Findings& findings)
{
    if (checked.plan.spaces[space].kind == SpaceKind::Yard || !hasLiveParts(checked.types[piece]->kind) || checked.ratingOf(piece) > largestLowVoltage) return;
    const Neighbour found = nearestBefore(checked, space, piece, checked.plan.equipment[piece].facing, facingLive);
    const double limit = askedBefore(checked, piece, found.piece);
    // What is narrower than the space's own aisle is told there.
    if (found.distance >= limit - touching || found.distance < checked.plan.spaces[space].aisleMinimum.in(metre) - touching) return;
    findings.push_back(measured(findingAbout(checked, piece, Rule::WorkingSpaceTooShallow, Severity::Error), found.distance, limit, "m"));
    if (found.piece != noNeighbour) findings.back().equipment.push_back(checked.plan.equipment[found.piece].id);
}

void checkHeadroom(const CheckedPlan& checked, Findings& findings)
{
    forEachIndoors(checked, [&](std::size_t s, std::uint32_t piece) {
        const double room = checked.plan.spaces[s].height.in(metre), above = room - checked.types[piece]->height.value.in(metre);
        if (above >= 0 && above < belowCeiling - touching)
            findings.push_back(measured(findingAbout(checked, piece, Rule::HeadroomTooSmall, Severity::Warning), above, belowCeiling, "m"));
    });
}

void checkPanels(const CheckedPlan& checked, Findings& findings)
{
    forEachIndoors(checked, [&](std::size_t s, std::uint32_t piece) {
        const double load = kilonewtonsPerFoot(*checked.types[piece]);
        if (checked.plan.spaces[s].raisedFloor.si() > 0 && load > panelLimit * full)
            findings.push_back(measured(findingAbout(checked, piece, Rule::PanelOverloaded, Severity::Warning), load, panelLimit, "kN"));
    });
}

} // namespace gw
