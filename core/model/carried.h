// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"

#include <string>

/// What a plan brings along from outside, so that it says the same on any machine.
namespace gw {

/// A catalogue entry as the plan was made with it. It prevails over the installed entry of the same id.
struct CarriedType {
    CarriedTypeId id;
    std::string entry;                 ///< Id of the catalogue entry.
    std::string content;               ///< A catalogue file of that entry alone, with its sources and the entries it refers to.
    bool operator==(const CarriedType&) const = default;
};

enum class SeriesKind : std::uint8_t { DryBulb, DewPoint, Pressure, EnergyPrice, Carbon };

/// A measured year, hour by hour in local standard time from 1 January; at most one of a kind.
struct HourlySeries {
    HourlySeriesId id;
    std::string name;                  ///< Of the place or market.
    SeriesKind kind = SeriesKind::DryBulb;
    std::string origin;                ///< File, period and what was repaired.
    std::string hours;                 ///< 8,760 decimal numbers with blanks between: degrees Celsius, pascals, dollars per kWh or grams CO2e per kWh.
    bool operator==(const HourlySeries&) const = default;
};

} // namespace gw
