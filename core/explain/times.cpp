// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/times.h"

#include <charconv>
#include <optional>
#include <set>
#include <string_view>

namespace gw {
namespace {

constexpr int monthsOfYear = 12;
constexpr std::string_view monthWord = "month ", yearWord = "year ", between = " of year ";

/// A year, and a month of it; 0 for the whole year.
struct Time { int year = 0, month = 0; };

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<Time> read(std::string_view text)
{
    const auto year = text.starts_with(yearWord) ? number(text.substr(yearWord.size())) : std::nullopt;
    if (year) return Time {*year, 0};
    const auto middle = text.find(between);
    if (!text.starts_with(monthWord) || middle == std::string_view::npos) return {};
    const auto month = number(text.substr(monthWord.size(), middle - monthWord.size())), of = number(text.substr(middle + between.size()));
    return month && of ? std::optional(Time {*of, *month}) : std::nullopt;
}

/// "2", "2 to 5", "2, 3 and 7 to 9"
std::string runs(const std::set<int>& numbers)
{
    std::vector<std::string> parts;
    for (auto at = numbers.begin(); at != numbers.end();) {
        const int first = *at;
        int last = first;
        for (++at; at != numbers.end() && *at == last + 1; ++at) last = *at;
        if (last > first + 1) parts.push_back(std::to_string(first) + " to " + std::to_string(last));
        else
            for (int each = first; each <= last; ++each) parts.push_back(std::to_string(each));
    }
    std::string all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) all += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return all;
}

} // namespace

std::string yearText(int year) { return std::string(yearWord) + std::to_string(year); }

std::string monthText(int month)
{
    return std::string(monthWord) + std::to_string(month % monthsOfYear + 1) + std::string(between) + std::to_string(month / monthsOfYear + 1);
}

std::string eachOf(const std::vector<std::string>& times)
{
    std::set<int> years, months;
    for (const std::string& each : times) {
        const auto time = read(each);
        if (!time) return times.front();
        years.insert(time->year), months.insert(time->month);
    }
    const bool isWhole = months == std::set {0};
    if ((isWhole ? years : months).size() < 2) return times.front();
    if (isWhole) return "each of years " + runs(years);
    return years.size() == 1 && !months.contains(0) ? "each of months " + runs(months) + std::string(between) + std::to_string(*years.begin()) : times.front();
}

} // namespace gw
