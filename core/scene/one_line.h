// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/power_drill.h"
#include "core/scene/diagram.h"

#include <span>

namespace gw {

/// The one-line diagram: sources on top, racks and cooling plant at the bottom, laid out. `drill` is parallel to `Plan::equipment`, or empty:
/// then no node has figures. Pieces that neither feed nor are fed are left out, but for power gear and racks.
Diagram oneLine(const Plan& plan, const Catalog& catalog, std::span<const ElementDrill> drill, const DiagramOptions& options);

} // namespace gw
