// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/live_scene.h"

#include "views/scene/drilled_scene.h"
#include "views/scene/label_figures.h"

namespace gw {

LiveScene::LiveScene(PlanSession& session, QObject* parent) : QObject(parent), m_session(session), m_drill(FailureDrill::of(session)), m_figures(std::make_unique<LabelFigures>(session))
{
    connect(&session, &PlanSession::planReplaced, this, &LiveScene::follow);
    connect(&session, &PlanSession::planChanged, this, &LiveScene::follow);
    // An outcome changes values, not places.
    connect(&session, &PlanSession::outcomeChanged, this, &LiveScene::colour);
    // It hears of an edit before this scene does.
    connect(&m_drill, &FailureDrill::changed, this, &LiveScene::follow);
    connect(&session, &PlanSession::catalogChanged, this, &LiveScene::follow);
    follow();
}

LiveScene::~LiveScene() = default;

void LiveScene::follow()
{
    m_index.update(m_session.scene().boxes);
    colour();
}

void LiveScene::colour()
{
    if (m_drill.isOn()) m_drilled = drilledScene(m_session.scene(), m_session.plan(), m_drill);
    else m_drilled.reset();
    emit changed();
}

const Box* LiveScene::boxOf(EquipmentId id) const
{
    const std::vector<Box>& boxes = scene().boxes;
    const auto at = std::lower_bound(boxes.begin(), boxes.end(), id, [](const Box& box, EquipmentId key) { return box.equipment < key; });
    return at != boxes.end() && at->equipment == id ? &*at : nullptr;
}

} // namespace gw
