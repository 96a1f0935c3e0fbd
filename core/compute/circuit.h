// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The parts of a factory that kernels see: numbers only, SI units, temperatures in degrees Celsius.
namespace gw {

inline constexpr std::size_t hoursOfYear = 8760;
inline constexpr std::size_t monthsOfYear = 12;   ///< Of 730 hours each.

/// The chain's stages from the grid down; a load is none of them.
enum class Chain : std::uint8_t { Transformer, Switchgear, Ups, Distribution, Load };
inline constexpr std::size_t chainStages = 4;

/// Coolers of one kind in one circuit, summed; approach and shares are means weighted by capacity.
struct Coolers {
    double capacity = 0;                      ///< W of heat at design.
    double approach = 0;                      ///< K.
    double electricShare = 0;                 ///< W per W of heat at design.
    double waterShare = 0;                    ///< Of the heat that leaves by evaporation.
    double carnotShare = 0;
    bool operator==(const Coolers&) const = default;
};

/// All facility loops of one supply temperature: the heat they collect, and what rejects it.
struct Circuit {
    double supply = 0, rise = 0;              ///< degC, K.
    Coolers dry, tower, chiller;              ///< What rejects its heat.
    Coolers units, rooms, pumps;              ///< CDUs, air handlers and pumps on it; only capacity and electric share count.
    double airShare = 0;                      ///< Of the racks' and power gear's heat to air.
    bool operator==(const Circuit&) const = default;
};

} // namespace gw
