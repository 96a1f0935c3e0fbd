// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/loop_members.h"

namespace gw {

std::vector<LoopMembers> loopMembers(const CheckedPlan& checked)
{
    std::vector<LoopMembers> members(checked.plan.loops.size());
    for (const LoopLink& link : checked.links) (link.role == LoopRole::Cools ? members[link.loop].cools : members[link.loop].isCooled).push_back(link.piece);
    return members;
}

bool isHeatSink(const EquipmentType& type)
{
    if (type.kind == EquipmentKind::Chiller) return type.cooling && type.cooling->carnotShare.value > 0;
    return type.cooling && (type.kind == EquipmentKind::DryCooler || type.kind == EquipmentKind::CoolingTower);
}

Finding findingAboutLoop(const CheckedPlan& checked, std::size_t loop, Rule rule, Severity severity, const std::vector<std::uint32_t>& pieces)
{
    Finding finding {.rule = rule, .severity = severity, .equipment = {}, .object = checked.plan.loops[loop].name};
    for (const std::uint32_t piece : pieces) finding.equipment.push_back(checked.plan.equipment[piece].id);
    return finding;
}

} // namespace gw
