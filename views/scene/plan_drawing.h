// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "views/scene/overlay.h"
#include "views/session/view_state.h"
#include "views/widgets/theme.h"

#include <QTransform>

class QPainter;

namespace gw {

class UnderlayContents;

/// A picture of the scene from above.
struct PlanDrawing {
    const Scene& scene;                 ///< What is seen of it.
    const Plan& plan;
    const ViewState& view;
    UnderlayContents& underlays;
    const Theme& theme;
    QTransform toPicture;               ///< From site metres to pixels; y grows upwards on the site.
    double pixelsPerMetre = 1;
    QRectF picture;
    QRectF clear;                       ///< The part of the picture that nothing lies over: names, legend and scale stay in it.
    const std::vector<EquipmentId>& selection;
    MeasurementId keptShown {};         ///< The kept distance that is selected.
    LineUnder lineUnder {};             ///< What stands under the names.
};

/// Everything, bottom to top, with labels; what hovers is painted on top, by `paintHover`.
void paintPlanFromAbove(QPainter& painter, const PlanDrawing& drawing);
/// Legend and scale, over all that.
void paintPlanKey(QPainter& painter, const QRectF& clear, const Legend& legend, double pixelsPerMetre, const Theme& theme);
void paintHover(QPainter& painter, const QRectF& area, const Theme& theme);

/// The upright rectangle of a box on the picture.
QRectF footprint(const QTransform& toPicture, Point minimum, Point maximum);

} // namespace gw
