// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/exchange/repair.h"
#include "core/units/units.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Weather files of EnergyPlus (EPW), as climate.onebuilding.org gives them for typical years (TMYx).
/// Format: EnergyPlus, Auxiliary Programs, "EPW file / data dictionary".
namespace gw {

/// Exceeded in that share of a year's hours: ASHRAE Fundamentals, chapter 14.
struct DesignConditions {
    Temperature heating996;            ///< Dry bulb exceeded 99.6 % of the year.
    Temperature dryBulb04, wetBulb04;  ///< Exceeded 0.4 %.
    Temperature extreme;               ///< Highest dry bulb of 20 years, where the file says it; else the hottest hour.
    std::string title;                 ///< Of the publication; empty where they are percentiles of the hours.
    bool operator==(const DesignConditions&) const = default;
};

struct Epw {
    std::string place, station, source;       ///< "Leesburg Exec AP-Godfrey Field, VA, USA"; WMO number; "SRC-TMYx".
    double latitude = 0, longitude = 0;       ///< Degrees.
    double timeZone = 0;                      ///< Hours ahead of UTC, standard time.
    Length elevation;
    std::string period;                       ///< The years that the months are from.
    int lastYear = 0;                         ///< The latest year that a row names.
    DesignConditions design;
    std::vector<double> dryBulb, dewPoint, pressure;   ///< 8,760 hours from 1 January, 0:00, local standard time: degC, degC, Pa.
    std::vector<Repair> repairs;
};

/// At most this large; a larger file is refused unread.
inline constexpr std::uintmax_t largestWeatherFile = 8U << 20;

/// Reads the file. Failures: FileNotFound, FileNotReadable, FileTooLarge, FileDamaged (no EPW), MissingField, NotANumber and OutOfRange with line
/// and column, and where there are not 8,760 rows after 29 February; Unsupported for several records an hour. Nothing is half read.
Result<Epw> readEpw(const std::filesystem::path& path);
Result<Epw> readEpwText(std::string_view text);

} // namespace gw
