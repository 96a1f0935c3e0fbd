// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_facts.h"

#include "core/compute/power_drill.h"
#include "core/scene/routes.h"
#include "views/panels/figure_text.h"

#include <QCoreApplication>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Facts", text); }

QString failureText(const ElementDrill& element)
{
    const QString dropped = element.dropped.si() > 0 ? tr("%1 lose their power").arg(figureText(element.dropped)) : tr("Nothing loses its power");
    return element.overloads > 0 ? tr("%1; overloaded: %2").arg(dropped).arg(element.overloads) : dropped;
}

} // namespace

std::vector<Fact> drillFacts(const PlanSession& session, EquipmentId id)
{
    const Plan& plan = session.plan();
    const std::size_t at = plan.equipment.indexOf(id);
    if (at >= plan.equipment.size() || session.outcome().equipment.size() != plan.equipment.size()) return {};
    const ElementDrill element = powerDrill(plan, session.catalog(), session.outcome())[at];
    if (element.rating.si() <= 0) return {};
    std::vector<Fact> facts {{tr("Margin"), figureText(element.margin()), {}}};
    if (element.fromA.si() > 0 && element.fromB.si() > 0) facts.push_back({tr("Takes from A and B"), tr("%1 and %2").arg(figureText(element.fromA), figureText(element.fromB)), {}});
    if (const Equipment* without = plan.equipment.find(element.worstWithout))
        facts.push_back({tr("At worst"), tr("%1 without %2, margin %3").arg(figureText(element.worst), QString::fromStdString(without->name), figureText(element.worstMargin())), {}});
    facts.push_back({tr("When it fails"), failureText(element), {}});
    return facts;
}

std::vector<Fact> pipeFacts(const PlanSession& session, LoopId id)
{
    const Plan& plan = session.plan();
    const std::size_t at = plan.loops.indexOf(id);
    const auto routes = layLoopRoutes(plan, placePieces(plan, session.catalog()), session.outcome());
    if (at >= routes.size() || routes[at].flow.si() <= 0) return {};
    const LoopRoute& route = routes[at];
    const QString bore = figureText(route.diameter, millimetre);
    const QString size = route.nominal == 0 ? bore : route.parallel > 1 ? tr("%1 pipes DN %2, bore %3").arg(route.parallel).arg(route.nominal).arg(bore) : tr("DN %1, bore %2").arg(route.nominal).arg(bore);
    return {{route.nominal == 0 ? tr("Mains") : tr("Mains, proposed"), size, {}}, {tr("Speed"), figureText(route.velocity, metrePerSecond), {}},
        {tr("Longest way"), figureText(route.longest, metre), {}}, {tr("All pipe"), figureText(route.allPipe, metre), {}}, {tr("Pressure drop, mains"), figureText(route.drop, kilopascal), {}}};
}

std::vector<Fact> routeFacts(const PlanSession& session, FeedId id)
{
    const Plan& plan = session.plan();
    const std::size_t at = plan.feeds.indexOf(id);
    if (at >= plan.feeds.size()) return {};
    const Routes routes = layRoutes(plan, placePieces(plan, session.catalog()), session.outcome());
    return {{tr("Length as routed"), figureText(routes.feeds[at].length(), metre), {}}};
}

} // namespace gw
