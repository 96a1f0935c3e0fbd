// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

/// What an input may be, in the unit of its key.
namespace gw::contract {

/// What happens to a value outside: refused because it cannot exist, or computed and flagged because the equation is not stated or fitted there.
enum class Outside : std::uint8_t { IsRefused, IsNotValid, IsNotFitted };

struct Limits {
    double low = -std::numeric_limits<double>::infinity(), high = std::numeric_limits<double>::infinity();
    bool isLowExcluded = false;
    Outside outside = Outside::IsRefused;
    double lowestPossible = -std::numeric_limits<double>::infinity();
    std::size_t fewest = 0, most = 100'000;     ///< Length of a list; the values' limits are those of its elements.

    bool holds(double value) const { return (isLowExcluded ? value > low : value >= low) && value <= high; }
    /// "0 to 1", "above 0", "at least 1".
    std::string text() const;

    /// Beyond the limits values are computed and flagged, from `possible` on; below that they cannot exist.
    constexpr Limits flaggedAsInvalid(double possible = -std::numeric_limits<double>::infinity()) const { return flagged(Outside::IsNotValid, possible); }
    constexpr Limits flaggedAsUnfitted(double possible = -std::numeric_limits<double>::infinity()) const { return flagged(Outside::IsNotFitted, possible); }
    constexpr Limits sized(std::size_t atLeast, std::size_t atMost) const { Limits l = *this; l.fewest = atLeast; l.most = atMost; return l; }
    constexpr Limits sized(std::size_t exactly) const { return sized(exactly, exactly); }
    constexpr Limits flagged(Outside how, double possible) const { Limits l = *this; l.outside = how; l.lowestPossible = possible; return l; }
};

inline constexpr Limits anyNumber {};
inline constexpr Limits share {0, 1};
constexpr Limits between(double low, double high) { return {low, high}; }
constexpr Limits atLeast(double low) { return {low}; }
constexpr Limits above(double low) { return {.low = low, .isLowExcluded = true}; }
inline constexpr Limits positive = above(0);
inline constexpr Limits notNegative = atLeast(0);
/// A count that may be used as a size: large enough for any plant, small enough to be computed with.
inline constexpr Limits count = between(1, 1e9);

} // namespace gw::contract
