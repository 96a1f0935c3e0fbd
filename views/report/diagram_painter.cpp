// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/diagram_painter.h"

#include "core/scene/diagram_layout.h"
#include "views/report/diagram_symbols.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace gw {
namespace {

constexpr double corner = 6, symbolSize = 26, inset = 9, portRadius = 3.5, betweenPipes = 4;
/// Below these scales small print and names cannot be read.
constexpr double smallPrintFrom = 0.55, namesFrom = 0.2;

QString tr(const char* text) { return QCoreApplication::translate("Diagram", text); }

/// One diagram being painted.
class Painting {
public:
    Painting(QPainter& painter, const QRectF& visible, const Diagram& diagram, const std::vector<NodeText>& texts, const DiagramStyle& style, const DiagramMarks& marks)
        : m_painter(painter), m_visible(visible), m_diagram(diagram), m_texts(texts), m_style(style), m_marks(marks),
          m_isCoolant(diagram.isOfCoolant)
    {
    }

    void paint()
    {
        for (std::size_t e = 0; e < m_diagram.edges.size(); ++e)
            if (m_diagram.edges[e].tone == DiagramTone::Coolant) paintPipes(e);
            else paintFeed(e);
        for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n)
            if (m_visible.intersects(areaOf(m_diagram.nodes[n]).adjusted(-6, -6, 6, 6))) paintNode(n);
    }

private:
    static QRectF areaOf(const DiagramNode& node) { return {node.at.x, node.at.y, node.width, node.height}; }
    bool isSelected(std::size_t n) const { return n < m_marks.isSelected.size() && m_marks.isSelected[n]; }
    const NodeStatus* status(std::size_t n) const { return n < m_marks.status.size() ? &m_marks.status[n] : nullptr; }
    bool isDark(std::size_t n) const
    {
        const NodeStatus* s = status(n);
        return s && s->dark + s->failed + s->warm >= m_diagram.nodes[n].count();
    }
    QString whyDark(const NodeStatus& s) const
    {
        if (s.failed >= s.dark + s.warm) return tr("Out of service");
        return s.dark >= s.warm ? tr("Without power") : tr("Without coolant");
    }
    QString figuresOf(std::size_t n) const
    {
        const NodeStatus* s = status(n);
        if (s && isDark(n)) return whyDark(*s);
        return s && !s->figures.isEmpty() ? s->figures : m_texts[n].figures;
    }
    bool isNear(const DiagramEdge& edge, std::size_t n) const { return edge.from == n || edge.to == n; }
    bool isLit(std::size_t e) const
    {
        const DiagramEdge& edge = m_diagram.edges[e];
        return e == m_marks.selectedEdge || isNear(edge, m_marks.hovered) || isSelected(edge.from) || isSelected(edge.to);
    }
    bool isDark(const DiagramEdge& edge) const { return isDark(edge.from) || isDark(edge.to); }

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

    void paintNode(std::size_t n)
    {
        const DiagramNode& node = m_diagram.nodes[n];
        const bool dark = isDark(n);
        if (node.canExpand) paintStack(node);
        paintCard(n);
        const QRectF area = areaOf(node);
        m_painter.setPen(QPen(dark ? m_style.pale(m_style.of(node.symbol), 0.35) : m_style.pale(m_style.ink, 0.85), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        paintSymbol(m_painter, QRectF(area.left() + inset, area.top() + inset, symbolSize, symbolSize), node.symbol);
        if (m_marks.scale >= namesFrom) paintTexts(n, dark);
        paintPorts(node);
        if (const NodeStatus* s = status(n); s && s->failed > 0) paintCross(area);
    }

    /// Cards behind it say that it stands for several.
    void paintStack(const DiagramNode& node)
    {
        m_painter.setPen(QPen(m_style.border, 1));
        m_painter.setBrush(m_style.card);
        for (const double step : {5.0, 2.5}) m_painter.drawRoundedRect(areaOf(node).adjusted(step, step, step, step), corner, corner);
    }

    void paintCard(std::size_t n)
    {
        const DiagramNode& node = m_diagram.nodes[n];
        const bool marked = isSelected(n) || n == m_marks.hovered;
        const double loading = loadingOf(n);
        QColor edge = marked ? m_style.accent : m_style.border;
        if (!marked && loading > 1 + 1e-9) edge = m_style.error;
        m_painter.setPen(QPen(edge, isSelected(n) ? 2.4 : marked || loading > 1 + 1e-9 ? 1.6 : 1));
        m_painter.setBrush(loading > 1 + 1e-9 ? m_style.pale(m_style.error, 0.12) : isDark(n) ? m_style.pale(m_style.quietInk, 0.12) : m_style.card);
        m_painter.drawRoundedRect(areaOf(node), corner, corner);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_style.pale(m_style.of(node.symbol), isDark(n) ? 0.4 : 1));
        m_painter.drawRoundedRect(QRectF(node.at.x, node.at.y + corner, 3, node.height - 2 * corner), 1.5, 1.5);
    }

    double loadingOf(std::size_t n) const
    {
        const NodeStatus* s = status(n);
        return s ? s->loading : m_diagram.nodes[n].loading;
    }

    void write(const QRectF& area, const QString& text, double size, const QColor& colour, bool isStrong = false, Qt::Alignment align = Qt::AlignLeft)
    {
        if (text.isEmpty()) return;
        const QFont font = m_style.font(m_painter.device(), size, isStrong);
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawText(area, int(align | Qt::AlignVCenter), QFontMetricsF(font, m_painter.device()).elidedText(text, Qt::ElideRight, area.width()));
    }

    void paintTexts(std::size_t n, bool dark)
    {
        const DiagramNode& node = m_diagram.nodes[n];
        const NodeText& text = m_texts[n];
        const QRectF area = areaOf(node);
        const double left = area.left() + inset + symbolSize + 8, width = area.right() - left - 7;
        const QColor ink = dark ? m_style.quietInk : m_style.ink;
        if (m_marks.scale < smallPrintFrom) {
            const QFont font = m_style.font(m_painter.device(), 19, true);
            m_painter.setFont(font);
            m_painter.setPen(ink);
            m_painter.drawText(QRectF(left, area.top() + 4, width, area.height() - 8), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap), text.name);
            return;
        }
        write({left, area.top() + 6, width, 16}, text.name, 12, ink, true);
        write({left, area.top() + 21, width, 14}, text.detail, 10, m_style.quietInk);
        write({area.left() + inset, area.top() + 38, area.width() - 2 * inset - (node.rating.si() > 0 ? 40 : 0), 14}, figuresOf(n), 10.5, ink);
        if (node.rating.si() > 0) paintBar(n, QRectF(area.left() + inset, area.top() + 54, area.width() - 2 * inset, 5), dark);
        if (m_marks.status.empty() || !node.loops.empty()) write({area.left() + inset, area.top() + 60, area.width() - 2 * inset, 14}, text.worst, 9.5, node.worstLoading > 1 + 1e-9 ? m_style.error : m_style.quietInk);
    }

    /// Loading now, and a tick where the worst failure takes it. Half as long again as the rating, so that overloads show.
    void paintBar(std::size_t n, const QRectF& bar, bool dark)
    {
        constexpr double most = 1.25;
        const DiagramNode& node = m_diagram.nodes[n];
        const double loading = dark ? 0 : loadingOf(n);
        const auto at = [&](double share) { return bar.left() + bar.width() * std::clamp(share, 0.0, most) / most; };
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_style.pale(m_style.quietInk, 0.2));
        m_painter.drawRoundedRect(bar, 2.5, 2.5);
        if (loading > 0) {
            m_painter.setBrush(m_style.ofLoading(loading));
            m_painter.drawRoundedRect(QRectF(bar.left(), bar.top(), std::max(3.0, at(loading) - bar.left()), bar.height()), 2.5, 2.5);
        }
        m_painter.setPen(QPen(m_style.ink, 1));
        m_painter.drawLine(QPointF(at(1), bar.top() - 2), QPointF(at(1), bar.bottom() + 2));
        if (m_marks.status.empty() && node.worstLoading > node.loading * 1.001) {
            m_painter.setPen(QPen(m_style.ofLoading(node.worstLoading), 2.4));
            m_painter.drawLine(QPointF(at(node.worstLoading), bar.top() - 2.5), QPointF(at(node.worstLoading), bar.bottom() + 2.5));
        }
        const QString share = dark ? QString() : m_marks.status.empty() ? m_texts[n].share : percentText(loading);
        write({bar.right() - 44, bar.top() - 17, 44, 14}, share, 10.5, loading > 1 + 1e-9 ? m_style.error : m_style.ink, true, Qt::AlignRight);
    }

    void paintPorts(const DiagramNode& node)
    {
        if (m_marks.scale < smallPrintFrom) return;
        const bool isLoop = !node.loops.empty();
        const auto port = [&](DiagramTone tone, bool isLeaving, const QColor& colour) {
            const DiagramPoint at = portOf(node, tone, m_diagram.flow, isLeaving);
            m_painter.setPen(QPen(colour, 1.4));
            m_painter.setBrush(m_style.card);
            m_painter.drawEllipse(QPointF(at.x, at.y), portRadius, portRadius);
        };
        if (m_isCoolant || isLoop) {
            port(DiagramTone::Coolant, false, m_style.supply);
            if (isLoop || node.symbol < DiagramSymbol::Rack || node.symbol >= DiagramSymbol::Cdu) port(DiagramTone::Coolant, true, m_style.supply);
            return;
        }
        const bool isSource = node.symbol == DiagramSymbol::Grid || node.symbol == DiagramSymbol::Generator || node.symbol == DiagramSymbol::Battery;
        for (const auto& [tone, colour] : {std::pair {DiagramTone::SideA, m_style.sideA}, std::pair {DiagramTone::SideB, m_style.sideB}}) {
            if (!isSource) port(tone, false, colour);
            if (node.symbol < DiagramSymbol::Rack) port(tone, true, colour);
        }
    }

    void paintCross(const QRectF& area)
    {
        m_painter.setPen(QPen(m_style.error, 2.2, Qt::SolidLine, Qt::RoundCap));
        const QRectF cross(area.left() + inset - 2, area.top() + inset - 2, symbolSize + 4, symbolSize + 4);
        m_painter.drawLine(cross.topLeft(), cross.bottomRight());
        m_painter.drawLine(cross.topRight(), cross.bottomLeft());
    }

    QPainter& m_painter;
    QRectF m_visible;
    const Diagram& m_diagram;
    const std::vector<NodeText>& m_texts;
    const DiagramStyle& m_style;
    const DiagramMarks& m_marks;
    bool m_isCoolant;
};

} // namespace

void paintDiagram(QPainter& painter, const QRectF& visible, const Diagram& diagram, const std::vector<NodeText>& texts, const DiagramStyle& style, const DiagramMarks& marks)
{
    Painting(painter, visible, diagram, texts, style, marks).paint();
}

} // namespace gw
