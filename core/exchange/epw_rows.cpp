// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epw_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <tuple>

namespace gw {
namespace {

constexpr std::size_t leapDayRows = 24;
constexpr std::size_t dryColumn = 6, dewColumn = 7, pressureColumn = 9, columnsRead = 10;

/// Missing values are nines: 99.9, 999, 9999, 999999. Those that could be measured are no missing ones.
bool saysMissing(std::string_view text, double highest)
{
    if (text.empty()) return true;
    if (text.find_first_not_of("-9.0") != std::string_view::npos || text.find("99") == std::string_view::npos) return false;
    const auto value = numberOf(text);
    return value && std::abs(*value) > highest;
}

} // namespace

Status EpwRows::read(std::string_view text)
{
    std::string_view line;
    while (takeLine(text, line)) {
        ++m_line;
        if (trimmed(line).empty()) continue;
        if (m_rows.size() >= hoursOfSeries + leapDayRows)
            return Error {.code = ErrorCode::OutOfRange, .place = fmt::format("line {}", m_line), .seen = "more than 8,784 rows", .expected = "8,760"};
        if (const Status s = take(line); !s) return s;
    }
    return Done {};
}

Status EpwRows::take(std::string_view line)
{
    const auto fields = fieldsOf(line, ',', columnsRead + 1);
    if (fields.size() < columnsRead)
        return Error {.code = ErrorCode::MissingField, .place = fmt::format("line {}", m_line), .seen = fmt::format("{} fields", fields.size()), .expected = "35 fields of an hour"};
    EpwRow row;
    if (const Status s = takeTime(fields, row); !s) return s;
    for (const auto& [column, kind, value] : {std::tuple {dryColumn, SeriesKind::DryBulb, &row.dryBulb}, std::tuple {dewColumn, SeriesKind::DewPoint, &row.dewPoint},
             std::tuple {pressureColumn, SeriesKind::Pressure, &row.pressure}})
        if (const Status s = takeValue(fields[column], kind, *value); !s) return s;
    m_rows.push_back(row);
    m_lines.push_back(m_line);
    return Done {};
}

Error EpwRows::wrong(ErrorCode code, const FieldText& field, const char* what, std::string expected) const
{
    return {.code = code, .place = placeOf(m_line, field.column + 1) + ", " + what, .seen = tidy(field.text, 24), .expected = std::move(expected)};
}

/// Hours count from 1 to 24 and are named by their end; the minute says nothing more.
Status EpwRows::takeTime(const std::vector<FieldText>& fields, EpwRow& row)
{
    constexpr std::array limits {std::tuple {0U, "year", 1800.0, 2199.0}, std::tuple {1U, "month", 1.0, 12.0}, std::tuple {2U, "day", 1.0, 31.0}, std::tuple {3U, "hour", 1.0, 24.0}};
    std::array<unsigned, 4> part {};
    for (std::size_t i = 0; i < part.size(); ++i) {
        const auto& [column, what, low, high] = limits[i];
        const auto value = numberOf(fields[column].text);
        if (!value) return wrong(ErrorCode::NotANumber, fields[column], what, fmt::format("{} to {}", low, high));
        if (*value < low || *value > high || *value != std::floor(*value)) return wrong(ErrorCode::OutOfRange, fields[column], what, fmt::format("{} to {}", low, high));
        part[i] = static_cast<unsigned>(*value);
    }
    m_lastYear = std::max(m_lastYear, static_cast<int>(part[0]));
    return placeHour(fields[2], {part[1], part[2], part[3]}, row);
}

Status EpwRows::placeHour(const FieldText& day, const std::array<unsigned, 3>& part, EpwRow& row) const
{
    namespace chrono = std::chrono;
    const auto date = [](unsigned m, unsigned d) { return chrono::year_month_day(chrono::year(2023), chrono::month(m), chrono::day(d)); };
    row.hour = leapHour;
    if (part[0] == 2 && part[1] == 29) return Done {};
    if (!date(part[0], part[1]).ok()) return wrong(ErrorCode::OutOfRange, day, "day", "a day of its month");
    const auto days = (chrono::sys_days(date(part[0], part[1])) - chrono::sys_days(date(1, 1))).count();
    row.hour = static_cast<std::size_t>(days) * 24 + part[2] - 1;
    return Done {};
}

Status EpwRows::takeValue(const FieldText& field, SeriesKind kind, double& value) const
{
    constexpr std::array names {"dry bulb", "dew point", "pressure"};
    const char* name = names[static_cast<std::size_t>(kind)];
    const HourlyLimits limits = limitsOf(kind);
    if (saysMissing(field.text, limits.high)) return Done {};
    const auto read = numberOf(field.text);
    const std::string expected = fmt::format("{} to {} {}", limits.low, limits.high, limits.unit);
    if (!read) return wrong(ErrorCode::NotANumber, field, name, "a number, " + expected);
    if (*read < limits.low || *read > limits.high) return wrong(ErrorCode::OutOfRange, field, name, expected);
    value = *read;
    return Done {};
}

} // namespace gw
