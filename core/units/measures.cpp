// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/measures.h"

#include "core/units/expression.h"

namespace gw {
namespace {

template <int... Powers>
constexpr Exponents exponents(Dimension<Powers...>) { return {Powers...}; }

/// In the order of `Measure`.
struct MeasureInfo {
    Measure measure;
    const char* name;
    Exponents powers;
};

constexpr MeasureInfo measures[] {
    {Measure::Count, "a plain number", {}},
    {Measure::Bytes, "an amount of data", {}},
    {Measure::Angle, "an angle", {}},
    {Measure::Length, "a length", exponents(dim::Length {})},
    {Measure::Area, "an area", exponents(dim::Area {})},
    {Measure::Volume, "a volume", exponents(dim::Volume {})},
    {Measure::Mass, "a mass", exponents(dim::Mass {})},
    {Measure::Time, "a time", exponents(dim::Time {})},
    {Measure::Frequency, "a frequency", exponents(dim::Rate {})},
    {Measure::Arithmetic, "a rate of arithmetic", exponents(dim::Rate {})},
    {Measure::DataRate, "a data rate", exponents(dim::Rate {})},
    {Measure::Velocity, "a velocity", exponents(dim::Velocity {})},
    {Measure::Energy, "an energy", exponents(dim::Energy {})},
    {Measure::Power, "a power", exponents(dim::Power {})},
    {Measure::Pressure, "a pressure", exponents(dim::Pressure {})},
    {Measure::MassFlow, "a mass flow", exponents(dim::MassFlow {})},
    {Measure::VolumeFlow, "a volume flow", exponents(dim::VolumeFlow {})},
    {Measure::FloorLoad, "a floor load", exponents(dim::FloorLoad {})},
    {Measure::SpecificHeat, "a specific heat", exponents(dim::SpecificHeat {})},
    {Measure::Density, "a density", exponents(dim::Density {})},
    {Measure::TemperatureDifference, "a temperature difference", {0, 0, 0, 1, 0, 0}},
    {Measure::Temperature, "a temperature", {0, 0, 0, 1, 0, 0}},
    {Measure::Money, "an amount of money", exponents(dim::Money {})},
    {Measure::MoneyRate, "money per time", exponents(dim::MoneyRate {})},
    {Measure::EnergyPrice, "a price of energy", exponents(dim::EnergyPrice {})},
    {Measure::PowerPrice, "a price of power", exponents(dim::PowerPrice {})},
    {Measure::DemandPrice, "a charge for power", exponents(dim::DemandPrice {})},
    {Measure::AreaPrice, "a price of land", exponents(dim::AreaPrice {})},
    {Measure::VolumePrice, "a price of volume", exponents(dim::VolumePrice {})},
    {Measure::CarbonIntensity, "a carbon intensity", exponents(dim::CarbonIntensity {})},
    {Measure::WaterIntensity, "a water intensity", exponents(dim::WaterIntensity {})},
    {Measure::Tokens, "a number of tokens", exponents(dim::Tokens {})},
    {Measure::TokenRate, "tokens per time", exponents(dim::TokenRate {})},
    {Measure::TokenPrice, "a price of tokens", exponents(dim::TokenPrice {})},
    {Measure::TokensPerEnergy, "tokens per energy", exponents(dim::TokensPerEnergy {})},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < std::size(measures); ++i)
        if (measures[i].measure != static_cast<Measure>(i)) return false;
    return std::size(measures) == static_cast<std::size_t>(Measure::TokensPerEnergy) + 1;
}
static_assert(isInOrder());

} // namespace

Exponents exponentsOf(Measure measure) { return measures[static_cast<std::size_t>(measure)].powers; }

std::string nameOf(Measure measure) { return measures[static_cast<std::size_t>(measure)].name; }

std::string nameOf(const Exponents& powers)
{
    for (const MeasureInfo& info : measures)
        if (info.measure != Measure::Bytes && info.measure != Measure::Angle && info.powers == powers) return info.name;
    return "no quantity that is used here";
}

} // namespace gw
