// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/design_temperatures.h"

#include "core/catalog/kinds.h"
#include "core/checks/row_index.h"

#include <limits>

namespace gw {

namespace {

DesignTemperatures noneFor(const Pieces& pieces) { return {std::vector(pieces.boxes.size(), std::numeric_limits<float>::quiet_NaN()), {}}; }

void tighten(std::optional<float>& limit, Temperature asked)
{
    const auto value = static_cast<float>(asked.inCelsius());
    limit = limit ? std::min(*limit, value) : value;
}

/// Calls `visit(piece, loop)` for everything a loop cools.
template <class Visit>
void forEachCooled(const Plan& plan, const Pieces& pieces, Visit&& visit)
{
    const RowIndex<Equipment> positions(plan.equipment);
    const Loop* loop = nullptr;
    for (const Connection& connection : plan.connections) {
        if (connection.role != LoopRole::IsCooled) continue;
        if (!loop || loop->id != connection.loop) loop = plan.loops.find(connection.loop);
        const std::size_t piece = positions.of(connection.equipment);
        if (loop && piece < pieces.boxes.size() && pieces.types[piece]) visit(piece, *loop);
    }
}

struct RoomAir {
    double weighted = 0, capacity = 0;
};

} // namespace

DesignTemperatures inletTemperatures(const Plan& plan, const Pieces& pieces)
{
    DesignTemperatures temperatures = noneFor(pieces);
    std::vector<RoomAir> rooms(plan.spaces.size() + 1);
    const auto roomOf = [&](std::size_t piece) -> RoomAir& { return rooms[plan.spaces.indexOf(plan.equipment[piece].space)]; };
    forEachCooled(plan, pieces, [&](std::size_t piece, const Loop& loop) {
        const EquipmentType& type = *pieces.types[piece];
        if (!isAirHandler(type.kind) || !type.cooling) return;
        const double capacity = std::max(type.cooling->capacity.value.si(), 1.0);
        roomOf(piece).weighted += capacity * (loop.supply.inCelsius() + type.cooling->approach.value.si());
        roomOf(piece).capacity += capacity;
    });
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i) {
        if (!pieces.types[i] || !pieces.types[i]->rack || !(roomOf(i).capacity > 0)) continue;
        temperatures.celsius[i] = static_cast<float>(roomOf(i).weighted / roomOf(i).capacity);
        tighten(temperatures.limit, pieces.types[i]->rack->maximumAirInlet.value);
    }
    return temperatures;
}

DesignTemperatures coolantTemperatures(const Plan& plan, const Pieces& pieces)
{
    DesignTemperatures temperatures = noneFor(pieces);
    forEachCooled(plan, pieces, [&](std::size_t piece, const Loop& loop) {
        temperatures.celsius[piece] = static_cast<float>(loop.supply.inCelsius());
        const auto& rack = pieces.types[piece]->rack;
        if (rack && rack->coolantFlow.value.si() > 0) tighten(temperatures.limit, rack->maximumSupply.value);
    });
    return temperatures;
}

} // namespace gw
