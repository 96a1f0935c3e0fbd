// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/snap.h"

#include <string>
#include <vector>

namespace gw {

/// Metres from place to place.
double distanceBetween(Place a, Place b);
/// Degrees between the stretches that meet at `at`, 0 to 180.
double angleAt(Place before, Place at, Place after);
/// Of the polygon through the points, m2; crossings count as they fold.
double areaOf(const std::vector<Place>& points);

/// Where two kept distances of a plan, and no third, meet.
struct KeptAngle {
    Place before, at, after;
    double degrees = 0;
};

/// What kept distances enclose: a ring of three or more, each beginning where another ends.
struct KeptArea {
    std::vector<Place> corners;
    double squareMetres = 0;
};

/// What the kept distances of a plan tell together. Heights and what runs up or down take no part.
struct KeptFigures {
    std::vector<KeptAngle> angles;
    std::vector<KeptArea> areas;
};
KeptFigures keptFigures(const Plan& plan);

} // namespace gw
