// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/facts.h"

namespace gw {

/// What the failure drill says of a piece: its margin, the worst case and what its own failure does, what it takes from either side and what is free
/// there; while a drill is on, how it stands. Then flow, temperatures and pressure of the loops it stands on.
std::vector<Fact> drillFacts(const PlanSession& session, EquipmentId id);
/// Length and size of a loop's mains, speed and pressure in them.
std::vector<Fact> pipeFacts(const PlanSession& session, LoopId id);
/// How long a feed is as it is routed.
std::vector<Fact> routeFacts(const PlanSession& session, FeedId id);

} // namespace gw
