// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/manhattan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gw {
namespace {

/// Left between a run and what it passes.
constexpr float clear = 0.2F;

bool crosses(Point a, Point b, const Blocked& block)
{
    const float x0 = std::min(a.x, b.x), x1 = std::max(a.x, b.x), y0 = std::min(a.y, b.y), y1 = std::max(a.y, b.y);
    return x1 > block.minimum.x && x0 < block.maximum.x && y1 > block.minimum.y && y0 < block.maximum.y;
}

bool isFree(const std::vector<Point>& way, const std::vector<const Blocked*>& near)
{
    for (std::size_t i = 1; i < way.size(); ++i)
        for (const Blocked* block : near)
            if (crosses(way[i - 1], way[i], *block)) return false;
    return true;
}

float lengthOf(const std::vector<Point>& way)
{
    float length = 0;
    for (std::size_t i = 1; i < way.size(); ++i) length += std::abs(way[i].x - way[i - 1].x) + std::abs(way[i].y - way[i - 1].y);
    return length;
}

std::vector<Point> byX(Point from, Point to, float x, float z) { return {{from.x, from.y, z}, {x, from.y, z}, {x, to.y, z}, {to.x, to.y, z}}; }
std::vector<Point> byY(Point from, Point to, float y, float z) { return {{from.x, from.y, z}, {from.x, y, z}, {to.x, y, z}, {to.x, to.y, z}}; }

void dropRepeats(std::vector<Point>& way)
{
    way.erase(std::unique(way.begin(), way.end()), way.end());
}

} // namespace

std::vector<Blocked> blockedBy(const Plan& plan)
{
    std::vector<Blocked> blocked;
    for (const Obstacle& obstacle : plan.obstacles) {
        if (obstacle.kind != ObstacleKind::Column && obstacle.kind != ObstacleKind::NoGoZone) continue;
        const Space* space = plan.spaces.find(obstacle.space);
        const double x = obstacle.x.si() + (space ? space->x.si() : 0), y = obstacle.y.si() + (space ? space->y.si() : 0);
        blocked.push_back({{static_cast<float>(x), static_cast<float>(y), 0},
            {static_cast<float>(x + obstacle.width.si()), static_cast<float>(y + obstacle.depth.si()), static_cast<float>(obstacle.height.si())}});
    }
    return blocked;
}

std::vector<Point> wayAround(Point from, Point to, float z, const std::vector<Blocked>& blocked)
{
    std::vector<const Blocked*> near;
    const Blocked box {{std::min(from.x, to.x) - 5, std::min(from.y, to.y) - 5, 0}, {std::max(from.x, to.x) + 5, std::max(from.y, to.y) + 5, 0}};
    for (const Blocked& block : blocked)
        if (block.maximum.z >= z && crosses(block.minimum, block.maximum, box)) near.push_back(&block);
    std::vector<std::vector<Point>> ways {byX(from, to, to.x, z), byX(from, to, from.x, z)};
    for (const Blocked* block : near)
        for (const bool isLow : {true, false}) {
            ways.push_back(byX(from, to, isLow ? block->minimum.x - clear : block->maximum.x + clear, z));
            ways.push_back(byY(from, to, isLow ? block->minimum.y - clear : block->maximum.y + clear, z));
        }
    const std::vector<Point>* best = nullptr;
    for (const auto& way : ways)
        if (isFree(way, near) && (!best || lengthOf(way) < lengthOf(*best))) best = &way;
    std::vector<Point> way = best ? *best : ways.front();
    dropRepeats(way);
    return way;
}

} // namespace gw
