// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/piece_coolant.h"
#include "core/units/format.h"
#include "views/scene/live_scene.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::PieceTip", text); }
QString q(const std::string& text) { return QString::fromStdString(text); }
QString number(double value) { return q(digits(value)); }

/// Flow, temperatures and pressure of each loop that the piece stands on.
QStringList coolantLines(const PlanSession& session, EquipmentId id)
{
    const Plan& plan = session.plan();
    const auto isOnLoop = [id](const Connection& c) { return c.equipment == id; };
    if (std::none_of(plan.connections.begin(), plan.connections.end(), isOnLoop)) return {};
    const auto routes = layLoopRoutes(plan, placePieces(plan, session.catalog()), session.outcome());
    QStringList lines;
    for (const PieceCoolant& coolant : pieceCoolants(plan, session.catalog(), session.outcome(), routes)[plan.equipment.indexOf(id)]) {
        const std::size_t loop = plan.loops.indexOf(coolant.loop);
        lines << tr("%1: %2 m³/h, %3 °C to %4 °C, %5 kPa along the mains")
                     .arg(q(plan.loops[loop].name), number(coolant.flow.in(cubicMetrePerHour)), number(coolant.supply.inCelsius()), number(coolant.back.inCelsius()), number(routes[loop].drop.in(kilopascal)));
    }
    return lines;
}

} // namespace

QString tipOf(const PlanSession& session, EquipmentId id)
{
    const Equipment* piece = session.plan().equipment.find(id);
    if (!piece) return {};
    const EquipmentType* type = session.catalog().find(piece->type);
    QStringList lines {q(piece->name), q(type ? type->name : piece->type.text)};
    const EquipmentOutcome* outcome = session.outcomeOf(id);
    if (outcome && outcome->typicalPower.si() > 0) lines << q(readable(outcome->typicalPower).text());
    if (outcome && outcome->rating.si() > 0 && outcome->loading > 0) lines << tr("Loading %1 % of %2").arg(number(outcome->loading * 100), q(readable(outcome->rating).text()));
    return (lines + coolantLines(session, id)).join(QLatin1Char('\n'));
}

} // namespace gw
