// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <span>
#include <utility>
#include <vector>

namespace gw {

/// A box of the building by its two corners.
using WallPart = std::pair<Point, Point>;

/// What doors leave of an upright wall: the parts beside them, and over those that are lower than the wall. A door opens the wall that it stands in or
/// beside, within 0.12 m, and lies along; what of `solids` is no door opens none.
std::vector<WallPart> besideDoors(Point low, Point high, std::span<const Solid> solids);

} // namespace gw
