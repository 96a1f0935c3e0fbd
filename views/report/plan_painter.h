// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QRectF>

class QPainter;

namespace gw {

/// Draws the plan isometrically into `area` without OpenGL: floors, racks with a coloured band, gear, tubes, labels. For print and `render`.
void paintPlan(QPainter& painter, const QRectF& area, const Scene& scene);

} // namespace gw
