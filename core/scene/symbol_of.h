// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/diagram.h"

namespace gw {

constexpr DiagramSymbol symbolOf(EquipmentKind kind)
{
    switch (kind) {
    case EquipmentKind::AcceleratorRack:
    case EquipmentKind::CpuRack:
    case EquipmentKind::StorageRack: return DiagramSymbol::Rack;
    case EquipmentKind::NetworkRack: return DiagramSymbol::NetworkRack;
    case EquipmentKind::GridConnection: return DiagramSymbol::Grid;
    case EquipmentKind::Transformer: return DiagramSymbol::Transformer;
    case EquipmentKind::Switchgear: return DiagramSymbol::Switchgear;
    case EquipmentKind::Ups: return DiagramSymbol::Ups;
    case EquipmentKind::Busway: return DiagramSymbol::Busway;
    case EquipmentKind::Pdu: return DiagramSymbol::Pdu;
    case EquipmentKind::Rectifier: return DiagramSymbol::Rectifier;
    case EquipmentKind::Generator: return DiagramSymbol::Generator;
    case EquipmentKind::Battery: return DiagramSymbol::Battery;
    case EquipmentKind::Cdu: return DiagramSymbol::Cdu;
    case EquipmentKind::Crah:
    case EquipmentKind::InRowCooler:
    case EquipmentKind::RearDoor:
    case EquipmentKind::FanWall: return DiagramSymbol::AirHandler;
    case EquipmentKind::DryCooler: return DiagramSymbol::DryCooler;
    case EquipmentKind::Chiller: return DiagramSymbol::Chiller;
    case EquipmentKind::CoolingTower: return DiagramSymbol::CoolingTower;
    case EquipmentKind::Pump: return DiagramSymbol::Pump;
    }
    return DiagramSymbol::Rack;
}

} // namespace gw
