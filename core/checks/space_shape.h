// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/footprint.h"
#include "core/model/outline.h"

namespace gw {

/// The floor of a space, a rectangle or the polygon of its outline, in metres of the space's coordinates.
class SpaceShape {
public:
    explicit SpaceShape(const Space& space) : SpaceShape(space.width.in(metre), space.depth.in(metre), space.outline.empty() ? Outline {} : outlineOf(space)) {}
    /// No corners = a rectangle.
    SpaceShape(double width, double depth, Outline corners) : m_width(width), m_depth(depth), m_corners(std::move(corners)) {}

    bool isRectangle() const { return m_corners.empty(); }
    double width() const { return m_width; }
    double depth() const { return m_depth; }
    /// Of its outline, or the four of the rectangle; counter-clockwise.
    Outline corners() const;
    double area() const { return isRectangle() ? m_width * m_depth : signedArea(m_corners); }

    bool contains(double x, double y) const;
    /// How far a rectangle reaches beyond the walls; not above 0 while it stands inside.
    double beyond(const Footprint& p) const
    {
        if (!isRectangle()) return beyondWalls(p);
        return std::max(std::max(-p.x0, -p.y0), std::max(p.x1 - m_width, p.y1 - m_depth));
    }
    /// From a face to the wall before it: the nearest where walls stand aslant. Negative where it stands beyond the wall of a rectangle;
    /// infinite where no wall stands before it.
    double toWall(const Footprint& p, Facing facing) const;
    /// From a rectangle outside to the nearest wall; 0 where they touch or overlap.
    double distanceTo(const Footprint& p) const;
    /// The stretches of the line at `across` that lie inside; along x at y = `across`, or along y at x = `across`.
    std::vector<std::pair<double, double>> inside(double across, bool isAlongX) const;

private:
    double beyondWalls(const Footprint& p) const;

    double m_width, m_depth;
    Outline m_corners;
};

/// How deep two floors reach into each other, where the second one's corner lies at `x`, `y` of the first; not above 0 while they do not.
double sharedDepth(const SpaceShape& a, const SpaceShape& b, double x, double y);

} // namespace gw
