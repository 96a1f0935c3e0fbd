// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/live_scene.h"

#include "core/units/format.h"

namespace gw {

LiveScene::LiveScene(PlanSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &PlanSession::planReplaced, this, &LiveScene::follow);
    connect(&session, &PlanSession::planChanged, this, &LiveScene::follow);
    // An outcome changes values, not places.
    connect(&session, &PlanSession::outcomeChanged, this, &LiveScene::changed);
    connect(&session, &PlanSession::catalogChanged, this, &LiveScene::follow);
    follow();
}

void LiveScene::follow()
{
    m_index.update(scene().boxes);
    emit changed();
}

const Box* LiveScene::boxOf(EquipmentId id) const
{
    const std::vector<Box>& boxes = scene().boxes;
    const auto at = std::lower_bound(boxes.begin(), boxes.end(), id, [](const Box& box, EquipmentId key) { return box.equipment < key; });
    return at != boxes.end() && at->equipment == id ? &*at : nullptr;
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
