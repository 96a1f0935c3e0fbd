// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

namespace gw {

/// A place of a piece's corner in its space, in metres.
struct Place {
    double x = 0, y = 0;
    bool operator==(const Place&) const = default;
};

/// Where a dragged piece comes to rest: flush with a neighbour within 0.15 m, else on a 600 mm tile within 0.05 m, else on the 0.1 m grid; each
/// direction by itself. `wanted` is its corner in its space; pieces of `moving` are no neighbours. The answer is in whole millimetres.
Place snapped(const Plan& plan, const Scene& scene, EquipmentId piece, const std::vector<EquipmentId>& moving, Place wanted);

} // namespace gw
