// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/snap.h"

#include <cmath>

namespace gw {

namespace {

constexpr double gridStep = 0.1, tile = 0.6;
constexpr double tileReach = 0.05, neighbourReach = 0.15;
// Pieces further away than an aisle's width do not attract.
constexpr double farthestNeighbour = 2.5;

double toMillimetres(double value) { return std::round(value * 1000) / 1000; }

double onGrid(double value)
{
    const double onTile = std::round(value / tile) * tile;
    return std::abs(onTile - value) <= tileReach ? onTile : std::round(value / gridStep) * gridStep;
}

/// The best edge to rest on in one direction.
struct Attraction {
    double wanted, size;
    double best, reach = neighbourReach;
    bool isFound = false;
    void offer(double candidate)
    {
        if (std::abs(candidate - wanted) >= reach) return;
        best = candidate;
        reach = std::abs(candidate - wanted);
        isFound = true;
    }
    /// Flush outside either end, or in line with it.
    void offerEdges(double low, double high)
    {
        for (const double candidate : {low - size, high, low, high - size}) offer(candidate);
    }
    double answer() const { return toMillimetres(isFound ? best : onGrid(wanted)); }
};

bool isNear(double low, double high, double otherLow, double otherHigh)
{
    return otherLow - high <= farthestNeighbour && low - otherHigh <= farthestNeighbour;
}

} // namespace

Place snapped(const Plan& plan, const Scene& scene, EquipmentId piece, const std::vector<EquipmentId>& moving, Place wanted)
{
    const std::size_t index = plan.equipment.indexOf(piece);
    if (index >= scene.boxes.size()) return {toMillimetres(onGrid(wanted.x)), toMillimetres(onGrid(wanted.y))};
    const Space* space = plan.spaces.find(plan.equipment[index].space);
    const double originX = space ? space->x.si() : 0, originY = space ? space->y.si() : 0;
    const Box& own = scene.boxes[index];
    Attraction x {wanted.x, double(own.maximum.x) - double(own.minimum.x), 0}, y {wanted.y, double(own.maximum.y) - double(own.minimum.y), 0};
    for (std::size_t i = 0; i < scene.boxes.size() && i < plan.equipment.size(); ++i) {
        const Box& other = scene.boxes[i];
        if (plan.equipment[i].space != plan.equipment[index].space || other.minimum.z > own.maximum.z || other.maximum.z < own.minimum.z) continue;
        if (std::find(moving.begin(), moving.end(), other.equipment) != moving.end()) continue;
        const double lowX = other.minimum.x - originX, highX = other.maximum.x - originX;
        const double lowY = other.minimum.y - originY, highY = other.maximum.y - originY;
        if (!isNear(wanted.x, wanted.x + x.size, lowX, highX) || !isNear(wanted.y, wanted.y + y.size, lowY, highY)) continue;
        x.offerEdges(lowX, highX);
        y.offerEdges(lowY, highY);
    }
    return {x.answer(), y.answer()};
}

} // namespace gw
