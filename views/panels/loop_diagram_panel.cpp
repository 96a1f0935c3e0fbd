// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/loop_diagram_panel.h"

#include "core/editing/loop_templates.h"
#include "core/scene/loop_diagram.h"
#include "views/session/failure_drill.h"

namespace gw {

LoopDiagramPanel::LoopDiagramPanel(PlanSession& session, QWidget* parent) : DiagramPanel(session, parent)
{
    view().setAccessibleName(tr("Loop diagram of the cooling plant"));
    view().setEmptyText(tr("Nothing is cooled by a loop yet. Place CDUs and dry coolers, then drag from one to what it cools."));
    connect(&view(), &DiagramView::removeAsked, this, [this](std::size_t edge) {
        this->session().perform(removeConnections(this->session().plan(), view().diagram().edges[edge].connections));
    });
}

Diagram LoopDiagramPanel::build(const DiagramOptions& options)
{
    const PlanSession& s = session();
    const auto routes = layLoopRoutes(s.plan(), placePieces(s.plan(), s.catalog()), s.outcome());
    return loopDiagram(s.plan(), s.catalog(), s.outcome(), routes, drill().allCoolingFailures(), options);
}

QString LoopDiagramPanel::titleText() const { return tr("%1: cooling").arg(QString::fromStdString(session().plan().info.name)); }

QString LoopDiagramPanel::objection(std::size_t from, std::size_t to) const
{
    const DiagramNode &source = view().diagram().nodes[from], &load = view().diagram().nodes[to];
    for (const std::size_t n : {from, to})
        if (view().diagram().nodes[n].loops.size() > 1) return tr("%1 stand for several. Open them by a click on their corner and choose one.").arg(view().texts()[n].name);
    if (!source.loops.empty() && !load.loops.empty()) return tr("A loop cannot cool a loop. Put CDUs between %1 and %2.").arg(view().texts()[from].name, view().texts()[to].name);
    return {};
}

Connected LoopDiagramPanel::joined(std::size_t from, std::size_t to, DiagramTone) const
{
    const DiagramNode &source = view().diagram().nodes[from], &load = view().diagram().nodes[to];
    const Plan& plan = session().plan();
    if (!load.loops.empty()) return connectLoops(plan, session().catalog(), load.loops.front(), source.pieces, LoopRole::Cools);
    if (!source.loops.empty()) return connectLoops(plan, session().catalog(), source.loops.front(), load.pieces, LoopRole::IsCooled);
    return coolFrom(plan, session().catalog(), source.pieces, load.pieces);
}

} // namespace gw
