// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/floor_objects.h"

#include "core/editing/place.h"
#include "core/editing/space_moves.h"
#include "core/scene/pick.h"
#include "views/scene/piece_drag.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::FloorObjects", text); }

bool holds(const Footprint& a, Place at) { return at.x >= a.x0 && at.x <= a.x1 && at.y >= a.y0 && at.y <= a.y1; }

/// Their rectangles on the floor of a space that hold a place of it, the smallest first.
template <class T>
void addRectangles(std::vector<Subject>& found, const Table<T>& table, const ViewState& view, SpaceId space, Place at)
{
    std::vector<const T*> rows;
    for (const T& row : table)
        if (row.space == space && view.isSeen(row.id) && holds({row.x.in(metre), row.y.in(metre), (row.x + row.width).in(metre), (row.y + row.depth).in(metre)}, at)) rows.push_back(&row);
    std::ranges::stable_sort(rows, {}, [](const T* row) { return (row->width * row->depth).si(); });
    for (const T* row : rows) found.emplace_back(row->id);
}

double distanceTo(const Measurement& kept, Place at)
{
    const Place a {kept.fromX.in(metre), kept.fromY.in(metre)}, b {kept.toX.in(metre), kept.toY.in(metre)};
    const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    const double share = square > 0 ? std::clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / square, 0.0, 1.0) : 0;
    return std::hypot(at.x - a.x - share * dx, at.y - a.y - share * dy);
}

/// The smallest first; before them the one that is shown, where its wall is meant from outside.
std::vector<const Space*> spacesAt(const PlanSession& session, Place at, double grip)
{
    std::vector<const Space*> found;
    for (const Space& space : session.plan().spaces)
        if (SpaceShape(space).contains(at.x - space.x.in(metre), at.y - space.y.in(metre))) found.push_back(&space);
    std::ranges::stable_sort(found, {}, [](const Space* space) { return (space->width * space->depth).si(); });
    const auto* id = std::get_if<SpaceId>(&session.subject());
    const Space* shown = id ? session.plan().spaces.find(*id) : nullptr;
    if (!shown || std::ranges::find(found, shown) != found.end()) return found;
    const double x = at.x - shown->x.in(metre), y = at.y - shown->y.in(metre);
    if (SpaceShape(*shown).distanceTo({x, y, x, y}) <= grip) found.insert(found.begin(), shown);
    return found;
}

bool isEmpty(const Plan& plan, SpaceId space)
{
    const auto isInside = [space](const auto& row) { return row.space == space; };
    return std::ranges::none_of(plan.equipment, isInside) && std::ranges::none_of(plan.groups, isInside) && std::ranges::none_of(plan.obstacles, isInside)
        && std::ranges::none_of(plan.aisles, isInside);
}

template <class Row> constexpr bool liesInSpace = std::same_as<Row, Obstacle> || std::same_as<Row, Aisle>;

} // namespace

std::vector<Subject> objectsAt(const PlanSession& session, UnderlayContents& underlays, Place at, double grip)
{
    const Plan& plan = session.plan();
    const ViewState& view = session.view();
    std::vector<Subject> found;
    if (isHandy(view, DrawingLayer::Measurements))
        for (const Measurement& kept : plan.measurements)
            if (distanceTo(kept, at) <= grip) found.emplace_back(kept.id);
    const auto spaces = spacesAt(session, at, grip);
    for (const Space* space : spaces) {
        const Place inside {at.x - space->x.in(metre), at.y - space->y.in(metre)};
        if (isHandy(view, DrawingLayer::Obstacles)) addRectangles(found, plan.obstacles, view, space->id, inside);
        if (isHandy(view, DrawingLayer::Aisles)) addRectangles(found, plan.aisles, view, space->id, inside);
    }
    if (isHandy(view, DrawingLayer::Rooms))
        for (const Space* space : spaces) found.emplace_back(space->id);
    if (isHandy(view, DrawingLayer::Underlays))
        for (const Underlay& underlay : plan.underlays)
            if (view.isSeen(underlay.id) && holds(underlays.areaOf(underlay), at)) found.emplace_back(underlay.id);
    return found;
}

std::optional<std::pair<float, ObstacleId>> obstacleAlong(const PlanSession& session, const Scene& seen, Point origin, Point direction)
{
    std::optional<std::pair<float, ObstacleId>> first;
    if (!isHandy(session.view(), DrawingLayer::Obstacles)) return first;
    for (const Solid& solid : seen.solids) {
        if (solid.obstacle.isNone() || solid.tone == SolidTone::NoGoZone) continue;
        const auto entry = entryOf(Box {.minimum = solid.minimum, .maximum = solid.maximum}, origin, direction);
        if (entry && (!first || *entry < first->first)) first = {*entry, solid.obstacle};
    }
    return first;
}

void chooseAmong(PlanSession& session, const std::vector<Subject>& things, Choosing which)
{
    const auto isChosen = [&](const Subject& thing) {
        const auto* piece = std::get_if<EquipmentId>(&thing);
        return piece ? session.isSelected(*piece) : session.subject() == thing;
    };
    if (things.empty()) return which == Choosing::Next ? void() : session.select({});
    const auto now = which == Choosing::Next ? std::ranges::find_if(things, isChosen) : things.end();
    session.show(now == things.end() || now + 1 == things.end() ? things.front() : *(now + 1));
}

QString removeShown(PlanSession& session)
{
    const Plan& plan = session.plan();
    Edit edit;
    QString refusal;
    withSubject(plan, session.subject(), [&](const char*, const auto& row) {
        using Row = std::remove_cvref_t<decltype(row)>;
        if constexpr (liesInSpace<Row> || std::same_as<Row, Underlay> || std::same_as<Row, Measurement>) edit = removeObject<Row>(plan, row.id, "Remove " + row.name);
        else if constexpr (std::same_as<Row, Space>) {
            if (isEmpty(plan, row.id)) edit = removeObject<Space>(plan, row.id, "Remove " + row.name);
            else refusal = tr("%1 is not empty. Remove what stands in it first.").arg(QString::fromStdString(row.name));
        }
    });
    session.perform(std::move(edit));
    return refusal;
}

std::optional<Bounds> boundsOfShown(const PlanSession& session)
{
    constexpr float around = 1.5F;
    const Scene& scene = session.scene();
    std::optional<Bounds> found;
    const auto add = [&](bool isShown, Point low, Point high) {
        if (isShown) found = Bounds {{low.x - around, low.y - around, 0}, {high.x + around, high.y + around, std::max(high.z, 1.0F)}};
    };
    for (const FloorArea& floor : scene.floors) add(session.subject() == Subject {floor.space}, floor.minimum, floor.maximum);
    for (const Solid& solid : scene.solids) add(!solid.obstacle.isNone() && session.subject() == Subject {solid.obstacle}, solid.minimum, solid.maximum);
    for (const AisleStrip& strip : scene.aisles) add(!strip.aisle.isNone() && session.subject() == Subject {strip.aisle}, strip.minimum, strip.maximum);
    return found;
}

Edit movedShown(const Plan& plan, const Subject& shown, Length x, Length y)
{
    Edit edit;
    withSubject(plan, shown, [&](const char*, const auto& row) {
        using Row = std::remove_cvref_t<decltype(row)>;
        const auto whole = [](Length length) { return metres(toMillimetres(length.in(metre))); };
        if constexpr (std::same_as<Row, Space>) edit = moveSpace(plan, row.id, whole(row.x + x), whole(row.y + y), Contents::Follow);
        else if constexpr (liesInSpace<Row> || std::same_as<Row, Underlay>) {
            Row moved = row;
            moved.x = whole(row.x + x);
            moved.y = whole(row.y + y);
            edit = changeRow(plan, moved, "Move " + row.name);
        }
    });
    return edit;
}

bool isMovable(const Plan& plan, const Subject& shown) { return !movedShown(plan, shown, metres(1), {}).isEmpty(); }

} // namespace gw
