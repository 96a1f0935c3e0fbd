// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tube_mesh.h"

#include <cmath>
#include <numbers>

namespace gw {

namespace {

constexpr std::size_t sides = 8;
using Ring = std::array<Vector, sides>;

Vector unit(Vector v)
{
    const double length = std::sqrt(dot(v, v));
    return length > 0 ? v * (1 / length) : Vector {1, 0, 0};
}

/// A circle square to `along`.
Ring circle(Vector centre, Vector along, double radius)
{
    const Vector u = std::abs(along.z) > 0.9 ? Vector {1, 0, 0} : unit({-along.y, along.x, 0});
    const Vector v {along.y * u.z - along.z * u.y, along.z * u.x - along.x * u.z, along.x * u.y - along.y * u.x};
    Ring ring;
    for (std::size_t i = 0; i < sides; ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / sides;
        ring[i] = centre + (u * std::cos(angle) + v * std::sin(angle)) * radius;
    }
    return ring;
}

/// `ring` carried along until it meets the plane through `at` square to `normal`: a mitred bend.
Ring carried(const Ring& ring, Vector along, Vector at, Vector normal)
{
    Ring next;
    for (std::size_t i = 0; i < sides; ++i) next[i] = ring[i] + along * (dot(at - ring[i], normal) / dot(along, normal));
    return next;
}

void addPiece(MeshBuilder& mesh, const Ring& from, const Ring& to, Vector at, Vector along, QRgb colour)
{
    const auto outwards = [&](Vector p) { return unit((p - at) - along * dot(p - at, along)); };
    for (std::size_t i = 0; i < sides; ++i) {
        const std::size_t j = (i + 1) % sides;
        mesh.addQuad({from[i], from[j], to[j], to[i]}, {outwards(from[i]), outwards(from[j]), outwards(to[j]), outwards(to[i])}, colour);
    }
}

void addCap(MeshBuilder& mesh, const Ring& r, QRgb colour)
{
    mesh.addQuad({r[0], r[1], r[2], r[3]}, colour);
    mesh.addQuad({r[0], r[3], r[4], r[7]}, colour);
    mesh.addQuad({r[4], r[5], r[6], r[7]}, colour);
}

/// The path without points that repeat or turn straight back, where no bend could be mitred.
std::vector<Vector> usable(const std::vector<Point>& path)
{
    std::vector<Vector> points;
    for (const Point& point : path) {
        const Vector p = vectorOf(point);
        if (!points.empty() && dot(p - points.back(), p - points.back()) < 1e-6) continue;
        if (points.size() > 1 && dot(unit(p - points.back()), unit(points.back() - points[points.size() - 2])) < -0.9) continue;
        points.push_back(p);
    }
    return points;
}

} // namespace

void addTube(MeshBuilder& mesh, const Tube& tube, QRgb colour)
{
    const auto points = usable(tube.path);
    if (points.size() < 2) return;
    Vector along = unit(points[1] - points[0]);
    Ring ring = circle(points[0], along, double(tube.radius));
    addCap(mesh, ring, colour);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const bool isLast = i + 1 == points.size();
        const Vector next = isLast ? along : unit(points[i + 1] - points[i]);
        const Ring end = carried(ring, along, points[i], unit(along + next));
        addPiece(mesh, ring, end, points[i], along, colour);
        ring = end;
        along = next;
    }
    addCap(mesh, ring, colour);
}

} // namespace gw
