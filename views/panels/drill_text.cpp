// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/drill_text.h"

#include "views/panels/figure_text.h"
#include "views/report/diagram_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace gw {

namespace {

QString tr(const char* text, int count = -1) { return QCoreApplication::translate("Drill", text, nullptr, count); }

/// Below this heat that nothing takes is rounding.
constexpr Power least = watts(1);

QString namesOf(const Plan& plan, const std::vector<EquipmentId>& ids)
{
    constexpr std::size_t most = 4;
    QStringList names;
    for (const EquipmentId id : ids)
        if (const Equipment* piece = plan.equipment.find(id); piece && static_cast<std::size_t>(names.size()) < most) names << QString::fromStdString(piece->name);
    if (ids.size() > most) return tr("%1 and %n more", static_cast<int>(ids.size() - most)).arg(names.join(QStringLiteral(", ")));
    return names.join(QStringLiteral(", "));
}

} // namespace

bool isHarmful(const FailureDrill& drill)
{
    return drill.powerState().dropped.si() > 0 || drill.coolingState().dropped > least || drill.overloads() > 0;
}

QString drillSentence(const PlanSession& session, const FailureDrill& drill)
{
    if (drill.failed().empty()) return tr("Click an element to take it out of service.");
    const Power dark = drill.powerState().dropped, warm = drill.coolingState().dropped;
    const std::size_t over = drill.overloads();
    const QString lost = dark.si() > 0 ? tr("%1 lose their power").arg(figureText(dark)) : tr("nothing loses its power");
    const QString heat = warm > least ? tr("%1 of heat find no coolant").arg(figureText(warm)) : tr("all heat is taken");
    const QString above = over > 0 ? tr("%n element(s) above the rating", static_cast<int>(over)) : tr("nothing is above its rating");
    return tr("Without %1: %2, %3, %4.").arg(namesOf(session.plan(), drill.failed()), lost, heat, above);
}

QString standingText(const DrilledPiece& piece)
{
    switch (piece.standing) {
    case Standing::OutOfService: return tr("Out of service");
    case Standing::WithoutPower: return tr("Without power");
    case Standing::WithoutCoolant: return tr("Without coolant");
    case Standing::InService: break;
    }
    if (piece.rating.si() <= 0) return figureText(piece.load);
    return tr("%1, %2").arg(loadText(piece.load, piece.rating), percentText(piece.loading()));
}

} // namespace gw
