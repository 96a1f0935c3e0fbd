// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/label_figures.h"

#include "core/units/format.h"
#include "views/session/failure_drill.h"

#include <algorithm>

namespace gw {

namespace {

QString number(double value) { return QString::fromStdString(digits(value)); }

// What people make one after the other is nearer together, milliseconds.
constexpr int restTime = 150;

bool areTemperatures(ColourBy by) { return by == ColourBy::CoolantSupply || by == ColourBy::InletTemperature; }

} // namespace

LabelFigures::LabelFigures(PlanSession& session) : m_session(session)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, &LabelFigures::catchUp);
    connect(&session, &PlanSession::planReplaced, this, &LabelFigures::forget);
    connect(&session, &PlanSession::catalogChanged, this, &LabelFigures::forget);
    connect(&session, &PlanSession::outcomeChanged, this, &LabelFigures::followOutcome);
    connect(&session, &PlanSession::planChanged, this, [this] { m_knowsChoice = false; });
    connect(&session, &PlanSession::selectionChanged, this, [this] { m_knowsChoice = false; });
    connect(&FailureDrill::of(session), &FailureDrill::changed, this, [this] { m_lines.clear(); });
}

void LabelFigures::forget()
{
    m_rest.stop();
    m_isComputed = m_knowsChoice = false;
    m_lines.clear();
}

/// Loads are read from the outcome as it is; coolant is computed, and its lines of before stand until then.
void LabelFigures::followOutcome()
{
    if (m_isComputed && tellsCoolant() && m_by != ColourBy::Loading) m_rest.start();
    else forget();
}

void LabelFigures::catchUp()
{
    forget();
    emit changed();
}

/// The loops that are selected, and those of selected cooling gear.
void LabelFigures::findChosen()
{
    std::vector<LoopId> chosen;
    if (const auto* loop = std::get_if<LoopId>(&m_session.subject())) chosen.push_back(*loop);
    std::vector<EquipmentId> gear;
    for (const EquipmentId id : m_session.selection()) {
        const Equipment* piece = m_session.plan().equipment.find(id);
        const EquipmentType* type = piece ? m_session.catalog().find(piece->type) : nullptr;
        if (type && isCooling(type->kind)) gear.push_back(id);
    }
    std::ranges::sort(gear);
    if (!gear.empty())
        for (const Connection& c : m_session.plan().connections)
            if (std::ranges::binary_search(gear, c.equipment)) chosen.push_back(c.loop);
    std::ranges::sort(chosen);
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    m_knowsChoice = true;
    if (chosen == m_chosen) return;
    forget();
    m_chosen = std::move(chosen);
    m_knowsChoice = true;
}

void LabelFigures::compute()
{
    const Plan& plan = *m_session.solvedPlan();
    m_routes = layLoopRoutes(plan, placePieces(plan, m_session.catalog()), m_session.outcome());
    m_coolants = pieceCoolants(plan, m_session.catalog(), m_session.outcome(), m_routes);
    m_isComputed = true;
}

bool LabelFigures::tellsCoolant() const { return areTemperatures(m_by) || !m_chosen.empty(); }

bool LabelFigures::prepare(ColourBy by, const QFont& font)
{
    if (by != m_by || font != m_font) forget();
    m_by = by;
    m_font = font;
    if (!m_session.solvedPlan()) return false;
    if (!m_knowsChoice) findChosen();
    if (tellsCoolant() && !m_isComputed) compute();
    return tellsCoolant() || by == ColourBy::Loading;
}

const LabelLine* LabelFigures::of(EquipmentId piece)
{
    if (m_rest.isActive() && !m_lines.contains(piece)) return nullptr;
    const auto [at, isNew] = m_lines.try_emplace(piece);
    if (isNew) at->second.text = textOf(piece);
    if (at->second.text.isEmpty()) return nullptr;
    if (isNew) at->second.width = lineWidth(at->second.text, m_font);
    return &at->second;
}

QString LabelFigures::textOf(EquipmentId piece)
{
    const QString load = m_by == ColourBy::Loading ? loadText(piece) : QString();
    return load.isEmpty() && m_isComputed ? coolantText(piece) : load;
}

/// Of several loops the one that is selected, then the one that the piece cools.
const PieceCoolant* LabelFigures::told(EquipmentId piece) const
{
    const std::size_t at = m_session.solvedPlan()->equipment.indexOf(piece);
    if (at >= m_coolants.size()) return nullptr;
    const auto isChosen = [&](const PieceCoolant& coolant) { return std::ranges::binary_search(m_chosen, coolant.loop); };
    const PieceCoolant* best = nullptr;
    for (const PieceCoolant& coolant : m_coolants[at]) {
        if (coolant.flow.si() <= 0 || (!areTemperatures(m_by) && !isChosen(coolant))) continue;
        const auto rank = [&](const PieceCoolant& c) { return std::pair(isChosen(c), c.role == LoopRole::Cools); };
        if (!best || rank(coolant) > rank(*best)) best = &coolant;
    }
    return best;
}

QString LabelFigures::coolantText(EquipmentId piece) const
{
    const PieceCoolant* coolant = told(piece);
    if (!coolant) return {};
    const Pressure drop = m_routes[m_session.solvedPlan()->loops.indexOf(coolant->loop)].drop;
    return tr("%1 m³/h, %2 to %3 °C, %4 kPa").arg(number(coolant->flow.in(cubicMetrePerHour)), number(coolant->supply.inCelsius()), number(coolant->back.inCelsius()), number(drop.in(kilopascal)));
}

/// While a drill is on, what the piece carries then.
QString LabelFigures::loadText(EquipmentId piece) const
{
    const Equipment* row = m_session.plan().equipment.find(piece);
    const EquipmentType* type = row ? m_session.catalog().find(row->type) : nullptr;
    const EquipmentOutcome* outcome = m_session.outcomeOf(piece);
    if (!type || !isPower(type->kind) || !outcome) return {};
    DrilledPiece now {Standing::InService, outcome->rating * outcome->loading, outcome->rating};
    if (const FailureDrill* drill = FailureDrill::find(m_session); drill && drill->isOn()) now = drill->piece(m_session.plan().equipment.indexOf(piece));
    if (now.standing != Standing::InService || now.rating.si() <= 0) return {};
    return tr("%1 of %2").arg(QString::fromStdString(readable(now.load).text()), QString::fromStdString(readable(now.rating).text()));
}

} // namespace gw
