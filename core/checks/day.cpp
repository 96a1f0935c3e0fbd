// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/day.h"

#include "core/storage/iso_time.h"

#include <charconv>
#include <cstdlib>

namespace gw {

std::string today()
{
    auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (const char* given = std::getenv("SOURCE_DATE_EPOCH")) {
        const std::string_view text = given;
        long long seconds = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seconds);
        if (failure == std::errc {} && end == text.data() + text.size()) now = std::chrono::sys_seconds(std::chrono::seconds(seconds));
    }
    return isoTime(now).substr(0, 10);
}

bool hasExpired(std::string_view expires, std::string_view date)
{
    return !expires.empty() && date.substr(0, expires.size()) > expires;
}

} // namespace gw
