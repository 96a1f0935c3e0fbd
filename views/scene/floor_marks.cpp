// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/floor_marks.h"

#include "views/scene/box_colours.h"
#include "views/scene/floor_objects.h"

#include <QPainter>

namespace gw {

namespace {

using Line = std::vector<Point>;

Line rectangle(Point low, Point high, float z) { return {{low.x, low.y, z}, {high.x, low.y, z}, {high.x, high.y, z}, {low.x, high.y, z}}; }

/// An upright box: foot, roof, and what stands between.
std::vector<Line> edgesOf(Point low, Point high)
{
    const Line foot = rectangle(low, high, low.z), roof = rectangle(low, high, high.z);
    std::vector<Line> edges {foot};
    if (high.z - low.z <= 0) return edges;
    edges.push_back(roof);
    for (std::size_t i = 0; i < foot.size(); ++i) edges.push_back({foot[i], roof[i]});
    return edges;
}

/// One overload for each kind of object.
struct MarkOf {
    const PlanSession& session;
    UnderlayContents& underlays;

    std::vector<Line> operator()(const auto&) const { return {}; }
    std::vector<Line> operator()(SpaceId id) const
    {
        for (const FloorArea& floor : session.scene().floors)
            if (floor.space == id) return {floor.outline.empty() ? rectangle(floor.minimum, floor.maximum, floor.minimum.z) : floor.outline};
        return {};
    }
    std::vector<Line> operator()(ObstacleId id) const
    {
        // The first solids are those of the obstacles, in their order.
        const auto& solids = session.scene().solids;
        const std::size_t at = session.plan().obstacles.indexOf(id);
        return at < solids.size() && solids[at].obstacle == id ? edgesOf(solids[at].minimum, solids[at].maximum) : std::vector<Line> {};
    }
    std::vector<Line> operator()(AisleId id) const
    {
        // The last strips are those of the plan's aisles, in their order.
        const auto& strips = session.scene().aisles;
        const std::size_t at = strips.size() - session.plan().aisles.size() + session.plan().aisles.indexOf(id);
        return at < strips.size() && strips[at].aisle == id ? std::vector<Line> {rectangle(strips[at].minimum, strips[at].maximum, 0)} : std::vector<Line> {};
    }
    std::vector<Line> operator()(UnderlayId id) const
    {
        const Underlay* row = session.plan().underlays.find(id);
        if (!row) return {};
        const Footprint a = underlays.areaOf(*row);
        return {rectangle({float(a.x0), float(a.y0), 0}, {float(a.x1), float(a.y1), 0}, 0)};
    }
    std::vector<Line> operator()(MeasurementId id) const
    {
        const auto at = [](Length x, Length y, Length z) { return Point {float(x.in(metre)), float(y.in(metre)), float(z.in(metre))}; };
        const Measurement* row = session.plan().measurements.find(id);
        return row ? std::vector<Line> {{at(row->fromX, row->fromY, row->fromZ), at(row->toX, row->toY, row->toZ)}} : std::vector<Line> {};
    }
};

bool isShown(const PlanSession& session, const Subject& object)
{
    bool isSeen = session.view().layer(floorLayerOf(object)).isShown;
    withSubject(session.plan(), object, [&](const char*, const auto& row) {
        if constexpr (requires { row.id; }) isSeen = isSeen && session.view().sees(row);
    });
    return isSeen;
}

QPolygonF seen(const ToolPicture& picture, const Line& line)
{
    if (picture.toPolygon) return picture.toPolygon(line);
    QPolygonF polygon;
    for (const Point at : line) polygon << picture.toPicture({at.x, at.y});
    return polygon;
}

} // namespace

void paintFloorMarks(const ToolPicture& picture, const PlanSession& session, UnderlayContents& underlays)
{
    picture.painter.setBrush(Qt::NoBrush);
    const auto paint = [&](const Subject& object, const QColor& colour) {
        if (!isFloorObject(object) || !isShown(session, object)) return;
        picture.painter.setPen(QPen(colour, 2));
        for (const Line& line : std::visit(MarkOf {session, underlays}, object)) {
            if (line.size() > 2) picture.painter.drawPolygon(seen(picture, line));
            else picture.painter.drawPolyline(seen(picture, line));
        }
    };
    const auto& chosen = session.objects();
    const Subject& hovered = session.view().hovered();
    for (const Subject& object : chosen) paint(object, picture.theme.accent);
    if (std::ranges::find(chosen, hovered) == chosen.end()) paint(hovered, mixed(picture.theme.accent, picture.theme.surface, 0.4));
}

} // namespace gw
