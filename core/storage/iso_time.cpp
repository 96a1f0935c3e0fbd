// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/iso_time.h"

#include "core/catalog/iso_date.h"

#include <fmt/format.h>

namespace gw {
namespace {

/// Whether two digits stand at `place` and make a number below `limit`.
bool isBelow(std::string_view text, std::size_t place, int limit)
{
    const int tens = text[place] - '0', ones = text[place + 1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && tens * 10 + ones < limit;
}

} // namespace

std::string isoTime(std::chrono::sys_seconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()), clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

bool isIsoTime(std::string_view text)
{
    if (text.size() != 20 || !isIsoDate(text.substr(0, 10))) return false;
    if (text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z') return false;
    return isBelow(text, 11, 24) && isBelow(text, 14, 60) && isBelow(text, 17, 60);
}

} // namespace gw
