// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/outline_reshape.h"

#include "core/checks/space_shape.h"
#include "core/editing/adopt.h"
#include "core/editing/space_moves.h"
#include "core/editing/space_outline.h"
#include "views/scene/piece_drag.h"
#include "views/scene/tools/shape_paint.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/messages.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace gw {

namespace {

constexpr double handleSize = 8;

Place placeOf(Corner corner) { return {corner.x, corner.y}; }

Corner middle(Corner a, Corner b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

double between(Corner a, Place b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// The point of a wall nearest to a place.
Corner nearestOn(Corner a, Corner b, Place at)
{
    const double dx = b.x - a.x, dy = b.y - a.y, square = std::max(dx * dx + dy * dy, 1e-12);
    const double share = std::clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / square, 0.0, 1.0);
    return {a.x + share * dx, a.y + share * dy};
}

/// The part of a way that leads away from a wall.
Place acrossWall(Corner a, Corner b, Place by)
{
    const double dx = b.x - a.x, dy = b.y - a.y, length = std::max(std::hypot(dx, dy), 1e-9), away = (by.x * dy - by.y * dx) / length;
    return {away * dy / length, -away * dx / length};
}

/// A place within the corners to take hold of the whole: half way up, in the middle of the longest stretch.
Place middleOf(const Outline& corners)
{
    const auto [west, east] = std::ranges::minmax(corners, {}, &Corner::x);
    const auto [south, north] = std::ranges::minmax(corners, {}, &Corner::y);
    Outline own = corners;
    for (Corner& corner : own) corner = {corner.x - west.x, corner.y - south.y};
    const double half = (north.y - south.y) / 2;
    const auto stretches = SpaceShape(east.x - west.x, north.y - south.y, own).inside(half, true);
    std::pair<double, double> longest {0, east.x - west.x};
    double length = 0;
    for (const auto& [from, to] : stretches)
        if (to - from > length) longest = {from, to}, length = to - from;
    return {west.x + (longest.first + longest.second) / 2, south.y + half};
}

Footprint around(const Outline& corners)
{
    const auto [west, east] = std::ranges::minmax(corners, {}, &Corner::x);
    const auto [south, north] = std::ranges::minmax(corners, {}, &Corner::y);
    return {west.x, south.y, east.x, north.y};
}

const Space* shownSpace(const PlanSession& session)
{
    const auto* id = std::get_if<SpaceId>(&session.subject());
    return id && session.objects().size() == 1 && session.view().isSeen(*id) && isHandy(session.view(), DrawingLayer::Rooms) ? session.plan().spaces.find(*id) : nullptr;
}

} // namespace

const Space* OutlineReshape::shown() const
{
    const Space* space = shownSpace(m_session);
    return space && !space->outline.empty() ? space : nullptr;
}

std::optional<OutlineReshape::Hold> OutlineReshape::holdAt(const Outline& corners, Place at, double grip) const
{
    std::optional<Hold> found;
    double nearest = grip;
    for (std::size_t i = 0; i < corners.size(); ++i)
        if (const double away = between(corners[i], at); away < nearest) nearest = away, found = Hold {Part::Corner, i};
    for (std::size_t i = 0; !found && i < corners.size(); ++i)
        if (const double away = between(middle(corners[i], corners[(i + 1) % corners.size()]), at); away < nearest) nearest = away, found = Hold {Part::Wall, i};
    if (!found && std::hypot(at.x - middleOf(corners).x, at.y - middleOf(corners).y) < grip) found = Hold {Part::Whole, 0};
    return found;
}

bool OutlineReshape::press(const ToolPointer& pointer, double grip)
{
    const Space* space = shown();
    if (!space) return false;
    m_corners = outlineOnSite(*space);
    const auto hold = holdAt(m_corners, pointer.at, grip);
    if (!hold) return false;
    m_hold = *hold;
    m_space = space->id;
    m_grabbed = pointer.at;
    m_start = m_session.snapshot();
    m_gesture = m_session.newGesture();
    m_snap = {};
    m_carried = {};
    m_reason.clear();
    return true;
}

Place OutlineReshape::handleOf(const Outline& corners) const
{
    if (m_hold.part == Part::Whole) return {around(corners).x0, around(corners).y0};
    const Corner a = corners[m_hold.index];
    return placeOf(m_hold.part == Part::Wall ? middle(a, corners[(m_hold.index + 1) % corners.size()]) : a);
}

/// How far the handle comes to rest from where it was.
Place OutlineReshape::settle(const ToolPointer& pointer)
{
    const Place handle = handleOf(m_corners), by {pointer.at.x - m_grabbed.x, pointer.at.y - m_grabbed.y};
    const PointWish wish {.notSpace = m_space};
    const Footprint area = around(m_corners);
    if (m_hold.part == Part::Whole) m_snap = m_ground.restRectangle({area.x0 + by.x, area.y0 + by.y, area.x1 + by.x, area.y1 + by.y}, pointer.reach, pointer.modifiers, wish);
    else m_snap = m_ground.restPoint({handle.x + by.x, handle.y + by.y}, pointer.reach, pointer.modifiers, wish);
    return {m_snap.at.x - handle.x, m_snap.at.y - handle.y};
}

void OutlineReshape::move(const ToolPointer& pointer)
{
    if (!m_start) return;
    m_isOther = pointer.modifiers.testFlag(Qt::AltModifier);
    apply(settle(pointer));
}

void OutlineReshape::moveBy(Place delta)
{
    m_snap = {};
    apply(delta);
}

void OutlineReshape::apply(Place by)
{
    const Space* space = m_session.plan().spaces.find(m_space);
    if (!space) return;
    Outline corners = m_corners;
    const std::size_t next = (m_hold.index + 1) % corners.size();
    if (m_hold.part == Part::Wall) by = acrossWall(corners[m_hold.index], corners[next], by);
    for (std::size_t i = 0; i < corners.size(); ++i)
        if (m_hold.part == Part::Whole || i == m_hold.index || (i == next && m_hold.part == Part::Wall)) corners[i] = {corners[i].x + by.x, corners[i].y + by.y};
    const auto shaped = withOutline(*space, std::move(corners));
    m_reason = shaped ? QString() : message(shaped.error());
    if (!shaped) return;
    const Place carried = (m_hold.part == Part::Whole) != m_isOther ? by : Place {};
    Edit edit = reshapeSpace(m_session.plan(), *shaped, metres(carried.x - m_carried.x), metres(carried.y - m_carried.y));
    if (m_hold.part == Part::Whole) edit.label = "Move " + space->name;
    m_carried = carried;
    m_session.perform(std::move(edit), m_gesture);
}

void OutlineReshape::cancel()
{
    if (m_start) m_session.perform(editBetween(m_session.plan(), *m_start, "Reshape"), m_gesture);
    finish();
}

QString OutlineReshape::doubleClick(const ToolPointer& pointer, double grip)
{
    const Space* space = shownSpace(m_session);
    if (!space) return {};
    Outline corners = outlineOnSite(*space);
    const auto hold = holdAt(corners, pointer.at, grip);
    const bool isCorner = hold && hold->part == Part::Corner && !space->outline.empty();
    std::optional<std::size_t> wall;
    for (std::size_t i = 0; !isCorner && i < corners.size(); ++i)
        if (between(nearestOn(corners[i], corners[(i + 1) % corners.size()], pointer.at), pointer.at) < grip) wall = i;
    if (!isCorner && !wall) return {};
    if (isCorner) corners.erase(corners.begin() + static_cast<std::ptrdiff_t>(hold->index));
    else corners.insert(corners.begin() + static_cast<std::ptrdiff_t>(*wall + 1), nearestOn(corners[*wall], corners[(*wall + 1) % corners.size()], pointer.at));
    auto edit = reshapeOutline(m_session.plan(), space->id, std::move(corners));
    if (!edit) return message(edit.error());
    edit->label = (isCorner ? QCoreApplication::translate("gw::OutlineReshape", "Remove a corner of %1") : QCoreApplication::translate("gw::OutlineReshape", "Add a corner to %1"))
        .arg(QString::fromStdString(space->name)).toStdString();
    m_session.perform(*std::move(edit));
    return {};
}

void OutlineReshape::paint(const ToolPicture& picture) const
{
    const Space* space = shown();
    if (!space) return;
    if (isActive()) paintGuides(picture, m_snap.guides);
    const Outline corners = outlineOnSite(*space);
    std::vector<Place> places;
    for (const Corner& corner : corners) places.push_back(placeOf(corner));
    picture.painter.setPen(QPen(m_reason.isEmpty() ? picture.theme.accent : picture.theme.error, 1.5));
    picture.painter.setBrush(Qt::NoBrush);
    picture.painter.drawPolygon(polygon(picture, places));
    picture.painter.setBrush(picture.theme.surface);
    const auto square = [](QPointF at, double size) { return QRectF(at.x() - size / 2, at.y() - size / 2, size, size); };
    for (std::size_t i = 0; i < corners.size(); ++i) {
        picture.painter.drawRect(square(picture.toPicture(placeOf(corners[i])), handleSize));
        picture.painter.drawEllipse(square(picture.toPicture(placeOf(middle(corners[i], corners[(i + 1) % corners.size()]))), handleSize - 1));
    }
    paintMoveHandle(picture, middleOf(corners));
    paintWallLengths(picture, corners);
}

ToolTag OutlineReshape::tag() const
{
    const Space* space = isActive() ? m_session.plan().spaces.find(m_space) : nullptr;
    if (!space) return {};
    if (!m_reason.isEmpty()) return {m_reason, ToolTag::Tone::Bad};
    const bool isWhole = m_hold.part == Part::Whole;
    const Place handle = handleOf(m_corners), now = handleOf(outlineOnSite(*space));
    const QString what = isWhole ? wayText({now.x - handle.x, now.y - handle.y}) : areaText(floorArea(*space).in(squareMetre));
    return {withContentsNote(withHold(what, m_snap.kind()), isWhole != m_isOther)};
}

} // namespace gw
