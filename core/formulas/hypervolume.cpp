// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/hypervolume.h"

#include "core/formulas/non_dominated.h"

#include <algorithm>

namespace gw {
namespace {

using Points = std::vector<ObjectivePoint>;

bool isAsGood(const ObjectivePoint& a, const ObjectivePoint& b)
{
    for (std::size_t k = 0; k < a.size(); ++k)
        if (a[k] > b[k]) return false;
    return true;
}

double boxVolume(const ObjectivePoint& point, const ObjectivePoint& reference)
{
    double volume = 1;
    for (std::size_t k = 0; k < point.size(); ++k) volume *= reference[k] - point[k];
    return volume;
}

double planeVolume(const Points& sorted, const ObjectivePoint& reference)
{
    double volume = 0, height = reference[1];
    for (const ObjectivePoint& p : sorted)
        if (p[1] < height) volume += (reference[0] - p[0]) * (height - p[1]), height = p[1];
    return volume;
}

double volumeOf(Points points, const ObjectivePoint& reference);

/// Volume of a point that none of the points from `from` on shares: its box less that of the others, each raised to where it begins to be shared.
double exclusive(const ObjectivePoint& point, const Points& others, std::size_t from, const ObjectivePoint& reference)
{
    Points shared;
    for (std::size_t i = from; i < others.size(); ++i) {
        shared.push_back(others[i]);
        for (std::size_t k = 0; k < point.size(); ++k) shared.back()[k] = std::max(shared.back()[k], point[k]);
    }
    return boxVolume(point, reference) - volumeOf(frontOf(shared), reference);
}

double volumeOf(Points points, const ObjectivePoint& reference)
{
    std::sort(points.begin(), points.end());
    if (reference.size() == 1) return points.empty() ? 0 : reference[0] - points.front()[0];
    if (reference.size() == 2) return planeVolume(points, reference);
    double volume = 0;
    for (std::size_t i = 0; i < points.size(); ++i) volume += exclusive(points[i], points, i + 1, reference);
    return volume;
}

bool counts(const ObjectivePoint& point, const ObjectivePoint& reference)
{
    for (std::size_t k = 0; k < point.size(); ++k)
        if (!(point[k] < reference[k])) return false;
    return true;
}

} // namespace

std::vector<ObjectivePoint> frontOf(const std::vector<ObjectivePoint>& points)
{
    std::vector<std::uint64_t> ids(points.size());
    std::iota(ids.begin(), ids.end(), std::uint64_t {0});
    std::vector<double> values;
    for (const ObjectivePoint& point : points) values.insert(values.end(), point.begin(), point.end());
    Points kept;
    if (points.empty()) return kept;
    for (const std::size_t i : nonDominated(ids, values, points.front().size())) kept.push_back(points[i]);
    return kept;
}

double hypervolume(std::vector<ObjectivePoint> points, const ObjectivePoint& reference)
{
    std::erase_if(points, [&](const ObjectivePoint& p) { return !counts(p, reference); });
    return volumeOf(reference.size() > 2 ? frontOf(points) : std::move(points), reference);
}

std::vector<double> hypervolumeContributions(const std::vector<ObjectivePoint>& points, const ObjectivePoint& reference)
{
    std::vector<double> contributions(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!counts(points[i], reference)) continue;
        Points others;
        bool isDominated = false;
        for (std::size_t j = 0; j < points.size() && !isDominated; ++j) {
            if (j == i || !counts(points[j], reference)) continue;
            isDominated = isAsGood(points[j], points[i]);
            others.push_back(points[j]);
        }
        if (!isDominated) contributions[i] = std::max(0.0, exclusive(points[i], others, 0, reference));
    }
    return contributions;
}

} // namespace gw
