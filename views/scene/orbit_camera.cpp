// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/orbit_camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gw {

namespace {

constexpr double lowestElevation = 0.035, highestElevation = 1.5707;
constexpr double nearestDistance = 0.5, farthestDistance = 20000;
// Room left around what is framed.
constexpr double margin = 0.92;

double halfHeight() { return std::tan(OrbitCamera::viewAngle / 2); }

std::array<Vector, 8> cornersOf(Point low, Point high)
{
    std::array<Vector, 8> corners;
    for (std::size_t i = 0; i < 8; ++i)
        corners[i] = vectorOf({i & 1 ? high.x : low.x, i & 2 ? high.y : low.y, i & 4 ? high.z : low.z});
    return corners;
}

/// The smallest distance at which every corner is in the picture; `wide` and `tall` are half its size at distance 1.
double distanceFor(const OrbitCamera& camera, const std::array<Vector, 8>& corners, double wide, double tall)
{
    double needed = nearestDistance;
    for (const Vector& corner : corners) {
        const Vector relative = corner - camera.target;
        const double depth = dot(relative, camera.forward());
        needed = std::max({needed, std::abs(dot(relative, camera.right())) / wide - depth, std::abs(dot(relative, camera.up())) / tall - depth});
    }
    return std::min(needed, farthestDistance);
}

/// Moves the target so that the corners lie as far from the left as from the right, from below as from above.
void centre(OrbitCamera& camera, const std::array<Vector, 8>& corners)
{
    double left = 1e300, right = -1e300, low = 1e300, high = -1e300;
    for (const Vector& corner : corners) {
        const Vector relative = corner - camera.target;
        const double depth = dot(relative, camera.forward()) + camera.distance;
        const double x = dot(relative, camera.right()) / depth, y = dot(relative, camera.up()) / depth;
        left = std::min(left, x), right = std::max(right, x), low = std::min(low, y), high = std::max(high, y);
    }
    camera.target = camera.target + camera.right() * ((left + right) / 2 * camera.distance) + camera.up() * ((low + high) / 2 * camera.distance);
}

} // namespace

Vector OrbitCamera::forward() const
{
    return {-std::cos(elevation) * std::cos(azimuth), -std::cos(elevation) * std::sin(azimuth), -std::sin(elevation)};
}

Vector OrbitCamera::right() const { return {-std::sin(azimuth), std::cos(azimuth), 0}; }

Vector OrbitCamera::up() const
{
    return {-std::sin(elevation) * std::cos(azimuth), -std::sin(elevation) * std::sin(azimuth), std::cos(elevation)};
}

Vector OrbitCamera::position() const { return target - forward() * distance; }

Ray OrbitCamera::rayThrough(ViewPoint at, ViewSize size) const
{
    const double scale = 2 * halfHeight() / size.height;
    const double x = (at.x - size.width / 2) * scale, y = (size.height / 2 - at.y) * scale;
    return {position(), forward() + right() * x + up() * y};
}

std::optional<ViewPoint> OrbitCamera::project(Vector point, ViewSize size) const
{
    const Vector relative = point - position();
    const double depth = dot(relative, forward());
    if (depth <= 1e-6) return {};
    const double scale = size.height / (2 * halfHeight() * depth);
    return ViewPoint {size.width / 2 + dot(relative, right()) * scale, size.height / 2 - dot(relative, up()) * scale};
}

double OrbitCamera::pixelsPerMetre(Vector point, ViewSize size) const
{
    const double depth = dot(point - position(), forward());
    return depth <= 1e-6 ? 0 : size.height / (2 * halfHeight() * depth);
}

void OrbitCamera::orbit(Vector pivot, double byAzimuth, double byElevation)
{
    const Vector relative = pivot - position();
    const double r = dot(relative, right()), u = dot(relative, up()), f = dot(relative, forward());
    azimuth = std::remainder(azimuth + byAzimuth, 2 * std::numbers::pi);
    // Who looks from below (the view cube's lower half) stays free to; everyone else stays above the floor.
    elevation = std::clamp(elevation + byElevation, elevation < 0 ? -highestElevation : lowestElevation, highestElevation);
    target = pivot - right() * r - up() * u - forward() * (f - distance);
}

void OrbitCamera::pan(Vector held, ViewPoint from, ViewPoint to, ViewSize size)
{
    const double pixels = pixelsPerMetre(held, size);
    if (pixels <= 0) return;
    target = target - right() * ((to.x - from.x) / pixels) + up() * ((to.y - from.y) / pixels);
}

void OrbitCamera::zoom(Vector point, double factor)
{
    const double limited = std::clamp(distance * factor, nearestDistance, farthestDistance) / distance;
    target = point + (target - point) * limited;
    distance *= limited;
}

void OrbitCamera::frame(Point minimum, Point maximum, ViewSize size)
{
    target = vectorOf({(minimum.x + maximum.x) / 2, (minimum.y + maximum.y) / 2, (minimum.z + maximum.z) / 2});
    const double tall = halfHeight() * margin, wide = tall * size.width / size.height;
    const auto corners = cornersOf(minimum, maximum);
    distance = distanceFor(*this, corners, wide, tall);
    // Perspective makes the near side larger: after each fit the picture is centred anew.
    for (int round = 0; round < 4; ++round) {
        centre(*this, corners);
        distance = distanceFor(*this, corners, wide, tall);
    }
}

std::optional<Vector> floorUnder(const Ray& ray, double height)
{
    if (ray.direction.z >= -1e-9) return {};
    const double t = (height - ray.origin.z) / ray.direction.z;
    if (t <= 0) return {};
    return ray.origin + ray.direction * t;
}

OrbitCamera between(const OrbitCamera& a, const OrbitCamera& b, double t)
{
    OrbitCamera camera;
    camera.target = a.target + (b.target - a.target) * t;
    camera.distance = a.distance * std::pow(b.distance / a.distance, t);
    camera.azimuth = a.azimuth + std::remainder(b.azimuth - a.azimuth, 2 * std::numbers::pi) * t;
    camera.elevation = a.elevation + (b.elevation - a.elevation) * t;
    return camera;
}

} // namespace gw
