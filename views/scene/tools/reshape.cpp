// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/reshape.h"

#include "core/editing/adopt.h"
#include "core/editing/place.h"
#include "views/scene/piece_drag.h"
#include "views/scene/plan_underlays.h"
#include "views/scene/tools/measure_tool.h"
#include "views/scene/tools/place_tool.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/placement_text.h"

#include <QPainter>

namespace gw {

namespace {

constexpr double smallestSide = 0.05, handleSize = 8;

template <class T>
Footprint areaIn(const Plan& plan, const T& row)
{
    const Footprint own {row.x.in(metre), row.y.in(metre), (row.x + row.width).in(metre), (row.y + row.depth).in(metre)};
    if constexpr (requires { row.space; }) return onSite(own, originOf(plan, row.space));
    else return own;
}

template <class Row>
DrawingLayer layerOf(const Row&)
{
    if constexpr (std::same_as<Row, Obstacle>) return DrawingLayer::Obstacles;
    else if constexpr (std::same_as<Row, Aisle>) return DrawingLayer::Aisles;
    else if constexpr (std::same_as<Row, Underlay>) return DrawingLayer::Underlays;
    else return DrawingLayer::Rooms;
}

Place handleAt(const Footprint& a, int column, int row)
{
    const auto at = [](double low, double high, int side) { return side < 0 ? low : side > 0 ? high : (low + high) / 2; };
    return {at(a.x0, a.x1, column), at(a.y0, a.y1, row)};
}

Length whole(double value) { return metres(toMillimetres(value)); }

template <class T>
Edit reshaped(const Plan& plan, T row, const Footprint& area)
{
    row.x = whole(area.x0);
    row.y = whole(area.y0);
    row.width = whole(area.x1 - area.x0);
    row.depth = whole(area.y1 - area.y0);
    return changeRow(plan, row, "Reshape " + row.name);
}

} // namespace

std::optional<Footprint> Reshape::area() const
{
    const Plan& plan = m_session.plan();
    std::optional<Footprint> found;
    if (m_outline.shown()) return found;
    withSubject(plan, m_session.subject(), [&](const char*, const auto& row) {
        if (!isHandy(m_session.view(), layerOf(row))) return;
        if constexpr (requires { row.x; row.width; row.depth; }) found = areaIn(plan, row);
        else if constexpr (requires { row.opacity; row.content; }) found = areaOf(row, proportionFor(row));
    });
    return found;
}

double Reshape::proportionFor(const Underlay& underlay) const
{
    const auto key = std::make_pair(underlay.id, underlay.content.size());
    if (m_read != key) {
        m_read = key;
        m_proportion = proportionOf(underlay);
    }
    return m_proportion;
}

bool Reshape::press(const ToolPointer& pointer, double grip)
{
    if (m_outline.press(pointer, grip)) return true;
    const auto shown = area();
    if (!shown) return false;
    double nearest = grip;
    for (int column = -1; column <= 1; ++column)
        for (int row = -1; row <= 1; ++row) {
            const double away = distanceBetween(handleAt(*shown, column, row), pointer.at);
            if (away >= nearest) continue;
            nearest = away;
            m_column = column;
            m_row = row;
        }
    if (nearest >= grip) return false;
    m_area = *shown;
    m_grabbed = pointer.at;
    m_start = m_session.snapshot();
    m_gesture = m_session.newGesture();
    m_snap = {};
    return true;
}

Footprint Reshape::shaped(Place by) const
{
    Footprint a = m_area;
    if (m_column == 0 && m_row == 0) return {a.x0 + by.x, a.y0 + by.y, a.x1 + by.x, a.y1 + by.y};
    if (m_column < 0) a.x0 = std::min(a.x0 + by.x, a.x1 - smallestSide);
    if (m_column > 0) a.x1 = std::max(a.x1 + by.x, a.x0 + smallestSide);
    if (m_row < 0) a.y0 = std::min(a.y0 + by.y, a.y1 - smallestSide);
    if (m_row > 0) a.y1 = std::max(a.y1 + by.y, a.y0 + smallestSide);
    return a;
}

void Reshape::move(const ToolPointer& pointer)
{
    if (m_outline.isActive()) return m_outline.move(pointer);
    if (!m_start) return;
    // The handle rests, not the pointer that holds it a little aside.
    const Place handle = handleAt(m_area, m_column, m_row);
    const Place wanted {handle.x + pointer.at.x - m_grabbed.x, handle.y + pointer.at.y - m_grabbed.y};
    const bool isFree = !m_session.view().isSnapping() || pointer.modifiers.testFlag(Qt::ControlModifier);
    m_snap = isFree ? Snap {{toMillimetres(wanted.x), toMillimetres(wanted.y)}, SnapKind::None, SnapKind::None, {}} : m_ground.restPoint(wanted, pointer.reach, pointer.modifiers);
    apply(shaped({m_snap.at.x - handle.x, m_snap.at.y - handle.y}));
}

void Reshape::moveBy(Place delta)
{
    if (m_outline.isActive()) return m_outline.moveBy(delta);
    m_snap = {};
    apply(shaped(delta));
}

void Reshape::apply(const Footprint& a)
{
    const Plan& plan = m_session.plan();
    const bool isMoved = m_column == 0 && m_row == 0;
    Edit edit;
    withSubject(plan, m_session.subject(), [&](const char*, const auto& row) {
        using Row = std::remove_cvref_t<decltype(row)>;
        if constexpr (std::same_as<Row, Space>) {
            edit = isMoved ? reshaped(plan, row, a) : reshapeSpace(plan, row.id, whole(a.x0), whole(a.y0), whole(a.x1 - a.x0), whole(a.y1 - a.y0));
        } else if constexpr (requires { row.space; row.width; row.depth; }) {
            const Place origin = originOf(plan, row.space);
            edit = reshaped(plan, row, onSite(a, {-origin.x, -origin.y}));
        } else if constexpr (std::same_as<Row, Underlay>) {
            Underlay moved = row;
            // The side that stays put keeps its place.
            const double width = m_column != 0 ? a.x1 - a.x0 : m_row != 0 ? (a.y1 - a.y0) * (m_area.x1 - m_area.x0) / (m_area.y1 - m_area.y0) : m_area.x1 - m_area.x0;
            moved.width = whole(width);
            const double depth = width * (m_area.y1 - m_area.y0) / (m_area.x1 - m_area.x0);
            moved.x = whole(isMoved || m_column >= 0 ? a.x0 : a.x1 - width);
            moved.y = whole(isMoved || m_row >= 0 ? a.y0 : a.y1 - depth);
            edit = changeRow(plan, moved, "Move " + row.name);
        }
    });
    m_session.perform(std::move(edit), m_gesture);
}

void Reshape::finish()
{
    m_start.reset();
    m_outline.finish();
}

void Reshape::cancel()
{
    if (m_outline.isActive()) return m_outline.cancel();
    if (m_start) m_session.perform(editBetween(m_session.plan(), *m_start, "Reshape"), m_gesture);
    finish();
}

void Reshape::paint(const ToolPicture& picture) const
{
    m_outline.paint(picture);
    const auto shown = area();
    if (!shown) return;
    if (isActive()) paintGuides(picture, m_snap.guides);
    picture.painter.setPen(QPen(picture.theme.accent, 1.5));
    picture.painter.setBrush(Qt::NoBrush);
    picture.painter.drawPolygon(outline(picture, *shown));
    picture.painter.setBrush(picture.theme.surface);
    for (int column = -1; column <= 1; ++column)
        for (int row = -1; row <= 1; ++row) {
            const QPointF at = picture.toPicture(handleAt(*shown, column, row));
            const QRectF handle(at.x() - handleSize / 2, at.y() - handleSize / 2, handleSize, handleSize);
            if (column == 0 && row == 0) picture.painter.drawEllipse(handle);
            else picture.painter.drawRect(handle);
        }
}

ToolTag Reshape::tag() const
{
    if (m_outline.isActive()) return m_outline.tag();
    const auto shown = isActive() ? area() : std::nullopt;
    if (!shown) return {};
    return {QStringLiteral("%1 × %2").arg(lengthText(shown->x1 - shown->x0), lengthText(shown->y1 - shown->y0))};
}

} // namespace gw
