// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <optional>

namespace gw {

/// A place or direction on the site, in metres; doubles, because a camera far from the origin must not tremble.
struct Vector {
    double x = 0, y = 0, z = 0;
    bool operator==(const Vector&) const = default;
};

inline Vector operator+(Vector a, Vector b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
inline Vector operator-(Vector a, Vector b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
inline Vector operator*(Vector a, double f) { return {a.x * f, a.y * f, a.z * f}; }
inline double dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
inline Vector vectorOf(Point p) { return {p.x, p.y, p.z}; }
inline Point pointOf(Vector v) { return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)}; }

/// The picture's size, and a place on it: pixels from its upper left corner.
struct ViewSize { double width = 1, height = 1; };
struct ViewPoint { double x = 0, y = 0; };

struct Ray { Vector origin, direction; };

/// A turntable camera: the horizon stays level. Angles in radians.
struct OrbitCamera {
    Vector target;
    double distance = 30;
    double azimuth = -2.2;              ///< Direction from the target to the camera, counted from east over north.
    double elevation = 0.6;             ///< Above the horizon.
    bool operator==(const OrbitCamera&) const = default;

    static constexpr double viewAngle = 0.5236;      ///< Vertical, 30 degrees: little distortion, as in product drawings.

    Vector position() const;
    Vector forward() const;
    Vector right() const;
    Vector up() const;

    Ray rayThrough(ViewPoint at, ViewSize size) const;
    /// None for what lies behind the camera.
    std::optional<ViewPoint> project(Vector point, ViewSize size) const;
    /// Pixels of a metre that lies as far away as `point`; 0 behind the camera.
    double pixelsPerMetre(Vector point, ViewSize size) const;

    /// Turns about `pivot`, which keeps its place on the picture. The camera stays above the floor, unless it is below already, and below the zenith.
    void orbit(Vector pivot, double byAzimuth, double byElevation);
    /// Moves so that what was under `from` at the depth of `held` comes under `to`.
    void pan(Vector held, ViewPoint from, ViewPoint to, ViewSize size);
    /// Comes nearer to `point` by `factor` (below 1) or goes away from it; it keeps its place on the picture.
    void zoom(Vector point, double factor);
    /// Shows the box from `minimum` to `maximum` as large as the picture allows, from the same direction.
    void frame(Point minimum, Point maximum, ViewSize size);
};

/// The floor's point under a ray; none where it does not come down.
std::optional<Vector> floorUnder(const Ray& ray, double height = 0);

/// Between two cameras, `t` from 0 to 1, the short way round.
OrbitCamera between(const OrbitCamera& a, const OrbitCamera& b, double t);

} // namespace gw
