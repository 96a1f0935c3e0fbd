// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/orbit_camera.h"

#include <vector>

namespace gw {

/// Someone who walks through the plan with the eyes 1.70 m above the floor. Walls, columns and pieces stop the walk; doors open.
class Walker {
public:
    static constexpr double eyeHeight = 1.70, girth = 0.25, speed = 1.6;    ///< Metres; half of the room a body takes; m/s at a brisk walk.

    /// Takes over what stops the walk: a body at a place of the site touches one of these.
    void setScene(const Scene& scene);
    /// Stands at `place`, or as near to it as there is room, and looks along `azimuth` (radians, counted from east over north).
    void stand(Vector place, double azimuth);
    /// Walks for `seconds`: `ahead` and `aside` from -1 to 1, to the right positive. Along what stops it, it slides.
    void walk(double ahead, double aside, double seconds);
    /// Turns the head; up and down at most 80 degrees.
    void look(double byAzimuth, double byElevation);

    Vector eye() const { return {m_at.x, m_at.y, eyeHeight}; }
    OrbitCamera camera() const;
    bool isFree(double x, double y) const;

private:
    struct Block {
        double lowX, lowY, highX, highY;
    };
    void blockRooms(const Scene& scene);

    std::vector<Block> m_blocks, m_doors;
    std::vector<std::pair<Point, Point>> m_walls;   ///< Of rooms with an outline.
    Vector m_at;
    double m_azimuth = 0, m_elevation = 0;
};

} // namespace gw
