// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/connect.h"

namespace gw {

/// Cools `cooled` by `coolers` in one step. The loop is the one of the right kind that a cooler serves already, else a new one: a technology loop
/// where racks are cooled, no warmer than they accept; a facility loop elsewhere, cold enough for the CDUs or air handlers on it. What cooled them
/// before, by a loop of the same kind, cools them no more. Refused as `connectLoop`, and NothingToCool.
Connected coolFrom(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> coolers, std::span<const EquipmentId> cooled);

/// The same with the selection sorted out: with racks, CDUs cool them; without, outdoor plant cools CDUs and air handlers.
Connected coolSelection(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> selection);

/// Where a template's heat goes.
enum class HeatSink : std::uint8_t {
    DryCoolers,       ///< Dry coolers, and air-cooled chillers for what the hottest hour leaves over.
    Towers,           ///< Cooling towers, and water-cooled chillers for what the dampest hours leave over.
    Chillers,         ///< Air-cooled chillers for all of it.
};

struct LoopTemplate {
    HeatSink sink = HeatSink::DryCoolers;
    std::size_t spare = 1;            ///< Of every kind, beyond what is needed.
    bool operator==(const LoopTemplate&) const = default;
};

/// Cools the liquid-cooled racks of the selection by new pieces in one step: CDUs at the ends of their rows on technology loops, and outdoor plant in
/// the yard on a facility loop, with pumps where dry coolers or towers bring none. Heat to air is not theirs. All of it is fed from the boards that
/// have room; the label says how many pieces stay without power. Refused: NothingToCool, NoPart.
Connected coolByTemplate(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> selection, const LoopTemplate& wanted = {});

/// What takes heat out of the room's air.
enum class AirUnits : std::uint8_t {
    FanWalls,         ///< Along the walls of the hall.
    InRowCoolers,     ///< At the ends of the rows.
    RearDoors,        ///< One at the back of each rack: none to spare.
};

struct AirTemplate {
    AirUnits units = AirUnits::FanWalls;
    HeatSink sink = HeatSink::Chillers;       ///< Towers, or else chillers: chilled water is colder than dry coolers reach.
    std::size_t spare = 1;
    bool operator==(const AirTemplate&) const = default;
};

/// Takes the heat that the racks of the selection give to the air by new pieces in one step: air handlers in their hall on a chilled-water loop, and
/// outdoor plant in the yard, pumped and fed as above. Refused: NothingToCool, NoPart, NoRoom (no free place along the walls), TooLarge (a rack above every rear door).
Connected coolAirByTemplate(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> selection, const AirTemplate& wanted = {});

} // namespace gw
