// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_view.h"

#include "core/scene/diagram_layout.h"
#include "views/session/plan_session.h"
#include "views/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

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
    const std::size_t held = nodeAt(rect().center());
    const EquipmentId piece = held != nothing && !m_diagram.nodes[held].pieces.empty() ? m_diagram.nodes[held].pieces.front() : EquipmentId {};
    const DiagramPoint before = held != nothing ? m_diagram.nodes[held].at : DiagramPoint {};
    m_diagram = std::move(diagram);
    m_texts = std::move(texts);
    m_marks.hovered = m_marks.selectedEdge = nothing;
    m_marks.status.clear();
    if (m_hold != Hold::Pan) m_hold = Hold::Nothing;
    if (const std::size_t now = nodeOf(piece); now != nothing) m_origin += QPointF(m_diagram.nodes[now].at.x - before.x, m_diagram.nodes[now].at.y - before.y);
    if (!m_isFramed) showAll();
    markSelection();
}

void DiagramView::setStatus(std::vector<NodeStatus> status)
{
    m_marks.status = std::move(status);
    update();
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

void DiagramView::showAll()
{
    frame(QRectF(0, 0, m_diagram.width, m_diagram.height));
}

void DiagramView::frameSelection()
{
    QRectF area;
    for (const DiagramNode& node : m_diagram.nodes)
        if (isSelected(node)) area |= areaOf(node);
    if (area.isEmpty()) showAll();
    else frame(area.adjusted(-80, -80, 80, 80));
}

bool DiagramView::isSelected(const DiagramNode& node) const
{
    if (const auto* loop = std::get_if<LoopId>(&m_session.subject())) return std::ranges::find(node.loops, *loop) != node.loops.end();
    return std::ranges::any_of(node.pieces, [this](EquipmentId id) { return m_session.isSelected(id); });
}

void DiagramView::markSelection()
{
    std::vector<EquipmentId> chosen = m_session.selection();
    std::ranges::sort(chosen);
    m_marks.isSelected.assign(m_diagram.nodes.size(), 0);
    if (const std::size_t edge = edgeOf(m_session.subject()); edge != nothing) m_marks.selectedEdge = edge;
    for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n) {
        const DiagramNode& node = m_diagram.nodes[n];
        const auto* loop = std::get_if<LoopId>(&m_session.subject());
        m_marks.isSelected[n] = std::ranges::any_of(node.pieces, [&](EquipmentId id) { return std::ranges::binary_search(chosen, id); })
            || (loop && std::ranges::find(node.loops, *loop) != node.loops.end());
    }
    update();
}

std::size_t DiagramView::nodeOf(EquipmentId id) const
{
    if (id.isNone()) return nothing;
    for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n)
        if (std::ranges::binary_search(m_diagram.nodes[n].pieces, id)) return n;
    return nothing;
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

/// The window's own shortcuts stand back for keys that mean something here.
bool DiagramView::isOwnKey(int key) const
{
    switch (key) {
    case Qt::Key_Delete: return m_marks.selectedEdge != nothing;
    case Qt::Key_F:
    case Qt::Key_F2:
    case Qt::Key_Space:
    case Qt::Key_Home:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape: return true;
    default: return false;
    }
}

bool DiagramView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && isOwnKey(key->key())) event->accept();
        return true;
    }
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const std::size_t n = nodeAt(help->pos()); n != nothing) QToolTip::showText(help->globalPos(), m_texts[n].tip, this);
    else if (const std::size_t e = edgeAt(help->pos()); e != nothing) QToolTip::showText(help->globalPos(), tipOf(e), this);
    else QToolTip::hideText();
    return true;
}

} // namespace gw
