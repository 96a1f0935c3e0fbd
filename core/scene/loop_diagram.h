// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/outcome.h"
#include "core/compute/cooling_drill.h"
#include "core/scene/diagram.h"
#include "core/scene/routes.h"

#include <span>

namespace gw {

/// The loop diagram: heat rejection on top, then facility loops, CDUs and air handlers, technology loops, racks; laid out. `outcome` of another
/// plan gives no figures; `routes` is parallel to `Plan::loops`, or empty; `drill` to `Plan::equipment`, or empty: then cooling gear has no
/// figures. Cooling gear and racks that take liquid stand alone where they are on no loop.
Diagram loopDiagram(const Plan& plan, const Catalog& catalog, const Outcome& outcome, std::span<const LoopRoute> routes, std::span<const CoolerDrill> drill,
    const DiagramOptions& options);

} // namespace gw
