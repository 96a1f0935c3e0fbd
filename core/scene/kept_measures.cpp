// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/kept_measures.h"

#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace gw {

namespace {

/// A place in whole millimetres: what is nearer than half of one is the same place.
using Knot = std::pair<long long, long long>;

Knot knotAt(Length x, Length y) { return {std::llround(x.in(metre) * 1000), std::llround(y.in(metre) * 1000)}; }

Place placeOf(Knot knot) { return {static_cast<double>(knot.first) / 1000, static_cast<double>(knot.second) / 1000}; }

/// Each place with those that kept distances join to it.
using Net = std::map<Knot, std::set<Knot>>;

Net netOf(const Plan& plan)
{
    Net net;
    for (const Measurement& kept : plan.measurements) {
        const Knot from = knotAt(kept.fromX, kept.fromY), to = knotAt(kept.toX, kept.toY);
        if (from == to || kept.fromZ != kept.toZ) continue;
        net[from].insert(to);
        net[to].insert(from);
    }
    return net;
}

/// The ring that leads from a place back to it where every place has two stretches; empty where there is none.
std::vector<Knot> ringFrom(const Net& net, Knot start)
{
    std::vector<Knot> ring {start};
    Knot before = start, at = *net.at(start).begin();
    while (at != start) {
        const auto& next = net.at(at);
        if (next.size() != 2) return {};
        ring.push_back(at);
        const Knot on = *next.begin() == before ? *next.rbegin() : *next.begin();
        before = std::exchange(at, on);
    }
    return ring.size() >= 3 ? ring : std::vector<Knot> {};
}

} // namespace

double distanceBetween(Place a, Place b) { return std::hypot(b.x - a.x, b.y - a.y); }

double angleAt(Place before, Place at, Place after)
{
    const double ax = before.x - at.x, ay = before.y - at.y, bx = after.x - at.x, by = after.y - at.y;
    return std::abs(std::atan2(ax * by - ay * bx, ax * bx + ay * by)) * 180 / std::numbers::pi;
}

double areaOf(const std::vector<Place>& points)
{
    double twice = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Place &a = points[i], &b = points[(i + 1) % points.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

KeptFigures keptFigures(const Plan& plan)
{
    KeptFigures figures;
    const Net net = netOf(plan);
    std::set<Knot> told;
    for (const auto& [knot, joined] : net) {
        if (joined.size() != 2) continue;
        const Place before = placeOf(*joined.begin()), at = placeOf(knot), after = placeOf(*joined.rbegin());
        figures.angles.push_back({before, at, after, angleAt(before, at, after)});
        if (told.contains(knot)) continue;
        const auto ring = ringFrom(net, knot);
        if (ring.empty()) continue;
        told.insert(ring.begin(), ring.end());
        KeptArea area;
        for (const Knot& corner : ring) area.corners.push_back(placeOf(corner));
        area.squareMetres = areaOf(area.corners);
        figures.areas.push_back(std::move(area));
    }
    return figures;
}

} // namespace gw
