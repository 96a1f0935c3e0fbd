// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/units.h"

#include <cstdint>
#include <optional>
#include <string>

namespace gw {

/// How far a figure can be trusted: datasheet or official result, reputable analysis, press, estimate, derived from other figures.
enum class Confidence : std::uint8_t { Datasheet, Analysis, Press, Estimate, Derived };

/// Where a figure comes from. `source` is a key of the catalogue's source register.
struct Origin {
    std::string source;
    std::string date;                 ///< ISO 8601: year, month or day of the source.
    Confidence confidence = Confidence::Estimate;
    std::string note;                 ///< How it was derived, or what it includes; may be empty.
    bool operator==(const Origin&) const = default;
};

/// A catalogue figure: the value used, its range where it is uncertain, and its origin. No figure loads without one.
template <class Q>
struct Figure {
    Q value {};
    std::optional<Q> low, high;
    Origin origin;
    bool operator==(const Figure&) const = default;
};

} // namespace gw
