// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_facts.h"

#include "core/catalog/kinds.h"
#include "core/compute/cooling_drill.h"
#include "core/explain/object_figure.h"
#include "core/scene/piece_coolant.h"
#include "views/panels/drill_text.h"
#include "views/panels/figure_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Facts", text); }

QString failureText(const QString& dropped, std::uint32_t overloads)
{
    return overloads > 0 ? tr("%1; overloaded: %2").arg(dropped).arg(overloads) : dropped;
}

QString darkText(Power dropped) { return dropped.si() > 0 ? tr("%1 lose their power").arg(figureText(dropped)) : tr("Nothing loses its power"); }
QString warmText(Power dropped) { return dropped > watts(1) ? tr("%1 of heat find no coolant").arg(figureText(dropped)) : tr("All heat is taken"); }

/// The rows that power and cooling gear share.
template <class Drill>
std::vector<Fact> marginFacts(const Plan& plan, EquipmentId id, const Drill& element)
{
    std::vector<Fact> facts {{tr("Margin"), figureText(element.margin()), {}, Asked(metricOf({ObjectFigureKind::Margin, id.number}).c_str())}};
    if (const Equipment* without = plan.equipment.find(element.worstWithout))
        facts.push_back({tr("At worst"), tr("%1 without %2, margin %3").arg(figureText(element.worst), QString::fromStdString(without->name), figureText(element.worstMargin())), {}, Asked(metricOf({ObjectFigureKind::Worst, id.number}).c_str())});
    return facts;
}

std::vector<Fact> powerFacts(const Plan& plan, EquipmentId id, const ElementDrill& element)
{
    std::vector<Fact> facts;
    if (element.rating.si() > 0) facts = marginFacts(plan, id, element);
    if (element.fromA.si() > 0 || element.fromB.si() > 0) facts.push_back({tr("Takes from A and B"), tr("%1 and %2").arg(figureText(element.fromA), figureText(element.fromB)), {}});
    if (element.rating.si() > 0) facts.push_back({tr("When it fails"), failureText(darkText(element.dropped), element.overloads), {}});
    return facts;
}

std::vector<Fact> coolingFacts(const Plan& plan, EquipmentId id, const CoolerDrill& element)
{
    std::vector<Fact> facts = marginFacts(plan, id, element);
    facts.push_back({tr("When it fails"), failureText(warmText(element.dropped), element.overloads), {}});
    return facts;
}

/// Racks that the piece's own failure takes along, what they draw at most and what they sell.
std::vector<Fact> lostFacts(const PlanSession& session, const std::vector<EquipmentId>& racks)
{
    if (racks.empty()) return {};
    Power power;
    TokenRate tokens;
    for (const EquipmentId id : racks)
        if (const EquipmentOutcome* o = session.outcomeOf(id)) power += o->peakPower, tokens += o->tokensPerSecond;
    const auto asked = [&](ObjectFigureKind kind) { return Asked(metricOf(kind, session.plan(), racks).c_str()); };
    return {{tr("Racks lost with it"), tr("%1, %2 at their peak").arg(QString::number(racks.size()), figureText(power)), {}, asked(ObjectFigureKind::Load)},
        {tr("Tokens lost with it"), figureText(tokens), {}, asked(ObjectFigureKind::Tokens)}};
}

/// What a piece is fed from side by side, each with what is free there.
std::vector<Fact> sideFacts(const Plan& plan, const std::vector<ElementDrill>& all, EquipmentId id)
{
    std::vector<Fact> facts;
    for (const Feed& feed : plan.feeds) {
        const std::size_t from = plan.equipment.indexOf(feed.from);
        if (feed.to != id || from >= all.size() || all[from].rating.si() <= 0) continue;
        const QString name = QString::fromStdString(plan.equipment[from].name), side = feed.side == Side::A ? tr("Side A") : tr("Side B");
        facts.push_back({side, tr("%1: %2 free, at worst %3").arg(name, figureText(all[from].margin()), figureText(all[from].worstMargin())), {}, Asked(metricOf({ObjectFigureKind::Margin, feed.from.number}).c_str())});
    }
    return facts;
}

/// Of every loop that a piece stands on.
std::vector<Fact> coolantFacts(const PlanSession& session, EquipmentId id)
{
    const Plan& plan = session.plan();
    const std::size_t at = plan.equipment.indexOf(id);
    const auto isOnLoop = std::any_of(plan.connections.begin(), plan.connections.end(), [id](const Connection& c) { return c.equipment == id; });
    if (at >= plan.equipment.size() || !isOnLoop) return {};
    const auto routes = layLoopRoutes(plan, placePieces(plan, session.catalog()), session.outcome());
    // Named: a loop over a part of what a call gives would outlive the whole.
    const auto coolants = pieceCoolants(plan, session.catalog(), session.outcome(), routes);
    std::vector<Fact> facts;
    for (const PieceCoolant& coolant : coolants[at]) {
        const std::size_t loop = plan.loops.indexOf(coolant.loop);
        const QString name = QString::fromStdString(plan.loops[loop].name);
        facts.push_back({coolant.role == LoopRole::Cools ? tr("Cools") : tr("Cooled by"), tr("%1: %2 at %3, back at %4; %5 along the mains")
            .arg(name, figureText(coolant.flow, cubicMetrePerHour), figureText(coolant.supply), figureText(coolant.back), figureText(routes[loop].drop, kilopascal)), {}, Asked(metricOf({ObjectFigureKind::LoopMains, coolant.loop.number}).c_str())});
    }
    return facts;
}

} // namespace

std::vector<Fact> drillFacts(const PlanSession& session, EquipmentId id)
{
    const Plan& plan = session.plan();
    const std::size_t at = plan.equipment.indexOf(id);
    if (at >= plan.equipment.size() || session.outcome().equipment.size() != plan.equipment.size()) return {};
    const EquipmentType* type = session.catalog().find(plan.equipment[at].type);
    const FailureDrill* drill = FailureDrill::find(session);
    if (!type || !drill) return {};
    const std::vector<ElementDrill>& power = drill->allPowerFailures();
    std::vector<Fact> facts = isCooling(type->kind) ? coolingFacts(plan, id, drill->allCoolingFailures()[at]) : powerFacts(plan, id, power[at]);
    const auto lost = drill->canFail(id) ? lostFacts(session, drill->racksLostWithout(id)) : std::vector<Fact> {};
    for (const auto& more : {lost, sideFacts(plan, power, id), coolantFacts(session, id)}) facts.insert(facts.end(), more.begin(), more.end());
    if (type->kind == EquipmentKind::Busway) facts.push_back({tr("Length as run"), figureText(layRoutes(plan, placePieces(plan, session.catalog()), session.outcome()).busways[at].length(), metre), {}});
    if (drill->isOn()) facts.insert(facts.begin(), {tr("In the failure drill"), standingText(drill->piece(at)), {}});
    return facts;
}

std::vector<Fact> pipeFacts(const PlanSession& session, LoopId id)
{
    const Plan& plan = session.plan();
    const std::size_t at = plan.loops.indexOf(id);
    const auto routes = layLoopRoutes(plan, placePieces(plan, session.catalog()), session.outcome());
    if (at >= routes.size() || routes[at].flow.si() <= 0) return {};
    const LoopRoute& route = routes[at];
    const auto asked = [id](ObjectFigureKind kind) { return Asked(metricOf({kind, id.number}).c_str()); };
    const QString bore = figureText(route.diameter, millimetre);
    const QString size = route.nominal == 0 ? bore : route.parallel > 1 ? tr("%1 pipes DN %2, bore %3").arg(route.parallel).arg(route.nominal).arg(bore) : tr("DN %1, bore %2").arg(route.nominal).arg(bore);
    return {{route.nominal == 0 ? tr("Mains") : tr("Mains, proposed"), size, {}, Asked(asked(ObjectFigureKind::LoopSpeed).metric.toUtf8().constData(), "Bore of the mains", "*")}, {tr("Speed"), figureText(route.velocity, metrePerSecond), {}, asked(ObjectFigureKind::LoopSpeed)},
        {tr("Longest way"), figureText(route.longest, metre), {}}, {tr("All pipe"), figureText(route.allPipe, metre), {}}, {tr("Pressure drop, mains"), figureText(route.drop, kilopascal), {}, asked(ObjectFigureKind::LoopDrop)}};
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
