// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "views/widgets/theme.h"

#include <QTransform>

class QPainter;

namespace gw {

/// A picture of the scene from above.
struct PlanDrawing {
    const Scene& scene;
    const Theme& theme;
    QTransform toPicture;               ///< From site metres to pixels; y grows upwards on the site.
    double pixelsPerMetre = 1;
    QRectF picture;
    const std::vector<EquipmentId>& selection;
    EquipmentId hovered;
};

/// Everything, bottom to top, with labels, legend and scale.
void paintPlanFromAbove(QPainter& painter, const PlanDrawing& drawing);

/// The upright rectangle of a box on the picture.
QRectF footprint(const QTransform& toPicture, Point minimum, Point maximum);

} // namespace gw
