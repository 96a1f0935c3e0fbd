// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/diagram_painter.h"

#include "views/report/diagram_card.h"

#include <QPainter>
#include <QPainterPath>

namespace gw {
namespace {

constexpr double betweenPipes = 4;

/// One diagram being painted.
class Painting {
public:
    Painting(QPainter& painter, const QRectF& visible, const Diagram& diagram, const std::vector<NodeText>& texts, const DiagramStyle& style, const DiagramMarks& marks)
        : m_painter(painter), m_visible(visible), m_diagram(diagram), m_texts(texts), m_style(style), m_marks(marks)
    {
    }

    void paint()
    {
        for (std::size_t e = 0; e < m_diagram.edges.size(); ++e)
            if (m_diagram.edges[e].tone == DiagramTone::Coolant) paintPipes(e);
            else paintFeed(e);
        for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n)
            if (isSeen(m_diagram.nodes[n])) paintCard(m_painter, m_diagram, m_texts, m_style, m_marks, n);
    }

private:
    bool isSeen(const DiagramNode& node) const { return m_visible.intersects(QRectF(node.at.x, node.at.y, node.width, node.height).adjusted(-6, -6, 6, 12)); }
    bool isSelected(std::size_t n) const { return n < m_marks.isSelected.size() && m_marks.isSelected[n]; }
    bool isNear(const DiagramEdge& edge, std::size_t n) const { return edge.from == n || edge.to == n; }
    bool isLit(std::size_t e) const
    {
        const DiagramEdge& edge = m_diagram.edges[e];
        return e == m_marks.selectedEdge || isNear(edge, m_marks.hovered) || isSelected(edge.from) || isSelected(edge.to);
    }
    bool isDark(const DiagramEdge& edge) const { return gw::isDark(m_diagram, m_marks, edge.from) || gw::isDark(m_diagram, m_marks, edge.to); }

    QPainterPath pathOf(const DiagramEdge& edge, double aside) const
    {
        QPainterPath path;
        for (const DiagramPoint& p : edge.path) path.elementCount() == 0 ? path.moveTo(p.x + aside, p.y + aside) : path.lineTo(p.x + aside, p.y + aside);
        return path;
    }

    void drawLine(const QPainterPath& path, QColor colour, double width, Qt::PenStyle pattern, bool isDarkened)
    {
        if (!m_visible.intersects(path.boundingRect().adjusted(-4, -4, 4, 4))) return;
        if (isDarkened) colour = m_style.pale(colour, 0.25);
        QPen pen(colour, width, pattern, Qt::FlatCap, Qt::RoundJoin);
        if (pattern == Qt::CustomDashLine) pen.setDashPattern({5, 2.5});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(path);
    }

    /// Side B is dashed, an alternate dotted: never colour alone.
    void paintFeed(std::size_t e)
    {
        const DiagramEdge& edge = m_diagram.edges[e];
        const bool isA = edge.tone == DiagramTone::SideA;
        const Qt::PenStyle pattern = edge.isAlternate ? Qt::DotLine : isA ? Qt::SolidLine : Qt::CustomDashLine;
        drawLine(pathOf(edge, 0), e == m_marks.selectedEdge ? m_style.accent : isA ? m_style.sideA : m_style.sideB, isLit(e) ? 3 : 1.7, pattern, isDark(edge));
    }

    void paintPipes(std::size_t e)
    {
        const DiagramEdge& edge = m_diagram.edges[e];
        const double width = isLit(e) ? 2.6 : 1.7;
        drawLine(pathOf(edge, -betweenPipes / 2), e == m_marks.selectedEdge ? m_style.accent : m_style.supply, width, Qt::SolidLine, isDark(edge));
        drawLine(pathOf(edge, betweenPipes / 2), e == m_marks.selectedEdge ? m_style.accent : m_style.coolantReturn, width, Qt::CustomDashLine, isDark(edge));
    }

    QPainter& m_painter;
    QRectF m_visible;
    const Diagram& m_diagram;
    const std::vector<NodeText>& m_texts;
    const DiagramStyle& m_style;
    const DiagramMarks& m_marks;
};

} // namespace

void paintDiagram(QPainter& painter, const QRectF& visible, const Diagram& diagram, const std::vector<NodeText>& texts, const DiagramStyle& style, const DiagramMarks& marks)
{
    Painting(painter, visible, diagram, texts, style, marks).paint();
}

} // namespace gw
