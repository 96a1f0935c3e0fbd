// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_panel.h"

#include <QComboBox>
#include <QResizeEvent>

#include <algorithm>

/// How much of a plan a diagram shows at once: by its room, and by what the user opens and folds.
namespace gw {

void DiagramPanel::setRoom()
{
    m_options.flow = flowNow();
    const QSizeF room = m_view->easyRoom();
    m_options.mostWidth = std::max(1.0, room.width());
    m_options.mostHeight = std::max(1.0, room.height());
}

DiagramFlow DiagramPanel::flowNow() const
{
    // A chain of power has some seven layers of wide cards: from here on more of it is seen from left to right.
    constexpr double wide = 2.2;
    if (m_flow->currentIndex() > 0) return static_cast<DiagramFlow>(m_flow->currentIndex() - 1);
    return m_view->width() > wide * m_view->height() ? DiagramFlow::Across : DiagramFlow::Down;
}

/// More room shows more, until the user has taken hold of the diagram.
void DiagramPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!isVisible() || m_isStale) return;
    const bool isTurned = flowNow() != m_options.flow;
    if (!isTurned && (m_view->isFramed() || m_options.detail != DiagramDetail::Auto)) return;
    refresh();
    m_view->showAll();
}

bool DiagramPanel::isOpened(const DiagramNode& before, const Diagram& now) const
{
    const auto holds = [&](const DiagramNode& node) {
        const bool hasPiece = !before.pieces.empty() && std::ranges::find(node.pieces, before.pieces.front()) != node.pieces.end();
        return hasPiece || (!before.loops.empty() && std::ranges::find(node.loops, before.loops.front()) != node.loops.end());
    };
    const auto first = std::ranges::find_if(now.nodes, holds);
    return first == now.nodes.end() || first->count() < before.count();
}

/// One detail finer after the other, until the card is several.
void DiagramPanel::expand(std::size_t node)
{
    const DiagramNode before = m_view->diagram().nodes[node];
    setRoom();
    DiagramDetail detail = m_view->diagram().detail;
    for (const EquipmentId id : before.pieces)
        if (const auto at = m_options.opened.find(id); at != m_options.opened.end()) detail = std::max(detail, at->second);
    Diagram diagram = m_view->diagram();
    while (detail != DiagramDetail::Pieces && !isOpened(before, diagram)) {
        detail = static_cast<DiagramDetail>(static_cast<int>(detail) + 1);
        for (const EquipmentId id : before.pieces) m_options.opened[id] = detail;
        for (const LoopId id : before.loops) m_options.openedLoops[id] = detail;
        diagram = build(m_options);
    }
    m_view->hold(node);
    draw(std::move(diagram));
    std::vector<std::size_t> parts;
    for (std::size_t n = 0; n < m_view->diagram().nodes.size(); ++n)
        if (m_view->diagram().nodes[n].family == before.family) parts.push_back(n);
    m_view->reveal(parts);
}

/// With all that were one card with it.
void DiagramPanel::fold(std::size_t node)
{
    const std::size_t family = m_view->diagram().nodes[node].family;
    for (const DiagramNode& each : m_view->diagram().nodes) {
        if (each.family != family) continue;
        for (const EquipmentId id : each.pieces) m_options.opened.erase(id);
        for (const LoopId id : each.loops) m_options.openedLoops.erase(id);
    }
    m_view->hold(node);
    refresh();
    if (!canFold()) m_view->showAll();
}

bool DiagramPanel::canOpen() const
{
    const std::size_t node = m_view->firstSelected();
    return node != DiagramView::nothing && m_view->diagram().nodes[node].canExpand;
}

void DiagramPanel::openSelected()
{
    if (canOpen()) expand(m_view->firstSelected());
}

void DiagramPanel::foldAll()
{
    m_options.opened.clear();
    m_options.openedLoops.clear();
    refresh();
    m_view->showAll();
}

} // namespace gw
