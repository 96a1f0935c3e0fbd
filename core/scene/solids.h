// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

namespace gw {

/// Walls, doors, columns and no-go zones; doors and roofs of contained aisles; the void under raised floors.
std::vector<Solid> placeSolids(const Plan& plan);

/// The plan's own aisles as strips on the floor, in site metres.
std::vector<AisleStrip> placeAisles(const Plan& plan);

} // namespace gw
