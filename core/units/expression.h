// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/units/unit_table.h"
#include "core/units/units.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace gw {

/// A value with what it measures: SI, but degrees Celsius for temperatures and ones for counts and shares.
struct Measured {
    double value = 0;
    Measure measure = Measure::Count;
    bool operator==(const Measured&) const = default;
};

/// Finds the value that "name.field" stands for; nothing when there is no such name or field.
using ValueLookup = std::function<std::optional<Measured>(std::string_view name, std::string_view field)>;

/// What a person calculates in a field: "2*600mm+1.2m", "6'-3\"", "42U", "(3+1)*132 kW", "$0.07/kWh*2", "=Row A.pitch/2". Signs + - * / and
/// parentheses; each number may have a unit, and inches after feet are added. A bare number in a sum is in the field's unit. A leading "=" is
/// allowed; a name that holds signs stands in double quotes. Returns the value in `fallbackSymbol`.
/// Failures: NotANumber (with the place and what was expected there), UnitMismatch (with what it measures), UnknownId (a name).
/// At most 1,000 characters, 500 numbers and 50 nested parentheses.
Result<double> evaluateIn(std::string_view text, std::string_view fallbackSymbol, const ValueLookup& lookup = {});

/// The same for a temperature; differences in kelvin may be added: "40 C + 5 K".
Result<Temperature> evaluateTemperature(std::string_view text, const ValueLookup& lookup = {});

/// "a length", "a power": what a measure is called.
std::string nameOf(Measure measure);

} // namespace gw
