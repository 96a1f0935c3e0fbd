// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/wall_gaps.h"

#include <algorithm>

namespace gw {

namespace {

// A door stands in the room or in the wall's own thickness, and the wall outside of the room.
constexpr float reach = 0.12F;

/// A stretch of a wall that a door opens, up to a height.
struct Gap {
    float from = 0, to = 0, height = 0;
};

struct Wall {
    Point low, high;
    bool alongX = high.x - low.x >= high.y - low.y;

    float along(Point p) const { return alongX ? p.x : p.y; }
    float across(Point p) const { return alongX ? p.y : p.x; }
    bool isOpenedBy(const Solid& door) const
    {
        if (door.tone != SolidTone::Door || along(door.maximum) - along(door.minimum) < across(door.maximum) - across(door.minimum)) return false;
        return across(door.minimum) <= across(high) + reach && across(door.maximum) >= across(low) - reach && door.minimum.z < high.z
            && along(door.minimum) < along(high) && along(door.maximum) > along(low);
    }
    WallPart part(float from, float to, float bottom) const
    {
        return alongX ? WallPart {{from, low.y, bottom}, {to, high.y, high.z}} : WallPart {{low.x, from, bottom}, {high.x, to, high.z}};
    }
};

std::vector<Gap> gapsOf(const Wall& wall, std::span<const Solid> solids)
{
    std::vector<Gap> gaps;
    for (const Solid& solid : solids)
        if (wall.isOpenedBy(solid)) gaps.push_back({std::max(wall.along(solid.minimum), wall.along(wall.low)), std::min(wall.along(solid.maximum), wall.along(wall.high)), solid.maximum.z});
    std::ranges::sort(gaps, {}, &Gap::from);
    return gaps;
}

} // namespace

std::vector<WallPart> besideDoors(Point low, Point high, std::span<const Solid> solids)
{
    const Wall wall {low, high};
    std::vector<WallPart> parts;
    float at = wall.along(low);
    for (const Gap& gap : gapsOf(wall, solids)) {
        if (gap.from > at) parts.push_back(wall.part(at, gap.from, low.z));
        // Where doors overlap the first one's height counts.
        if (const float from = std::max(at, gap.from); from < gap.to && gap.height < high.z) parts.push_back(wall.part(from, gap.to, gap.height));
        at = std::max(at, gap.to);
    }
    if (at < wall.along(high)) parts.push_back(wall.part(at, wall.along(high), low.z));
    return parts;
}

} // namespace gw
