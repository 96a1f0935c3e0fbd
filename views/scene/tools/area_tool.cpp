// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/area_tool.h"

#include "core/editing/place.h"
#include "core/model/choices.h"
#include "views/scene/tools/place_tool.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/messages.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <cmath>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::AreaTool", text); }

// What a click alone sets down, in metres: a concrete column, the leaf of a double door, the thickness of a wall. Estimates: usual sizes.
constexpr double columnSize = 0.6, doorSize = 1.2, wallThickness = 0.2;
constexpr double smallestSide = 0.05;

Footprint between(Place a, Place b) { return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)}; }

Footprint centred(Place at, double size) { return {at.x - size / 2, at.y - size / 2, at.x + size / 2, at.y + size / 2}; }

/// A wall runs along the longer way of the drag, its thickness to both sides.
Footprint wallBetween(Place a, Place b)
{
    Footprint wall = between(a, b);
    if (wall.x1 - wall.x0 >= wall.y1 - wall.y0) wall.y0 = a.y - wallThickness / 2, wall.y1 = a.y + wallThickness / 2;
    else wall.x0 = a.x - wallThickness / 2, wall.x1 = a.x + wallThickness / 2;
    return wall;
}

ObstacleKind obstacleKind(Tool what)
{
    if (what == Tool::Wall) return ObstacleKind::Wall;
    if (what == Tool::Door) return ObstacleKind::Door;
    return what == Tool::Column ? ObstacleKind::Column : ObstacleKind::NoGoZone;
}

template <class T>
std::string freshName(const Table<T>& table, const QString& stem)
{
    for (std::size_t number = table.size() + 1;; ++number) {
        const std::string name = QStringLiteral("%1 %2").arg(stem).arg(number).toStdString();
        if (std::none_of(table.begin(), table.end(), [&](const T& row) { return row.name == name; })) return name;
    }
}

template <class T>
void setRectangle(T& row, const Footprint& area)
{
    row.x = metres(toMillimetres(area.x0));
    row.y = metres(toMillimetres(area.y0));
    row.width = metres(toMillimetres(area.x1 - area.x0));
    row.depth = metres(toMillimetres(area.y1 - area.y0));
}

template <class E> E next(E value) { return static_cast<E>((static_cast<std::size_t>(value) + 1) % choicesOf<E>.size()); }

QString word(std::string_view choice) { return choiceTitle(QString::fromUtf8(choice.data(), static_cast<qsizetype>(choice.size()))); }

} // namespace

void AreaTool::press(const ToolPointer& pointer)
{
    m_snap = m_context.ground.restPoint(pointer.at, pointer.reach, pointer.modifiers);
    m_from = m_to = m_snap.at;
    m_isDragging = m_isShown = true;
}

void AreaTool::move(const ToolPointer& pointer)
{
    m_snap = m_context.ground.restPoint(pointer.at, pointer.reach, pointer.modifiers);
    m_to = m_snap.at;
    m_isShown = true;
    m_isSquare = pointer.modifiers.testFlag(Qt::ShiftModifier);
    if (!m_isDragging) m_from = m_to;
    if (!m_isSquare || !m_isDragging) return;
    const double side = std::max(std::abs(m_to.x - m_from.x), std::abs(m_to.y - m_from.y));
    m_to = {m_from.x + std::copysign(side, m_to.x - m_from.x), m_from.y + std::copysign(side, m_to.y - m_from.y)};
}

Footprint AreaTool::area() const
{
    const bool isClick = std::abs(m_to.x - m_from.x) < smallestSide && std::abs(m_to.y - m_from.y) < smallestSide;
    if (m_what == Tool::Column && isClick) return centred(m_from, columnSize);
    if (m_what == Tool::Door && isClick) return centred(m_from, doorSize);
    return m_what == Tool::Wall ? wallBetween(m_from, m_to) : between(m_from, m_to);
}

void AreaTool::release(const ToolPointer& pointer)
{
    if (!m_isDragging) return;
    move(pointer);
    setDown();
}

void AreaTool::finishAt(Place at)
{
    m_to = at;
    setDown();
}

void AreaTool::setDown()
{
    m_isDragging = false;
    const Footprint drawn = area();
    if (drawn.x1 - drawn.x0 < smallestSide || drawn.y1 - drawn.y0 < smallestSide) return m_context.say(tr("Drag from one corner to the opposite one."));
    const Plan& plan = m_context.session.plan();
    const Space* space = spaceAt(plan, (drawn.x0 + drawn.x1) / 2, (drawn.y0 + drawn.y1) / 2);
    if (m_what != Tool::Space && !space) return m_context.say(message(PlacementIssue {.fault = PlacementFault::OutsideEverySpace, .object = {}}));
    const std::uint32_t number = plan.info.lastId + 1;
    m_context.session.perform(editFor(drawn, space ? space->id : SpaceId {}));
    if (m_what == Tool::Space) m_context.session.show(SpaceId {number});
    else if (m_what == Tool::Aisle) m_context.session.show(AisleId {number});
    else m_context.session.show(ObstacleId {number});
}

Edit AreaTool::editFor(const Footprint& drawn, SpaceId id) const
{
    const Plan& plan = m_context.session.plan();
    const std::string label = tr("Draw %1").arg(name().toLower()).toStdString();
    if (m_what == Tool::Space) {
        Space space {.name = freshName(plan.spaces, name()), .kind = m_spaceKind};
        setRectangle(space, drawn);
        return addObject(plan, std::move(space), label);
    }
    const Place origin = originOf(plan, id);
    const Footprint inside = onSite(drawn, {-origin.x, -origin.y});
    if (m_what == Tool::Aisle) {
        Aisle aisle {.name = freshName(plan.aisles, name()), .space = id, .kind = m_aisleKind, .containment = m_containment};
        setRectangle(aisle, inside);
        return addObject(plan, std::move(aisle), label);
    }
    Obstacle obstacle {.name = freshName(plan.obstacles, name()), .space = id, .kind = obstacleKind(m_what)};
    if (m_what == Tool::Wall || m_what == Tool::Column) obstacle.height = plan.spaces.find(id)->height;
    setRectangle(obstacle, inside);
    return addObject(plan, std::move(obstacle), label);
}

QString AreaTool::name() const
{
    if (m_what == Tool::Space) return word(choicesOf<SpaceKind>[static_cast<std::size_t>(m_spaceKind)]);
    if (m_what == Tool::Aisle) return m_aisleKind == AisleKind::Cold ? tr("Cold aisle") : tr("Hot aisle");
    return word(choicesOf<ObstacleKind>[static_cast<std::size_t>(obstacleKind(m_what))]);
}

bool AreaTool::key(const QKeyEvent& event)
{
    if (event.modifiers().testFlag(Qt::ControlModifier)) return false;
    if (m_what == Tool::Space && event.key() == Qt::Key_K) m_spaceKind = next(m_spaceKind);
    else if (m_what == Tool::Aisle && event.key() == Qt::Key_H) m_aisleKind = next(m_aisleKind);
    else if (m_what == Tool::Aisle && event.key() == Qt::Key_C) m_containment = next(m_containment);
    else return false;
    return true;
}

void AreaTool::paint(const ToolPicture& picture) const
{
    if (!m_isShown) return;
    paintGuides(picture, m_snap.guides);
    const bool isHot = m_what == Tool::Aisle && m_aisleKind == AisleKind::Hot;
    const QColor colour = m_what == Tool::NoGoZone ? picture.theme.error : isHot ? picture.theme.coolantReturn : picture.theme.accent;
    if (m_isDragging || m_what == Tool::Column || m_what == Tool::Door) paintArea(picture, area(), colour);
}

ToolTag AreaTool::tag() const
{
    if (!m_isShown) return {};
    const QString hold = title(m_snap.kind());
    if (!m_isDragging) return {hold.isEmpty() ? name() : tr("%1, %2").arg(name(), hold)};
    const Footprint a = area();
    const double width = a.x1 - a.x0, depth = a.y1 - a.y0;
    return {tr("%1\n%2 × %3, %4").arg(name(), lengthText(width), lengthText(depth), areaText(width * depth))};
}

QString AreaTool::hint() const
{
    const QString draw = tr("Drag the %1 from corner to corner, or type its width and depth and press Enter.").arg(name().toLower());
    if (m_what == Tool::Space) return tr("%1 K changes the kind, Shift makes it square.").arg(draw);
    if (m_what == Tool::Aisle) return tr("%1 H: hot or cold; C: containment, now %2.").arg(draw, word(choicesOf<Containment>[static_cast<std::size_t>(m_containment)]).toLower());
    return draw;
}

} // namespace gw
