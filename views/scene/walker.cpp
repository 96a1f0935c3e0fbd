// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/walker.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gw {

namespace {

constexpr double steepest = 80 * std::numbers::pi / 180;
// The camera turns about a point this far ahead.
constexpr double ahead = 2;
// A step is cut into pieces no longer than this, so that nobody walks through a wall.
constexpr double longestStep = 0.1;
constexpr double wall = 0.12;

double distanceTo(const std::pair<Point, Point>& wall, double x, double y)
{
    const double ax = wall.first.x, ay = wall.first.y, dx = double(wall.second.x) - ax, dy = double(wall.second.y) - ay;
    const double along = std::clamp(((x - ax) * dx + (y - ay) * dy) / std::max(dx * dx + dy * dy, 1e-9), 0.0, 1.0);
    return std::hypot(x - ax - along * dx, y - ay - along * dy);
}

} // namespace

void Walker::blockRooms(const Scene& scene)
{
    for (const FloorArea& floor : scene.floors) {
        if (floor.kind == SpaceKind::Yard) continue;
        const auto& corners = floor.outline;
        for (std::size_t i = 0; i < corners.size(); ++i) m_walls.push_back({corners[i], corners[(i + 1) % corners.size()]});
        if (!corners.empty()) continue;
        const double x0 = floor.minimum.x, y0 = floor.minimum.y, x1 = floor.maximum.x, y1 = floor.maximum.y;
        m_blocks.insert(m_blocks.end(), {{x0 - wall, y0 - wall, x1 + wall, y0}, {x0 - wall, y1, x1 + wall, y1 + wall}, {x0 - wall, y0, x0, y1}, {x1, y0, x1 + wall, y1}});
    }
}

void Walker::setScene(const Scene& scene)
{
    m_blocks.clear();
    m_walls.clear();
    m_doors.clear();
    blockRooms(scene);
    const auto add = [](std::vector<Block>& blocks, Point low, Point high) { blocks.push_back({low.x, low.y, high.x, high.y}); };
    for (const Box& box : scene.boxes)
        if (double(box.minimum.z) < eyeHeight) add(m_blocks, box.minimum, box.maximum);
    for (const Solid& solid : scene.solids) {
        if (solid.tone == SolidTone::Door) add(m_doors, solid.minimum, solid.maximum);
        if (solid.tone == SolidTone::Wall || solid.tone == SolidTone::Column) add(m_blocks, solid.minimum, solid.maximum);
    }
}

bool Walker::isFree(double x, double y) const
{
    const auto touches = [&](const Block& b) { return x > b.lowX - girth && x < b.highX + girth && y > b.lowY - girth && y < b.highY + girth; };
    const auto within = [&](const Block& b) { return x >= b.lowX - girth && x <= b.highX + girth && y >= b.lowY - girth && y <= b.highY + girth; };
    if (std::any_of(m_doors.begin(), m_doors.end(), within)) return true;
    const auto isNear = [&](const std::pair<Point, Point>& w) { return distanceTo(w, x, y) < girth + wall / 2; };
    return std::none_of(m_blocks.begin(), m_blocks.end(), touches) && std::none_of(m_walls.begin(), m_walls.end(), isNear);
}

void Walker::stand(Vector place, double azimuth)
{
    m_at = place;
    m_azimuth = azimuth;
    m_elevation = 0;
    // Wider and wider circles until there is room to stand.
    for (double radius = 0; radius < 60; radius += 0.3)
        for (int step = 0; step < 16; ++step) {
            const double angle = step * std::numbers::pi / 8;
            const double x = place.x + radius * std::cos(angle), y = place.y + radius * std::sin(angle);
            if (!isFree(x, y)) continue;
            m_at = {x, y, 0};
            return;
        }
}

void Walker::walk(double forwards, double aside, double seconds)
{
    const double distance = speed * seconds, length = std::hypot(forwards, aside);
    if (length <= 0) return;
    const double dx = (std::cos(m_azimuth) * forwards + std::sin(m_azimuth) * aside) / length * distance;
    const double dy = (std::sin(m_azimuth) * forwards - std::cos(m_azimuth) * aside) / length * distance;
    const int steps = static_cast<int>(std::ceil(distance / longestStep));
    for (int i = 0; i < steps; ++i) {
        if (isFree(m_at.x + dx / steps, m_at.y)) m_at.x += dx / steps;
        if (isFree(m_at.x, m_at.y + dy / steps)) m_at.y += dy / steps;
    }
}

void Walker::look(double byAzimuth, double byElevation)
{
    m_azimuth = std::remainder(m_azimuth + byAzimuth, 2 * std::numbers::pi);
    m_elevation = std::clamp(m_elevation + byElevation, -steepest, steepest);
}

OrbitCamera Walker::camera() const
{
    OrbitCamera camera;
    // The camera's angles say where it stands as seen from its target, which is the other way round.
    camera.azimuth = std::remainder(m_azimuth + std::numbers::pi, 2 * std::numbers::pi);
    camera.elevation = -m_elevation;
    camera.distance = ahead;
    camera.target = eye() + camera.forward() * ahead;
    return camera;
}

} // namespace gw
