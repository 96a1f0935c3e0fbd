// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/link_ports.h"

#include <cmath>

namespace gw {
namespace {

/// The unit vector that a piece faces.
Place ahead(Facing facing)
{
    switch (facing) {
    case Facing::North: return {0, 1};
    case Facing::East: return {1, 0};
    case Facing::South: return {0, -1};
    case Facing::West: break;
    }
    return {-1, 0};
}

/// Shares of half the depth and of half the width: near the edges, and apart from each other.
constexpr double alongDepth = 0.7, alongWidth = 0.4;
/// Of half the distance between the inlets, so that between them is neither.
constexpr double caught = 0.8;

} // namespace

std::optional<Side> LinkPorts::inletAt(Place at) const
{
    const auto distance = [at](Place port) { return std::hypot(at.x - port.x, at.y - port.y); };
    if (distance(in[0]) <= reach) return Side::A;
    if (distance(in[1]) <= reach) return Side::B;
    return {};
}

LinkPorts linkPorts(const Footprint& area, Facing facing)
{
    const Place middle {(area.x0 + area.x1) / 2, (area.y0 + area.y1) / 2}, forward = ahead(facing), left {-forward.y, forward.x};
    const double halfX = (area.x1 - area.x0) / 2, halfY = (area.y1 - area.y0) / 2;
    const double deep = (isAlongX(facing) ? halfY : halfX) * alongDepth, wide = (isAlongX(facing) ? halfX : halfY) * alongWidth;
    // Who looks at the back sees the piece's own left on the left.
    const auto at = [&](double front, double side) { return Place {middle.x + forward.x * front + left.x * side, middle.y + forward.y * front + left.y * side}; };
    return {at(deep, 0), {at(-deep, wide), at(-deep, -wide)}, wide * caught};
}

} // namespace gw
