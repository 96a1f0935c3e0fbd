// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/expression_value.h"

#include "core/units/expression.h"

namespace gw {

Value valueOf(double number, const KnownUnit& unit) { return {number * unit.inSi, exponentsOf(unit.measure), unit.measure}; }

bool fits(const Value& value, Measure asked)
{
    if (value.measure) return *value.measure == asked;
    return value.powers == exponentsOf(asked) && asked != Measure::Temperature;
}

std::string called(const Value& value) { return value.measure ? nameOf(*value.measure) : nameOf(value.powers); }

Combined sumOf(Value a, Value b, int sign, const KnownUnit& field)
{
    if (a.isBare && !b.isBare) a = valueOf(a.number, field);
    if (b.isBare && !a.isBare) b = valueOf(b.number, field);
    const auto isA = [](const Value& v, Measure m) { return v.measure == m; };
    const double number = a.number + sign * b.number;
    if (isA(a, Measure::Temperature) && isA(b, Measure::TemperatureDifference)) return {Value {number, a.powers, a.measure}};
    if (isA(a, Measure::TemperatureDifference) && isA(b, Measure::Temperature) && sign > 0) return {Value {number, b.powers, b.measure}};
    if (isA(a, Measure::Temperature) && isA(b, Measure::Temperature) && sign < 0) return {Value {number, a.powers, Measure::TemperatureDifference}};
    const bool isSame = a.isBare || (a.measure && b.measure ? a.measure == b.measure : a.powers == b.powers);
    if (isSame) return {Value {number, a.powers, a.measure, a.isBare}};
    return {std::nullopt, "parts of a sum that measure the same, not " + called(a) + " and " + called(b)};
}

Combined productOf(const Value& a, const Value& b, int power)
{
    if (a.measure == Measure::Temperature || b.measure == Measure::Temperature) return {std::nullopt, "no temperature as a factor; differences in K can be"};
    Value result {power > 0 ? a.number * b.number : a.number / b.number};
    for (std::size_t i = 0; i < result.powers.size(); ++i) result.powers[i] = a.powers[i] + power * b.powers[i];
    const auto isFactor = [](const Value& v) { return v.isBare || v.measure == Measure::Count; };
    if (a.isBare && b.measure == Measure::Count) result.measure = Measure::Count;
    else if (isFactor(b)) result.measure = a.measure, result.isBare = a.isBare;
    else if (isFactor(a) && power > 0) result.measure = b.measure;
    else if (result.powers == Exponents {} && a.measure == b.measure) result.measure = Measure::Count;
    return {result};
}

} // namespace gw
