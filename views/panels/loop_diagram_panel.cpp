// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/loop_diagram_panel.h"

#include "core/editing/loop_templates.h"
#include "core/scene/loop_diagram.h"
#include "views/session/plan_session.h"

namespace gw {

LoopDiagramPanel::LoopDiagramPanel(PlanSession& session, QWidget* parent) : DiagramPanel(session, parent)
{
    view().setAccessibleName(tr("Loop diagram of the cooling plant"));
    view().setEmptyText(tr("Nothing is cooled by a loop yet. Place CDUs and dry coolers, then drag from one to what it cools."));
    connect(&view(), &DiagramView::connectAsked, this, &LoopDiagramPanel::connectNodes);
    connect(&view(), &DiagramView::removeAsked, this, [this](std::size_t edge) {
        this->session().perform(removeConnections(this->session().plan(), view().diagram().edges[edge].connections));
    });
}

Diagram LoopDiagramPanel::build(const DiagramOptions& options)
{
    const PlanSession& s = session();
    const auto routes = layLoopRoutes(s.plan(), placePieces(s.plan(), s.catalog()), s.outcome());
    return loopDiagram(s.plan(), s.catalog(), s.outcome(), routes, options);
}

QString LoopDiagramPanel::titleText() const { return tr("%1: cooling").arg(QString::fromStdString(session().plan().info.name)); }

void LoopDiagramPanel::connectNodes(std::size_t from, std::size_t to)
{
    const DiagramNode &source = view().diagram().nodes[from], &load = view().diagram().nodes[to];
    if (from == to) return;
    for (const std::size_t n : {from, to})
        if (view().diagram().nodes[n].loops.size() > 1) return say(tr("%1 stand for several. Open them by a double click and choose one.").arg(view().texts()[n].name), true);
    if (!source.loops.empty() && !load.loops.empty()) return say(tr("A loop cannot cool a loop. Put CDUs between %1 and %2.").arg(view().texts()[from].name, view().texts()[to].name), true);
    if (!load.loops.empty()) return joinLoop(load.loops.front(), source.pieces, LoopRole::Cools);
    if (!source.loops.empty()) return joinLoop(source.loops.front(), load.pieces, LoopRole::IsCooled);
    perform(coolFrom(session().plan(), session().catalog(), source.pieces, load.pieces));
}

void LoopDiagramPanel::joinLoop(LoopId loop, const std::vector<EquipmentId>& pieces, LoopRole role)
{
    perform(connectLoops(session().plan(), session().catalog(), loop, pieces, role));
}

} // namespace gw
