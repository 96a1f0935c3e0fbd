// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/diagram.h"
#include "views/panels/asked.h"
#include "views/session/plan_session.h"

namespace gw {

/// What a card of a diagram shows and can be asked how it is made, as the inspector asks it: of pieces load, loading, margin and load at worst, or heat;
/// of their coolant and of loops flow and temperature. Where a card stands for several, racks together, of other gear the fullest. Empty before the first answer.
std::vector<Asked> askedOfCard(const PlanSession& session, const Diagram& diagram, std::size_t node);

} // namespace gw
