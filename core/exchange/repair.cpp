// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/repair.h"

#include <fmt/format.h>

#include <array>

namespace gw {
namespace {

struct Words {
    std::string_view word;
    const char* fact;       ///< {0} count, {1} what, {2} where.
};

constexpr std::array<Words, 17> words {{
    {"leap_day_dropped", "29 February left out (rows: {0})"},
    {"put_in_order", "rows put in order: {0} (first {2})"},
    {"interpolated", "hours of {1} interpolated: {0} (first {2})"},
    {"from_other_days", "hours of {1} taken from the same hour of other days: {0} (first {2})"},
    {"held", "hours of {1} held at an end of the file: {0} (first {2})"},
    {"pressure_from_elevation", "pressure of the standard atmosphere at {2}; hours without: {0}"},
    {"design_from_hours", "design conditions are percentiles of these hours"},
    {"averaged", "values of {1} averaged into hours: {0} (first {2})"},
    {"clock_change", "hours of daylight saving time put back to standard time: {0} ({2})"},
    {"moved_in_time", "moved from {2}"},
    {"from_other_year", "hours of {1} from the other end of the year: {0} (first {2})"},
    {"other_years_dropped", "rows of other years left out: {0} ({2})"},
    {"hour_ending", "rows name the end of their hour"},
    {"column_taken", "column {1} taken, not {2}"},
    {"zone_taken_for_granted", "times taken as the site's standard time"},
    {"converted", "converted at {2}"},
    {"fog_capped", "dew points above the dry bulb taken as that: {0} (first {2})"},
}};

const Words& of(RepairKind kind) { return words[static_cast<std::size_t>(kind)]; }

} // namespace

std::string_view wordOf(RepairKind kind) { return of(kind).word; }

std::string factOf(const Repair& repair)
{
    return fmt::format(fmt::runtime(of(repair.kind).fact), repair.count, repair.what, repair.where);
}

std::string originText(const std::string& file, const std::vector<Repair>& repairs)
{
    std::string text = file;
    for (const Repair& repair : repairs) text += "; " + factOf(repair);
    return text;
}

} // namespace gw
