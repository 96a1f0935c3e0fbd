// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/live_scene.h"

#include "core/units/format.h"

namespace gw {

LiveScene::LiveScene(PlanSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &PlanSession::planReplaced, this, &LiveScene::follow);
    connect(&session, &PlanSession::planChanged, this, &LiveScene::follow);
    connect(&session, &PlanSession::outcomeChanged, this, &LiveScene::follow);
    connect(&session, &PlanSession::catalogChanged, this, [this] {
        m_builder = {};
        follow();
    });
    follow();
}

void LiveScene::follow()
{
    const bool isCurrent = m_session.hasOutcome() && !m_session.isSolving() && m_session.scene().boxes.size() == m_session.plan().equipment.size();
    m_scene = isCurrent ? m_session.scene() : m_builder.build(m_session.plan(), m_session.catalog(), m_session.outcome(), m_session.findings(), m_session.colourBy());
    m_index.update(m_scene.boxes);
    emit changed();
}

const Box* LiveScene::boxOf(EquipmentId id) const
{
    const auto at = std::lower_bound(m_scene.boxes.begin(), m_scene.boxes.end(), id, [](const Box& box, EquipmentId key) { return box.equipment < key; });
    return at != m_scene.boxes.end() && at->equipment == id ? &*at : nullptr;
}

QString tipOf(const PlanSession& session, EquipmentId id)
{
    const Equipment* piece = session.plan().equipment.find(id);
    if (!piece) return {};
    const EquipmentType* type = session.catalog().find(piece->type);
    QString tip = QString::fromStdString(piece->name) + QLatin1Char('\n') + QString::fromStdString(type ? type->name : piece->type.text);
    const EquipmentOutcome* outcome = session.outcomeOf(id);
    if (outcome && outcome->typicalPower.si() > 0) tip += QLatin1Char('\n') + QString::fromStdString(readable(outcome->typicalPower).text());
    return tip;
}

} // namespace gw
