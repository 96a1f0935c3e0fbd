// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/floor_objects.h"

#include "core/scene/pick.h"
#include "views/scene/piece_drag.h"

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

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
        if (session.view().isSeen(space.id) && SpaceShape(space).contains(at.x - space.x.in(metre), at.y - space.y.in(metre))) found.push_back(&space);
    std::ranges::stable_sort(found, {}, [](const Space* space) { return (space->width * space->depth).si(); });
    const auto* id = std::get_if<SpaceId>(&session.subject());
    const Space* shown = id ? session.plan().spaces.find(*id) : nullptr;
    if (!shown || !session.view().isSeen(shown->id) || std::ranges::find(found, shown) != found.end()) return found;
    const double x = at.x - shown->x.in(metre), y = at.y - shown->y.in(metre);
    if (SpaceShape(*shown).distanceTo({x, y, x, y}) <= grip) found.insert(found.begin(), shown);
    return found;
}

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

void chooseNext(PlanSession& session, const std::vector<Subject>& things)
{
    const auto isChosen = [&](const Subject& thing) {
        const auto* piece = std::get_if<EquipmentId>(&thing);
        return piece ? session.isSelected(*piece) : session.subject() == thing;
    };
    if (things.empty()) return;
    const auto now = std::ranges::find_if(things, isChosen);
    session.show(now == things.end() || now + 1 == things.end() ? things.front() : *(now + 1));
}

bool isWithin(const Footprint& a, const Footprint& band, bool touching)
{
    return touching ? a.x0 <= band.x1 && a.x1 >= band.x0 && a.y0 <= band.y1 && a.y1 >= band.y0 : a.x0 >= band.x0 && a.x1 <= band.x1 && a.y0 >= band.y0 && a.y1 <= band.y1;
}

std::vector<Subject> objectsWithin(const PlanSession& session, const Footprint& band, bool touching)
{
    return objectsWithin(session, [&](Point low, Point high) { return isWithin({double(low.x), double(low.y), double(high.x), double(high.y)}, band, touching); });
}

std::vector<Subject> objectsWithin(const PlanSession& session, const std::function<bool(Point low, Point high)>& isTaken)
{
    const ViewState& view = session.view();
    std::vector<Subject> found;
    if (isHandy(view, DrawingLayer::Obstacles))
        for (const Solid& solid : session.scene().solids)
            if (const Obstacle* row = session.plan().obstacles.find(solid.obstacle); row && view.sees(*row) && isTaken(solid.minimum, solid.maximum)) found.emplace_back(row->id);
    if (isHandy(view, DrawingLayer::Aisles))
        for (const AisleStrip& strip : session.scene().aisles)
            if (const Aisle* row = session.plan().aisles.find(strip.aisle); row && view.sees(*row) && isTaken(strip.minimum, strip.maximum)) found.emplace_back(row->id);
    return found;
}

DrawingLayer floorLayerOf(const Subject& object)
{
    if (std::holds_alternative<ObstacleId>(object)) return DrawingLayer::Obstacles;
    if (std::holds_alternative<AisleId>(object)) return DrawingLayer::Aisles;
    if (std::holds_alternative<UnderlayId>(object)) return DrawingLayer::Underlays;
    return std::holds_alternative<MeasurementId>(object) ? DrawingLayer::Measurements : DrawingLayer::Rooms;
}

} // namespace gw
