// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace gw {

/// How days and months stand in dates with strokes.
enum class DateOrder : std::uint8_t { MonthFirst, DayFirst };

/// A time of a table: the wall clock's, and how far it is ahead of UTC where that is written.
struct TableTime {
    std::chrono::sys_seconds clock;
    std::optional<std::chrono::minutes> offset;
};

/// "2023-01-31 14:00[:00][Z|+01:00]", "31.01.2023 14:00", "01/31/2023 2:00:00 PM"; seconds may have decimals, and what follows " - " is the end
/// of the interval. Years 1900 to 2199. None for anything else.
std::optional<TableTime> readTime(std::string_view text, DateOrder order);

/// "utc", "Z", "+01:00", "-5", "UTC+2": minutes ahead of UTC. None for anything else.
std::optional<std::chrono::minutes> readZone(std::string_view text);

} // namespace gw
