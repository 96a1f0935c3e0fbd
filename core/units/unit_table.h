// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gw {

/// What a unit measures. Finer than a dimension: a price of energy and a charge for power have the same exponents and are never meant alike.
enum class Measure : std::uint8_t {
    Count, Bytes, Angle, Length, Area, Volume, Mass, Time, Frequency, Arithmetic, DataRate, Velocity, Energy, Power, Pressure, MassFlow, VolumeFlow,
    FloorLoad, SpecificHeat, Density, TemperatureDifference, Temperature, Money, MoneyRate, EnergyPrice, PowerPrice, DemandPrice, AreaPrice,
    VolumePrice, CarbonIntensity, WaterIntensity, Tokens, TokenRate, TokenPrice, TokensPerEnergy,
};

/// A unit people may write: its size in SI (counts and bytes in ones) and what it measures.
struct KnownUnit {
    std::string_view symbol;
    double inSi;
    Measure measure;
};

/// The unit written as `text`: its symbol, an alias ("m²", "hours", "USD/kWh", "M$/year") or, where no prefix could be meant, another case ("kw").
std::optional<KnownUnit> findUnit(std::string_view text);

/// The same, preferring what `measure` measures: "C" is a temperature or a difference, "M" a million.
std::optional<KnownUnit> findUnit(std::string_view text, Measure measure);

/// "kW, MW, GW or W": the symbols of a measure, as a message shows them.
std::string unitsOf(Measure measure);

} // namespace gw
