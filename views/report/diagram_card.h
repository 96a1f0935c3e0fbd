// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/report/diagram_painter.h"

namespace gw {

/// Paints one node: in full, as a summary in larger type, or by its name, as the scale of the marks allows.
void paintCard(QPainter& painter, const Diagram& diagram, const std::vector<NodeText>& texts, const DiagramStyle& style, const DiagramMarks& marks, std::size_t node);

/// Nothing of the node is in service, in a drill.
bool isDark(const Diagram& diagram, const DiagramMarks& marks, std::size_t node);

} // namespace gw
