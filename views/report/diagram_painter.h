// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/report/diagram_style.h"
#include "views/report/diagram_text.h"

#include <QRectF>

class QPainter;

namespace gw {

/// How a node stands in a failure drill.
struct NodeStatus {
    double loading = 0;               ///< Of its fullest piece as things are now.
    QString figures;                  ///< What it carries now; empty = as its text says.
    QString load;                     ///< The same in short.
    std::uint32_t overloaded = 0;     ///< Pieces above their rating now.
    std::uint32_t failed = 0;         ///< Pieces taken out of service.
    std::uint32_t dark = 0;           ///< Pieces without power.
    std::uint32_t warm = 0;           ///< Pieces or loops without coolant.
};

/// A word about some of what a card stands for: "3 selected", "1 overloaded".
struct NodeMark {
    QString text;                     ///< Empty = none.
    bool isFault = false;
};

/// What is painted beside the diagram itself. The lists are parallel to the nodes, or empty.
struct DiagramMarks {
    std::vector<NodeStatus> status;
    std::vector<std::uint8_t> isSelected;
    std::vector<NodeMark> marks;
    bool hasFoldButtons = false;      ///< What opens and folds cards is drawn on them.
    std::size_t hovered = static_cast<std::size_t>(-1);
    std::size_t selectedEdge = static_cast<std::size_t>(-1);
    double scale = 1;                 ///< Pixels per point: small print is left out when it could not be read.
};

/// What is clicked to open a card or to fold it with its family, at this scale; none where it would be too small to hit.
QRectF foldButton(const DiagramNode& node, double scale);

/// Paints what touches `visible`, in the diagram's coordinates.
void paintDiagram(QPainter& painter, const QRectF& visible, const Diagram& diagram, const std::vector<NodeText>& texts, const DiagramStyle& style, const DiagramMarks& marks);

} // namespace gw
