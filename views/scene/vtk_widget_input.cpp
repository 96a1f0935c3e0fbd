// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/scene_frame.h"
#include "views/scene/selecting.h"
#include "views/scene/vtk_widget.h"

#include "core/editing/compose.h"

#include <QApplication>
#include <QMouseEvent>
#include <QToolTip>
#include <QVariantAnimation>

#include <cmath>
#include <numbers>

namespace gw {

namespace {

// Radians of a turn for a pixel of the pointer, and the zoom of one notch of the wheel.
constexpr double turnPerPixel = 0.006, zoomPerNotch = 0.85;

ViewPoint viewPoint(QPointF at) { return {at.x(), at.y()}; }

} // namespace

void VtkWidget::setCamera(const OrbitCamera& camera)
{
    m_ease->stop();
    m_camera = camera;
    m_isFramed = true;
    drawAgain();
}

void VtkWidget::easeTo(const OrbitCamera& camera)
{
    m_ease->stop();
    if (m_easeTime <= 0 || !isVisible()) return setCamera(camera);
    m_ease->disconnect();
    m_ease->setDuration(m_easeTime);
    m_ease->setStartValue(0.0);
    m_ease->setEndValue(1.0);
    m_ease->setEasingCurve(QEasingCurve::InOutCubic);
    connect(m_ease, &QVariantAnimation::valueChanged, this, [this, from = m_camera, to = camera](const QVariant& t) {
        m_camera = t.toDouble() >= 1 ? to : between(from, to, t.toDouble());
        drawMoving();
    });
    m_ease->start();
}

void VtkWidget::showAll()
{
    OrbitCamera camera = m_isFramed ? m_camera : startCamera(m_live.scene(), viewSize());
    const Bounds bounds = boundsOfPlan(m_live.scene());
    camera.frame(bounds.minimum, bounds.maximum, viewSize());
    easeTo(camera);
}

void VtkWidget::frameSelection()
{
    OrbitCamera camera = m_camera;
    const Bounds bounds = boundsOfPieces(m_live.scene(), m_session.selection());
    camera.frame(bounds.minimum, bounds.maximum, viewSize());
    easeTo(camera);
}

void VtkWidget::lookFrom(Side side)
{
    OrbitCamera camera = m_camera;
    camera.azimuth = side == Side::Right ? 0 : -std::numbers::pi / 2;
    camera.elevation = side == Side::Top ? 1.5707 : 0.12;
    const Bounds bounds = boundsOfPlan(m_live.scene());
    camera.frame(bounds.minimum, bounds.maximum, viewSize());
    easeTo(camera);
}

std::optional<EquipmentId> VtkWidget::pieceAt(QPointF at) const
{
    const Ray ray = m_camera.rayThrough(viewPoint(at), viewSize());
    return m_live.index().pick(pointOf(ray.origin), pointOf(ray.direction));
}

Vector VtkWidget::pointAt(QPointF at) const
{
    const Ray ray = m_camera.rayThrough(viewPoint(at), viewSize());
    if (const auto piece = m_live.index().pick(pointOf(ray.origin), pointOf(ray.direction)))
        if (const Box* box = m_live.boxOf(*piece))
            if (const auto entry = entryOf(*box, pointOf(ray.origin), pointOf(ray.direction))) return ray.origin + ray.direction * double(*entry);
    const auto floor = floorUnder(ray);
    // Near the horizon the floor is far away: then the target's depth is the better hold.
    if (floor && dot(*floor - m_camera.position(), m_camera.forward()) < 4 * m_camera.distance) return *floor;
    return ray.origin + ray.direction * m_camera.distance;
}

void VtkWidget::beginHold(QMouseEvent* event)
{
    m_pressedAt = m_lastAt = event->position();
    m_hasMoved = false;
    m_held = pointAt(event->position());
    m_pressed = pieceAt(event->position());
    if (event->button() == Qt::MiddleButton || event->button() == Qt::RightButton) m_hold = Hold::Pan;
    else m_hold = m_pressed ? Hold::Piece : Hold::Orbit;
}

void VtkWidget::mousePressEvent(QMouseEvent* event)
{
    if (m_hold != Hold::Nothing) return;
    m_ease->stop();
    QToolTip::hideText();
    beginHold(event);
}

void VtkWidget::dragPiece(QPointF at)
{
    if (!m_drag.isActive()) {
        const auto& selection = m_session.selection();
        if (std::find(selection.begin(), selection.end(), *m_pressed) == selection.end()) m_session.select({*m_pressed});
        m_drag.begin(*m_pressed, {m_held.x, m_held.y});
    }
    // The point that was taken hold of moves in its own level plane, so it stays under the pointer.
    const auto under = floorUnder(m_camera.rayThrough(viewPoint(at), viewSize()), m_held.z);
    if (under) m_drag.moveTo({under->x, under->y}, m_live.scene());
}

void VtkWidget::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_hold == Hold::Nothing) return hover(at);
    if (!m_hasMoved && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance()) return;
    m_hasMoved = true;
    const QPointF by = at - m_lastAt;
    if (m_hold == Hold::Piece) dragPiece(at);
    else if (m_hold == Hold::Orbit) m_camera.orbit(m_held, -by.x() * turnPerPixel, by.y() * turnPerPixel);
    else m_camera.pan(m_held, viewPoint(m_lastAt), viewPoint(at), viewSize());
    m_lastAt = at;
    drawMoving();
}

void VtkWidget::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_hold == Hold::Nothing) return;
    const bool isClick = !m_hasMoved && event->button() == Qt::LeftButton;
    if (m_drag.isActive()) m_drag.finish();
    else if (isClick) m_session.select(selectionAfterClick(m_session.selection(), m_pressed, event->modifiers()));
    m_hold = Hold::Nothing;
    hover(event->position());
}

void VtkWidget::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) showAll();
    else if (pieceAt(event->position())) frameSelection();
}

void VtkWidget::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0) return;
    m_ease->stop();
    m_camera.zoom(pointAt(event->position()), std::pow(zoomPerNotch, notches));
    drawMoving();
    event->accept();
}

void VtkWidget::keyPressEvent(QKeyEvent* event)
{
    const bool isPad = event->modifiers().testFlag(Qt::KeypadModifier);
    switch (event->key()) {
    case Qt::Key_F: return frameSelection();
    case Qt::Key_Home: return showAll();
    case Qt::Key_1: if (isPad) return lookFrom(Side::Front); break;
    case Qt::Key_3: if (isPad) return lookFrom(Side::Right); break;
    case Qt::Key_7: if (isPad) return lookFrom(Side::Top); break;
    case Qt::Key_Escape:
        if (m_drag.isActive()) {
            m_drag.cancel();
            m_hold = Hold::Nothing;
        } else {
            m_session.select({});
        }
        return;
    case Qt::Key_Delete:
        if (!m_session.selection().empty() && !m_drag.isActive()) m_session.perform(removeEquipment(m_session.plan(), m_session.selection()));
        return;
    default: break;
    }
    QOpenGLWidget::keyPressEvent(event);
}

void VtkWidget::hover(QPointF at)
{
    const EquipmentId hit = pieceAt(at).value_or(EquipmentId {});
    setCursor(hit.isNone() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (hit == m_hovered) return;
    m_hovered = hit;
    if (hit.isNone()) QToolTip::hideText();
    followSelection();
}

void VtkWidget::leaveEvent(QEvent*)
{
    m_hovered = {};
    followSelection();
}

bool VtkWidget::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QOpenGLWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto piece = pieceAt(help->pos())) QToolTip::showText(help->globalPos(), tipOf(m_session, *piece), this);
    else QToolTip::hideText();
    return true;
}

} // namespace gw
