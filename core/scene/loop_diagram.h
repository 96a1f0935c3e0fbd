// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/outcome.h"
#include "core/scene/diagram.h"
#include "core/scene/routes.h"

#include <span>

namespace gw {

/// The loop diagram: heat rejection on top, then facility loops, CDUs and air handlers, technology loops, racks; laid out. `outcome` of another
/// plan gives no figures; `routes` is parallel to `Plan::loops`, or empty. Cooling gear on no loop stands alone; racks on none are left out.
Diagram loopDiagram(const Plan& plan, const Catalog& catalog, const Outcome& outcome, std::span<const LoopRoute> routes, const DiagramOptions& options);

} // namespace gw
