// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/connect.h"

#include "core/catalog/kinds.h"
#include "core/editing/compose.h"

#include <optional>
#include <unordered_set>

namespace gw {
namespace {

bool isOutdoorPlant(EquipmentKind kind)
{
    return kind == EquipmentKind::DryCooler || kind == EquipmentKind::Chiller || kind == EquipmentKind::CoolingTower;
}

std::optional<ConnectFault> cannotCool(const EquipmentType& type, const Loop& loop)
{
    if (!type.cooling || type.cooling->capacity.value.si() <= 0) return ConnectFault::CannotCool;
    if (isAirHandler(type.kind)) return ConnectFault::CannotCool;
    if (loop.kind == LoopKind::Technology && isOutdoorPlant(type.kind)) return ConnectFault::OutdoorPlantOnTechnologyLoop;
    return std::nullopt;
}

std::optional<ConnectFault> cannotBeCooled(const EquipmentType& type, const Loop& loop)
{
    if (type.rack) {
        if (loop.kind == LoopKind::Facility) return ConnectFault::RackOnFacilityLoop;
        if (type.rack->liquidShare.value <= 0) return ConnectFault::TakesNoLiquid;
        return std::nullopt;
    }
    // A water-cooled chiller's condenser is cooled by the loop of a tower.
    if (!type.cooling || type.kind == EquipmentKind::DryCooler || type.kind == EquipmentKind::CoolingTower || type.kind == EquipmentKind::Pump) return ConnectFault::CannotBeCooled;
    return std::nullopt;
}

/// Whether what cools `loop` is cooled, step by step, by a loop that `piece` cools.
bool wouldCoolItself(const Plan& plan, LoopId loop, EquipmentId piece)
{
    std::unordered_set<LoopId> seen {loop};
    std::vector<LoopId> open {loop};
    for (std::size_t i = 0; i < open.size(); ++i)
        for (const Connection& cooler : plan.connections) {
            if (cooler.loop != open[i] || cooler.role != LoopRole::Cools) continue;
            if (cooler.equipment == piece) return true;
            for (const Connection& above : plan.connections)
                if (above.equipment == cooler.equipment && above.role == LoopRole::IsCooled && seen.insert(above.loop).second) open.push_back(above.loop);
        }
    return false;
}

std::optional<ConnectFault> onItAlready(const Plan& plan, const Loop& loop, EquipmentId piece, LoopRole role)
{
    for (const Connection& connection : plan.connections)
        if (connection.loop == loop.id && connection.equipment == piece) return connection.role == role ? ConnectFault::Twice : ConnectFault::CoolsIt;
    return std::nullopt;
}

std::optional<ConnectFault> whyNot(const Plan& plan, const EquipmentType& type, const Loop& loop, const Equipment& piece, LoopRole role)
{
    if (piece.isLocked) return ConnectFault::Locked;
    if (const auto fault = role == LoopRole::Cools ? cannotCool(type, loop) : cannotBeCooled(type, loop)) return fault;
    if (const auto fault = onItAlready(plan, loop, piece.id, role)) return fault;
    if (role == LoopRole::IsCooled) return wouldCoolItself(plan, loop.id, piece.id) ? std::optional(ConnectFault::CoolsTheOther) : std::nullopt;
    // It would be cooled by a loop that in the end is cooled by this one.
    for (const Connection& above : plan.connections) {
        if (above.equipment != piece.id || above.role != LoopRole::IsCooled) continue;
        for (const Connection& own : plan.connections)
            if (own.loop == loop.id && own.role == LoopRole::IsCooled && wouldCoolItself(plan, above.loop, own.equipment)) return ConnectFault::CoolsTheOther;
    }
    return std::nullopt;
}

template <class Unwanted>
Edit without(const Plan& plan, std::string label, Unwanted&& isUnwanted)
{
    EditBuilder builder(plan, std::move(label));
    for (const Connection& connection : plan.connections)
        if (isUnwanted(connection)) builder.remove<Connection>(connection.id);
    return std::move(builder).finish();
}

} // namespace

Connected connectLoop(const Plan& plan, const Catalog& catalog, LoopId loop, EquipmentId piece, LoopRole role)
{
    return connectLoops(plan, catalog, loop, std::span(&piece, 1), role);
}

Connected connectLoops(const Plan& plan, const Catalog& catalog, LoopId loopId, std::span<const EquipmentId> pieces, LoopRole role)
{
    const Loop* loop = plan.loops.find(loopId);
    const Equipment* first = pieces.empty() ? nullptr : plan.equipment.find(pieces.front());
    const std::string what = pieces.size() == 1 && first ? first->name : std::to_string(pieces.size()) + " pieces", name = loop ? loop->name : "";
    EditBuilder builder(plan, role == LoopRole::Cools ? "Cool " + name + " with " + what : "Cool " + what + " with " + name);
    for (const EquipmentId id : pieces) {
        const Equipment* piece = plan.equipment.find(id);
        const EquipmentType* type = piece ? catalog.find(piece->type) : nullptr;
        const auto fault = loop && type ? whyNot(plan, *type, *loop, *piece, role) : std::optional(ConnectFault::NoSuchPiece);
        if (fault) return Refusal {.fault = *fault, .from = name, .to = piece ? piece->name : ""};
        auto connection = builder.fresh<Connection>();
        connection.loop = loopId;
        connection.equipment = id;
        connection.role = role;
        builder.put(connection);
    }
    return std::move(builder).finish();
}

Edit removeConnections(const Plan& plan, std::span<const ConnectionId> connections)
{
    const std::unordered_set<ConnectionId> gone(connections.begin(), connections.end());
    const std::string label = gone.size() == 1 ? "Remove 1 connection" : "Remove " + std::to_string(gone.size()) + " connections";
    return without(plan, label, [&](const Connection& c) { return gone.contains(c.id); });
}

Edit disconnectCooled(const Plan& plan, std::span<const EquipmentId> pieces)
{
    const std::unordered_set<EquipmentId> cooled(pieces.begin(), pieces.end());
    return without(plan, "Take pieces off their loops", [&](const Connection& c) { return c.role == LoopRole::IsCooled && cooled.contains(c.equipment); });
}

} // namespace gw
