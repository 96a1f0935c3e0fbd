// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/one_line_panel.h"

#include "core/scene/one_line.h"
#include "core/units/format.h"
#include "views/session/plan_session.h"

#include <QCheckBox>

#include <algorithm>

namespace gw {

namespace {

bool isElement(const DiagramNode& node) { return node.symbol < DiagramSymbol::Rack; }

QString namesOf(const Plan& plan, const std::vector<EquipmentId>& ids)
{
    QStringList names;
    for (const EquipmentId id : ids)
        if (const Equipment* piece = plan.equipment.find(id)) names << QString::fromStdString(piece->name);
    return names.join(QStringLiteral(", "));
}

} // namespace

OneLinePanel::OneLinePanel(PlanSession& session, QWidget* parent) : DiagramPanel(session, parent), m_drilling(new QCheckBox(tr("Failure drill"), this))
{
    m_drilling->setToolTip(tr("A click takes an element out of service and shows what is left"));
    m_drilling->setAccessibleName(tr("Failure drill"));
    addToBar(m_drilling);
    view().setAccessibleName(tr("One-line diagram of the power chain"));
    view().setEmptyText(tr("Nothing is fed yet. Place racks and power gear, then drag from port to port here, or choose a template in the Power menu."));
    connect(&view(), &DiagramView::connectAsked, this, &OneLinePanel::connectNodes);
    connect(&view(), &DiagramView::removeAsked, this, [this](std::size_t edge) { this->session().perform(removeFeeds(this->session().plan(), view().diagram().edges[edge].feeds)); });
    connect(&view(), &DiagramView::clicked, this, &OneLinePanel::toggle);
    connect(&session, &PlanSession::planReplaced, this, [this] { m_failed.clear(); });
    connect(m_drilling, &QCheckBox::toggled, this, [this](bool isOn) {
        m_failed.clear();
        if (isOn) return showDrill();
        view().setStatus({});
        say({}, false);
    });
}

bool OneLinePanel::isDrilling() const { return m_drilling->isChecked(); }
void OneLinePanel::setDrilling(bool isOn) { m_drilling->setChecked(isOn); }

Diagram OneLinePanel::build(const DiagramOptions& options)
{
    m_drill.emplace(session().plan(), session().catalog(), session().outcome());
    return oneLine(session().plan(), session().catalog(), m_drill->allFailures(), options);
}

QString OneLinePanel::titleText() const { return tr("%1: power").arg(QString::fromStdString(session().plan().info.name)); }

void OneLinePanel::rebuilt()
{
    std::erase_if(m_failed, [this](EquipmentId id) { return !session().plan().equipment.contains(id); });
    if (isDrilling()) showDrill();
}

void OneLinePanel::connectNodes(std::size_t from, std::size_t to, DiagramTone tone)
{
    const DiagramNode &source = view().diagram().nodes[from], &load = view().diagram().nodes[to];
    if (source.pieces.size() != 1) return say(tr("%1 stands for several. Open it by a double click and choose one of them.").arg(view().texts()[from].name), true);
    perform(connectFeeds(session().plan(), session().catalog(), source.pieces.front(), load.pieces, tone == DiagramTone::SideA ? Side::A : Side::B));
}

/// One element after the other: of a node that stands for several, its first.
void OneLinePanel::toggle(std::size_t node)
{
    const DiagramNode& n = view().diagram().nodes[node];
    if (!isDrilling() || !isElement(n)) return;
    const auto at = std::ranges::find_first_of(m_failed, n.pieces);
    if (at != m_failed.end()) m_failed.erase(at);
    else m_failed.push_back(n.pieces.front());
    showDrill();
}

void OneLinePanel::fail(std::vector<EquipmentId> elements)
{
    m_drilling->setChecked(true);
    m_failed = std::move(elements);
    refresh();
}

void OneLinePanel::showDrill()
{
    if (!m_drill) return refresh();
    const Plan& plan = session().plan();
    const DrillState state = m_drill->without(m_failed);
    std::vector<NodeStatus> status;
    std::size_t overloads = 0;
    for (const DiagramNode& node : view().diagram().nodes) {
        NodeStatus& s = status.emplace_back();
        for (const EquipmentId id : node.pieces) {
            const std::size_t at = plan.equipment.indexOf(id);
            if (at >= state.load.size()) continue;
            s.failed += state.service[at] == InService::Failed;
            s.dark += state.service[at] == InService::WithoutPower;
            const EquipmentType* type = session().catalog().find(plan.equipment[at].type);
            if (!type || !type->power || !isElement(node)) continue;
            const double loading = state.load[at] / plan.equipment[at].maximumPower.value_or(type->power->rating.value);
            s.loading = std::max(s.loading, loading);
            overloads += loading > 1 + 1e-9;
        }
    }
    view().setStatus(std::move(status));
    if (m_failed.empty()) return say(tr("Click an element to take it out of service."), false);
    const QString lost = state.dropped.si() > 0 ? tr("%1 lose their power").arg(QString::fromStdString(readable(state.dropped).text())) : tr("nothing loses its power");
    const QString over = overloads > 0 ? tr("%n element(s) above the rating", nullptr, static_cast<int>(overloads)) : tr("nothing is above its rating");
    say(tr("Without %1: %2, %3.").arg(namesOf(plan, m_failed), lost, over), state.dropped.si() > 0 || overloads > 0);
}

} // namespace gw
