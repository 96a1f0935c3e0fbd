// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/measures.h"

#include <optional>
#include <string>

namespace gw {

/// What a part of an expression comes to.
struct Value {
    double number = 0;
    Exponents powers {};
    std::optional<Measure> measure {};   ///< None for a product of different measures, and for a bare number.
    bool isBare = false;                 ///< A number without unit: a factor, or a value in the field's unit.
};

/// So much of a unit.
Value valueOf(double number, const KnownUnit& unit);
/// Whether a value can stand where a measure is asked for. A product of different measures can where its dimension does.
bool fits(const Value& value, Measure asked);
/// "a length", "no quantity that is used here"
std::string called(const Value& value);

/// A sum or product, or what was expected in its place.
struct Combined {
    std::optional<Value> value;
    std::string expected {};
};

/// a + sign b. A bare number beside a quantity is one in the field's unit; temperatures take differences.
Combined sumOf(Value a, Value b, int sign, const KnownUnit& field);
/// a times b, or a divided by b where `power` is -1.
Combined productOf(const Value& a, const Value& b, int power);

} // namespace gw
