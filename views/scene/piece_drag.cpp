// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/piece_drag.h"

#include "core/editing/adopt.h"
#include "core/editing/compose.h"
#include "views/scene/chosen.h"
#include "views/scene/tools/place_tool.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>

#include <cmath>

namespace gw {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("gw::PieceDrag", text, nullptr, n); }

} // namespace

bool isHandy(const PlanSession& session, const Equipment& piece)
{
    const EquipmentType* type = session.catalog().find(piece.type);
    return !piece.isLocked && !(type && session.view().layer(layerOf(type->kind)).isLocked);
}

bool isHandy(const ViewState& view, DrawingLayer layer) { return view.layer(layer).isShown && !view.layer(layer).isLocked; }

bool PieceDrag::begin(EquipmentId piece, Place at)
{
    const Plan& plan = m_session.plan();
    const Equipment* held = plan.equipment.find(piece);
    if (!held || !isHandy(m_session, *held)) return false;
    std::vector<EquipmentId> moving = m_session.selection();
    std::erase(moving, piece);
    moving.insert(moving.begin(), piece);
    m_along = m_session.objects();
    std::erase_if(m_along, [](const Subject& object) { return std::holds_alternative<SpaceId>(object); });
    if (!m_session.isSelected(piece)) moving = {piece}, m_along.clear();
    m_starts.clear();
    for (const EquipmentId id : moving) {
        const Equipment* row = plan.equipment.find(id);
        if (!row || !isHandy(m_session, *row)) continue;
        const Place origin = originOf(plan, row->space);
        m_starts.push_back({id, m_session.catalog().find(row->type), {origin.x + row->x.in(metre), origin.y + row->y.in(metre)}});
    }
    if (!m_starts.front().type) return false;
    m_placement = std::make_unique<Placement>(m_session.snapshot(), m_session.catalog(), m_session.outcome(), moving);
    m_piece = piece;
    m_grabbed = at;
    m_delta = {};
    m_snap = {};
    m_issues.clear();
    m_ghosts = {ghostOf(m_starts.front(), {})};
    m_gesture = m_session.newGesture();
    return true;
}

Ghost PieceDrag::ghostOf(const Start& start, Place by) const
{
    const Plan& plan = m_placement->plan();
    const Facing facing = plan.equipment.find(start.piece)->facing;
    if (!start.type) return {};
    const Footprint size = footprintAt(*start.type, 0, 0, facing);
    return ghostAt(plan, *start.type, {start.corner.x + by.x + size.x1 / 2, start.corner.y + by.y + size.y1 / 2}, facing);
}

void PieceDrag::moveTo(const ToolPointer& pointer)
{
    if (!m_piece) return;
    const Ghost wanted = ghostOf(m_starts.front(), {pointer.at.x - m_grabbed.x, pointer.at.y - m_grabbed.y});
    const bool isFree = !m_session.view().isSnapping() || pointer.modifiers.testFlag(Qt::ControlModifier);
    if (isFree) m_snap = {{toMillimetres(wanted.area.x0), toMillimetres(wanted.area.y0)}, SnapKind::None, SnapKind::None, {}};
    else m_snap = SnapField(*m_placement).rest(wanted, pointer.reach);
    const Place origin = originOf(m_placement->plan(), wanted.space), corner = m_starts.front().corner;
    shift({origin.x + m_snap.at.x - corner.x, origin.y + m_snap.at.y - corner.y});
}

void PieceDrag::moveBy(Place delta)
{
    if (!m_piece) return;
    m_snap = {};
    shift(delta);
}

void PieceDrag::shift(Place by)
{
    const Place before = std::exchange(m_delta, {toMillimetres(by.x), toMillimetres(by.y)});
    m_ghosts.clear();
    const Plan& plan = m_session.plan();
    const Equipment* first = plan.equipment.find(m_starts.front().piece);
    if (!first) return;
    const int count = static_cast<int>(m_starts.size());
    EditBuilder builder(plan, count == 1 ? tr("Move %1").arg(QString::fromStdString(first->name)).toStdString() : tr("Move %n pieces", count).toStdString());
    for (const Start& start : m_starts) {
        const Ghost ghost = ghostOf(start, by);
        const Equipment* now = plan.equipment.find(start.piece);
        if (!now) continue;
        Equipment piece = *now;
        if (!ghost.space.isNone()) piece.space = ghost.space;
        const Place origin = originOf(plan, piece.space);
        piece.x = metres(toMillimetres(start.corner.x + by.x - origin.x));
        piece.y = metres(toMillimetres(start.corner.y + by.y - origin.y));
        builder.put(std::move(piece));
        if (ghost.type) m_ghosts.push_back(ghost);
    }
    m_issues = m_placement->issues(m_ghosts);
    Edit edit = std::move(builder).finish();
    append(edit, movedObjects(plan, m_along, metres(m_delta.x - before.x), metres(m_delta.y - before.y)));
    m_session.perform(std::move(edit), m_gesture);
}

void PieceDrag::finish()
{
    m_piece.reset();
    m_ghosts.clear();
}

QString PieceDrag::letGo()
{
    const bool isLost = m_piece && m_ghosts.size() && m_ghosts.front().space.isNone();
    if (!isLost) {
        finish();
        return {};
    }
    cancel();
    return message(PlacementIssue {.fault = PlacementFault::OutsideEverySpace, .object = {}});
}

void PieceDrag::cancel()
{
    // What followed goes back as well: rows, detached members.
    if (m_piece) m_session.perform(editBetween(m_session.plan(), m_placement->plan(), "Move"), m_gesture);
    finish();
}

ToolTag PieceDrag::tag() const
{
    if (!m_piece) return {};
    QString text = tr("%1 east, %2 north").arg(lengthText(m_delta.x), lengthText(m_delta.y));
    if (const QString hold = title(m_snap.kind()); !hold.isEmpty()) text = tr("%1 · %2").arg(text, hold);
    if (m_issues.empty()) return {text, ToolTag::Tone::Good};
    return {text + QLatin1Char('\n') + message(m_issues), ToolTag::Tone::Bad};
}

} // namespace gw
