// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/trapezoids.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

// A sharp corner is drawn no longer than this, in thicknesses of its wall.
constexpr float longestMitre = 3;

/// A wall between two heights of the page.
struct Side {
    float low, high;                   ///< x at both.
};

std::vector<Side> sidesBetween(const std::vector<Point>& outline, float low, float high)
{
    std::vector<Side> sides;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        Point a = outline[i], b = outline[(i + 1) % outline.size()];
        if (a.y > b.y) std::swap(a, b);
        if (a.y > low || b.y < high || a.y == b.y) continue;
        const auto at = [&](float y) { return a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y); };
        sides.push_back({at(low), at(high)});
    }
    std::ranges::sort(sides, {}, [](const Side& side) { return side.low + side.high; });
    return sides;
}

float areaOf(const std::array<Point, 4>& t) { return (t[1].x - t[0].x + t[2].x - t[3].x) * (t[3].y - t[0].y) / 2; }

} // namespace

std::vector<Point> cornersOf(const FloorArea& floor)
{
    if (!floor.outline.empty()) return floor.outline;
    const Point a = floor.minimum, b = floor.maximum;
    return {a, {b.x, a.y, a.z}, {b.x, b.y, a.z}, {a.x, b.y, a.z}};
}

std::vector<std::array<Point, 4>> trapezoidsOf(const std::vector<Point>& outline)
{
    std::vector<float> heights;
    for (const Point& corner : outline) heights.push_back(corner.y);
    std::ranges::sort(heights);
    heights.erase(std::unique(heights.begin(), heights.end()), heights.end());
    std::vector<std::array<Point, 4>> pieces;
    for (std::size_t i = 1; i < heights.size(); ++i) {
        const float low = heights[i - 1], high = heights[i], z = outline.front().z;
        const auto sides = sidesBetween(outline, low, high);
        for (std::size_t s = 1; s < sides.size(); s += 2)
            pieces.push_back({Point {sides[s - 1].low, low, z}, {sides[s].low, low, z}, {sides[s].high, high, z}, {sides[s - 1].high, high, z}});
    }
    return pieces;
}

Point middleOf(const FloorArea& floor)
{
    const Point middle {(floor.minimum.x + floor.maximum.x) / 2, (floor.minimum.y + floor.maximum.y) / 2, floor.minimum.z};
    const auto pieces = trapezoidsOf(floor.outline);
    if (pieces.empty()) return middle;
    const auto& largest = *std::ranges::max_element(pieces, {}, areaOf);
    return {(largest[0].x + largest[1].x + largest[2].x + largest[3].x) / 4, (largest[0].y + largest[3].y) / 2, floor.minimum.z};
}

std::vector<Point> movedOutwards(const std::vector<Point>& outline, float by)
{
    const std::size_t count = outline.size();
    const auto outward = [&](std::size_t from) {
        const Point a = outline[from % count], b = outline[(from + 1) % count];
        const float length = std::max(std::hypot(b.x - a.x, b.y - a.y), 1e-6F);
        return Point {(b.y - a.y) / length, -(b.x - a.x) / length, 0};
    };
    std::vector<Point> moved;
    for (std::size_t i = 0; i < count; ++i) {
        const Point before = outward(i + count - 1), after = outward(i);
        const float stretch = std::min(1 / std::max(1 + before.x * after.x + before.y * after.y, 1e-3F), longestMitre);
        moved.push_back({outline[i].x + (before.x + after.x) * stretch * by, outline[i].y + (before.y + after.y) * stretch * by, outline[i].z});
    }
    return moved;
}

} // namespace gw
