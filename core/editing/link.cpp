// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/link.h"

#include "core/editing/compose.h"

namespace gw {
namespace {

std::string nameOf(const Plan& plan, EquipmentId id)
{
    const Equipment* piece = plan.equipment.find(id);
    return piece ? piece->name : std::string();
}

LoopId cooledBy(const Plan& plan, EquipmentId piece)
{
    for (const Connection& connection : plan.connections)
        if (connection.equipment == piece && connection.role == LoopRole::Cools) return connection.loop;
    return {};
}

/// Adds what a loop needs, and says what stands against it.
Connected onLoop(EditBuilder builder, const Catalog& catalog, LoopId loop, EquipmentId from, EquipmentId to)
{
    for (const auto& [piece, role] : {std::pair(from, LoopRole::Cools), std::pair(to, LoopRole::IsCooled)}) {
        const Plan& plan = builder.plan();
        if (role == LoopRole::Cools && cooledBy(plan, from) == loop) continue;
        Connected connected = connectLoop(plan, catalog, loop, piece, role);
        if (!connected) {
            Refusal refusal = connected.refusal();
            refusal.from = nameOf(plan, from);
            refusal.to = nameOf(plan, to);
            return refusal;
        }
        auto connection = builder.fresh<Connection>();
        connection.loop = loop;
        connection.equipment = piece;
        connection.role = role;
        builder.put(connection);
    }
    return std::move(builder).finish();
}

} // namespace

bool givesCoolant(EquipmentKind kind)
{
    return kind == EquipmentKind::Cdu || kind == EquipmentKind::DryCooler || kind == EquipmentKind::Chiller || kind == EquipmentKind::CoolingTower;
}

Connected coolFrom(const Plan& plan, const Catalog& catalog, EquipmentId from, EquipmentId to)
{
    const Equipment *source = plan.equipment.find(from), *load = plan.equipment.find(to);
    const EquipmentType* type = source ? catalog.find(source->type) : nullptr;
    if (!source || !load || !type) return Refusal {.fault = ConnectFault::NoSuchPiece};
    const auto refused = [&](ConnectFault fault) { return Refusal {.fault = fault, .from = source->name, .to = load->name, .seen = {}, .expected = {}}; };
    if (from == to) return refused(ConnectFault::ToItself);
    if (!givesCoolant(type->kind)) return refused(ConnectFault::CannotCool);
    EditBuilder builder(plan, "Cool " + load->name + " by " + source->name);
    LoopId loop = cooledBy(plan, from);
    if (loop.isNone()) {
        auto fresh = builder.fresh<Loop>();
        fresh.name = source->name + " loop";
        fresh.kind = type->kind == EquipmentKind::Cdu ? LoopKind::Technology : LoopKind::Facility;
        loop = fresh.id;
        builder.put(std::move(fresh));
    }
    return onLoop(std::move(builder), catalog, loop, from, to);
}

} // namespace gw
