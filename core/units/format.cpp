// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/format.h"

#include "core/units/money_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace gw {
namespace {

struct Step {
    double size;
    const char* unit;
    double from = size; ///< Smallest value read in this unit.
};

double rounded(double value, int significant)
{
    if (value == 0) return 0;
    const double scale = std::pow(10.0, significant - 1 - std::floor(std::log10(std::abs(value))));
    return scale > 1 ? std::round(value * scale) / scale : std::round(value);
}

void dropTrailingZeros(std::string& text)
{
    if (text.find('.') == std::string::npos) return;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
}

/// The largest step the number reaches after rounding, so that 999.7 kW reads 1 MW.
Reading inSteps(double value, std::span<const Step> steps)
{
    if (!std::isfinite(value)) return {digits(value), steps.front().unit};
    const Step* chosen = &steps.front();
    for (const Step& step : steps)
        if (std::abs(rounded(value / chosen->size, 3)) * chosen->size >= step.from * (1 - 1e-12)) chosen = &step;
    return {digits(value / chosen->size), chosen->unit};
}

} // namespace

std::string digits(double value, int significant)
{
    if (!std::isfinite(value)) return "n/a";
    if (value == 0) return "0";
    const double shown = rounded(value, significant);
    const auto magnitude = static_cast<int>(std::floor(std::log10(std::abs(shown)) + 1e-12));
    if (magnitude < -6 || magnitude > 15) return fmt::format("{:.{}e}", value, significant - 1);
    std::string text = fmt::format("{:.{}f}", shown, std::max(0, significant - 1 - magnitude));
    dropTrailingZeros(text);
    return text;
}

Reading readable(Power power)
{
    return inSteps(power.si(), std::array<Step, 4> {{{1, "W"}, {1e3, "kW"}, {1e6, "MW"}, {1e9, "GW"}}});
}

Reading readable(Energy energy)
{
    return inSteps(energy.in(kilowattHour), std::array<Step, 4> {{{1, "kWh"}, {1e3, "MWh"}, {1e6, "GWh"}, {1e9, "TWh"}}});
}

Reading readable(Money money)
{
    return inSteps(money.si(), std::array<Step, 5> {{{1, ""}, {1e3, "k"}, {1e6, "M"}, {1e9, "B"}, {1e12, "T"}}});
}

Reading readable(MoneyRate rate)
{
    return inSteps(rate.in(dollarPerYear), std::array<Step, 5> {{{1, "/year"}, {1e3, "k/year"}, {1e6, "M/year"}, {1e9, "B/year"}, {1e12, "T/year"}}});
}

Reading readable(TokenRate rate)
{
    return inSteps(rate.si(), std::array<Step, 4> {{{1, "tok/s"}, {1e3, "k tok/s"}, {1e6, "M tok/s"}, {1e9, "G tok/s"}}});
}

Reading readable(Mass mass)
{
    return inSteps(mass.si(), std::array<Step, 3> {{{1, "kg"}, {1e3, "t"}, {1e6, "kt"}}});
}

/// Days up to two months and months up to two years: lead times and schedules are named so.
Reading readable(Time time)
{
    return inSteps(time.si(), std::array<Step, 8> {{{1e-6, "us"}, {1e-3, "ms"}, {1, "s"}, {60, "min"}, {secondsPerHour, "h"},
                                  {24 * secondsPerHour, "days", 48 * secondsPerHour}, {secondsPerMonth, "months", 2 * secondsPerMonth},
                                  {secondsPerYear, "years", 2 * secondsPerYear}}});
}

Reading readablePrice(TokenPrice price)
{
    const double value = price.in(dollarPerMillionTokens);
    return {withDollar(value, digits(std::abs(value))), "/Mtok"};
}

Reading readableShare(double ratio)
{
    return {digits(100 * ratio), "%"};
}

} // namespace gw
