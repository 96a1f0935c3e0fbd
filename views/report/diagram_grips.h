// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/report/diagram_painter.h"

namespace gw {

/// How much of the button that opens a card lies on the card, in pixels.
inline constexpr double foldButtonInside = 10;

/// Paints what a card is held by: the ports that connections are drawn from, and the button that opens or folds it.
void paintGrips(QPainter& painter, const Diagram& diagram, const DiagramNode& node, const DiagramStyle& style, const DiagramMarks& marks);

} // namespace gw
