// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"
#include "core/formulas/space_rules.h"

namespace gw {
namespace {

template <class Visitor>
void forEachPlaced(const CheckedPlan& checked, Visitor&& visit)
{
    for (std::size_t s = 0; s < checked.contents.size(); ++s) {
        for (const std::uint32_t piece : checked.contents[s].onFloor) visit(checked.plan.spaces[s], piece);
        for (const std::uint32_t piece : checked.contents[s].overhead) visit(checked.plan.spaces[s], piece);
    }
}

FloorLoad spreadLoad(const EquipmentType& type, const Space& space)
{
    return floorLoad(type.mass.value, type.width.value, type.depth.value + space.aisleMinimum * 0.5);
}

} // namespace

void checkOutsideSpace(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Findings& findings)
{
    const double beyond = checked.shapes[space].beyond(checked.footprints[piece]);
    if (beyond > touching) findings.push_back(measured(findingAbout(checked, piece, Rule::OutsideSpace, Severity::Error), beyond, 0, "m"));
}

void checkFloor(const CheckedPlan& checked, Findings& findings)
{
    for (std::size_t s = 0; s < checked.contents.size(); ++s)
        for (const std::uint32_t piece : checked.contents[s].onFloor) {
            const FloorLoad load = spreadLoad(*checked.types[piece], checked.plan.spaces[s]), limit = checked.plan.spaces[s].floorLimit;
            if (load > limit * (1 + 1e-9))
                findings.push_back(measured(findingAbout(checked, piece, Rule::FloorOverloaded, Severity::Error),
                    load.in(kilogramPerSquareMetre), limit.in(kilogramPerSquareMetre), "kg/m2"));
        }
}

void checkHeight(const CheckedPlan& checked, Findings& findings)
{
    forEachPlaced(checked, [&](const Space& space, std::uint32_t piece) {
        const Length height = checked.types[piece]->height.value;
        if (space.kind == SpaceKind::Yard || height <= space.height) return;
        findings.push_back(measured(findingAbout(checked, piece, Rule::TooTallForSpace, Severity::Error), height.in(metre), space.height.in(metre), "m"));
    });
}

} // namespace gw
