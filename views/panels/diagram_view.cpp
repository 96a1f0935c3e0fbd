// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_view.h"

#include "core/scene/diagram_layout.h"
#include "views/session/plan_session.h"
#include "views/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

constexpr double largestScale = 3, smallestScale = 0.02, largestFit = 1.15, margin = 12;

QRectF areaOf(const DiagramNode& node) { return {node.at.x, node.at.y, node.width, node.height}; }

} // namespace

DiagramStyle diagramStyle(const Theme& theme)
{
    return {.paper = theme.window, .card = theme.surface, .border = theme.isDark ? theme.border.lighter(130) : theme.border.darker(112), .ink = theme.text, .quietInk = theme.mutedText,
        .accent = theme.accent, .good = theme.good, .warning = theme.warning, .error = theme.error, .sideA = theme.sideA, .sideB = theme.sideB,
        .supply = theme.supply, .coolantReturn = theme.coolantReturn, .power = theme.powerBody, .cooling = theme.coolingBody, .rack = theme.rackBody, .isScreen = true};
}

DiagramView::DiagramView(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session), m_style(diagramStyle(Theme::light()))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 120);
    m_marks.hasFoldButtons = true;
    connect(&session, &PlanSession::selectionChanged, this, &DiagramView::markSelection);
    connect(&session.view(), &ViewState::hoverChanged, this, [this] {
        const std::size_t node = nodeOf(m_session.view().hoveredPiece());
        if (std::exchange(m_marks.hovered, node) != node) update();
    });
    connect(&session, &PlanSession::planReplaced, this, [this] { m_isFramed = false; });
}

void DiagramView::setTheme(const Theme& theme)
{
    m_style = diagramStyle(theme);
    update();
}

void DiagramView::setEmptyText(const QString& text) { m_emptyText = text; }

void DiagramView::setDiagram(Diagram diagram, std::vector<NodeText> texts)
{
    if (m_held.isNone() && m_heldLoop.isNone()) keepInPlace(nodeAt(rect().center()));
    const std::size_t held = nodeOf(m_held) != nothing ? nodeOf(m_held) : nodeOf(m_heldLoop);
    const DiagramPoint before = held != nothing ? m_diagram.nodes[held].at : DiagramPoint {};
    m_diagram = std::move(diagram);
    m_texts = std::move(texts);
    m_marks.hovered = m_marks.selectedEdge = nothing;
    m_marks.status.clear();
    if (m_hold != Hold::Pan) m_hold = Hold::Nothing;
    const std::size_t now = nodeOf(m_held) != nothing ? nodeOf(m_held) : nodeOf(m_heldLoop);
    if (held != nothing && now != nothing) m_origin += QPointF(m_diagram.nodes[now].at.x - before.x, m_diagram.nodes[now].at.y - before.y);
    m_held = {};
    m_heldLoop = {};
    if (!m_isFramed) showAll();
    markSelection();
}

void DiagramView::setStatus(std::vector<NodeStatus> status)
{
    m_marks.status = std::move(status);
    refreshMarks();
}

QPointF DiagramView::toWidget(DiagramPoint at) const { return (QPointF(at.x, at.y) - m_origin) * m_scale; }
QPointF DiagramView::toDiagram(QPointF at) const { return at / m_scale + m_origin; }

QRectF DiagramView::areaOnWidget(std::size_t node) const
{
    const QRectF area = areaOf(m_diagram.nodes[node]);
    return {toWidget({area.left(), area.top()}), area.size() * m_scale};
}

QPointF DiagramView::portOf(std::size_t node, DiagramTone tone, bool isBelow) const
{
    return toWidget(gw::portOf(m_diagram.nodes[node], tone, m_diagram.flow, isBelow));
}

void DiagramView::frame(const QRectF& area)
{
    if (area.isEmpty() || width() < 2 * margin) return;
    m_scale = std::clamp(std::min((width() - 2 * margin) / area.width(), (height() - 2 * margin) / area.height()), smallestScale, largestFit);
    m_origin = area.center() - QPointF(width(), height()) / (2 * m_scale);
    update();
}

QSizeF DiagramView::easyRoom() const { return QSizeF(width() - 2 * margin, height() - 2 * margin) / easyScale; }

void DiagramView::showAll()
{
    m_isFramed = false;
    frame(QRectF(0, 0, m_diagram.width, m_diagram.height));
}

void DiagramView::hold(std::size_t node)
{
    m_isFramed = true;
    keepInPlace(node);
}

void DiagramView::keepInPlace(std::size_t node)
{
    if (node == nothing) return;
    const DiagramNode& n = m_diagram.nodes[node];
    m_held = n.pieces.empty() ? EquipmentId {} : n.pieces.front();
    m_heldLoop = n.loops.empty() ? LoopId {} : n.loops.front();
}

void DiagramView::reveal(const std::vector<std::size_t>& nodes)
{
    constexpr double around = 30;
    QRectF area;
    for (const std::size_t n : nodes) area |= areaOf(m_diagram.nodes[n]).adjusted(-around, -around, around, around);
    const QRectF seen(m_origin, QSizeF(width(), height()) / m_scale);
    if (area.isEmpty() || seen.contains(area)) return;
    const double fit = std::min(width() / area.width(), height() / area.height());
    if (fit < m_scale) {
        m_scale = std::max(fit, std::min(m_scale, readableScale));
        const QSizeF room = QSizeF(width(), height()) / m_scale;
        // What does not fit begins at its beginning.
        m_origin = {room.width() < area.width() ? area.left() : area.center().x() - room.width() / 2, room.height() < area.height() ? area.top() : area.center().y() - room.height() / 2};
        return update();
    }
    m_origin += QPointF(std::min(0.0, area.left() - seen.left()) + std::max(0.0, area.right() - seen.right()),
        std::min(0.0, area.top() - seen.top()) + std::max(0.0, area.bottom() - seen.bottom()));
    update();
}

void DiagramView::frameSelection()
{
    QRectF area;
    for (const DiagramNode& node : m_diagram.nodes)
        if (isSelected(node)) area |= areaOf(node);
    if (area.isEmpty()) return showAll();
    m_isFramed = true;
    frame(area.adjusted(-80, -80, 80, 80));
}

std::size_t DiagramView::nodeOf(EquipmentId id) const
{
    if (id.isNone()) return nothing;
    for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n)
        if (std::ranges::binary_search(m_diagram.nodes[n].pieces, id)) return n;
    return nothing;
}

std::size_t DiagramView::nodeOf(LoopId id) const
{
    const auto holds = [id](const DiagramNode& node) { return std::ranges::find(node.loops, id) != node.loops.end(); };
    const auto at = id.isNone() ? m_diagram.nodes.end() : std::ranges::find_if(m_diagram.nodes, holds);
    return at == m_diagram.nodes.end() ? nothing : static_cast<std::size_t>(at - m_diagram.nodes.begin());
}

std::size_t DiagramView::nodeAt(QPointF at) const
{
    const QPointF place = toDiagram(at);
    for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n)
        if (areaOf(m_diagram.nodes[n]).contains(place)) return n;
    return nothing;
}

std::size_t DiagramView::edgeAt(QPointF at) const
{
    const QPointF place = toDiagram(at);
    const double reach = 5 / m_scale;
    for (std::size_t e = 0; e < m_diagram.edges.size(); ++e) {
        const auto& path = m_diagram.edges[e].path;
        for (std::size_t i = 1; i < path.size(); ++i)
            if (QRectF(QPointF(path[i - 1].x, path[i - 1].y), QPointF(path[i].x, path[i].y)).normalized().adjusted(-reach, -reach, reach, reach).contains(place)) return e;
    }
    return nothing;
}

std::optional<DiagramView::Port> DiagramView::portUnder(QPointF at) const
{
    constexpr double reach = 9;
    for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n) {
        if (!areaOf(m_diagram.nodes[n]).adjusted(-reach, -reach, reach, reach).contains(toDiagram(at))) continue;
        for (const DiagramTone tone : {DiagramTone::SideA, DiagramTone::SideB, DiagramTone::Coolant})
            for (const bool isBelow : {true, false})
                if (m_diagram.isOfCoolant == (tone == DiagramTone::Coolant) && (portOf(n, tone, isBelow) - at).manhattanLength() < reach) return Port {n, tone, isBelow};
    }
    return std::nullopt;
}

void DiagramView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_style.paper);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_diagram.nodes.empty()) return paintNotice(painter);
    m_marks.scale = m_scale;
    painter.save();
    painter.scale(m_scale, m_scale);
    painter.translate(-m_origin);
    paintDiagram(painter, QRectF(m_origin, QSizeF(width(), height()) / m_scale), m_diagram, m_texts, m_style, m_marks);
    painter.restore();
    if (m_hold == Hold::Port && m_hasMoved) paintRubberLine(painter);
    if (!hasFocus()) return;
    painter.setPen(QPen(m_style.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void DiagramView::paintNotice(QPainter& painter)
{
    painter.setPen(m_style.quietInk);
    painter.setFont(m_style.font(this, 13));
    painter.drawText(rect().adjusted(24, 24, -24, -24), int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_emptyText);
}

void DiagramView::resizeEvent(QResizeEvent*)
{
    if (!m_isFramed) showAll();
}

void DiagramView::leaveEvent(QEvent*) { m_session.view().setHovered({}); }

} // namespace gw
