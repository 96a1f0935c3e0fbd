// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/metric_text.h"

#include "core/units/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

bool isShare(std::string_view key) { return key == "irr" || key == "roi" || key == "goodput" || key == "availability"; }

/// Four digits tell one PUE from another.
int digitsOf(std::string_view key) { return key == "pue" ? 4 : 3; }

/// Thousands, millions and billions of a unit that takes prefixes.
AxisUnit prefixed(std::string_view unit, double largest)
{
    constexpr double enough = 3;
    for (const auto& [size, prefix] : {std::pair {1e9, "G "}, {1e6, "M "}, {1e3, "k "}})
        if (largest >= enough * size) return {size, prefix + std::string(unit)};
    return {1, std::string(unit)};
}

std::string withUnit(const std::string& value, std::string_view unit) { return unit.empty() ? value : value + " " + unitText(unit); }

} // namespace

std::string metricText(std::string_view key, std::string_view unit, double value)
{
    if (!std::isfinite(value)) return "-";
    if (isShare(key)) return percent(value);
    if (unit == "$" || unit == "$/year") return moneyText(dollars(value));
    if (unit == "kW") return readable(kilowatts(value)).text();
    if (unit == "MWh") return readable(megawattHours(value)).text();
    if (unit == "t") return readable(tonnes(value)).text();
    if (unit == "tok/s") return readable(tokensPerSecond(value)).text();
    if (unit == "$/Mtok") return readablePrice(dollarsPerMillionTokens(value)).text();
    if (unit == "years") return yearsText(years(value));
    return withUnit(std::abs(value) >= 1e4 ? countText(value) : digits(value, digitsOf(key)), unit);
}

AxisUnit metricAxis(std::string_view key, std::string_view unit, double largest)
{
    if (isShare(key)) return {0.01, "%"};
    if (unit == "$") return moneyAxis(largest);
    if (unit == "$/year") return {moneyAxis(largest).size, moneyAxis(largest).symbol + " a year"};
    if (unit == "kW") return {powerAxis(largest * 1e3).size / 1e3, powerAxis(largest * 1e3).symbol};
    if (unit == "tok/s") return prefixed(unit, largest);
    return {1, unitText(unit)};
}

std::string spanText(std::string_view unit, double low, double high)
{
    const double largest = std::max(std::abs(low), std::abs(high));
    const AxisUnit axis = unit == "$" && largest < 3e3 ? AxisUnit {1, "$"} : metricAxis({}, unit, largest);
    return withUnit(fmt::format(words::range, fmt::arg("low", digits(low / axis.size)), fmt::arg("high", digits(high / axis.size))), axis.symbol);
}

std::string axisTitle(std::string_view name, std::string_view unit)
{
    return unit.empty() ? std::string(name) : fmt::format("{}, {}", name, unit);
}

} // namespace gw
