// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

/// Volume that a set of points dominates below a reference; less is better in every objective.
namespace gw {

using ObjectivePoint = std::vector<double>;

/// The points that no other one dominates, in lexicographic order; of equal ones the first.
std::vector<ObjectivePoint> frontOf(const std::vector<ObjectivePoint>& points);

/// Exact for any number of objectives; effort grows steeply beyond three. Points that are not better than the reference in every objective count nothing.
/// Source: the WFG algorithm, While, Bradstreet and Barone 2012: the exclusive volumes of the points, one after the other.
double hypervolume(std::vector<ObjectivePoint> points, const ObjectivePoint& reference);

/// What would be lost with each point: its exclusive volume, 0 for dominated and repeated points.
std::vector<double> hypervolumeContributions(const std::vector<ObjectivePoint>& points, const ObjectivePoint& reference);

} // namespace gw
