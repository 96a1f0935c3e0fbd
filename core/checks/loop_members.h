// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/checked_plan.h"

namespace gw {

/// What cools a loop and what it cools, as positions in Plan::equipment.
struct LoopMembers {
    std::vector<std::uint32_t> cools, isCooled;
};

/// Parallel to Plan::loops.
std::vector<LoopMembers> loopMembers(const CheckedPlan& checked);

/// Rejects heat to the outside. A chiller without compressor figures cannot.
bool isHeatSink(const EquipmentType& type);
/// A finding about a loop that shows these pieces.
Finding findingAboutLoop(const CheckedPlan& checked, std::size_t loop, Rule rule, Severity severity, const std::vector<std::uint32_t>& pieces);

} // namespace gw
