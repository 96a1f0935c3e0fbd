// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/exchange/repair.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace gw {

/// A value and its time: the wall clock's as it is read, the site's standard time once `Clock` moved it.
struct TimedValue {
    std::chrono::sys_seconds time;
    std::optional<std::chrono::minutes> offset;    ///< Ahead of UTC, where the row says it.
    double value = 0;                              ///< NaN where the row has none.
    std::size_t line = 0;
};

/// What is known of the time.
struct Clock {
    std::optional<std::chrono::minutes> file;      ///< Of rows that say none; none: the site's own wall clock.
    std::optional<std::chrono::minutes> site;      ///< Of the site's standard time; none: as the file has it.
    bool isHourEnding = false;                     ///< Rows name an hour by its end.
};

/// Moves values to the site's standard time and takes clock changes back.
void moveToSite(std::vector<TimedValue>& values, const Clock& clock, std::vector<Repair>& repairs);

/// The hours of one year, means of the values within them; `noValue` where there are none. Failure: OutOfRange where the file has several years and
/// none was asked for, or not the one that was.
struct YearOfHours {
    int year = 0;
    std::vector<double> hours;
};
Result<YearOfHours> hoursOfYearIn(const std::vector<TimedValue>& values, std::optional<int> year, const std::string& what, std::vector<Repair>& repairs);

} // namespace gw
