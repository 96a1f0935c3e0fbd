// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tube_mesh.h"

#include <cmath>
#include <numbers>

namespace gw {

namespace {

constexpr int sides = 8;

void addPiece(MeshBuilder& mesh, Vector a, Vector b, double radius, QRgb colour)
{
    const Vector along = b - a;
    const double length = std::sqrt(dot(along, along));
    if (length < 1e-6) return;
    const Vector d = along * (1 / length);
    // Two directions square to the run; a run that stands upright turns about x.
    const Vector u = std::abs(d.z) > 0.9 ? Vector {1, 0, 0} : Vector {-d.y / std::hypot(d.x, d.y), d.x / std::hypot(d.x, d.y), 0};
    const Vector v {d.y * u.z - d.z * u.y, d.z * u.x - d.x * u.z, d.x * u.y - d.y * u.x};
    const Vector from = a - d * radius, to = b + d * radius;
    for (int side = 0; side < sides; ++side) {
        const auto normal = [&](int at) {
            const double angle = 2 * std::numbers::pi * at / sides;
            return u * std::cos(angle) + v * std::sin(angle);
        };
        const Vector n = normal(side), m = normal(side + 1);
        mesh.addQuad({from + n * radius, from + m * radius, to + m * radius, to + n * radius}, {n, m, m, n}, colour);
    }
}

} // namespace

void addTube(MeshBuilder& mesh, const Tube& tube, QRgb colour)
{
    for (std::size_t i = 1; i < tube.path.size(); ++i)
        addPiece(mesh, vectorOf(tube.path[i - 1]), vectorOf(tube.path[i]), double(tube.radius), colour);
}

} // namespace gw
