// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// What a reader of a measured year did to it, or took for granted. `views/text` has one sentence for each.
enum class RepairKind : std::uint8_t {
    LeapDayDropped,         ///< 29 February, so that all years have 8,760 hours.
    PutInOrder,             ///< Rows that stood before an earlier one.
    Interpolated,           ///< Hours of short gaps, on a straight line between their neighbours.
    FromOtherDays,          ///< Hours of longer gaps, as the same hour of the days around.
    Held,                   ///< Hours at an end of the file, as their only neighbour.
    PressureFromElevation,  ///< The file has too few pressures: the standard atmosphere's.
    DesignFromHours,        ///< The header has no design conditions: percentiles of the hours.
    Averaged,               ///< Values that share an hour.
    ClockChange,            ///< Hours between two clock changes, one back and kept in order.
    MovedInTime,            ///< Hours from the file's time zone to the site's. `where` says both.
    FromOtherYear,          ///< Hours that the time zone moved into a neighbouring year stand at the year's other end.
    OtherYearsDropped,      ///< Rows of years that were not asked for.
    HourEnding,             ///< Rows that name an hour by its end.
    ColumnTaken,            ///< Of several that fit. `what` was taken, `where` names the others.
    ZoneTakenForGranted,    ///< The file's times say no zone: the site's.
    Converted,              ///< Values by an exchange rate. `where` says which.
    FogCapped,              ///< Dew points above their dry bulb, taken as that.
};

struct Repair {
    RepairKind kind;
    std::string what;       ///< The column or quantity.
    std::string where;      ///< The first place, or what the kind says.
    std::size_t count = 0;  ///< Of hours, rows or values.
    bool operator==(const Repair&) const = default;
};

/// The kind's word in JSON, such as "leap_day_dropped".
std::string_view wordOf(RepairKind kind);
/// As a plan keeps it with the series: "hours of dry bulb interpolated: 3 (first 2 January, 03:00 to 04:00)".
std::string factOf(const Repair& repair);
/// "file.epw; hours of dry bulb interpolated: 3 (...); ..."
std::string originText(const std::string& file, const std::vector<Repair>& repairs);

} // namespace gw
