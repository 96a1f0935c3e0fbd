// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epw.h"

#include "core/exchange/epw_header.h"
#include "core/exchange/epw_rows.h"
#include "core/formulas/psychrometrics.h"
#include "core/json/parse_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace gw {
namespace {

void dropLeapDay(std::vector<EpwRow>& rows, std::vector<Repair>& repairs)
{
    const auto dropped = std::erase_if(rows, [](const EpwRow& row) { return row.hour == leapHour; });
    if (dropped > 0) repairs.push_back({RepairKind::LeapDayDropped, "rows", "29 February", dropped});
}

void putInOrder(std::vector<EpwRow>& rows, const std::vector<std::size_t>& lines, std::vector<Repair>& repairs)
{
    std::size_t moved = 0, first = 0, latest = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].hour == leapHour) continue;
        if (rows[i].hour < latest && moved++ == 0) first = lines[i];
        latest = std::max(latest, rows[i].hour);
    }
    if (moved == 0) return;
    std::stable_sort(rows.begin(), rows.end(), [](const EpwRow& a, const EpwRow& b) { return a.hour < b.hour; });
    repairs.push_back({RepairKind::PutInOrder, "rows", fmt::format("line {}", first), moved});
}

/// "8759 rows, expected 8,760; the missing hour is ..."
Status checkHours(const std::vector<EpwRow>& rows)
{
    std::vector<std::size_t> times(hoursOfSeries, 0);
    for (const EpwRow& row : rows) ++times[row.hour];
    std::string missing, doubled;
    std::size_t missingCount = 0;
    for (std::size_t h = 0; h < hoursOfSeries; ++h) {
        if (times[h] == 0 && missingCount++ == 0) missing = hourText(h);
        if (times[h] > 1 && doubled.empty()) doubled = hourText(h);
    }
    if (rows.size() == hoursOfSeries && missingCount == 0) return Done {};
    std::string seen = fmt::format("{} rows", rows.size());
    if (missingCount == 1) seen += "; the missing hour is " + missing;
    if (missingCount > 1) seen += fmt::format("; {} hours are missing, the first is {}", missingCount, missing);
    if (!doubled.empty()) seen += "; there twice is " + doubled;
    return Error {.code = ErrorCode::OutOfRange, .place = "rows", .seen = std::move(seen), .expected = "8,760, one for each hour"};
}

void takeHours(const std::vector<EpwRow>& rows, Epw& epw)
{
    for (const EpwRow& row : rows) epw.dryBulb.push_back(row.dryBulb), epw.dewPoint.push_back(row.dewPoint), epw.pressure.push_back(row.pressure);
}

/// A station without barometer lies in the standard atmosphere.
void completePressure(Epw& epw)
{
    if (fillGaps(epw.pressure, "pressure", epw.repairs)) return;
    const auto missing = std::count_if(epw.pressure.begin(), epw.pressure.end(), [](double p) { return std::isnan(p); });
    epw.pressure.assign(hoursOfSeries, std::round(atmosphericPressure(epw.elevation).si()));
    epw.repairs.push_back({RepairKind::PressureFromElevation, "pressure", fmt::format("{} m", epw.elevation.si()), static_cast<std::size_t>(missing)});
}

void capFog(Epw& epw)
{
    Repair repair {RepairKind::FogCapped, "dew point", {}, 0};
    for (std::size_t h = 0; h < hoursOfSeries; ++h) {
        if (epw.dewPoint[h] <= epw.dryBulb[h]) continue;
        if (repair.count++ == 0) repair.where = hourText(h);
        epw.dewPoint[h] = epw.dryBulb[h];
    }
    if (repair.count > 0) epw.repairs.push_back(repair);
}

/// The value that `count` hours exceed.
double exceeded(std::vector<double> hours, std::size_t count)
{
    std::nth_element(hours.begin(), hours.begin() + static_cast<std::ptrdiff_t>(count), hours.end(), std::greater<>());
    return hours[count];
}

void completeDesign(const StatedDesign& stated, Epw& epw)
{
    constexpr std::size_t rare = 35, usual = hoursOfSeries - rare;   // 0.4 % and 99.6 % of the hours.
    DesignConditions& design = epw.design;
    std::vector<double> wet;
    for (std::size_t h = 0; h < hoursOfSeries; ++h) wet.push_back(wetBulb(celsius(epw.dryBulb[h]), celsius(epw.dewPoint[h]), pascals(epw.pressure[h])).inCelsius());
    const bool isStated = stated.heating996 && stated.dryBulb04 && stated.wetBulb04;
    design.heating996 = celsius(isStated ? *stated.heating996 : exceeded(epw.dryBulb, usual));
    design.dryBulb04 = celsius(isStated ? *stated.dryBulb04 : exceeded(epw.dryBulb, rare));
    design.wetBulb04 = celsius(isStated ? *stated.wetBulb04 : exceeded(wet, rare));
    const double hottest = *std::max_element(epw.dryBulb.begin(), epw.dryBulb.end());
    design.extreme = celsius(std::max(hottest, isStated ? stated.extreme.value_or(hottest) : hottest));
    if (isStated) design.title = stated.title;
    else epw.repairs.push_back({RepairKind::DesignFromHours, "design conditions", {}, hoursOfSeries});
}

} // namespace

Result<Epw> readEpwText(std::string_view text)
{
    if (text.size() > largestWeatherFile) return Error {.code = ErrorCode::FileTooLarge, .seen = fmt::format("{} MB", text.size() >> 20), .expected = fmt::format("at most {} MB", largestWeatherFile >> 20)};
    EpwHeader header;
    std::size_t lines = 0;
    if (const auto read = header.read(text, lines); !read) return read.error();
    EpwRows reader(lines);
    if (const Status s = reader.read(text); !s) return s.error();
    Epw epw = std::move(header.epw);
    epw.lastYear = reader.lastYear();
    putInOrder(reader.rows(), reader.lines(), epw.repairs);
    dropLeapDay(reader.rows(), epw.repairs);
    if (const Status s = checkHours(reader.rows()); !s) return s.error();
    takeHours(reader.rows(), epw);
    if (const Status s = fillGaps(epw.dryBulb, "dry bulb", epw.repairs); !s) return s.error();
    if (const Status s = fillGaps(epw.dewPoint, "dew point", epw.repairs); !s) return s.error();
    completePressure(epw);
    capFog(epw);
    completeDesign(header.design, epw);
    return epw;
}

Result<Epw> readEpw(const std::filesystem::path& path)
{
    const auto text = readTextFile(path, largestWeatherFile);
    if (!text) return text.error();
    auto epw = readEpwText(*text);
    if (!epw) return inFile(epw.error(), path.string());
    return epw;
}

} // namespace gw
