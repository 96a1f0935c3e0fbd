// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.h"

#include "core/exchange/market_unit.h"
#include "core/exchange/series_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace gw {
namespace {

constexpr std::size_t mostTitleLines = 30, mostColumns = 200, mostRows = 110'000;

char delimiterOf(std::string_view line)
{
    const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
    return std::max({',', ';', '\t'}, [&](char a, char b) { return count(a) < count(b); });
}

bool isTime(std::string_view text) { return readTime(text, DateOrder::DayFirst) || readTime(text, DateOrder::MonthFirst); }

bool containsAny(const std::string& low, std::span<const std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return low.find(word) != std::string::npos; });
}

constexpr std::array<std::string_view, 11> timeWords {"date", "time", "datum", "zeit", "hour", "stunde", "period", "mtu", "interval", "utc", "von"};
constexpr std::array<std::string_view, 6> priceWords {"price", "preis", "lmp", "spot", "prix", "precio"};
constexpr std::array<std::string_view, 4> carbonWords {"carbon", "co2", "emission", "intensity"};

std::string listOf(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return tidy(text, 300);
}

/// The column of that name, or the one whose name holds it.
Result<std::size_t> namedColumn(const CsvTable& table, const std::string& wanted)
{
    const std::string low = lowered(wanted);
    std::vector<std::size_t> found;
    for (std::size_t c = 0; c < table.header.size(); ++c) {
        const std::string name = lowered(table.header[c]);
        if (name == low) return c;
        if (name.find(low) != std::string::npos) found.push_back(c);
    }
    if (found.size() == 1) return found.front();
    return Error {.code = ErrorCode::UnknownChoice, .place = "columns", .seen = tidy(wanted), .expected = (found.empty() ? "one of: " : "one alone of: ") + listOf(table.header)};
}

/// Times in UTC say most.
std::optional<std::size_t> timeColumn(const CsvTable& table)
{
    std::optional<std::size_t> found;
    for (std::size_t c = 0; c < table.header.size(); ++c) {
        const std::string low = lowered(table.header[c]);
        if (!containsAny(low, timeWords)) continue;
        if (!found || (low.find("utc") != std::string::npos && lowered(table.header[*found]).find("utc") == std::string::npos)) found = c;
    }
    return found;
}

std::vector<std::size_t> valueColumns(const CsvTable& table, SeriesKind kind, std::size_t time)
{
    std::vector<std::size_t> byUnit, byWord, others;
    const bool isPrice = kind == SeriesKind::EnergyPrice;
    const std::span<const std::string_view> words = isPrice ? std::span<const std::string_view>(priceWords) : std::span<const std::string_view>(carbonWords);
    for (std::size_t c = 0; c < table.header.size(); ++c) {
        if (c == time) continue;
        const std::string low = lowered(table.header[c]);
        if (findUnit(table.header[c], kind)) byUnit.push_back(c);
        else if (containsAny(low, words)) byWord.push_back(c);
        if (!containsAny(low, timeWords)) others.push_back(c);
    }
    if (!byUnit.empty()) return byUnit;
    if (!byWord.empty()) return byWord;
    return others.size() == 1 ? others : std::vector<std::size_t> {};
}

/// A number with its groups of three taken out; none where they are no groups.
std::optional<std::string> withoutGroups(std::string_view text, char sign, char decimal)
{
    std::string number;
    const std::size_t end = std::min(text.find(decimal), text.size());
    std::size_t digits = 0;
    bool isGrouped = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != sign) {
            number += text[i] == decimal ? '.' : text[i];
            digits += i < end && text[i] >= '0' && text[i] <= '9';
            continue;
        }
        if (i > end || digits == 0 || (isGrouped ? digits != 3 : digits > 3)) return std::nullopt;
        isGrouped = true, digits = 0;
    }
    return isGrouped && digits != 3 ? std::nullopt : std::optional(number);
}

} // namespace

Result<CsvTable> findTable(std::string_view text)
{
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    CsvTable table;
    std::string_view line, rest = text;
    for (std::size_t number = 1; number <= mostTitleLines && takeLine(rest, line); ++number) {
        table.delimiter = delimiterOf(line);
        const auto fields = fieldsOf(line, table.delimiter, mostColumns);
        if (fields.size() < 2) continue;
        const bool isRow = std::any_of(fields.begin(), fields.end(), [](const FieldText& f) { return isTime(f.text); });
        for (const FieldText& field : fields) table.header.push_back(isRow ? "column " + std::to_string(table.header.size() + 1) : tidy(field.text));
        table.lines = isRow ? number - 1 : number;
        table.rows = isRow ? text.substr(static_cast<std::size_t>(line.data() - text.data())) : rest;
        if (isRow || timeColumn(table)) return table;
        table.header.clear();
    }
    return Error {.code = ErrorCode::FileDamaged, .expected = "a table with a header, whose columns are divided by commas, semicolons or tabs"};
}

Result<CsvColumns> findColumns(const CsvTable& table, const SeriesOptions& options)
{
    CsvColumns columns;
    if (!options.timeColumn.empty()) {
        const auto time = namedColumn(table, options.timeColumn);
        if (!time) return time.error();
        columns.time = *time;
    } else columns.time = timeColumn(table).value_or(0);
    if (!options.column.empty()) {
        const auto value = namedColumn(table, options.column);
        if (!value) return value.error();
        columns.value = *value;
        return columns;
    }
    const auto found = valueColumns(table, options.kind, columns.time);
    if (found.empty()) return Error {.code = ErrorCode::MissingField, .place = "columns", .seen = listOf(table.header), .expected = "a column to take, by its name"};
    columns.value = found.front();
    for (std::size_t i = 1; i < found.size(); ++i) columns.others.push_back(table.header[found[i]]);
    return columns;
}

Result<std::vector<CsvSample>> samplesOf(const CsvTable& table, const CsvColumns& columns)
{
    std::vector<CsvSample> samples;
    std::string_view rest = table.rows, line;
    const std::size_t needed = std::max(columns.time, columns.value) + 1;
    for (std::size_t number = table.lines + 1; takeLine(rest, line); ++number) {
        if (trimmed(line).empty()) continue;
        if (samples.size() == mostRows) return Error {.code = ErrorCode::OutOfRange, .place = fmt::format("line {}", number), .seen = fmt::format("more than {} rows", mostRows), .expected = "a year of hours"};
        const auto fields = fieldsOf(line, table.delimiter, needed + 1);
        if (fields.size() < needed)
            return Error {.code = ErrorCode::MissingField, .place = fmt::format("line {}", number), .seen = fmt::format("{} fields", fields.size()), .expected = fmt::format("at least {}", needed)};
        samples.push_back({fields[columns.time], fields[columns.value], number});
    }
    return samples;
}

bool hasDecimalCommas(const std::vector<CsvSample>& samples, char delimiter)
{
    for (const CsvSample& sample : samples) {
        const std::string_view text = sample.value.text;
        const std::size_t comma = text.rfind(','), point = text.rfind('.');
        if (comma != std::string_view::npos && point != std::string_view::npos) return comma > point;
        if (point != std::string_view::npos && text.size() - point != 4) return false;
        if (comma != std::string_view::npos && text.size() - comma != 4) return true;
    }
    return delimiter != ',';
}

std::optional<double> valueOf(std::string_view text, bool hasDecimalComma)
{
    constexpr std::string_view minus = "−";
    const bool isNegative = text.starts_with(minus);
    if (isNegative) text.remove_prefix(minus.size());
    const char group = hasDecimalComma ? '.' : ',', decimal = hasDecimalComma ? ',' : '.';
    const auto plain = withoutGroups(trimmed(text), group, decimal);
    const auto value = plain ? numberOf(*plain) : std::nullopt;
    return value && isNegative ? -*value : value;
}

bool saysNothing(std::string_view text)
{
    constexpr std::array<std::string_view, 8> words {"", "-", "n/a", "na", "nan", "n/e", "null", "none"};
    return std::find(words.begin(), words.end(), lowered(text)) != words.end();
}

} // namespace gw
