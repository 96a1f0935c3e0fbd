// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

namespace gw {
namespace {

struct Ground {
    Footprint floor;
    std::uint32_t space;
};

/// The spaces from west to east.
std::vector<Ground> groundsOf(const Plan& plan)
{
    std::vector<Ground> grounds;
    for (std::uint32_t i = 0; i < plan.spaces.size(); ++i) grounds.push_back({onSite(plan.spaces[i]), i});
    std::ranges::sort(grounds, {}, [](const Ground& g) { return std::pair {g.floor.x0, g.space}; });
    return grounds;
}

/// Rectangles say it at once; outlines only where the rectangles around them do.
double sharedDepth(const CheckedPlan& checked, const Ground& a, const Ground& b)
{
    const double depth = penetration(a.floor, b.floor);
    const SpaceShape &first = checked.shapes[a.space], &second = checked.shapes[b.space];
    if (depth <= touching || (first.isRectangle() && second.isRectangle())) return depth;
    return gw::sharedDepth(first, second, b.floor.x0 - a.floor.x0, b.floor.y0 - a.floor.y0);
}

void reportPair(const Plan& plan, const Ground& a, const Ground& b, double depth, Findings& findings)
{
    const Space &first = plan.spaces[std::min(a.space, b.space)], &second = plan.spaces[std::max(a.space, b.space)];
    const bool isYard = first.kind == SpaceKind::Yard || second.kind == SpaceKind::Yard;
    findings.push_back(measured(findingOn(Rule::SpacesOverlap, isYard ? Severity::Warning : Severity::Error, first.name + ", " + second.name, second.id), depth, 0, "m"));
}

/// Walls and doors may stand half in the edge of their space.
double tolerated(const Obstacle& obstacle)
{
    const bool isEdge = obstacle.kind == ObstacleKind::Wall || obstacle.kind == ObstacleKind::Door;
    return isEdge ? std::min(obstacle.width, obstacle.depth).in(metre) : 0;
}

template <class T>
void reportDrawn(const T& drawn, const Space& space, const SpaceShape& shape, double limit, Findings& findings)
{
    const double x = drawn.x.in(metre), y = drawn.y.in(metre);
    const double beyond = shape.beyond({x, y, x + drawn.width.in(metre), y + drawn.depth.in(metre)});
    if (beyond > limit + touching) findings.push_back(measured(findingOn(Rule::DrawnOutsideSpace, Severity::Warning, drawn.name, space.id), beyond, limit, "m"));
}

/// Rooms in the middle of a yard take no land of their own.
bool isInYard(const Plan& plan, const Space& space)
{
    const double x = (space.x + space.width * 0.5).in(metre), y = (space.y + space.depth * 0.5).in(metre);
    return std::ranges::any_of(plan.spaces, [&](const Space& yard) {
        const Footprint floor = onSite(yard);
        return yard.kind == SpaceKind::Yard && yard.id != space.id && x > floor.x0 && x < floor.x1 && y > floor.y0 && y < floor.y1;
    });
}

} // namespace

void checkSpacesOverlap(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<Ground> grounds = groundsOf(checked.plan);
    for (std::size_t i = 0; i < grounds.size(); ++i)
        for (std::size_t j = i + 1; j < grounds.size() && grounds[j].floor.x0 < grounds[i].floor.x1; ++j) {
            const double depth = sharedDepth(checked, grounds[i], grounds[j]);
            if (depth > touching) reportPair(checked.plan, grounds[i], grounds[j], depth, findings);
        }
}

void checkDrawn(const CheckedPlan& checked, Findings& findings)
{
    const Plan& plan = checked.plan;
    for (std::size_t s = 0; s < checked.contents.size(); ++s) {
        for (const std::uint32_t o : checked.contents[s].obstacles) reportDrawn(plan.obstacles[o], plan.spaces[s], checked.shapes[s], tolerated(plan.obstacles[o]), findings);
        for (const std::uint32_t a : checked.contents[s].aisles) reportDrawn(plan.aisles[a], plan.spaces[s], checked.shapes[s], 0, findings);
    }
}

void checkLand(const CheckedPlan& checked, Findings& findings)
{
    const Plan& plan = checked.plan;
    Area used;
    for (const Space& space : plan.spaces)
        if (!isInYard(plan, space)) used += floorArea(space);
    if (plan.site.landArea.si() > 0 && used > plan.site.landArea * full)
        findings.push_back(measured(findingOn(Rule::LandTooSmall, Severity::Warning, plan.site.name), used.in(squareMetre), plan.site.landArea.in(squareMetre), "m2"));
}

} // namespace gw
