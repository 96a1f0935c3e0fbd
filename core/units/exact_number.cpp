// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/exact_number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace gw {
namespace {

/// Fifteen digits hold every number a person types and drop what a division left behind.
double withFifteenDigits(double value)
{
    std::array<char, 40> text {};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 15).ptr;
    double rounded = value;
    std::from_chars(text.data(), end, rounded);
    return rounded;
}

/// The first of the plain, the rounded and the neighbouring candidates that `readsBack`.
template <class Test>
std::optional<double> firstExact(double near, Test readsBack)
{
    if (near == std::trunc(near) && readsBack(near)) return near;
    if (const double rounded = withFifteenDigits(near); readsBack(rounded)) return rounded;
    double below = near, above = near;
    for (int step = 0; step < 3; ++step) {
        if (readsBack(below)) return below;
        if (readsBack(above)) return above;
        below = std::nextafter(below, -INFINITY);
        above = std::nextafter(above, INFINITY);
    }
    return std::nullopt;
}

} // namespace

std::optional<double> exactIn(double si, double inSi)
{
    if (!std::isfinite(si)) return std::nullopt;
    if (inSi == 1.0 || si == 0) return si + 0.0;
    return firstExact(si / inSi, [=](double value) { return value * inSi == si; });
}

std::optional<double> exactCelsius(Temperature temperature)
{
    if (!std::isfinite(temperature.inKelvin())) return std::nullopt;
    const auto readsBack = [=](double value) { return celsius(value) == temperature; };
    // The sum with 273.15 leaves noise in the thirteenth decimal: ten decimals hold what a person types.
    const double typed = std::round(temperature.inCelsius() * 1e10) / 1e10;
    return readsBack(typed) ? typed : firstExact(temperature.inCelsius(), readsBack);
}

void appendNumber(std::string& text, double value)
{
    std::array<char, 40> digits {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text.append(digits.data(), end);
}

std::string numberText(double value)
{
    std::string text;
    appendNumber(text, value);
    return text;
}

std::string plainText(double value)
{
    const double size = std::abs(value);
    if (value != 0 && !(size >= 1e-3 && size < 1e15)) return numberText(value);
    std::array<char, 60> digits {};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr};
}

} // namespace gw
