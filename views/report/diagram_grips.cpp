// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/diagram_grips.h"

#include "core/scene/diagram_layout.h"

#include <QPainter>

namespace gw {
namespace {

constexpr double portRadius = 3.5, buttonPixels = 14, buttonOutside = buttonPixels - foldButtonInside;
/// Below these scales they could not be hit.
constexpr double portsFrom = 0.45, buttonsFrom = 0.36;

void paintPorts(QPainter& painter, const Diagram& diagram, const DiagramNode& node, const DiagramStyle& style)
{
    const bool isLoop = !node.loops.empty();
    const auto port = [&](DiagramTone tone, bool isLeaving, const QColor& colour) {
        const DiagramPoint at = portOf(node, tone, diagram.flow, isLeaving);
        painter.setPen(QPen(colour, 1.4));
        painter.setBrush(style.card);
        painter.drawEllipse(QPointF(at.x, at.y), portRadius, portRadius);
    };
    if (diagram.isOfCoolant || isLoop) {
        port(DiagramTone::Coolant, false, style.supply);
        if (isLoop || node.symbol < DiagramSymbol::Rack || node.symbol >= DiagramSymbol::Cdu) port(DiagramTone::Coolant, true, style.supply);
        return;
    }
    const bool isSource = node.symbol == DiagramSymbol::Grid || node.symbol == DiagramSymbol::Generator || node.symbol == DiagramSymbol::Battery;
    for (const auto& [tone, colour] : {std::pair {DiagramTone::SideA, style.sideA}, std::pair {DiagramTone::SideB, style.sideB}}) {
        if (!isSource) port(tone, false, colour);
        if (node.symbol < DiagramSymbol::Rack) port(tone, true, colour);
    }
}

void paintFoldButton(QPainter& painter, const DiagramNode& node, const DiagramStyle& style, double scale)
{
    const QRectF button = foldButton(node, scale);
    if (button.isEmpty()) return;
    painter.setPen(QPen(style.border, 1));
    painter.setBrush(style.paper);
    painter.drawRoundedRect(button, 3, 3);
    painter.setPen(QPen(style.ink, 1.4 / std::min(1.0, scale)));
    const QPointF middle = button.center();
    const double reach = button.width() * 0.26;
    painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0));
    if (node.canExpand) painter.drawLine(middle - QPointF(0, reach), middle + QPointF(0, reach));
}

} // namespace

void paintGrips(QPainter& painter, const Diagram& diagram, const DiagramNode& node, const DiagramStyle& style, const DiagramMarks& marks)
{
    if (marks.scale >= portsFrom) paintPorts(painter, diagram, node, style);
    if (marks.hasFoldButtons) paintFoldButton(painter, node, style, marks.scale);
}

QRectF foldButton(const DiagramNode& node, double scale)
{
    if ((!node.canExpand && !node.canFold) || scale < buttonsFrom) return {};
    const double size = buttonPixels / scale, outside = buttonOutside / scale;
    return {node.at.x + node.width - size + outside, node.at.y - outside, size, size};
}

} // namespace gw
