// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/snap.h"
#include "tests/views/scene/opened_plan.h"

/// A site with an L-shaped hall in a yard, a wall, a zone and an aisle in the hall, and one rack.
namespace gw {

struct FloorPlan {
    OpenedPlan opened;
    SpaceId yard, hall;
    ObstacleId wall, zone;
    AisleId aisle;
    EquipmentId rack;

    FloorPlan()
    {
        Plan plan;
        plan.info.name = "Floor";
        plan.site.climate = opened.catalog.climates.front().id;
        const auto add = [&](auto row) {
            row.id.number = ++plan.info.lastId;
            const auto id = row.id;
            tableOf<decltype(row)>(plan).put(std::move(row));
            return id;
        };
        yard = add(Space {.name = "Yard", .kind = SpaceKind::Yard, .x = metres(0), .y = metres(0), .width = metres(40), .depth = metres(30)});
        hall = add(Space {.name = "Hall", .x = metres(5), .y = metres(5), .width = metres(20), .depth = metres(16), .height = metres(4), .floorLimit = kilogramsPerSquareMetre(5000),
            .outline = "0 0; 20 0; 20 8; 9 8; 9 16; 0 16"});
        wall = add(Obstacle {.name = "Partition", .space = hall, .kind = ObstacleKind::Wall, .x = metres(12), .y = metres(4), .width = metres(4), .depth = metres(0.2), .height = metres(3)});
        zone = add(Obstacle {.name = "Kept free", .space = hall, .kind = ObstacleKind::NoGoZone, .x = metres(2), .y = metres(10), .width = metres(4), .depth = metres(3)});
        aisle = add(Aisle {.name = "Hot aisle", .space = hall, .kind = AisleKind::Hot, .x = metres(2), .y = metres(1), .width = metres(5), .depth = metres(1.2)});
        rack = add(Equipment {.name = "Rack", .type = {"gb200-nvl72"}, .space = hall, .x = metres(3), .y = metres(3)});
        opened.session.setPlan(std::move(plan));
        opened.session.solveNow();
    }

    const Plan& plan() const { return opened.session.plan(); }
    const Space& hallNow() const { return *plan().spaces.find(hall); }
    /// A place of the hall on the site.
    Place inHall(double x, double y) const { return {hallNow().x.in(metre) + x, hallNow().y.in(metre) + y}; }
    /// The rack's corner on the site.
    Place rackOnSite() const
    {
        const Equipment& piece = *plan().equipment.find(rack);
        return inHall(piece.x.in(metre), piece.y.in(metre));
    }
};

} // namespace gw
