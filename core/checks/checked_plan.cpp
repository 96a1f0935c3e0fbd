// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/checked_plan.h"

#include <string_view>
#include <unordered_map>

namespace gw {
namespace {

std::vector<const EquipmentType*> typesOf(const Plan& plan, const Catalog& catalog)
{
    std::unordered_map<std::string_view, const EquipmentType*> byName;
    for (const EquipmentType& type : catalog.equipment) byName.emplace(type.id.text, &type);
    std::vector<const EquipmentType*> types;
    types.reserve(plan.equipment.size());
    for (const Equipment& piece : plan.equipment) {
        const auto found = byName.find(piece.type.text);
        types.push_back(found == byName.end() ? nullptr : found->second);
    }
    return types;
}

} // namespace

CheckedPlan::CheckedPlan(const Plan& p, const Catalog& c, const Outcome& o)
    : plan(p), catalog(c), outcome(o), equipmentIndex(p.equipment), spaceIndex(p.spaces), types(typesOf(p, c)), footprints(p.equipment.size()), contents(p.spaces.size())
{
    for (std::uint32_t i = 0; i < types.size(); ++i) {
        if (!types[i]) continue;
        footprints[i] = footprintOf(plan.equipment[i], *types[i]);
        const std::uint32_t space = spaceIndex.of(plan.equipment[i].space);
        if (space == RowIndex<Space>::none) continue;
        (types[i]->kind == EquipmentKind::Busway ? contents[space].overhead : contents[space].onFloor).push_back(i);
    }
    for (SpaceContents& space : contents) {
        space.floorGrid = PieceGrid(footprints, space.onFloor);
        space.overheadGrid = PieceGrid(footprints, space.overhead);
    }
}

const EquipmentOutcome* CheckedPlan::outcomeOf(std::size_t piece) const
{
    return outcome.equipment.size() == plan.equipment.size() ? &outcome.equipment[piece] : nullptr;
}

bool isPowerGear(EquipmentKind kind)
{
    return kind > EquipmentKind::GridConnection && kind <= EquipmentKind::Rectifier;
}

bool isPowerSource(EquipmentKind kind)
{
    return kind == EquipmentKind::GridConnection || kind == EquipmentKind::Generator || kind == EquipmentKind::Battery;
}

Finding findingAbout(const CheckedPlan& checked, std::size_t piece, Rule rule, Severity severity)
{
    const Equipment& row = checked.plan.equipment[piece];
    return Finding {.rule = rule, .severity = severity, .equipment = {row.id}, .space = row.space, .object = row.name};
}

Finding measured(Finding finding, double value, double limit, std::string unit)
{
    finding.measured = value;
    finding.limit = limit;
    finding.unit = std::move(unit);
    return finding;
}

} // namespace gw
