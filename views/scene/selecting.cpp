// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/selecting.h"

#include "views/session/plan_session.h"

namespace gw {

namespace {

bool isFloor(const Subject& subject) { return std::holds_alternative<SpaceId>(subject) || std::holds_alternative<UnderlayId>(subject); }

} // namespace

void selectByClick(PlanSession& session, const std::optional<Subject>& hit, Qt::KeyboardModifiers modifiers)
{
    const bool isAdding = modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (!isAdding) return hit ? session.show(*hit) : session.select({});
    if (!hit || (isFloor(*hit) && !session.selection().empty())) return;
    if (const auto* piece = std::get_if<EquipmentId>(&*hit)) session.select(selectionAfterBand(session.selection(), {*piece}, modifiers), session.objects());
    else session.select(session.selection(), selectionAfterBand(session.objects(), {*hit}, modifiers));
}

void selectByBand(PlanSession& session, const std::vector<EquipmentId>& pieces, const std::vector<Subject>& objects, Qt::KeyboardModifiers modifiers)
{
    const bool hasPieces = !pieces.empty();
    session.select(selectionAfterBand(session.selection(), pieces, modifiers), selectionAfterBand(session.objects(), hasPieces ? std::vector<Subject> {} : objects, modifiers));
}

} // namespace gw
