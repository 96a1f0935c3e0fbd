// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/quantity.h"
#include "core/units/temperature.h"

/// The quantities of the plan and the units people name. `kilowatts(132)` in, `.in(kilowatt)` out.
namespace gw {

namespace dim {
//                             kg  m  s  K  $  token
using Length        = Dimension<0, 1, 0>;
using Area          = Dimension<0, 2, 0>;
using Volume        = Dimension<0, 3, 0>;
using Mass          = Dimension<1, 0, 0>;
using Time          = Dimension<0, 0, 1>;
using Rate          = Dimension<0, 0, -1>;              ///< Counted things (FLOP, bytes, requests) per second.
using Velocity      = Dimension<0, 1, -1>;
using Energy        = Dimension<1, 2, -2>;
using Power         = Dimension<1, 2, -3>;
using Pressure      = Dimension<1, -1, -2>;
using MassFlow      = Dimension<1, 0, -1>;
using VolumeFlow    = Dimension<0, 3, -1>;
using FloorLoad     = Dimension<1, -2, 0>;
using SpecificHeat  = Dimension<0, 2, -2, -1>;
using Density       = Dimension<1, -3, 0>;
using HeatCapacityRate = Dimension<1, 2, -3, -1>;
using Money         = Dimension<0, 0, 0, 0, 1>;
using MoneyRate     = Dimension<0, 0, -1, 0, 1>;        ///< Dollars per second; usually named per year.
using EnergyPrice   = Dimension<-1, -2, 2, 0, 1>;
using PowerPrice    = Dimension<-1, -2, 3, 0, 1>;       ///< Dollars per watt.
using DemandPrice   = Dimension<-1, -2, 2, 0, 1>;       ///< Dollars per watt and second: per kW and month.
using AreaPrice     = Dimension<0, -2, 0, 0, 1>;
using VolumePrice   = Dimension<0, -3, 0, 0, 1>;
using CarbonIntensity = Dimension<0, -2, 2>;            ///< Kilograms of CO2 per joule.
using WaterIntensity  = Dimension<-1, 1, 2>;            ///< Cubic metres per joule.
using Tokens        = Dimension<0, 0, 0, 0, 0, 1>;
using TokenRate     = Dimension<0, 0, -1, 0, 0, 1>;
using TokenPrice    = Dimension<0, 0, 0, 0, 1, -1>;
using TokensPerEnergy = Dimension<-1, -2, 2, 0, 0, 1>;
} // namespace dim

#define GW_QUANTITY(Name) template <class R> using Basic##Name = Quantity<dim::Name, R>; using Name = Basic##Name<double>;
GW_QUANTITY(Length) GW_QUANTITY(Area) GW_QUANTITY(Volume) GW_QUANTITY(Mass) GW_QUANTITY(Time) GW_QUANTITY(Rate)
GW_QUANTITY(Velocity) GW_QUANTITY(Energy) GW_QUANTITY(Power) GW_QUANTITY(Pressure) GW_QUANTITY(MassFlow)
GW_QUANTITY(VolumeFlow) GW_QUANTITY(FloorLoad) GW_QUANTITY(SpecificHeat) GW_QUANTITY(Density) GW_QUANTITY(HeatCapacityRate)
GW_QUANTITY(Money) GW_QUANTITY(MoneyRate) GW_QUANTITY(EnergyPrice) GW_QUANTITY(PowerPrice) GW_QUANTITY(DemandPrice)
GW_QUANTITY(AreaPrice) GW_QUANTITY(VolumePrice) GW_QUANTITY(CarbonIntensity) GW_QUANTITY(WaterIntensity)
GW_QUANTITY(Tokens) GW_QUANTITY(TokenRate) GW_QUANTITY(TokenPrice) GW_QUANTITY(TokensPerEnergy)
#undef GW_QUANTITY

/// One share of one: 0.85 is 85 %.
using Ratio = double;

inline constexpr double secondsPerHour = 3600.0;
inline constexpr double hoursPerYear = 8760.0;
inline constexpr double hoursPerMonth = 730.0;
inline constexpr double secondsPerYear = hoursPerYear * secondsPerHour;
inline constexpr double secondsPerMonth = hoursPerMonth * secondsPerHour;

#define GW_UNIT(Quantity, singular, plural, size, symbol) \
    inline constexpr Unit<dim::Quantity> singular {size, symbol}; \
    GW_HD constexpr Quantity plural(double value) { return Quantity::fromSi(value * (size)); }

GW_UNIT(Length, metre, metres, 1.0, "m")
GW_UNIT(Length, millimetre, millimetres, 1e-3, "mm")
GW_UNIT(Length, foot, feet, 0.3048, "ft")
GW_UNIT(Length, inch, inches, 0.0254, "in")
GW_UNIT(Length, rackUnit, rackUnits, 0.04445, "U")
GW_UNIT(Area, squareMetre, squareMetres, 1.0, "m2")
GW_UNIT(Area, acre, acres, 4046.8564224, "acre")
GW_UNIT(Volume, cubicMetre, cubicMetres, 1.0, "m3")
GW_UNIT(Volume, litre, litres, 1e-3, "L")
GW_UNIT(Mass, kilogram, kilograms, 1.0, "kg")
GW_UNIT(Mass, tonne, tonnes, 1e3, "t")
GW_UNIT(Mass, pound, pounds, 0.45359237, "lb")
GW_UNIT(Time, second, seconds, 1.0, "s")
GW_UNIT(Time, millisecond, milliseconds, 1e-3, "ms")
GW_UNIT(Time, microsecond, microseconds, 1e-6, "us")
GW_UNIT(Time, minute, minutes, 60.0, "min")
GW_UNIT(Time, hour, hours, secondsPerHour, "h")
GW_UNIT(Time, day, days, 24 * secondsPerHour, "d")
GW_UNIT(Time, week, weeks, 7 * 24 * secondsPerHour, "wk")
GW_UNIT(Time, month, months, secondsPerMonth, "month")
GW_UNIT(Time, year, years, secondsPerYear, "year")
GW_UNIT(Rate, perSecond, timesPerSecond, 1.0, "1/s")
GW_UNIT(Rate, perHour, timesPerHour, 1.0 / secondsPerHour, "1/h")
GW_UNIT(Rate, perYear, timesPerYear, 1.0 / secondsPerYear, "1/year")
GW_UNIT(Rate, teraflops, teraflopsPerSecond, 1e12, "TFLOP/s")
GW_UNIT(Rate, petaflops, petaflopsPerSecond, 1e15, "PFLOP/s")
GW_UNIT(Rate, gigabytePerSecond, gigabytesPerSecond, 1e9, "GB/s")
GW_UNIT(Rate, terabytePerSecond, terabytesPerSecond, 1e12, "TB/s")
GW_UNIT(Velocity, metrePerSecond, metresPerSecond, 1.0, "m/s")
GW_UNIT(Energy, joule, joules, 1.0, "J")
GW_UNIT(Energy, kilowattHour, kilowattHours, 3.6e6, "kWh")
GW_UNIT(Energy, megawattHour, megawattHours, 3.6e9, "MWh")
GW_UNIT(Energy, gigawattHour, gigawattHours, 3.6e12, "GWh")
GW_UNIT(Energy, terawattHour, terawattHours, 3.6e15, "TWh")
GW_UNIT(Power, watt, watts, 1.0, "W")
GW_UNIT(Power, kilowatt, kilowatts, 1e3, "kW")
GW_UNIT(Power, megawatt, megawatts, 1e6, "MW")
GW_UNIT(Power, gigawatt, gigawatts, 1e9, "GW")
GW_UNIT(Pressure, pascal, pascals, 1.0, "Pa")
GW_UNIT(Pressure, kilopascal, kilopascals, 1e3, "kPa")
GW_UNIT(Pressure, bar, bars, 1e5, "bar")
GW_UNIT(MassFlow, kilogramPerSecond, kilogramsPerSecond, 1.0, "kg/s")
GW_UNIT(VolumeFlow, cubicMetrePerSecond, cubicMetresPerSecond, 1.0, "m3/s")
GW_UNIT(VolumeFlow, litrePerMinute, litresPerMinute, 1e-3 / 60, "L/min")
GW_UNIT(VolumeFlow, cubicMetrePerHour, cubicMetresPerHour, 1.0 / 3600, "m3/h")
GW_UNIT(FloorLoad, kilogramPerSquareMetre, kilogramsPerSquareMetre, 1.0, "kg/m2")
GW_UNIT(SpecificHeat, joulePerKilogramKelvin, joulesPerKilogramKelvin, 1.0, "J/(kg K)")
GW_UNIT(Density, kilogramPerCubicMetre, kilogramsPerCubicMetre, 1.0, "kg/m3")
GW_UNIT(Money, dollar, dollars, 1.0, "$")
GW_UNIT(Money, thousandDollar, thousandDollars, 1e3, "k$")
GW_UNIT(Money, millionDollar, millionDollars, 1e6, "M$")
GW_UNIT(Money, billionDollar, billionDollars, 1e9, "B$")
GW_UNIT(MoneyRate, dollarPerYear, dollarsPerYear, 1.0 / secondsPerYear, "$/year")
GW_UNIT(MoneyRate, dollarPerHour, dollarsPerHour, 1.0 / secondsPerHour, "$/h")
GW_UNIT(EnergyPrice, dollarPerKilowattHour, dollarsPerKilowattHour, 1.0 / 3.6e6, "$/kWh")
GW_UNIT(EnergyPrice, dollarPerMegawattHour, dollarsPerMegawattHour, 1.0 / 3.6e9, "$/MWh")
GW_UNIT(PowerPrice, dollarPerKilowatt, dollarsPerKilowatt, 1e-3, "$/kW")
GW_UNIT(PowerPrice, dollarPerWatt, dollarsPerWatt, 1.0, "$/W")
GW_UNIT(DemandPrice, dollarPerKilowattMonth, dollarsPerKilowattMonth, 1e-3 / secondsPerMonth, "$/(kW month)")
GW_UNIT(DemandPrice, dollarPerKilowattYear, dollarsPerKilowattYear, 1e-3 / secondsPerYear, "$/(kW year)")
GW_UNIT(AreaPrice, dollarPerSquareMetre, dollarsPerSquareMetre, 1.0, "$/m2")
GW_UNIT(AreaPrice, dollarPerAcre, dollarsPerAcre, 1.0 / 4046.8564224, "$/acre")
GW_UNIT(VolumePrice, dollarPerCubicMetre, dollarsPerCubicMetre, 1.0, "$/m3")
GW_UNIT(CarbonIntensity, kilogramPerKilowattHour, kilogramsPerKilowattHour, 1.0 / 3.6e6, "kg/kWh")
GW_UNIT(CarbonIntensity, gramPerKilowattHour, gramsPerKilowattHour, 1e-3 / 3.6e6, "g/kWh")
GW_UNIT(WaterIntensity, litrePerKilowattHour, litresPerKilowattHour, 1e-3 / 3.6e6, "L/kWh")
GW_UNIT(Tokens, token, tokens, 1.0, "tok")
GW_UNIT(Tokens, millionToken, millionTokens, 1e6, "Mtok")
GW_UNIT(TokenRate, tokenPerSecond, tokensPerSecond, 1.0, "tok/s")
GW_UNIT(TokenPrice, dollarPerMillionTokens, dollarsPerMillionTokens, 1e-6, "$/Mtok")
GW_UNIT(TokensPerEnergy, tokenPerJoule, tokensPerJoule, 1.0, "tok/J")
#undef GW_UNIT

} // namespace gw
