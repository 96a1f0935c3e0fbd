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

std::string_view wordOf(SeriesKind kind) { return choicesOf<SeriesKind>[static_cast<std::size_t>(kind)]; }

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

SeriesFault wrongHour(const HourlySeries& series, ErrorCode code, std::size_t hour, std::string seen)
{
    const HourlyLimits limits = limitsOf(series.kind);
    return {code, hour, std::move(seen), fmt::format("a number from {} to {} {}", limits.low, limits.high, limits.unit)};
}

SeriesFault wrongCount(std::size_t hour, std::string seen) { return {ErrorCode::OutOfRange, hour, std::move(seen), "8,760 numbers with blanks between"}; }

bool isCount(const SeriesFault& fault) { return fault.seen.ends_with(" numbers"); }

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// The other half of a weather: neither counts without it.
std::optional<SeriesKind> halfBeside(SeriesKind kind)
{
    if (kind == SeriesKind::DryBulb) return SeriesKind::DewPoint;
    return kind == SeriesKind::DewPoint ? std::optional(SeriesKind::DryBulb) : std::nullopt;
}

std::optional<SeriesFault> read(const HourlySeries& series, std::vector<double>& hours)
{
    const HourlyLimits limits = limitsOf(series.kind);
    hours.reserve(hoursOfSeries);
    const char *at = series.hours.data(), *end = at + series.hours.size();
    for (;;) {
        while (at < end && isBlank(*at)) ++at;
        if (at == end) break;
        if (hours.size() == hoursOfSeries) return wrongCount(hoursOfSeries, "more than 8,760 numbers");
        double value = 0;
        const auto number = std::from_chars(at, end, value);
        if (number.ec != std::errc() || (number.ptr < end && !isBlank(*number.ptr))) return wrongHour(series, ErrorCode::NotANumber, hours.size(), wordAt(at, end));
        if (!(value >= limits.low && value <= limits.high)) return wrongHour(series, ErrorCode::OutOfRange, hours.size(), wordAt(at, end));
        hours.push_back(value);
        at = number.ptr;
    }
    if (hours.size() != hoursOfSeries) return wrongCount(hours.size(), fmt::format("{} numbers", hours.size()));
    return std::nullopt;
}

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
    std::vector<double> hours;
    const auto fault = read(series, hours);
    if (!fault) return hours;
    const std::string place = isCount(*fault) ? placeOf(series) : fmt::format("{}, hour {} ({})", placeOf(series), fault->hour + 1, hourText(fault->hour));
    return Error {.code = fault->code, .place = place, .seen = fault->seen, .expected = fault->expected};
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

std::optional<SeriesFault> faultOf(const Plan& plan, SeriesKind kind)
{
    const HourlySeries* series = findSeries(plan, kind);
    std::vector<double> hours;
    if (!series) return std::nullopt;
    if (auto fault = read(*series, hours)) return fault;
    const auto half = halfBeside(kind);
    if (!half || findSeries(plan, *half)) return std::nullopt;
    return SeriesFault {ErrorCode::MissingField, 0, fmt::format("{} without {}", wordOf(kind), wordOf(*half)), "dry_bulb and dew_point, or neither of them"};
}

std::vector<double> countedHours(const Plan& plan, SeriesKind kind)
{
    const auto half = halfBeside(kind);
    const HourlySeries* series = findSeries(plan, kind);
    std::vector<double> hours, others;
    if (!series || read(*series, hours)) return {};
    const HourlySeries* beside = half ? findSeries(plan, *half) : nullptr;
    if (half && (!beside || read(*beside, others))) return {};
    return hours;
}

Status checkSeries(const Plan& plan)
{
    for (const HourlySeries& series : plan.series) {
        if (findSeries(plan, series.kind) != &series)
            return Error {ErrorCode::DuplicateId, {}, placeOf(series), std::string(wordOf(series.kind)), "one series of a kind"};
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
