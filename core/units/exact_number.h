// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/temperature.h"

#include <optional>
#include <string>

namespace gw {

/// The number that, times `inSi`, gives `si` to the last bit, and of those the one with few digits: 132 rather than 132.00000000000003.
/// None where no double does; such a value is kept in SI beside the others. Also none for NaN and infinity.
/// A zero has no sign here: files know one zero only.
std::optional<double> exactIn(double si, double inSi);

/// Degrees Celsius that read back to exactly this temperature.
std::optional<double> exactCelsius(Temperature temperature);

/// The shortest decimal that reads back to the same double.
void appendNumber(std::string& text, double value);
std::string numberText(double value);
/// The same for messages: without exponent where people would write none.
std::string plainText(double value);

} // namespace gw
