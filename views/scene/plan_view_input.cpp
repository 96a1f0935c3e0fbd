// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_view.h"

#include "core/editing/place.h"
#include "views/scene/plan_drawing.h"
#include "views/scene/selecting.h"
#include "views/session/type_drag.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

namespace gw {

namespace {

constexpr double zoomPerNotch = 1.18, smallestScale = 0.05, largestScale = 600;
// Pixels within which something is taken hold of, or holds.
constexpr double gripPixels = 8, holdPixels = 10;

bool holds(const Footprint& a, Place at) { return at.x >= a.x0 && at.x <= a.x1 && at.y >= a.y0 && at.y <= a.y1; }

/// The first rectangle of a space that holds a place of it; null where there is none.
template <class T>
const T* rectangleAt(const Table<T>& table, SpaceId space, Place at)
{
    for (const T& row : table)
        if (row.space == space && holds({row.x.in(metre), row.y.in(metre), (row.x + row.width).in(metre), (row.y + row.depth).in(metre)}, at)) return &row;
    return nullptr;
}

} // namespace

ToolPointer PlanView::pointerAt(QPointF at, Qt::KeyboardModifiers modifiers) const
{
    return {toSite(at), std::min(usualReach, holdPixels / m_scale), modifiers};
}

std::optional<EquipmentId> PlanView::pieceAt(QPointF at) const
{
    // From below: what stands on the floor is meant before what hangs above it.
    const Place place = toSite(at);
    return m_seen.index().pick({static_cast<float>(place.x), static_cast<float>(place.y), -1}, {0, 0, 1});
}

/// All of them, from the floor up.
std::vector<EquipmentId> PlanView::piecesUnder(QPointF at) const
{
    const Place place = toSite(at);
    std::vector<const Box*> found;
    for (const Box& box : m_seen.pickable())
        if (holds({double(box.minimum.x), double(box.minimum.y), double(box.maximum.x), double(box.maximum.y)}, place)) found.push_back(&box);
    std::stable_sort(found.begin(), found.end(), [](const Box* a, const Box* b) { return a->minimum.z < b->minimum.z; });
    std::vector<EquipmentId> ids;
    for (const Box* box : found) ids.push_back(box->equipment);
    return ids;
}

std::vector<EquipmentId> PlanView::piecesIn(const QRectF& band, bool touching) const
{
    const Place low = toSite(band.bottomLeft()), high = toSite(band.topRight());
    std::vector<EquipmentId> inside;
    for (const Box& box : m_seen.pickable()) {
        const double x0 = box.minimum.x, y0 = box.minimum.y, x1 = box.maximum.x, y1 = box.maximum.y;
        const bool isTaken = touching ? x0 <= high.x && x1 >= low.x && y0 <= high.y && y1 >= low.y : x0 >= low.x && x1 <= high.x && y0 >= low.y && y1 <= high.y;
        if (isTaken) inside.push_back(box.equipment);
    }
    return inside;
}

void PlanView::beginHold(QMouseEvent* event)
{
    const ToolPointer pointer = pointerAt(event->position(), event->modifiers());
    if (event->button() != Qt::LeftButton) m_hold = Hold::Pan;
    else if (m_tools.isInHand()) {
        m_hold = Hold::Tool;
        m_tools.press(pointer);
    } else if (m_reshape.press(pointer, gripPixels / m_scale)) m_hold = Hold::Handle;
    else m_hold = m_pressed ? Hold::Piece : Hold::Band;
}

void PlanView::mousePressEvent(QMouseEvent* event)
{
    if (m_hold != Hold::Nothing) return;
    QToolTip::hideText();
    say({});
    m_pressedAt = m_lastAt = m_cursor = event->position();
    m_hasMoved = false;
    m_hasCursor = true;
    m_entry.clear();
    m_pressed = pieceAt(event->position());
    beginHold(event);
}

void PlanView::dragPiece(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (!m_drag.isActive()) {
        if (!m_session.isSelected(*m_pressed)) m_session.select({*m_pressed});
        if (!m_drag.begin(*m_pressed, toSite(m_pressedAt))) {
            m_hold = Hold::Nothing;
            const Equipment* piece = m_session.plan().equipment.find(*m_pressed);
            return say(tr("%1 is locked. Unlock it in the inspector, or its layer, to move it.").arg(QString::fromStdString(piece ? piece->name : "")));
        }
    }
    m_drag.moveTo(pointerAt(at, modifiers));
}

void PlanView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    m_cursor = at;
    m_hasCursor = true;
    const ToolPointer pointer = pointerAt(at, event->modifiers());
    if (m_hold == Hold::Tool || (m_hold == Hold::Nothing && m_tools.isInHand())) return m_tools.move(pointer);
    if (m_hold == Hold::Nothing) return hover(at);
    if (!m_hasMoved && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance()) return;
    m_hasMoved = true;
    if (m_hold == Hold::Piece) dragPiece(at, event->modifiers());
    else if (m_hold == Hold::Handle) m_reshape.move(pointer);
    else if (m_hold == Hold::Pan) {
        m_centre = {m_centre.x - (at.x() - m_lastAt.x()) / m_scale, m_centre.y + (at.y() - m_lastAt.y()) / m_scale};
        m_still = {};
    }
    m_lastAt = at;
    update();
}

/// Alt takes the next of what lies above each other, counted from what is selected.
void PlanView::click(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (!modifiers.testFlag(Qt::AltModifier)) {
        if (!m_pressed && !(modifiers & (Qt::ShiftModifier | Qt::ControlModifier))) return showObjectAt(toSite(at));
        return m_session.select(selectionAfterClick(m_session.selection(), m_pressed, modifiers));
    }
    const auto pieces = piecesUnder(at);
    if (pieces.empty()) return;
    const auto now = std::find_if(pieces.begin(), pieces.end(), [this](EquipmentId id) { return m_session.isSelected(id); });
    const auto next = now == pieces.end() || now + 1 == pieces.end() ? pieces.begin() : now + 1;
    m_session.select({*next});
}

/// What lies on the floor, the smaller before the larger: an obstacle, an aisle, the space; beside these, an underlay.
void PlanView::showObjectAt(Place at)
{
    const Plan& plan = m_session.plan();
    const Space* space = spaceAt(plan, at.x, at.y);
    if (!space) {
        for (const Underlay& underlay : plan.underlays)
            if (isHandy(m_session.view(), DrawingLayer::Underlays) && holds(areaOf(underlay, proportionOf(underlay)), at)) return m_session.show(underlay.id);
        return m_session.select({});
    }
    const ViewState& view = m_session.view();
    const Place inside {at.x - space->x.in(metre), at.y - space->y.in(metre)};
    if (const Obstacle* obstacle = rectangleAt(plan.obstacles, space->id, inside); obstacle && isHandy(view, DrawingLayer::Obstacles)) return m_session.show(obstacle->id);
    if (const Aisle* aisle = rectangleAt(plan.aisles, space->id, inside); aisle && isHandy(view, DrawingLayer::Aisles)) return m_session.show(aisle->id);
    if (isHandy(m_session.view(), DrawingLayer::Rooms)) m_session.show(space->id);
    else m_session.select({});
}

void PlanView::mouseReleaseEvent(QMouseEvent* event)
{
    const Hold hold = std::exchange(m_hold, Hold::Nothing);
    m_entry.clear();
    if (hold == Hold::Tool) return m_tools.release(pointerAt(event->position(), event->modifiers()));
    if (m_reshape.isActive()) return m_reshape.finish();
    if (m_drag.isActive()) {
        say(m_drag.letGo());
        return drawAgain();
    }
    if (event->button() != Qt::LeftButton || hold == Hold::Nothing || hold == Hold::Pan) return;
    if (!m_hasMoved) return click(event->position(), event->modifiers());
    if (hold == Hold::Band) {
        const bool touching = event->position().x() < m_pressedAt.x();
        const auto inside = piecesIn(QRectF(m_pressedAt, event->position()).normalized(), touching);
        m_session.select(selectionAfterBand(m_session.selection(), inside, event->modifiers()));
        update();
    }
}

void PlanView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) showAll();
    else if (m_tools.isInHand()) {
        // The second press of a double click is a press of its own for a tool.
        mousePressEvent(event);
        m_tools.doubleClick(pointerAt(event->position(), event->modifiers()));
    } else if (pieceAt(event->position())) frameSelection();
}

void PlanView::wheelEvent(QWheelEvent* event)
{
    const Place held = toSite(event->position());
    m_scale = std::clamp(m_scale * std::pow(zoomPerNotch, event->angleDelta().y() / 120.0), smallestScale, largestScale);
    const Place now = toSite(event->position());
    m_centre = {m_centre.x + held.x - now.x, m_centre.y + held.y - now.y};
    m_isFramed = true;
    m_cursor = event->position();
    event->accept();
    drawAgain();
}

void PlanView::abandon()
{
    if (!m_entry.isEmpty()) {
        m_entry.clear();
        return update();
    }
    say({});
    if (m_drag.isActive()) m_drag.cancel();
    else if (m_reshape.isActive()) m_reshape.cancel();
    else if (m_hold == Hold::Nothing) m_session.select({});
    m_hold = Hold::Nothing;
    drawAgain();
}

/// Digits while something is dragged, and Enter to make it so.
bool PlanView::takeNumber(const QKeyEvent& event)
{
    if (!m_drag.isActive() && !m_reshape.isActive()) return false;
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!isEnter || m_entry.isEmpty()) return m_entry.take(event);
    const auto delta = m_entry.delta();
    if (!delta) {
        say(tr("\"%1\" is no distance. Type metres, or one number each for east and north, such as 1.2, -0.6 or 1200 mm; 3 ft.").arg(m_entry.text()));
        return true;
    }
    m_entry.clear();
    m_hold = Hold::Nothing;
    if (m_reshape.isActive()) {
        m_reshape.moveBy(*delta);
        m_reshape.finish();
    } else {
        m_drag.moveBy(*delta);
        say(m_drag.letGo());
    }
    return true;
}

/// The obstacle, aisle, underlay or empty space that is shown.
void PlanView::removeShown()
{
    const Plan& plan = m_session.plan();
    Edit edit;
    withSubject(plan, m_session.subject(), [&](const char*, const auto& row) {
        using Row = std::remove_cvref_t<decltype(row)>;
        if constexpr (std::same_as<Row, Obstacle> || std::same_as<Row, Aisle> || std::same_as<Row, Underlay>) edit = removeObject<Row>(plan, row.id, "Remove " + row.name);
        else if constexpr (std::same_as<Row, Space>) {
            const auto isInside = [&](const auto& other) { return other.space == row.id; };
            const bool isEmpty = std::none_of(plan.equipment.begin(), plan.equipment.end(), isInside) && std::none_of(plan.groups.begin(), plan.groups.end(), isInside)
                && std::none_of(plan.obstacles.begin(), plan.obstacles.end(), isInside) && std::none_of(plan.aisles.begin(), plan.aisles.end(), isInside);
            if (isEmpty) edit = removeObject<Space>(plan, row.id, "Remove " + row.name);
            else say(tr("%1 is not empty. Remove what stands in it first.").arg(QString::fromStdString(row.name)));
        }
    });
    m_session.perform(std::move(edit));
}

void PlanView::keyPressEvent(QKeyEvent* event)
{
    if (m_tools.key(*event)) return;
    if (takeNumber(*event)) return update();
    switch (event->key()) {
    case Qt::Key_F: return frameSelection();
    case Qt::Key_Home: return showAll();
    case Qt::Key_Escape: return abandon();
    case Qt::Key_Delete:
        if (m_drag.isActive() || m_reshape.isActive()) return;
        if (m_session.selection().empty()) removeShown();
        else m_session.perform(removeEquipment(m_session.plan(), m_session.selection()));
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void PlanView::hover(QPointF at)
{
    const EquipmentId hit = pieceAt(at).value_or(EquipmentId {});
    // The rulers follow the cursor wherever it goes.
    update();
    if (hit == m_session.view().hovered()) return;
    setCursor(hit.isNone() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (hit.isNone()) QToolTip::hideText();
    m_session.view().setHovered(hit);
}

void PlanView::leaveEvent(QEvent*)
{
    m_hasCursor = false;
    m_tools.leave();
    m_session.view().setHovered({});
    update();
}

bool PlanView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Letters and numbers belong to what is in hand before they are anybody's shortcut.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        const bool isEngaged = m_tools.isInHand() || m_drag.isActive() || m_reshape.isActive();
        if (isEngaged && isPlain && (!key->text().isEmpty() || key->key() == Qt::Key_Escape)) event->accept();
        return QWidget::event(event);
    }
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto piece = m_tools.isInHand() ? std::nullopt : pieceAt(help->pos());
    if (piece) QToolTip::showText(help->globalPos(), tipOf(m_session, *piece), this);
    else QToolTip::hideText();
    return true;
}

EquipmentTypeId PlanView::typeIn(const QMimeData* data) const
{
    const EquipmentTypeId id {data->data(typeMime).toStdString()};
    return m_session.catalog().find(id) ? id : EquipmentTypeId {};
}

void PlanView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!typeIn(event->mimeData()).isNone()) event->acceptProposedAction();
}

void PlanView::dragMoveEvent(QDragMoveEvent* event)
{
    const EquipmentTypeId type = typeIn(event->mimeData());
    if (type.isNone()) return;
    m_cursor = event->position();
    m_hasCursor = true;
    m_tools.dragOver(type, pointerAt(event->position(), event->modifiers()));
    event->acceptProposedAction();
}

void PlanView::dragLeaveEvent(QDragLeaveEvent*)
{
    m_hasCursor = false;
    m_tools.dragLeave();
}

void PlanView::dropEvent(QDropEvent* event)
{
    const EquipmentTypeId type = typeIn(event->mimeData());
    if (type.isNone()) return;
    m_tools.drop(type, pointerAt(event->position(), event->modifiers()));
    event->acceptProposedAction();
    setFocus();
}

} // namespace gw
