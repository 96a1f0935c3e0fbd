// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

namespace gw {

/// A rectangle on the floor that runs go around.
struct Blocked {
    Point minimum, maximum;
};

/// Columns and no-go zones of a plan, on the site.
std::vector<Blocked> blockedBy(const Plan& plan);

/// A way at right angles at height `z`, with at most three legs: the shortest that crosses nothing blocked, else the plain corner.
std::vector<Point> wayAround(Point from, Point to, float z, const std::vector<Blocked>& blocked);

} // namespace gw
