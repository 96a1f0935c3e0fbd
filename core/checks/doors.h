// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/footprint.h"
#include "core/model/layout.h"

namespace gw {

/// Clear on both sides of a door, m: ADA Standards 404.2.4.1, 48 in, forward approach.
inline constexpr double clearBeforeDoor = 1.22;

/// The way that a door leads through is across its longer edge.
inline bool runsAlongX(const Obstacle& door) { return door.width >= door.depth; }

/// A door with what stays clear before it on both sides.
inline Footprint doorZone(const Obstacle& door)
{
    const double x = door.x.in(metre), y = door.y.in(metre), right = x + door.width.in(metre), top = y + door.depth.in(metre);
    return runsAlongX(door) ? Footprint {x, y - clearBeforeDoor, right, top + clearBeforeDoor} : Footprint {x - clearBeforeDoor, y, right + clearBeforeDoor, top};
}

} // namespace gw
