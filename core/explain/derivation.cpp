// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/derivation.h"

#include "core/units/format.h"
#include "core/units/money_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace gw {
namespace {

/// A number over its unit, with the thousand's letter that keeps it between 1 and 1000.
std::string scaled(double value, const char* unit)
{
    constexpr const char* letters[] {"", "k", "M", "G", "T", "P", "E"};
    std::size_t step = 0;
    double size = std::abs(value);
    for (; size >= 999.5 && step + 1 < std::size(letters); ++step) size /= 1000, value /= 1000;
    const std::string sign = *unit || step > 0 ? " " : "";
    return digits(value) + sign + letters[step] + unit;
}

std::string in(double value, const char* unit, int significant = 3) { return digits(value, significant) + " " + unit; }
std::string priceText(double value) { return withDollar(value, digits(std::abs(value))); }
std::string moneyText(double value, const char* per = "") { return dollarText(value) + per; }

} // namespace

std::vector<std::size_t> childOrder(const DerivationNode& node)
{
    std::vector<std::size_t> order(node.children.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    if (!node.shares.empty()) std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return node.shares[a] > node.shares[b]; });
    return order;
}

const char* unitOf(FigureKind kind)
{
    constexpr const char* units[] {"", "", "W", "J", "$", "$/s", "$/year", "tok/s", "tok", "$/tok", "tok/J", "s", "year", "$/J", "$/(W s)", "$/m3", "$/m2", "m2", "$/W", "$/(W year)",
        "kg/J", "m3/J", "kg", "m3", "°C", "K", "B", "B/s", "FLOP/s", "m3/s", "kg/m3", "J/(kg K)", "m/s", "m", "Pa", "Pa s"};
    static_assert(std::size(units) == static_cast<std::size_t>(FigureKind::Viscosity) + 1);
    return units[static_cast<std::size_t>(kind)];
}

std::string valueText(FigureKind kind, double v)
{
    switch (kind) {
    case FigureKind::Number: return std::abs(v) < 1e6 ? digits(v, 4) : scaled(v, "");
    case FigureKind::Share: return in(v * 100, "%", v > 0.99 && v < 1 ? 5 : 3);
    case FigureKind::Power: return readable(watts(v)).text();
    case FigureKind::Energy: return readable(joules(v)).text();
    case FigureKind::Money: return moneyText(v);
    case FigureKind::MoneyRate: return moneyText(MoneyRate::fromSi(v).in(dollarPerYear), " / year");
    case FigureKind::MoneyPerYear: return moneyText(v, " / year");
    case FigureKind::TokenRate: return readable(tokensPerSecond(v)).text();
    case FigureKind::Tokens: return scaled(v, "tok");
    case FigureKind::TokenPrice: return priceText(TokenPrice::fromSi(v).in(dollarPerMillionTokens)) + " / Mtok";
    case FigureKind::TokensPerEnergy: return in(v, "tok/J");
    case FigureKind::Time: return readable(seconds(v)).text();
    case FigureKind::Years: return v != 0 && std::abs(v) < 2 ? in(v * 12, "months") : in(v, "years");
    case FigureKind::EnergyPrice: return priceText(EnergyPrice::fromSi(v).in(dollarPerMegawattHour)) + " / MWh";
    case FigureKind::DemandPrice: return priceText(DemandPrice::fromSi(v).in(dollarPerKilowattMonth)) + " / kW month";
    case FigureKind::VolumePrice: return priceText(v) + " / m3";
    case FigureKind::AreaPrice: return priceText(v) + " / m2";
    case FigureKind::Area: return in(v, "m2");
    case FigureKind::PowerPrice: return priceText(v * 1e3) + " / kW";
    case FigureKind::MoneyPerPowerYear: return priceText(v * 1e3) + " / kW year";
    case FigureKind::CarbonIntensity: return in(CarbonIntensity::fromSi(v).in(gramPerKilowattHour), "g/kWh");
    case FigureKind::WaterIntensity: return in(WaterIntensity::fromSi(v).in(litrePerKilowattHour), "L/kWh");
    case FigureKind::Mass: return readable(kilograms(v)).text();
    case FigureKind::Volume: return in(v, "m3");
    case FigureKind::Celsius: return in(v, "°C");
    case FigureKind::Kelvin: return in(v, "K");
    case FigureKind::Bytes: return scaled(v, "B");
    case FigureKind::ByteRate: return scaled(v, "B/s");
    case FigureKind::FlopRate: return scaled(v, "FLOP/s");
    case FigureKind::VolumeFlow: return in(VolumeFlow::fromSi(v).in(cubicMetrePerHour), "m3/h");
    case FigureKind::Density: return in(v, "kg/m3", 4);
    case FigureKind::SpecificHeat: return in(v, "J/(kg K)", 4);
    case FigureKind::Velocity: return in(v, "m/s");
    case FigureKind::Length: return std::abs(v) < 1 ? in(v * 1e3, "mm") : in(v, "m");
    case FigureKind::Pressure: return in(v * 1e-3, "kPa");
    case FigureKind::Viscosity: return in(v * 1e3, "mPa s");
    }
    return {};
}

double Derivation::evaluated(const DerivationNode& node) const
{
    if (node.isLeaf()) return node.value;
    std::vector<double> values;
    for (const NodeNumber child : node.children) values.push_back(nodes[child].value);
    return node.evaluate(values);
}

} // namespace gw
