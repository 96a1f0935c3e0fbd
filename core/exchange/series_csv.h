// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/exchange/repair.h"
#include "core/model/carried.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Tables of hourly prices or carbon intensities as markets and grids publish them.
namespace gw {

/// What the file does not say, or says badly.
struct SeriesOptions {
    SeriesKind kind = SeriesKind::EnergyPrice;     ///< EnergyPrice or Carbon.
    std::string column, timeColumn;                ///< Name, or a part of it that no other column has; empty: found by words.
    std::string unit;                              ///< "$/MWh", "EUR/MWh", "kg/MWh", ...; empty: as the header says.
    std::string timeZone;                          ///< Of times that carry none: "utc", "+01:00", "local"; empty: as the header says, else local.
    std::optional<double> siteZone;                ///< Hours ahead of UTC of the site's standard time; none: times are not moved.
    std::optional<int> year;                       ///< Of several in the file.
    std::optional<double> rate;                    ///< Dollars for one unit of the file's currency.
};

/// A year of hours from 1 January, 0:00, in the site's standard time.
struct MarketYearFile {
    SeriesKind kind = SeriesKind::EnergyPrice;
    std::string column, unit;                      ///< As the file has them.
    int year = 0;
    std::vector<double> hours;                     ///< 8,760: $/kWh or g/kWh.
    double mean = 0, lowest = 0, highest = 0;      ///< Of the hours.
    std::vector<Repair> repairs;
};

/// At most this large; a larger file is refused unread.
inline constexpr std::uintmax_t largestMarketFile = 8U << 20;

/// Reads a CSV with a header: delimiter comma, semicolon or tab, decimal point or comma; times in ISO form, 31.12.2023 14:00 or 12/31/2023 2:00 PM.
/// Values within an hour are averaged, so quarters of an hour are read too; clock changes are put back where both show in the rows.
/// Failures: FileNotFound, FileNotReadable, FileTooLarge, FileDamaged (no such table), MissingField (no column, no unit, no rate), UnknownChoice (a
/// column that is not there or not alone), UnitMismatch (an unknown unit), NotANumber and OutOfRange with line and column, several years, or too few hours.
Result<MarketYearFile> readSeries(const std::filesystem::path& path, const SeriesOptions& options);
Result<MarketYearFile> readSeriesText(std::string_view text, const SeriesOptions& options);

} // namespace gw
