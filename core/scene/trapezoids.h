// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

namespace gw {

/// A floor's corners: those of its outline, or the four of its rectangle. Counter-clockwise seen from above.
std::vector<Point> cornersOf(const FloorArea& floor);

/// An outline cut into flat pieces of four corners each, counter-clockwise seen from above; two of the corners may be one.
std::vector<std::array<Point, 4>> trapezoidsOf(const std::vector<Point>& outline);

/// Where the name of a floor stands: its middle, or that of the largest piece of its outline.
Point middleOf(const FloorArea& floor);

/// The corners moved outwards by `by` along both walls that meet there.
std::vector<Point> movedOutwards(const std::vector<Point>& outline, float by);

} // namespace gw
