// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/space_outline.h"

#include "core/checks/space_shape.h"
#include "core/editing/place.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

double whole(double value) { return std::round(value * 1000) / 1000; }

/// Four corners on the corners of the rectangle around them.
bool isRectangle(const Outline& corners, double width, double depth)
{
    return corners.size() == 4 && std::ranges::all_of(corners, [&](Corner c) { return (c.x == 0 || c.x == width) && (c.y == 0 || c.y == depth); });
}

} // namespace

Outline outlineOnSite(const Space& space)
{
    Outline corners = SpaceShape(space).corners();
    for (Corner& corner : corners) corner = {whole(corner.x + space.x.in(metre)), whole(corner.y + space.y.in(metre))};
    return corners;
}

Result<Space> withOutline(Space space, Outline corners)
{
    for (Corner& corner : corners) corner = {whole(corner.x), whole(corner.y)};
    if (signedArea(corners) < 0) std::ranges::reverse(corners);
    if (const Status status = checkPolygon(corners); !status) return status.error();
    const auto [west, east] = std::ranges::minmax(corners, {}, &Corner::x);
    const auto [south, north] = std::ranges::minmax(corners, {}, &Corner::y);
    space.x = metres(west.x);
    space.y = metres(south.y);
    space.width = metres(whole(east.x - west.x));
    space.depth = metres(whole(north.y - south.y));
    for (Corner& corner : corners) corner = {whole(corner.x - west.x), whole(corner.y - south.y)};
    space.outline = isRectangle(corners, space.width.in(metre), space.depth.in(metre)) ? std::string() : outlineText(corners);
    return space;
}

Result<Edit> reshapeOutline(const Plan& plan, SpaceId id, Outline corners)
{
    const Space* space = plan.spaces.find(id);
    if (!space) return Error {ErrorCode::UnknownId, {}, "space", std::to_string(id.number), "a space of the plan"};
    auto shaped = withOutline(*space, std::move(corners));
    if (!shaped) return shaped.error();
    return reshapeSpace(plan, *shaped);
}

std::string stretchedOutline(const Space& space, Length width, Length depth)
{
    Outline corners = outlineOf(space);
    const double x = width / space.width, y = depth / space.depth;
    for (Corner& corner : corners) corner = {whole(corner.x * x), whole(corner.y * y)};
    return outlineText(corners);
}

} // namespace gw
