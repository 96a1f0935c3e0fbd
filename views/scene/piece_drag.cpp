// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/piece_drag.h"

#include "core/editing/compose.h"

#include <QCoreApplication>

#include <cmath>

namespace gw {

namespace {

Length wholeMillimetres(double value) { return metres(std::round(value * 1000) / 1000); }

} // namespace

void PieceDrag::begin(EquipmentId piece, Place at)
{
    m_piece = piece;
    m_grabbed = at;
    m_gesture = m_session.newGesture();
    m_moving = m_session.selection();
    if (std::find(m_moving.begin(), m_moving.end(), piece) == m_moving.end()) m_moving = {piece};
    m_starts.clear();
    for (const EquipmentId id : m_moving)
        if (const Equipment* row = m_session.plan().equipment.find(id)) m_starts.push_back({id, {row->x.in(metre), row->y.in(metre)}});
}

void PieceDrag::moveTo(Place at, const Scene& scene)
{
    if (!m_piece) return;
    const auto start = std::find_if(m_starts.begin(), m_starts.end(), [this](const Start& s) { return s.piece == *m_piece; });
    if (start == m_starts.end()) return;
    const Place wanted {start->place.x + at.x - m_grabbed.x, start->place.y + at.y - m_grabbed.y};
    const Place rest = snapped(m_session.plan(), scene, *m_piece, m_moving, wanted);
    shift({rest.x - start->place.x, rest.y - start->place.y});
}

void PieceDrag::shift(Place by)
{
    const Plan& plan = m_session.plan();
    Edit edit;
    for (const Start& start : m_starts) {
        const bool isBack = by == Place {};
        const Length x = isBack ? metres(start.place.x) : wholeMillimetres(start.place.x + by.x);
        const Length y = isBack ? metres(start.place.y) : wholeMillimetres(start.place.y + by.y);
        Edit one = moveEquipment(plan, start.piece, x, y);
        edit.label = std::move(one.label);
        edit.changes.insert(edit.changes.end(), one.changes.begin(), one.changes.end());
    }
    if (edit.isEmpty()) return;
    if (m_starts.size() > 1) edit.label = QCoreApplication::translate("gw::PieceDrag", "Move %n pieces", nullptr, static_cast<int>(m_starts.size())).toStdString();
    m_session.perform(std::move(edit), m_gesture);
}

void PieceDrag::finish() { m_piece.reset(); }

void PieceDrag::cancel()
{
    if (m_piece) shift({});
    finish();
}

} // namespace gw
