// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/scene/scene.h"
#include "views/widgets/theme.h"

#include <QPolygonF>

#include <functional>

class QPainter;

namespace gw {

/// Where kept measures are drawn. `toPicture` gives what is seen of a line through places of the site.
struct KeptPicture {
    QPainter& painter;
    const Theme& theme;
    std::function<QPolygonF(const std::vector<Point>&)> toPicture;
    MeasurementId shown {};                ///< The one that is chosen.
};

/// Distances with their figures, heights, the angles where two distances meet, and the areas that they enclose.
void paintKept(const KeptPicture& picture, const Plan& plan);

} // namespace gw
