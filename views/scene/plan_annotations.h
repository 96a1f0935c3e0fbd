// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/plan_drawing.h"

namespace gw {

/// Aisles as tints of the floor, those of the plan with their edge; contained ones closed at their ends.
void paintAisles(QPainter& painter, const PlanDrawing& drawing);
/// Walls, doors, columns and no-go zones.
void paintSolids(QPainter& painter, const PlanDrawing& drawing);
/// Distances that are kept in the plan.
void paintMeasurements(QPainter& painter, const PlanDrawing& drawing);

} // namespace gw
