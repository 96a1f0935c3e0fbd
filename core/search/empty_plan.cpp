// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/empty_plan.h"

namespace gw {
namespace {

void addSpace(Plan& plan, const char* name, SpaceKind kind, double x, double y, double width, double depth)
{
    Space space;
    space.id.number = ++plan.info.lastId;
    space.name = name;
    space.kind = kind;
    space.x = metres(x);
    space.y = metres(y);
    space.width = metres(width);
    space.depth = metres(depth);
    plan.spaces.put(space);
}

} // namespace

Plan emptyPlan(const Catalog& catalog)
{
    Plan plan;
    plan.info.name = "New plan";
    plan.site.name = "New site";
    plan.site.gridCapacity = megawatts(5);
    plan.site.landArea = squareMetres(5000);
    if (!catalog.climates.empty()) plan.site.climate = catalog.climates.front().id;
    addSpace(plan, "Hall 1", SpaceKind::DataHall, 0, 0, 24, 18);
    addSpace(plan, "Electrical room 1", SpaceKind::ElectricalRoom, 25, 0, 12, 18);
    addSpace(plan, "Yard", SpaceKind::Yard, 0, 19, 37, 15);
    return plan;
}

} // namespace gw
