// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_view.h"

#include "views/session/plan_session.h"

#include <algorithm>

/// What is chosen in a diagram, and what cards say of it.
namespace gw {

void DiagramView::select(std::size_t node, bool isToggled)
{
    emit clicked(node);
    choose(node, isToggled);
}

void DiagramView::choose(std::size_t node, bool isToggled)
{
    const DiagramNode& n = m_diagram.nodes[node];
    if (n.pieces.empty()) {
        if (!n.loops.empty()) m_session.show(n.loops.front());
        return;
    }
    std::vector<EquipmentId> chosen = isToggled ? m_session.selection() : std::vector<EquipmentId> {};
    const bool wasChosen = isToggled && isSelected(n);
    for (const EquipmentId id : n.pieces) {
        std::erase(chosen, id);
        if (!wasChosen) chosen.push_back(id);
    }
    m_session.select(std::move(chosen));
}

/// To the nearest node in a direction, what lies aside counting double.
void DiagramView::step(int dx, int dy)
{
    const auto at = std::ranges::find(m_marks.isSelected, std::uint8_t(1));
    if (at == m_marks.isSelected.end()) return m_diagram.nodes.empty() ? void() : select(0, false);
    const DiagramPoint from = m_diagram.nodes[static_cast<std::size_t>(at - m_marks.isSelected.begin())].at;
    std::size_t best = nothing;
    double nearest = 0;
    for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n) {
        const double x = m_diagram.nodes[n].at.x - from.x, y = m_diagram.nodes[n].at.y - from.y;
        const double ahead = x * dx + y * dy, aside = std::abs(x * dy) + std::abs(y * dx);
        if (ahead < 1) continue;
        if (const double distance = ahead + 2 * aside; best == nothing || distance < nearest) best = n, nearest = distance;
    }
    if (best != nothing) choose(best, false);
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
    refreshMarks();
}

std::size_t DiagramView::firstSelected() const
{
    const auto at = std::ranges::find(m_marks.isSelected, std::uint8_t {1});
    return at == m_marks.isSelected.end() ? nothing : static_cast<std::size_t>(at - m_marks.isSelected.begin());
}

/// Of a card that stands for several, what holds for some of them: nobody has to open it to find out.
NodeMark DiagramView::markOf(std::size_t node, const std::vector<EquipmentId>& chosen, const std::vector<EquipmentId>& faulty) const
{
    const DiagramNode& n = m_diagram.nodes[node];
    const auto countIn = [&](const std::vector<EquipmentId>& some) {
        return static_cast<std::size_t>(std::ranges::count_if(n.pieces, [&](EquipmentId id) { return std::ranges::binary_search(some, id); }));
    };
    const std::size_t faults = countIn(faulty);
    if (n.count() < 2) return faults > 0 ? NodeMark {tr("Error"), true} : NodeMark {};
    const NodeStatus* status = node < m_marks.status.size() ? &m_marks.status[node] : nullptr;
    if (status && status->failed > 0 && status->failed < n.count()) return {tr("%1 out of service").arg(status->failed), true};
    const std::size_t lost = status ? status->dark + status->warm : 0;
    if (lost > 0 && lost + status->failed < n.count()) return {tr("%1 lost").arg(lost), true};
    if (const std::size_t overloaded = status ? status->overloaded : n.overloaded; overloaded > 0) return {tr("%1 overloaded").arg(overloaded), true};
    if (faults > 0) return {tr("%1 with errors").arg(faults), true};
    if (const std::size_t selected = countIn(chosen); selected > 0 && selected < n.count()) return {tr("%1 selected").arg(selected), false};
    return {};
}

void DiagramView::refreshMarks()
{
    std::vector<EquipmentId> chosen = m_session.selection();
    std::vector<EquipmentId> faulty;
    for (const Finding& finding : m_session.findings())
        if (finding.severity == Severity::Error && !finding.isWaived) faulty.insert(faulty.end(), finding.equipment.begin(), finding.equipment.end());
    for (auto* each : {&chosen, &faulty}) std::ranges::sort(*each);
    m_marks.marks.clear();
    for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n) m_marks.marks.push_back(markOf(n, chosen, faulty));
    update();
}

std::size_t DiagramView::foldButtonAt(QPointF at) const
{
    for (std::size_t n = 0; n < m_diagram.nodes.size(); ++n)
        if (foldButtonOnWidget(n).contains(at)) return n;
    return nothing;
}

QRectF DiagramView::foldButtonOnWidget(std::size_t node) const
{
    const QRectF button = foldButton(m_diagram.nodes[node], m_scale);
    return button.isEmpty() ? QRectF() : QRectF(toWidget({button.left(), button.top()}), button.size() * m_scale);
}

} // namespace gw
