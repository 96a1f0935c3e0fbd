// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/snap.h"

#include <cmath>

/// What snapping of pieces and of points share.
namespace gw::snapping {

inline constexpr double gridStep = 0.1, tile = 0.6, tileReach = 0.05;
// Pieces further away than an aisle's width do not attract.
inline constexpr double farthestNeighbour = 2.5;

/// One direction of a rectangle.
struct Span {
    double low, high;
    double middle() const { return (low + high) / 2; }
};

struct Bounds2 {
    Span x, y;
};

inline Bounds2 boundsOf(const Footprint& f) { return {{f.x0, f.x1}, {f.y0, f.y1}}; }

/// The best place to rest in one direction.
struct Axis {
    double wanted, size, reach;
    double best = 0, distance = 0, guide = 0;
    SnapKind kind = SnapKind::None;
    Span across {0, 0};                    ///< Of what holds, for the guide.

    Axis(double wanted, double size, double reach) : wanted(wanted), size(size), reach(reach) {}

    /// `line` is the coordinate the eye follows. Holds that are equally near: the stronger one.
    void offer(double candidate, double line, SnapKind as, Span of)
    {
        const double off = std::abs(candidate - wanted);
        if (off >= reach) return;
        if (kind != SnapKind::None && (off > distance + 1e-6 || (off > distance - 1e-6 && as >= kind))) return;
        best = candidate;
        distance = off;
        guide = line;
        kind = as;
        across = of;
    }

    /// Tile, then grid, where nothing held.
    void settle()
    {
        if (kind != SnapKind::None) return;
        const double onTile = std::round(wanted / tile) * tile;
        kind = std::abs(onTile - wanted) <= std::min(tileReach, reach) ? SnapKind::Tile : SnapKind::Grid;
        best = kind == SnapKind::Tile ? onTile : std::round(wanted / gridStep) * gridStep;
    }
};

inline bool isNear(Span a, Span b) { return b.low - a.high <= farthestNeighbour && a.low - b.high <= farthestNeighbour; }

inline Span around(Span a, Span b) { return {std::min(a.low, b.low), std::max(a.high, b.high)}; }

inline bool holds(SnapKind kind) { return kind < SnapKind::Tile; }

} // namespace gw::snapping
