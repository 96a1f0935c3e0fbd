// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/transform_gesture.h"

#include "core/editing/arrange.h"
#include "views/text/messages.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <cmath>
#include <numbers>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::TransformGesture", text); }

double angleOf(Place from, Place to) { return std::atan2(to.y - from.y, to.x - from.x); }

} // namespace

bool TransformGesture::begin(GizmoHandle handle, Place at, Place middle)
{
    if (m_session.selection().empty() || handle == GizmoHandle::None) return false;
    if (handle != GizmoHandle::Turn && !m_drag.begin(m_session.selection().front(), at)) return false;
    m_handle = handle;
    m_from = m_last = at;
    m_middle = middle;
    m_gesture = m_session.newGesture();
    m_turning = m_session.selection();
    m_quarters = 0;
    m_entry.clear();
    m_refusal.clear();
    return true;
}

void TransformGesture::moveTo(const ToolPointer& pointer)
{
    m_last = pointer.at;
    if (!isActive() || !m_entry.isEmpty()) return;
    if (m_handle == GizmoHandle::Turn) return turnTo(static_cast<int>(std::lround((angleOf(m_middle, pointer.at) - angleOf(m_middle, m_from)) / (std::numbers::pi / 2))));
    m_drag.moveTo(pointer);
    // Snapping looks for holds both ways; a held direction keeps the other as it was.
    const Place delta = m_drag.delta();
    if (m_handle == GizmoHandle::AlongX) m_drag.moveBy({delta.x, 0});
    if (m_handle == GizmoHandle::AlongY) m_drag.moveBy({0, delta.y});
}

void TransformGesture::turnTo(int quarters)
{
    // Left turns count up: three to the left are one to the right.
    const int wanted = ((quarters % 4) + 4) % 4;
    for (int left = (wanted - m_quarters + 4) % 4; left > 0; --left) {
        auto edit = rotatePieces(m_session.plan(), m_session.catalog(), m_turning, Turn::Left);
        if (!edit) {
            m_refusal = message(edit.error());
            return;
        }
        m_session.perform(std::move(*edit), m_gesture);
    }
    m_quarters = wanted;
}

void TransformGesture::hold(GizmoHandle axis)
{
    m_handle = m_handle == axis ? GizmoHandle::OnFloor : axis;
    if (m_entry.isEmpty()) moveTo({.at = m_last});
    else moveByNumber();
}

void TransformGesture::moveByNumber()
{
    m_refusal.clear();
    if (m_handle == GizmoHandle::Turn) return turnByNumber();
    if (const auto delta = typed()) m_drag.moveBy(*delta);
}

std::optional<Place> TransformGesture::typed() const
{
    if (m_handle == GizmoHandle::OnFloor) return m_entry.delta();
    const auto distance = m_entry.distance();
    if (!distance) return {};
    return m_handle == GizmoHandle::AlongY ? Place {0, *distance} : Place {*distance, 0};
}

void TransformGesture::turnByNumber()
{
    const auto degrees = m_entry.degrees();
    if (!degrees) return;
    const double quarters = *degrees / 90;
    if (std::abs(quarters - std::round(quarters)) < 1e-4) turnTo(static_cast<int>(std::lround(quarters)));
    else m_refusal = tr("Pieces turn by quarter turns: 90, 180 or 270 degrees, not %1.").arg(m_entry.text());
}

void TransformGesture::enter()
{
    const bool isTurn = m_handle == GizmoHandle::Turn, isRead = isTurn ? m_entry.degrees().has_value() : typed().has_value();
    if (m_entry.isEmpty() || (isRead && m_refusal.isEmpty())) m_refusal = finish();
    else if (m_refusal.isEmpty() && isTurn) m_refusal = tr("\"%1\" is no angle. Type degrees, such as 90, 2*45 or 0.25 turn.").arg(m_entry.text());
    else if (m_refusal.isEmpty()) m_refusal = tr("\"%1\" is no distance. Type metres, such as 1.2 or 600 mm.").arg(m_entry.text());
}

bool TransformGesture::key(const QKeyEvent& event)
{
    if (!isActive()) return false;
    const bool isMove = m_handle != GizmoHandle::Turn;
    switch (event.key()) {
    case Qt::Key_Escape: cancel(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: enter(); return true;
    case Qt::Key_X: if (isMove) hold(GizmoHandle::AlongX); return true;
    case Qt::Key_Y: if (isMove) hold(GizmoHandle::AlongY); return true;
    case Qt::Key_Z:
        // About the upright is how pieces turn; they have no other height than the floor's.
        if (isMove) m_refusal = tr("Pieces stand on the floor: they move along x and y. Busways hang at their own height.");
        return true;
    default: break;
    }
    if (!m_entry.take(event)) return false;
    if (m_entry.isEmpty()) moveTo({.at = m_last});
    else moveByNumber();
    return true;
}

QString TransformGesture::finish()
{
    const bool isMove = m_handle != GizmoHandle::Turn;
    m_handle = GizmoHandle::None;
    m_entry.clear();
    return isMove ? m_drag.letGo() : QString();
}

void TransformGesture::cancel()
{
    if (m_handle == GizmoHandle::Turn) turnTo(0);
    else m_drag.cancel();
    forget();
}

void TransformGesture::forget()
{
    m_drag.finish();
    m_handle = GizmoHandle::None;
    m_entry.clear();
    m_refusal.clear();
}

ToolTag TransformGesture::tag() const
{
    if (!isActive()) return {};
    ToolTag tag = m_handle == GizmoHandle::Turn ? ToolTag {tr("%1 degrees").arg(m_quarters * 90), ToolTag::Tone::Good} : m_drag.tag();
    if (!m_entry.isEmpty()) tag.text += QLatin1Char('\n') + tr("Exactly: %1").arg(m_entry.text());
    if (m_refusal.isEmpty()) return tag;
    return {tag.text + QLatin1Char('\n') + m_refusal, ToolTag::Tone::Bad};
}

} // namespace gw
