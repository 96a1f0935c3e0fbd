// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/iso_date.h"

#include <charconv>
#include <chrono>

namespace gw {
namespace {

/// `count` digits as a number, or -1.
int digitsOf(std::string_view text, std::size_t from, std::size_t count)
{
    int value = 0;
    const auto part = text.substr(from, count);
    const auto [end, failure] = std::from_chars(part.data(), part.data() + part.size(), value);
    const bool isWhole = failure == std::errc {} && end == part.data() + part.size() && part.front() != '-';
    return isWhole ? value : -1;
}

} // namespace

bool isIsoDate(std::string_view text)
{
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    const int year = digitsOf(text, 0, 4);
    if (year < 1900 || year > 2199) return false;
    if (text.size() == 4) return true;
    const int month = digitsOf(text, 5, 2);
    if (text[4] != '-' || month < 1 || month > 12) return false;
    if (text.size() == 7) return true;
    const int day = digitsOf(text, 8, 2);
    return text[7] == '-' && day > 0 && std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))).ok();
}

} // namespace gw
