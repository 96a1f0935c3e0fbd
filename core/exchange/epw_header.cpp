// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epw_header.h"

#include <algorithm>

namespace gw {
namespace {

constexpr std::size_t mostHeaderLines = 64;

Error noWeather(std::string seen)
{
    return {.code = ErrorCode::FileDamaged, .place = "line 1", .seen = std::move(seen), .expected = "a weather file that begins with LOCATION"};
}

/// A number of the header within its limits.
Result<double> headerNumber(const std::vector<FieldText>& fields, std::size_t at, std::size_t line, const char* what, double low, double high)
{
    const std::string place = placeOf(line, at < fields.size() ? fields[at].column + 1 : 1) + ", " + what;
    if (at >= fields.size()) return Error {.code = ErrorCode::MissingField, .place = place, .expected = what};
    const auto value = numberOf(fields[at].text);
    if (!value) return Error {.code = ErrorCode::NotANumber, .place = place, .seen = tidy(fields[at].text, 24), .expected = "a number"};
    if (*value < low || *value > high)
        return Error {.code = ErrorCode::OutOfRange, .place = place, .seen = tidy(fields[at].text, 24), .expected = std::to_string(static_cast<int>(low)) + " to " + std::to_string(static_cast<int>(high))};
    return *value;
}

/// "Phoenix-Sky.Harbor.Intl.AP" for people.
std::string spoken(std::string_view name)
{
    std::string text = tidy(name);
    std::replace(text.begin(), text.end(), '.', ' ');
    return text;
}

/// The value `after` fields behind the field that says `word`.
std::optional<double> behind(const std::vector<FieldText>& fields, std::string_view word, std::size_t after)
{
    for (std::size_t i = 0; i + after < fields.size(); ++i)
        if (fields[i].text == word) return numberOf(fields[i + after].text);
    return std::nullopt;
}

/// The maxima of return periods stand last, lowest and highest in turns: of 5, 10, 20 and 50 years.
std::optional<double> extremeOf20Years(const std::vector<FieldText>& fields)
{
    const auto word = std::find_if(fields.begin(), fields.end(), [](const FieldText& f) { return f.text == "Extremes"; });
    std::vector<double> numbers;
    for (auto f = word; f != fields.end(); ++f)
        if (const auto number = numberOf(f->text)) numbers.push_back(*number);
    return numbers.size() >= 15 ? std::optional(numbers[numbers.size() - 3]) : std::nullopt;
}

} // namespace

Result<Done> EpwHeader::read(std::string_view& text, std::size_t& lines)
{
    std::string_view line;
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    while (lines < mostHeaderLines && takeLine(text, line)) {
        ++lines;
        if (lines == 1 && !line.starts_with("LOCATION,")) return noWeather(tidy(line, 24));
        if (const Status s = take(line, lines); !s) return s.error();
        if (line.starts_with("DATA PERIODS")) return Done {};
    }
    if (lines == 0) return noWeather("nothing");
    return Error {.code = ErrorCode::MissingField, .place = "header", .seen = std::to_string(lines) + " lines", .expected = "a line DATA PERIODS before the hours"};
}

Status EpwHeader::take(std::string_view line, std::size_t number)
{
    if (line.starts_with("LOCATION,")) return takeLocation(line, number);
    if (line.starts_with("DATA PERIODS,")) return takePeriods(line, number);
    if (line.starts_with("DESIGN CONDITIONS,")) takeDesign(line);
    if (line.starts_with("COMMENTS 1,")) takeComment(line);
    return Done {};
}

Status EpwHeader::takeLocation(std::string_view line, std::size_t number)
{
    const auto fields = fieldsOf(line, ',', 32);
    const auto latitude = headerNumber(fields, 6, number, "latitude", -90, 90), longitude = headerNumber(fields, 7, number, "longitude", -180, 180);
    const auto zone = headerNumber(fields, 8, number, "time zone", -12, 14), elevation = headerNumber(fields, 9, number, "elevation", -1000, 9000);
    for (const auto* value : {&latitude, &longitude, &zone, &elevation})
        if (!*value) return value->error();
    epw.place = spoken(fields[1].text);
    for (const std::size_t i : {2, 3})
        if (const std::string part = tidy(fields[i].text); !part.empty() && part != "-") epw.place += ", " + part;
    epw.source = tidy(fields[4].text), epw.station = tidy(fields[5].text, 24);
    epw.latitude = *latitude, epw.longitude = *longitude, epw.timeZone = *zone, epw.elevation = metres(*elevation);
    return Done {};
}

/// Behind "Heating": month, 99.6 %, 99 %, ...; behind "Cooling": month, daily range, three dry bulbs with their wet bulbs, three wet bulbs with
/// their dry bulbs, ... As ASHRAE prints them since 2009.
void EpwHeader::takeDesign(std::string_view line)
{
    const auto fields = fieldsOf(line, ',', 256);
    design.heating996 = behind(fields, "Heating", 2);
    design.dryBulb04 = behind(fields, "Cooling", 3), design.wetBulb04 = behind(fields, "Cooling", 9);
    design.extreme = extremeOf20Years(fields);
    if (fields.size() > 2) design.title = tidy(fields[2].text, 120);
}

Status EpwHeader::takePeriods(std::string_view line, std::size_t number)
{
    const auto fields = fieldsOf(line, ',', 32);
    const auto periods = headerNumber(fields, 1, number, "data periods", 1, 1000), records = headerNumber(fields, 2, number, "records per hour", 1, 60);
    if (!periods) return periods.error();
    if (!records) return records.error();
    if (*records == 1) return Done {};
    return Error {.code = ErrorCode::Unsupported, .place = placeOf(number, fields[2].column + 1), .seen = tidy(fields[2].text) + " records an hour", .expected = "1"};
}

void EpwHeader::takeComment(std::string_view line)
{
    const std::size_t at = line.find("Period of Record");
    if (at == std::string_view::npos) return;
    std::string_view text = line.substr(at);
    while (!text.empty() && text.back() == '"') text.remove_suffix(1);
    epw.period = tidy(text, 200);
}

} // namespace gw
