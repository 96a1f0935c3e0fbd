// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/one_line_panel.h"

#include "core/scene/one_line.h"
#include "views/session/failure_drill.h"

namespace gw {

OneLinePanel::OneLinePanel(PlanSession& session, QWidget* parent) : DiagramPanel(session, parent)
{
    view().setAccessibleName(tr("One-line diagram of the power chain"));
    view().setEmptyText(tr("Nothing is fed yet. Place racks and power gear, then drag from port to port here, or choose a template in the Power menu."));
    connect(&view(), &DiagramView::removeAsked, this, [this](std::size_t edge) { this->session().perform(removeFeeds(this->session().plan(), view().diagram().edges[edge].feeds)); });
}

Diagram OneLinePanel::build(const DiagramOptions& options)
{
    return oneLine(session().plan(), session().catalog(), drill().allPowerFailures(), options);
}

QString OneLinePanel::titleText() const { return tr("%1: power").arg(QString::fromStdString(session().plan().info.name)); }

QString OneLinePanel::objection(std::size_t from, std::size_t) const
{
    if (view().diagram().nodes[from].pieces.size() == 1) return {};
    return tr("%1 stands for several. Open it by a click on its corner and choose one of them.").arg(view().texts()[from].name);
}

Connected OneLinePanel::joined(std::size_t from, std::size_t to, DiagramTone tone) const
{
    const DiagramNode &source = view().diagram().nodes[from], &load = view().diagram().nodes[to];
    return connectFeeds(session().plan(), session().catalog(), source.pieces.front(), load.pieces, tone == DiagramTone::SideA ? Side::A : Side::B);
}

} // namespace gw
