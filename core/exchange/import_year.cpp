// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_year.h"

#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"
#include "core/editing/hourly_edits.h"
#include "core/exchange/field_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

constexpr std::array<std::size_t, 12> daysOfMonth {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr const char* climatePrefix = "epw-";

/// Letters, digits and dashes of a name, in small letters.
std::string slugOf(const std::string& name)
{
    std::string slug;
    for (const char c : lowered(name)) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isWord) slug += c;
        else if (!slug.empty() && slug.back() != '-') slug += '-';
    }
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug.substr(0, 60);
}

std::string climateId(const Epw& epw)
{
    const std::string station = slugOf(epw.station), place = slugOf(epw.place);
    return climatePrefix + (station.find_first_not_of("0-") != std::string::npos ? station : place.empty() ? std::string("site") : place);
}

/// Means of one calendar month, from the hour `first` on.
struct MonthMeans {
    double dryBulb = 0, dewPoint = 0, range = 0;
};

MonthMeans meansOf(const Epw& epw, std::size_t first, std::size_t days)
{
    MonthMeans means;
    for (std::size_t day = 0; day < days; ++day) {
        const auto begin = epw.dryBulb.begin() + static_cast<std::ptrdiff_t>(first + day * 24);
        const auto [low, high] = std::minmax_element(begin, begin + 24);
        means.range += *high - *low;
        for (std::size_t h = first + day * 24; h < first + (day + 1) * 24; ++h) means.dryBulb += epw.dryBulb[h] / 24, means.dewPoint += epw.dewPoint[h] / 24;
    }
    const auto count = static_cast<double>(days);
    const auto hundredth = [](double value) { return std::round(value * 100) / 100; };
    return {hundredth(means.dryBulb / count), hundredth(means.dewPoint / count), hundredth(means.range / count)};
}

void takeMonths(const Epw& epw, Climate& climate)
{
    std::size_t first = 0;
    for (std::size_t m = 0; m < 12; ++m) {
        const MonthMeans means = meansOf(epw, first, daysOfMonth[m]);
        climate.dryBulb[m] = celsius(means.dryBulb), climate.dewPoint[m] = celsius(means.dewPoint), climate.dailyRange[m] = kelvins(means.range);
        first += daysOfMonth[m] * 24;
    }
}

Source sourceOf(const Epw& epw, const std::string& key, const std::string& file)
{
    return {key, tidy("Weather file " + file + (epw.source.empty() ? "" : ", " + epw.source) + (epw.period.empty() ? "" : ", " + epw.period), 400), {}, std::to_string(epw.lastYear)};
}

/// An earlier file's climate, which nothing else needs.
void dropEarlierClimate(EditBuilder& builder, const Plan& plan, const std::string& now)
{
    const std::string& before = plan.site.climate.text;
    if (!before.starts_with(climatePrefix) || before == now) return;
    for (const CarriedType& row : plan.carriedTypes)
        if (row.entry == before) builder.remove<CarriedType>(row.id);
}

void carry(EditBuilder& builder, const Plan& plan, const std::string& entry, std::string content)
{
    CarriedType row;
    for (const CarriedType& earlier : plan.carriedTypes)
        if (earlier.entry == entry) row = earlier;
    if (row.id.isNone()) row = builder.fresh<CarriedType>();
    row.entry = entry, row.content = std::move(content);
    builder.put(std::move(row));
}

} // namespace

Climate climateOf(const Epw& epw, const std::string& source)
{
    const Origin measured {source, std::to_string(epw.lastYear), Confidence::Derived, {}};
    Origin design = measured;
    design.note = epw.design.title.empty() ? "Percentiles of the file's hours." : "The file's header: " + epw.design.title;
    Climate climate;
    climate.id = {climateId(epw)}, climate.name = epw.place.empty() ? climate.id.text : epw.place;
    climate.latitude = {epw.latitude, {}, {}, measured}, climate.longitude = {epw.longitude, {}, {}, measured};
    climate.elevation = {epw.elevation, {}, {}, measured};
    takeMonths(epw, climate);
    climate.monthlyOrigin = measured;
    climate.monthlyOrigin.note = "Means of the file's hours; daily range is mean daily maximum less minimum.";
    climate.designDryBulb = {epw.design.dryBulb04, {}, {}, design}, climate.designWetBulb = {epw.design.wetBulb04, {}, {}, design};
    climate.extremeDryBulb = {epw.design.extreme, {}, {}, design};
    return climate;
}

Result<Edit> importWeather(const Plan& plan, const Catalog& catalog, const Epw& epw, const std::string& file)
{
    Catalog alone;
    const Climate climate = climateOf(epw, climateId(epw));
    alone.sources.push_back(sourceOf(epw, climate.id.text, file));
    alone.climates.push_back(climate);
    std::string content = catalogFileOf(alone, climate.id.text);
    if (const auto fits = withEntries(catalog, content, file); !fits) return fits.error();

    EditBuilder builder(plan, "Import weather of " + climate.name);
    const std::string origin = originText(file, epw.repairs);
    putSeries(builder, SeriesKind::DryBulb, climate.name, origin, epw.dryBulb);
    putSeries(builder, SeriesKind::DewPoint, climate.name, origin, epw.dewPoint);
    putSeries(builder, SeriesKind::Pressure, climate.name, origin, epw.pressure);
    dropEarlierClimate(builder, plan, climate.id.text);
    carry(builder, plan, climate.id.text, std::move(content));
    Site site = plan.site;
    site.climate = climate.id;
    builder.set(site);
    return std::move(builder).finish();
}

Edit importSeries(const Plan& plan, const MarketYearFile& series, const std::string& file)
{
    const bool isPrice = series.kind == SeriesKind::EnergyPrice;
    EditBuilder builder(plan, (isPrice ? "Import hourly prices of " : "Import hourly carbon of ") + file);
    const std::string name = tidy(series.column, 120) + ", " + std::to_string(series.year);
    putSeries(builder, series.kind, name, originText(file, series.repairs), series.hours);
    return std::move(builder).finish();
}

std::optional<double> zoneOfSite(const Plan& plan, const Catalog& catalog)
{
    const Climate* climate = catalog.find(plan.site.climate);
    if (!climate) return std::nullopt;
    constexpr double degreesOfAnHour = 15;
    return std::round(climate->longitude.value / degreesOfAnHour);
}

} // namespace gw
