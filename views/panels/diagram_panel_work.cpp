// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_panel.h"

#include "views/panels/drill_text.h"
#include "views/panels/figure_text.h"
#include "views/text/connect_text.h"

#include <QCheckBox>

#include <algorithm>

/// What is done in a diagram: connecting and drilling.
namespace gw {

void DiagramPanel::addDrill()
{
    m_drilling->setToolTip(tr("A click takes an element out of service and shows what is left"));
    m_drilling->setAccessibleName(tr("Failure drill"));
    connect(m_drilling, &QCheckBox::toggled, this, [this](bool isOn) { m_drill.setOn(isOn); });
    connect(m_view, &DiagramView::clicked, this, &DiagramPanel::clickNode);
    connect(&m_drill, &FailureDrill::changed, this, &DiagramPanel::showDrill);
}

bool DiagramPanel::isDrilling() const { return m_drill.isOn(); }
void DiagramPanel::setDrilling(bool isOn) { m_drill.setOn(isOn); }
void DiagramPanel::fail(const std::vector<EquipmentId>& elements) { m_drill.fail(elements); }

QString DiagramPanel::whyNot(std::size_t from, std::size_t to, DiagramTone tone) const
{
    if (const QString sentence = objection(from, to); !sentence.isEmpty()) return sentence;
    const Connected connected = joined(from, to, tone);
    return connected.isOk() ? QString() : message(connected.refusal());
}

void DiagramPanel::connectNodes(std::size_t from, std::size_t to, DiagramTone tone)
{
    const QString sentence = whyNot(from, to, tone);
    say(sentence, true);
    if (sentence.isEmpty()) m_session.perform(joined(from, to, tone).edit());
}

/// One element after the other: of a node that stands for several, its first.
void DiagramPanel::clickNode(std::size_t node)
{
    const auto& pieces = m_view->diagram().nodes[node].pieces;
    if (m_drill.isOn() && !pieces.empty() && m_drill.canFail(pieces.front())) m_drill.toggle(pieces);
}

NodeStatus DiagramPanel::statusOf(const DiagramNode& node) const
{
    NodeStatus status;
    Power load, rating;
    const auto count = [&](Standing standing) {
        status.failed += standing == Standing::OutOfService;
        status.dark += standing == Standing::WithoutPower;
        status.warm += standing == Standing::WithoutCoolant;
    };
    for (const EquipmentId id : node.pieces) {
        const std::size_t at = m_session.plan().equipment.indexOf(id);
        if (at >= m_session.plan().equipment.size()) continue;
        const DrilledPiece piece = m_drill.piece(at);
        count(piece.standing);
        // In the diagram of power, cooling gear is a load and has no rating.
        const bool isDraw = !m_view->diagram().isOfCoolant && node.rating.si() <= 0, isHeat = m_view->diagram().isOfCoolant;
        load += isDraw ? m_drill.powerState().load[at] : isHeat ? m_drill.coolingState().load[at] : piece.load;
        rating += piece.standing == Standing::InService ? piece.rating : Power {};
        if (!isDraw) status.loading = std::max(status.loading, piece.loading());
        if (!isDraw && isOverloaded(piece.loading())) ++status.overloaded;
    }
    if (!node.pieces.empty()) status.load = figureText(load);
    if (!node.pieces.empty()) status.figures = node.rating.si() > 0 ? loadText(load, rating) : figureText(load);
    for (const LoopId id : node.loops) {
        const std::size_t at = m_session.plan().loops.indexOf(id);
        if (at >= m_drill.coolingState().loops.size()) continue;
        const LoopState& loop = m_drill.coolingState().loops[at];
        count(loop.isDead ? Standing::WithoutCoolant : Standing::InService);
        if (loop.capacity.si() > 0) status.loading = std::max(status.loading, loop.heat / loop.capacity);
    }
    return status;
}

void DiagramPanel::showDrill()
{
    const QSignalBlocker quiet(m_drilling);
    const bool hasEnded = m_drilling->isChecked() && !m_drill.isOn();
    m_drilling->setChecked(m_drill.isOn());
    if (hasEnded) say({}, false);
    if (!m_drill.isOn()) return m_view->setStatus({});
    std::vector<NodeStatus> status;
    for (const DiagramNode& node : m_view->diagram().nodes) status.push_back(statusOf(node));
    m_view->setStatus(std::move(status));
    say(drillSentence(m_session, m_drill), !m_drill.failed().empty() && isHarmful(m_drill));
}

} // namespace gw
