// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/loop_templates.h"

#include "core/catalog/kinds.h"
#include "core/editing/adopt.h"
#include "core/editing/compose.h"
#include "core/editing/plan_document.h"

#include <algorithm>

namespace gw {
namespace {

/// What chilled-water air handlers are rated for: 18 degC in, 25 degC out (Vertiv FA096HC, catalogue entry fan-wall-fa096).
constexpr Temperature chilledSupply = celsius(18);
constexpr TemperatureDifference chilledRise = kelvins(7);
/// Across CDUs and racks: within the 8..12 K of published CDU design rules (catalogue data, section 2.1).
constexpr TemperatureDifference liquidRise = kelvins(10);
/// Warm enough to need no compressor in most climates; racks that want it colder get it colder. Source: vendors' design point of NVL72 racks.
constexpr Temperature warmSupply = celsius(40);

const EquipmentType* typeOf(const Plan& plan, const Catalog& catalog, EquipmentId id)
{
    const Equipment* piece = plan.equipment.find(id);
    return piece ? catalog.find(piece->type) : nullptr;
}

/// The coldest of the technology loops that a CDU serves, less its approach.
Temperature supplyForCdu(const Plan& plan, const EquipmentType& type, EquipmentId cdu)
{
    Temperature coldest = warmSupply;
    for (const Connection& connection : plan.connections)
        if (connection.equipment == cdu && connection.role == LoopRole::Cools)
            if (const Loop* loop = plan.loops.find(connection.loop)) coldest = std::min(coldest, loop->supply);
    return coldest - type.cooling->approach.value;
}

/// A loop as its loads want it.
Loop loopFor(const Plan& plan, const Catalog& catalog, LoopKind kind, std::span<const EquipmentId> cooled)
{
    Loop loop {.kind = kind, .supply = warmSupply, .rise = liquidRise};
    for (const EquipmentId id : cooled) {
        const EquipmentType* type = typeOf(plan, catalog, id);
        if (!type) continue;
        if (type->rack) loop.supply = std::min(loop.supply, type->rack->maximumSupply.value);
        else if (type->kind == EquipmentKind::Cdu) loop.supply = std::min(loop.supply, supplyForCdu(plan, *type, id));
        else if (type->cooling) loop.supply = std::min(loop.supply, chilledSupply), loop.rise = chilledRise;
    }
    return loop;
}

std::string freshLoopName(const Plan& plan, LoopKind kind)
{
    const std::string series = kind == LoopKind::Facility ? "Facility loop " : "Technology loop ";
    for (std::size_t number = 1;; ++number) {
        const std::string name = series + std::to_string(number);
        if (std::none_of(plan.loops.begin(), plan.loops.end(), [&](const Loop& loop) { return loop.name == name; })) return name;
    }
}

LoopId loopServedBy(const Plan& plan, LoopKind kind, std::span<const EquipmentId> coolers)
{
    for (const Connection& connection : plan.connections) {
        const Loop* loop = plan.loops.find(connection.loop);
        if (connection.role == LoopRole::Cools && loop && loop->kind == kind && std::ranges::find(coolers, connection.equipment) != coolers.end()) return loop->id;
    }
    return {};
}

bool isOn(const Plan& plan, LoopId loop, EquipmentId piece, LoopRole role)
{
    return std::any_of(plan.connections.begin(), plan.connections.end(), [&](const Connection& c) { return c.loop == loop && c.equipment == piece && c.role == role; });
}

/// Takes a piece off the other loops of a kind that cool it.
void leaveOthers(Plan& plan, LoopKind kind, LoopId kept, EquipmentId piece)
{
    std::vector<ConnectionId> gone;
    for (const Connection& c : plan.connections) {
        const Loop* loop = plan.loops.find(c.loop);
        if (c.equipment == piece && c.role == LoopRole::IsCooled && c.loop != kept && loop && loop->kind == kind) gone.push_back(c.id);
    }
    for (const ConnectionId id : gone) plan.connections.remove(id);
}

/// Nothing where it is on the loop already.
std::optional<Refusal> join(Plan& plan, const Catalog& catalog, LoopId loop, EquipmentId piece, LoopRole role)
{
    if (isOn(plan, loop, piece, role)) return std::nullopt;
    const Connected connected = connectLoop(plan, catalog, loop, piece, role);
    if (!connected.isOk()) return connected.refusal();
    plan.connections.put({.id = {++plan.info.lastId}, .loop = loop, .equipment = piece, .role = role});
    return std::nullopt;
}

} // namespace

Connected coolFrom(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> coolers, std::span<const EquipmentId> cooled)
{
    if (coolers.empty() || cooled.empty()) return Refusal {.fault = ConnectFault::NothingToCool};
    const bool hasRack = std::ranges::any_of(cooled, [&](EquipmentId id) { const auto* type = typeOf(plan, catalog, id); return type && type->rack; });
    const LoopKind kind = hasRack ? LoopKind::Technology : LoopKind::Facility;
    Plan after = plan;
    LoopId loop = loopServedBy(plan, kind, coolers);
    if (loop.isNone()) {
        Loop made = loopFor(plan, catalog, kind, cooled);
        made.name = freshLoopName(plan, kind);
        made.id.number = ++after.info.lastId;
        loop = made.id;
        after.loops.put(std::move(made));
    }
    for (const EquipmentId id : coolers)
        if (auto refusal = join(after, catalog, loop, id, LoopRole::Cools)) return *std::move(refusal);
    for (const EquipmentId id : cooled) {
        leaveOthers(after, kind, loop, id);
        if (auto refusal = join(after, catalog, loop, id, LoopRole::IsCooled)) return *std::move(refusal);
    }
    return editBetween(plan, after, "Cool " + std::to_string(cooled.size()) + (cooled.size() == 1 ? " piece" : " pieces") + " by " + after.loops.find(loop)->name);
}

Connected coolSelection(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> selection)
{
    std::vector<EquipmentId> racks, units, handlers, plant;
    for (const EquipmentId id : selection) {
        const EquipmentType* type = typeOf(plan, catalog, id);
        if (!type) continue;
        if (type->rack) racks.push_back(id);
        else if (type->kind == EquipmentKind::Cdu) units.push_back(id);
        else if (isAirHandler(type->kind)) handlers.push_back(id);
        else if (isCooling(type->kind)) plant.push_back(id);
    }
    if (!racks.empty()) return coolFrom(plan, catalog, units, racks);
    units.insert(units.end(), handlers.begin(), handlers.end());
    return coolFrom(plan, catalog, plant, units);
}

} // namespace gw
