// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/vtk_widget.h"

#include "views/scene/band.h"
#include "views/scene/floor_objects.h"
#include "views/scene/scene_frame.h"
#include "views/scene/selecting.h"
#include "views/session/type_drag.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

namespace gw {

namespace {

// Radians of a turn for a pixel of the pointer, and the zoom of one notch of the wheel and of a pixel.
constexpr double turnPerPixel = 0.006, zoomPerNotch = 0.85, zoomPerPixel = 0.994;
// Pixels of a notch where two fingers turn or pan.
constexpr double pixelsPerNotch = 40;
// Pixels within which something holds.
constexpr double holdPixels = 10, gripPixels = 8;

ViewPoint viewPoint(QPointF at) { return {at.x(), at.y()}; }

} // namespace

std::optional<EquipmentId> VtkWidget::pieceAt(QPointF at) const
{
    const Ray ray = camera().rayThrough(viewPoint(at), viewSize());
    const auto piece = m_seen.index().pick(pointOf(ray.origin), pointOf(ray.direction));
    const Box* box = piece ? m_seen.boxOf(*piece) : nullptr;
    if (!box) return piece;
    // What stands behind a wall is not meant.
    const auto wall = obstacleAlong(m_session, m_seen.scene(), pointOf(ray.origin), pointOf(ray.direction));
    const auto entry = wall ? entryOf(*box, pointOf(ray.origin), pointOf(ray.direction)) : std::nullopt;
    return wall && entry && wall->first < *entry ? std::nullopt : piece;
}

Vector VtkWidget::pointAt(QPointF at) const
{
    const Ray ray = camera().rayThrough(viewPoint(at), viewSize());
    if (const auto piece = m_seen.index().pick(pointOf(ray.origin), pointOf(ray.direction)))
        if (const Box* box = m_seen.boxOf(*piece))
            if (const auto entry = entryOf(*box, pointOf(ray.origin), pointOf(ray.direction))) return ray.origin + ray.direction * double(*entry);
    const auto floor = floorUnder(ray);
    // Near the horizon the floor is far away: then the target's depth is the better hold.
    if (floor && dot(*floor - camera().position(), camera().forward()) < 4 * camera().distance) return *floor;
    return ray.origin + ray.direction * camera().distance;
}

std::optional<Place> VtkWidget::placeUnder(QPointF at) const
{
    const auto under = floorUnder(camera().rayThrough(viewPoint(at), viewSize()));
    return under ? std::optional(Place {under->x, under->y}) : std::nullopt;
}

ToolPointer VtkWidget::pointerAt(QPointF at, Qt::KeyboardModifiers modifiers, double height) const
{
    const auto under = floorUnder(camera().rayThrough(viewPoint(at), viewSize()), height);
    const Vector place = under.value_or(camera().target);
    const double pixels = std::max(camera().pixelsPerMetre(place, viewSize()), 1e-3);
    return {{place.x, place.y}, std::min(usualReach, holdPixels / pixels), modifiers};
}

void VtkWidget::tell(const QString& sentence)
{
    if (!sentence.isEmpty()) emit said(sentence);
}

/// What the pointer takes hold of over the picture: cube, section, gizmo.
VtkWidget::Hold VtkWidget::controlAt(QPointF at)
{
    lightUp(at);
    if (m_litZone || m_isHomeLit) return Hold::Cube;
    if (m_litFace) return Hold::Section;
    return m_litHandle != GizmoHandle::None ? Hold::Gizmo : Hold::Nothing;
}

VtkWidget::Hold VtkWidget::holdFor(const QMouseEvent& event)
{
    const bool isLeft = event.button() == Qt::LeftButton;
    const Hold control = isLeft ? controlAt(event.position()) : Hold::Nothing;
    if (control == Hold::Gizmo) return startTransform(m_litHandle, event.position()) ? Hold::Gizmo : Hold::Nothing;
    if (control != Hold::Nothing) return control;
    if (m_walker) return Hold::Look;
    if (isLeft && m_tools.isInHand()) {
        m_tools.press(pointerAt(event.position(), event.modifiers()));
        return Hold::Tool;
    }
    if (isLeft && pressHandle(event)) return Hold::Handle;
    if (isLeft && m_pressed && !event.modifiers().testFlag(Qt::AltModifier)) return Hold::Piece;
    m_motion = dragMotion(m_navigation, event.button(), event.modifiers());
    return m_motion == Motion::None && !isLeft ? Hold::Nothing : Hold::Motion;
}

void VtkWidget::mousePressEvent(QMouseEvent* event)
{
    if (m_hold != Hold::Nothing) return;
    m_control.stop();
    QToolTip::hideText();
    if (m_transform.isActive()) {
        // A move by keys follows the pointer until a click ends it.
        if (event->button() == Qt::LeftButton) tell(m_transform.finish());
        else m_transform.cancel();
        return drawAgain();
    }
    m_pressedAt = m_lastAt = event->position();
    m_hasMoved = false;
    m_motion = Motion::None;
    m_held = pointAt(event->position());
    m_pressed = pieceAt(event->position());
    m_sectionBefore = m_session.view().section();
    m_hold = holdFor(*event);
}

void VtkWidget::dragPiece(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (!m_drag.isActive()) {
        if (!m_session.isSelected(*m_pressed)) m_session.select({*m_pressed});
        if (!m_drag.begin(*m_pressed, {m_held.x, m_held.y})) {
            m_hold = Hold::Nothing;
            const Equipment* piece = m_session.plan().equipment.find(*m_pressed);
            return tell(tr("%1 is locked. Unlock it in the inspector, or its layer, to move it.").arg(QString::fromStdString(piece ? piece->name : "")));
        }
    }
    // The point that was taken hold of moves in its own level plane, so it stays under the pointer.
    if (floorUnder(camera().rayThrough(viewPoint(at), viewSize()), m_held.z)) m_drag.moveTo(pointerAt(at, modifiers, m_held.z));
}

void VtkWidget::moveCamera(Motion motion, QPointF from, QPointF to)
{
    OrbitCamera moved = camera();
    const QPointF by = to - from;
    if (motion == Motion::Orbit) moved.orbit(m_held, -by.x() * turnPerPixel, by.y() * turnPerPixel);
    if (motion == Motion::Pan) moved.pan(m_held, viewPoint(from), viewPoint(to), viewSize());
    if (motion == Motion::Zoom) moved.zoom(m_held, std::pow(zoomPerPixel, -by.y()));
    m_isFramed = true;
    m_control.move(moved);
}

void VtkWidget::drag(QPointF at, Qt::KeyboardModifiers modifiers)
{
    switch (m_hold) {
    case Hold::Nothing: break;
    case Hold::Piece: dragPiece(at, modifiers); break;
    case Hold::Handle: m_reshape.move(pointerAt(at, modifiers)); break;
    case Hold::Motion:
        if (m_motion != Motion::Band && m_motion != Motion::None) moveCamera(m_motion, m_lastAt, at);
        break;
    case Hold::Cube: {
        OrbitCamera turned = camera();
        turned.orbit(turned.target, -(at.x() - m_lastAt.x()) * 2 * turnPerPixel, (at.y() - m_lastAt.y()) * 2 * turnPerPixel);
        m_control.move(turned);
        break;
    }
    case Hold::Section: {
        const auto& section = m_session.view().section();
        if (section && m_litFace) m_session.view().setSection(SectionHandles(*section, camera(), viewSize()).dragged(*m_litFace, at));
        break;
    }
    case Hold::Gizmo: m_transform.moveTo(pointerAt(at, modifiers, m_held.z)); break;
    case Hold::Tool: m_tools.move(pointerAt(at, modifiers)); break;
    case Hold::Look:
        if (!m_walker) break;
        m_walker->look(-(at.x() - m_lastAt.x()) * turnPerPixel, -(at.y() - m_lastAt.y()) * turnPerPixel);
        m_control.move(m_walker->camera());
        break;
    }
}

void VtkWidget::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_hold == Hold::Nothing && m_transform.isActive()) {
        m_lastAt = at;
        m_transform.moveTo(pointerAt(at, event->modifiers(), m_held.z));
        return drawAgain();
    }
    if (m_hold == Hold::Nothing) return hover(at, event->modifiers());
    if (m_hold != Hold::Tool && !m_hasMoved && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance()) return;
    m_hasMoved = true;
    drag(at, event->modifiers());
    m_lastAt = at;
    update();
}

void VtkWidget::selectBand(const QMouseEvent& event)
{
    const bool touching = event.position().x() < m_pressedAt.x();
    const QRectF band = QRectF(m_pressedAt, event.position()).normalized();
    const auto inside = piecesInBand(m_seen.pickable(), camera(), viewSize(), band, touching);
    const auto isTaken = [&](Point low, Point high) { return isInBand(low, high, camera(), viewSize(), band, touching); };
    selectByBand(m_session, inside, objectsWithin(m_session, isTaken), event.modifiers());
}

void VtkWidget::click(const QMouseEvent& event)
{
    if (event.modifiers().testFlag(Qt::AltModifier)) chooseNext(m_session, thingsUnder(event.position()));
    else selectByClick(m_session, thingAt(event.position()), event.modifiers());
}

void VtkWidget::mouseReleaseEvent(QMouseEvent* event)
{
    const Hold hold = std::exchange(m_hold, Hold::Nothing);
    const bool isLeft = event->button() == Qt::LeftButton;
    if (hold == Hold::Tool) m_tools.release(pointerAt(event->position(), event->modifiers()));
    else if (hold == Hold::Gizmo) tell(m_transform.finish());
    else if (hold == Hold::Handle) m_reshape.finish();
    else if (m_drag.isActive()) tell(m_drag.letGo());
    else if (hold == Hold::Cube && !m_hasMoved) {
        if (m_isHomeLit) showAll();
        else if (m_litZone) lookFrom(*m_litZone);
    } else if (hold == Hold::Motion && m_motion == Motion::Band && m_hasMoved) selectBand(*event);
    else if ((hold == Hold::Piece || hold == Hold::Motion) && isLeft && !m_hasMoved) click(*event);
    if (hold != Hold::Nothing) hover(event->position(), event->modifiers());
    drawAgain();
}

void VtkWidget::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) return showAll();
    if (event->button() != Qt::LeftButton || controlAt(event->position()) != Hold::Nothing) return mousePressEvent(event);
    if (m_tools.isInHand()) {
        mousePressEvent(event);
        m_tools.doubleClick(pointerAt(event->position(), event->modifiers()));
    } else if (pieceAt(event->position())) frameSelection();
    else if (const auto place = placeUnder(event->position())) {
        const double pixels = camera().pixelsPerMetre({place->x, place->y, 0}, viewSize());
        tell(m_reshape.doubleClick(pointerAt(event->position(), event->modifiers()), gripPixels / std::max(pixels, 1e-3)));
    }
}

void VtkWidget::wheelEvent(QWheelEvent* event)
{
    const QPointF notches = QPointF(event->angleDelta()) / 120.0;
    if (notches.isNull() || m_walker) return;
    m_control.stop();
    m_held = pointAt(event->position());
    const Motion motion = wheelMotion(m_navigation, event->modifiers());
    if (motion == Motion::Zoom) {
        OrbitCamera nearer = camera();
        nearer.zoom(m_held, std::pow(zoomPerNotch, notches.y()));
        m_isFramed = true;
        m_control.move(nearer);
    } else if (motion != Motion::None) moveCamera(motion, event->position(), event->position() + notches * pixelsPerNotch);
    event->accept();
}

void VtkWidget::lightUp(QPointF at)
{
    const QPointF middle = cubeMiddle();
    const auto before = std::make_tuple(m_isHomeLit, m_litHandle, m_litFace.has_value());
    const auto zoneBefore = m_litZone;
    m_isHomeLit = ViewCube::isHomeAt(at, middle);
    m_litZone = m_isHomeLit ? std::nullopt : ViewCube::zoneAt(at, middle, camera());
    const bool isOnCube = m_isHomeLit || m_litZone;
    const auto& section = m_session.view().section();
    m_litFace = section && !isOnCube ? SectionHandles(*section, camera(), viewSize()).faceAt(at) : std::nullopt;
    const auto gizmo = gizmoAt();
    m_litHandle = gizmo && !isOnCube && !m_litFace ? Gizmo(*gizmo, camera(), viewSize()).handleAt(at) : GizmoHandle::None;
    if (before != std::make_tuple(m_isHomeLit, m_litHandle, m_litFace.has_value()) || !(zoneBefore == m_litZone)) update();
}

void VtkWidget::hover(QPointF at, Qt::KeyboardModifiers modifiers)
{
    m_lastAt = at;
    const Hold control = controlAt(at);
    if (m_tools.isInHand()) {
        setCursor(Qt::CrossCursor);
        return m_tools.move(pointerAt(at, modifiers));
    }
    const Subject hit = control == Hold::Nothing && !m_walker ? thingAt(at).value_or(Subject {}) : Subject {};
    const bool isPiece = std::holds_alternative<EquipmentId>(hit);
    setCursor(!isPiece && control == Hold::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (!isPiece) QToolTip::hideText();
    m_session.view().setHovered(hit);
}

void VtkWidget::leaveEvent(QEvent*)
{
    m_litZone.reset();
    m_litFace.reset();
    m_isHomeLit = false;
    m_litHandle = GizmoHandle::None;
    m_tools.leave();
    m_session.view().setHovered({});
    update();
}

void VtkWidget::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(typeMime)) event->acceptProposedAction();
}

void VtkWidget::dragMoveEvent(QDragMoveEvent* event)
{
    m_lastAt = event->position();
    m_tools.dragOver({event->mimeData()->data(typeMime).toStdString()}, pointerAt(event->position(), event->modifiers()));
    event->acceptProposedAction();
}

void VtkWidget::dragLeaveEvent(QDragLeaveEvent*) { m_tools.dragLeave(); }

void VtkWidget::dropEvent(QDropEvent* event)
{
    m_tools.drop({event->mimeData()->data(typeMime).toStdString()}, pointerAt(event->position(), event->modifiers()));
    event->acceptProposedAction();
    setFocus();
}

} // namespace gw
