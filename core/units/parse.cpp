// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/parse.h"

#include "core/units/read_number.h"
#include "core/units/unit_table.h"

#include <cmath>
#include <string>

namespace gw {
namespace {

/// A text's number and what is written around it: "$0.07/kWh" is 0.07 and "$/kWh".
struct Written {
    double number;
    std::string unit;
};

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// Takes a currency sign that stands before the number; true when there was one.
bool takeCurrency(std::string_view& text)
{
    for (const std::string_view sign : {"US$", "USD", "$"})
        if (text.starts_with(sign)) {
            text = trimmed(text.substr(sign.size()));
            return true;
        }
    return false;
}

/// The unit of an amount whose dollar sign stood in front: "" is "$", "M" is "M$", "/kWh" is "$/kWh", "B/year" is "B$/year".
std::string inDollars(std::string_view unit)
{
    const auto slash = std::min(unit.find('/'), unit.size());
    return std::string {trimmed(unit.substr(0, slash))} + "$" + std::string {unit.substr(slash)};
}

Result<Written> readWritten(std::string_view text, const std::string& expected)
{
    std::string_view rest = trimmed(text);
    const bool minus = rest.starts_with("-$");
    if (minus) rest.remove_prefix(1);
    const bool isMoney = takeCurrency(rest);
    const auto number = takeNumber(rest);
    if (!number) return Error {ErrorCode::NotANumber, {}, {}, std::string {text}, expected};
    const std::string_view unit = trimmed(rest);
    return Written {minus ? -*number : *number, isMoney ? inDollars(unit) : std::string {unit}};
}

Error mismatch(std::string_view text, std::string expected)
{
    return {ErrorCode::UnitMismatch, {}, {}, std::string {text}, std::move(expected)};
}

} // namespace

Result<double> parseIn(std::string_view text, std::string_view fallbackSymbol)
{
    const auto fallback = findUnit(fallbackSymbol.empty() ? "1" : fallbackSymbol);
    const std::string expected = fallback ? "a number with a unit: " + unitsOf(fallback->measure) : "a number in " + std::string {fallbackSymbol};
    const auto written = readWritten(text, expected);
    if (!written) return written.error();
    if (written->unit.empty() || written->unit == fallbackSymbol) return written->number;
    const auto unit = fallback ? findUnit(written->unit, fallback->measure) : std::nullopt;
    if (!unit || unit->measure != fallback->measure) return mismatch(text, expected);
    const double value = written->number * (unit->inSi / fallback->inSi);
    if (!std::isfinite(value)) return Error {ErrorCode::NotANumber, {}, {}, std::string {text}, expected};
    return value;
}

Result<double> parseNumber(std::string_view text)
{
    return parseIn(text, "1");
}

Result<Temperature> parseTemperature(std::string_view text)
{
    const std::string expected = "a temperature: degC, K or F";
    const auto written = readWritten(text, expected);
    if (!written) return written.error();
    const double number = written->number;
    const std::string& unit = written->unit;
    Temperature temperature = celsius(number);
    if (unit == "K") temperature = Temperature::fromKelvin(number);
    else if (unit == "F" || unit == "f" || unit == "degF" || unit == "°F") temperature = celsius((number - 32) / 1.8);
    else if (!unit.empty() && unit != "c" && unit != "C" && unit != "degC" && unit != "°C" && unit != "° C") return mismatch(text, expected);
    if (temperature.inKelvin() < 0) return Error {ErrorCode::OutOfRange, {}, {}, std::string {text}, "a temperature above absolute zero, -273.15 degC"};
    return temperature;
}

} // namespace gw
