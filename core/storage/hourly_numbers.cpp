// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/hourly_numbers.h"

#include "core/model/choices.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace gw {
namespace {

std::string placeOf(const HourlySeries& series)
{
    return "series " + std::to_string(series.id.number) + (series.name.empty() ? "" : " \"" + series.name + "\"") + ", hours";
}

/// Long texts are cut: the message is for people.
std::string shown(std::string_view word)
{
    constexpr std::size_t most = 24;
    return word.size() <= most ? std::string(word) : std::string(word.substr(0, most)) + "...";
}

std::string wordAt(const char* at, const char* end)
{
    const char* stop = at;
    while (stop < end && *stop != ' ' && *stop != '\n') ++stop;
    return shown({at, static_cast<std::size_t>(stop - at)});
}

Error wrongHour(const HourlySeries& series, ErrorCode code, std::size_t hour, std::string seen)
{
    const HourlyLimits limits = limitsOf(series.kind);
    return {.code = code, .place = fmt::format("{}, hour {} ({})", placeOf(series), hour + 1, hourText(hour)), .seen = std::move(seen),
        .expected = fmt::format("a number from {} to {} {}", limits.low, limits.high, limits.unit)};
}

Error wrongCount(const HourlySeries& series, std::string seen)
{
    return {.code = ErrorCode::OutOfRange, .place = placeOf(series), .seen = std::move(seen), .expected = "8,760 numbers with blanks between"};
}

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

} // namespace

HourlyLimits limitsOf(SeriesKind kind)
{
    switch (kind) {
    case SeriesKind::DryBulb: return {-90, 70, "degC"};
    case SeriesKind::DewPoint: return {-100, 70, "degC"};
    case SeriesKind::Pressure: return {31000, 120000, "Pa"};
    case SeriesKind::EnergyPrice: return {-100, 100, "$/kWh"};
    case SeriesKind::Carbon: return {0, 5000, "g/kWh"};
    }
    return {};
}

Result<std::vector<double>> readHours(const HourlySeries& series)
{
    const HourlyLimits limits = limitsOf(series.kind);
    std::vector<double> hours;
    hours.reserve(hoursOfSeries);
    const char *at = series.hours.data(), *end = at + series.hours.size();
    for (;;) {
        while (at < end && isBlank(*at)) ++at;
        if (at == end) break;
        if (hours.size() == hoursOfSeries) return wrongCount(series, "more than 8,760 numbers");
        double value = 0;
        const auto read = std::from_chars(at, end, value);
        if (read.ec != std::errc() || (read.ptr < end && !isBlank(*read.ptr))) return wrongHour(series, ErrorCode::NotANumber, hours.size(), wordAt(at, end));
        if (!(value >= limits.low && value <= limits.high)) return wrongHour(series, ErrorCode::OutOfRange, hours.size(), wordAt(at, end));
        hours.push_back(value);
        at = read.ptr;
    }
    if (hours.size() != hoursOfSeries) return wrongCount(series, fmt::format("{} numbers", hours.size()));
    return hours;
}

std::string writeHours(std::span<const double> hours)
{
    std::string text;
    text.reserve(hours.size() * 8);
    for (const double hour : hours) fmt::format_to(std::back_inserter(text), "{} ", hour);
    if (!text.empty()) text.pop_back();
    return text;
}

const HourlySeries* findSeries(const Plan& plan, SeriesKind kind)
{
    for (const HourlySeries& series : plan.series)
        if (series.kind == kind) return &series;
    return nullptr;
}

Status checkSeries(const Plan& plan)
{
    for (const HourlySeries& series : plan.series) {
        if (findSeries(plan, series.kind) != &series)
            return Error {ErrorCode::DuplicateId, {}, placeOf(series), std::string(choicesOf<SeriesKind>[static_cast<std::size_t>(series.kind)]), "one series of a kind"};
        if (const auto hours = readHours(series); !hours) return hours.error();
    }
    return Done {};
}

std::string hourText(std::size_t hour)
{
    constexpr std::array names {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
    constexpr std::array<std::size_t, 12> days {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::size_t day = hour / 24, month = 0;
    while (month < 11 && day >= days[month]) day -= days[month++];
    return fmt::format("{} {}, {:02}:00 to {:02}:00", day + 1, names[month], hour % 24, hour % 24 + 1);
}

} // namespace gw
