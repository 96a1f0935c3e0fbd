// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/units/units.h"

#include <string_view>

namespace gw {

/// Reads what a person types, such as "132 kW", "0.07 $/kWh", "1.5MW", "12 %" or a bare number taken in `fallback`. Returns SI.
/// Failures: NotANumber, UnitMismatch (the unit is unknown or measures something else); both say what was expected.
template <class D>
Result<Quantity<D>> parseQuantity(std::string_view text, Unit<D> fallback);

/// The same by symbol, for callers that know the unit at run time only: returns the value in `fallbackSymbol`.
Result<double> parseIn(std::string_view text, std::string_view fallbackSymbol);

/// A plain number; "12 %" is 0.12. Failure: NotANumber, UnitMismatch.
Result<double> parseNumber(std::string_view text);

/// "45 C", "45 degC", "318.15 K", "113 F" or a bare number of degrees Celsius.
Result<Temperature> parseTemperature(std::string_view text);

template <class D>
Result<Quantity<D>> parseQuantity(std::string_view text, Unit<D> fallback)
{
    const auto value = parseIn(text, fallback.symbol);
    if (!value) return value.error();
    return Quantity<D>::fromSi(*value * fallback.inSi);
}

} // namespace gw
