// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/series_csv.h"

#include "core/exchange/csv_table.h"
#include "core/exchange/hourly_gaps.h"
#include "core/exchange/market_unit.h"
#include "core/exchange/series_time.h"
#include "core/exchange/series_year.h"
#include "core/json/parse_json.h"
#include "core/storage/hourly_numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace gw {
namespace {

constexpr const char* unitsOfPrices = "$/MWh, $/kWh, EUR/MWh, ct/kWh or the like";
constexpr const char* unitsOfCarbon = "g/kWh, kg/MWh, lb/MWh or the like";

Result<MarketUnit> unitOf(const SeriesOptions& options, const std::string& header, std::vector<Repair>& repairs)
{
    const char* expected = options.kind == SeriesKind::EnergyPrice ? unitsOfPrices : unitsOfCarbon;
    const auto unit = findUnit(options.unit.empty() ? header : options.unit, options.kind);
    if (!unit && !options.unit.empty()) return Error {.code = ErrorCode::UnitMismatch, .place = "unit", .seen = tidy(options.unit), .expected = expected};
    if (!unit) return Error {.code = ErrorCode::MissingField, .place = "unit of column " + header, .expected = expected};
    if (unit->currency.empty()) return *unit;
    if (!options.rate) return Error {.code = ErrorCode::MissingField, .place = "exchange rate", .seen = unit->text, .expected = "dollars for one " + unit->currency};
    if (!(*options.rate > 0 && *options.rate < 1e4)) return Error {.code = ErrorCode::OutOfRange, .place = "exchange rate", .seen = fmt::format("{}", *options.rate), .expected = "above 0, below 10,000"};
    repairs.push_back({RepairKind::Converted, "values", fmt::format("{} $ for one {}", *options.rate, unit->currency), 0});
    MarketUnit converted = *unit;
    converted.factor *= *options.rate;
    return converted;
}

Error wrong(ErrorCode code, const CsvSample& sample, const FieldText& field, std::string what, std::string expected)
{
    return {.code = code, .place = placeOf(sample.line, field.column + 1) + ", " + what, .seen = tidy(field.text, 32), .expected = std::move(expected)};
}

/// Dates with strokes are American unless one of them cannot be.
DateOrder orderOf(const std::vector<CsvSample>& samples)
{
    const auto fits = [](const CsvSample& s) { return readTime(s.time.text, DateOrder::MonthFirst).has_value(); };
    return std::all_of(samples.begin(), samples.end(), fits) ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

Result<std::vector<TimedValue>> timedValues(const std::vector<CsvSample>& samples, const MarketUnit& unit, SeriesKind kind, char delimiter)
{
    const DateOrder order = orderOf(samples);
    const bool hasComma = hasDecimalCommas(samples, delimiter);
    const HourlyLimits limits = limitsOf(kind);
    std::vector<TimedValue> values;
    values.reserve(samples.size());
    for (const CsvSample& sample : samples) {
        const auto time = readTime(sample.time.text, order);
        if (!time) return wrong(ErrorCode::NotANumber, sample, sample.time, "time", "a time such as 2023-12-31 14:00");
        TimedValue timed {time->clock, time->offset, noValue, sample.line};
        if (!saysNothing(sample.value.text)) {
            const auto value = valueOf(sample.value.text, hasComma);
            if (!value) return wrong(ErrorCode::NotANumber, sample, sample.value, "value", "a number in " + unit.text);
            timed.value = *value * unit.factor;
            if (!(timed.value >= limits.low && timed.value <= limits.high))
                return wrong(ErrorCode::OutOfRange, sample, sample.value, "value", fmt::format("{} to {} {}; check the unit, {}", limits.low, limits.high, limits.unit, unit.text));
        }
        values.push_back(timed);
    }
    return values;
}

Result<Clock> clockOf(const SeriesOptions& options, const std::string& timeHeader)
{
    Clock clock;
    const std::string header = lowered(timeHeader), given = lowered(options.timeZone);
    clock.isHourEnding = header.find("ending") != std::string::npos;
    if (options.siteZone) clock.site = std::chrono::minutes(std::lround(*options.siteZone * 60));
    if (given.empty() && (header.find("utc") != std::string::npos || header.find("gmt") != std::string::npos)) clock.file = std::chrono::minutes(0);
    if (given.empty() || given == "local") return clock;
    clock.file = readZone(given);
    if (clock.file) return clock;
    return Error {.code = ErrorCode::UnknownChoice, .place = "time zone", .seen = tidy(options.timeZone), .expected = "utc, local, or hours ahead of UTC such as +1 or -05:00"};
}

void summarise(MarketYearFile& file)
{
    file.mean = std::accumulate(file.hours.begin(), file.hours.end(), 0.0) / static_cast<double>(file.hours.size());
    const auto [low, high] = std::minmax_element(file.hours.begin(), file.hours.end());
    file.lowest = *low, file.highest = *high;
}

} // namespace

Result<MarketYearFile> readSeriesText(std::string_view text, const SeriesOptions& options)
{
    if (text.size() > largestMarketFile) return Error {.code = ErrorCode::FileTooLarge, .seen = fmt::format("{} MB", text.size() >> 20), .expected = fmt::format("at most {} MB", largestMarketFile >> 20)};
    const auto table = findTable(text);
    if (!table) return table.error();
    const auto columns = findColumns(*table, options);
    if (!columns) return columns.error();
    MarketYearFile file;
    file.kind = options.kind, file.column = table->header[columns->value];
    std::string others;
    for (const std::string& other : columns->others) others += (others.empty() ? "" : ", ") + other;
    if (!others.empty()) file.repairs.push_back({RepairKind::ColumnTaken, file.column, others, columns->others.size()});
    const auto unit = unitOf(options, file.column, file.repairs);
    if (!unit) return unit.error();
    file.unit = unit->text;
    const auto clock = clockOf(options, table->header[columns->time]);
    if (!clock) return clock.error();
    const auto samples = samplesOf(*table, *columns);
    if (!samples) return samples.error();
    if (samples->empty()) return Error {.code = ErrorCode::FileDamaged, .seen = "no rows", .expected = "8,760 hours"};
    auto values = timedValues(*samples, *unit, options.kind, table->delimiter);
    if (!values) return values.error();
    moveToSite(*values, *clock, file.repairs);
    auto year = hoursOfYearIn(*values, options.year, file.column, file.repairs);
    if (!year) return year.error();
    file.year = year->year, file.hours = std::move(year->hours);
    if (const Status s = fillGaps(file.hours, file.column, file.repairs); !s) return s.error();
    summarise(file);
    return file;
}

Result<MarketYearFile> readSeries(const std::filesystem::path& path, const SeriesOptions& options)
{
    const auto text = readTextFile(path, largestMarketFile);
    if (!text) return text.error();
    auto file = readSeriesText(*text, options);
    if (!file) return inFile(file.error(), path.string());
    return file;
}

} // namespace gw
