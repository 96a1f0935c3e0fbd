// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/reshape.h"

#include "core/editing/adopt.h"
#include "core/editing/place.h"
#include "core/editing/space_moves.h"
#include "core/editing/space_outline.h"
#include "views/scene/floor_objects.h"
#include "views/scene/piece_drag.h"
#include "views/scene/underlay_content.h"
#include "views/scene/tools/measure_tool.h"
#include "views/scene/tools/place_tool.h"

namespace gw {

namespace {

constexpr double smallestSide = 0.05;

template <class T>
Footprint areaIn(const Plan& plan, const T& row)
{
    const Footprint own {row.x.in(metre), row.y.in(metre), (row.x + row.width).in(metre), (row.y + row.depth).in(metre)};
    if constexpr (requires { row.space; }) return onSite(own, originOf(plan, row.space));
    else return own;
}

Length whole(double value) { return metres(toMillimetres(value)); }

/// What is reshaped is no hold for itself.
PointWish wishFor(const Subject& shown)
{
    PointWish wish;
    if (const auto* space = std::get_if<SpaceId>(&shown)) wish.notSpace = *space;
    if (const auto* obstacle = std::get_if<ObstacleId>(&shown)) wish.notObstacle = *obstacle;
    if (const auto* aisle = std::get_if<AisleId>(&shown)) wish.notAisle = *aisle;
    return wish;
}

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

Place handleAt(const Footprint& a, int column, int row)
{
    const auto at = [](double low, double high, int side) { return side < 0 ? low : side > 0 ? high : (low + high) / 2; };
    return {at(a.x0, a.x1, column), at(a.y0, a.y1, row)};
}

std::optional<Footprint> Reshape::area() const
{
    const bool isAlone = m_session.objects().size() == 1 && m_session.selection().empty();
    return isAlone && !m_outline.shown() ? areaOf(m_session.subject()) : std::nullopt;
}

std::optional<Footprint> Reshape::areaOf(const Subject& object) const
{
    const Plan& plan = m_session.plan();
    std::optional<Footprint> found;
    if (!isHandy(m_session.view(), floorLayerOf(object))) return found;
    withSubject(plan, object, [&](const char*, const auto& row) {
        if constexpr (requires { row.id; }) if (!m_session.view().sees(row)) return;
        if constexpr (requires { row.x; row.width; row.depth; }) found = areaIn(plan, row);
        else if constexpr (requires { row.opacity; row.content; }) found = gw::areaOf(row, proportionFor(row));
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
    m_entry.clear();
    m_refusal.clear();
    m_isTogether = false;
    if (m_outline.press(pointer, grip) || pressTogether(pointer, grip)) return true;
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
    begin(*shown, pointer.at);
    return true;
}

void Reshape::begin(const Footprint& area, Place at)
{
    m_area = area;
    m_grabbed = at;
    m_start = m_session.snapshot();
    m_gesture = m_session.newGesture();
    m_snap = {};
    m_carried = {};
    m_isOther = false;
}

Footprint Reshape::shaped(Place by) const
{
    Footprint a = m_area;
    if (isWhole()) return {a.x0 + by.x, a.y0 + by.y, a.x1 + by.x, a.y1 + by.y};
    if (m_column < 0) a.x0 = std::min(a.x0 + by.x, a.x1 - smallestSide);
    if (m_column > 0) a.x1 = std::max(a.x1 + by.x, a.x0 + smallestSide);
    if (m_row < 0) a.y0 = std::min(a.y0 + by.y, a.y1 - smallestSide);
    if (m_row > 0) a.y1 = std::max(a.y1 + by.y, a.y0 + smallestSide);
    return a;
}

/// The handle rests, not the pointer that holds it a little aside; of the whole, its corners rest.
Place Reshape::settle(const ToolPointer& pointer)
{
    const Place by {pointer.at.x - m_grabbed.x, pointer.at.y - m_grabbed.y}, handle = isWhole() ? Place {m_area.x0, m_area.y0} : handleAt(m_area, m_column, m_row);
    const PointWish wish = wishFor(m_session.subject());
    m_snap = isWhole() ? m_ground.restRectangle(shaped(by), pointer.reach, pointer.modifiers, wish)
                       : m_ground.restPoint({handle.x + by.x, handle.y + by.y}, pointer.reach, pointer.modifiers, wish);
    return {m_snap.at.x - handle.x, m_snap.at.y - handle.y};
}

void Reshape::move(const ToolPointer& pointer)
{
    if (!m_entry.isEmpty()) return;
    if (m_outline.isActive()) return m_outline.move(pointer);
    if (!m_start) return;
    if (m_isTogether) return moveTogether({pointer.at.x - m_grabbed.x, pointer.at.y - m_grabbed.y});
    m_isOther = pointer.modifiers.testFlag(Qt::AltModifier);
    apply(shaped(settle(pointer)));
}

void Reshape::moveBy(Place delta)
{
    if (m_outline.isActive()) return m_outline.moveBy(delta);
    if (m_isTogether) return moveTogether(delta);
    m_snap = {};
    apply(shaped(delta));
}

Place Reshape::carriedBy(const Footprint& a) const
{
    if (isWhole() == m_isOther) return {};
    return {m_column > 0 ? a.x1 - m_area.x1 : m_column < 0 || isWhole() ? a.x0 - m_area.x0 : 0, m_row > 0 ? a.y1 - m_area.y1 : m_row < 0 || isWhole() ? a.y0 - m_area.y0 : 0};
}

Edit Reshape::reshapedSpace(const Space& space, const Footprint& a)
{
    Space wanted = space;
    wanted.x = whole(a.x0);
    wanted.y = whole(a.y0);
    wanted.width = whole(a.x1 - a.x0);
    wanted.depth = whole(a.y1 - a.y0);
    const Place carried = carriedBy(a);
    Edit edit = reshapeSpace(m_session.plan(), wanted, metres(carried.x - m_carried.x), metres(carried.y - m_carried.y));
    if (isWhole()) edit.label = "Move " + space.name;
    m_carried = carried;
    return edit;
}

void Reshape::apply(const Footprint& a)
{
    const Plan& plan = m_session.plan();
    Edit edit;
    withSubject(plan, m_session.subject(), [&](const char*, const auto& row) {
        using Row = std::remove_cvref_t<decltype(row)>;
        if constexpr (std::same_as<Row, Space>) {
            edit = reshapedSpace(row, a);
        } else if constexpr (requires { row.space; row.width; row.depth; }) {
            const Place origin = originOf(plan, row.space);
            edit = reshaped(plan, row, onSite(a, {-origin.x, -origin.y}));
        } else if constexpr (std::same_as<Row, Underlay>) {
            Underlay moved = row;
            // The side that stays put keeps its place.
            const double width = m_column != 0 ? a.x1 - a.x0 : m_row != 0 ? (a.y1 - a.y0) * (m_area.x1 - m_area.x0) / (m_area.y1 - m_area.y0) : m_area.x1 - m_area.x0;
            moved.width = whole(width);
            const double depth = width * (m_area.y1 - m_area.y0) / (m_area.x1 - m_area.x0);
            moved.x = whole(isWhole() || m_column >= 0 ? a.x0 : a.x1 - width);
            moved.y = whole(isWhole() || m_row >= 0 ? a.y0 : a.y1 - depth);
            edit = changeRow(plan, moved, "Move " + row.name);
        }
    });
    m_session.perform(std::move(edit), m_gesture);
}

void Reshape::finish()
{
    m_entry.clear();
    m_start.reset();
    m_outline.finish();
}

void Reshape::cancel()
{
    if (m_outline.isActive()) return m_outline.cancel();
    if (m_start) m_session.perform(editBetween(m_session.plan(), *m_start, "Reshape"), m_gesture);
    finish();
}

} // namespace gw
