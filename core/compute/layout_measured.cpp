// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/layout.h"

#include "core/formulas/psychrometrics.h"
#include "core/storage/hourly_numbers.h"

#include <algorithm>

/// Measured years that a plan carries: weather, price and carbon of the grid.
namespace gw {
namespace {

/// The hours of a kind; none where the plan has no such series.
Result<std::vector<double>> hoursOf(const Plan& plan, SeriesKind kind)
{
    const HourlySeries* series = findSeries(plan, kind);
    if (!series) return std::vector<double> {};
    return readHours(*series);
}

struct MeasuredWeather {
    std::vector<double> dryBulb, dewPoint, pressure; ///< degC, degC, Pa.
};

Result<MeasuredWeather> measuredWeather(const Layout& layout)
{
    MeasuredWeather weather;
    for (const auto& [kind, hours] : {std::pair {SeriesKind::DryBulb, &weather.dryBulb}, std::pair {SeriesKind::DewPoint, &weather.dewPoint}, std::pair {SeriesKind::Pressure, &weather.pressure}}) {
        auto read = hoursOf(layout.plan, kind);
        if (!read) return read.error();
        *hours = *std::move(read);
    }
    if (weather.dryBulb.empty() != weather.dewPoint.empty())
        return Error {.code = ErrorCode::MissingField, .place = "series", .seen = weather.dryBulb.empty() ? "dew_point without dry_bulb" : "dry_bulb without dew_point",
            .expected = "dry_bulb and dew_point, or neither of them"};
    if (weather.pressure.empty()) {
        const Climate* climate = layout.catalog.find(layout.plan.site.climate);
        weather.pressure.assign(hoursOfYear, atmosphericPressure(climate ? climate->elevation.value : metres(0)).si());
    }
    return weather;
}

std::size_t highest(const std::vector<double>& hours)
{
    return static_cast<std::size_t>(std::max_element(hours.begin(), hours.end()) - hours.begin());
}

/// Fog is measured with dew points a little above the dry bulb.
SiteYear yearOf(MeasuredWeather weather)
{
    SiteYear year;
    year.hasClimate = true;
    year.wetBulb.reserve(hoursOfYear);
    for (std::size_t h = 0; h < hoursOfYear; ++h) {
        const double dry = weather.dryBulb[h], dew = std::min(weather.dewPoint[h], dry);
        year.wetBulb.push_back(wetBulb(celsius(dry), celsius(dew), pascals(weather.pressure[h])).inCelsius());
    }
    year.dryBulb = std::move(weather.dryBulb);
    year.hottestHour = highest(year.dryBulb);
    year.muggiestHour = highest(year.wetBulb);
    return year;
}

std::vector<double> scaled(std::vector<double> hours, double by)
{
    for (double& hour : hours) hour *= by;
    return hours;
}

} // namespace

Result<SiteYear> siteYear(const Layout& layout)
{
    Result<MeasuredWeather> weather = measuredWeather(layout);
    if (!weather) return weather.error();
    if (weather->dryBulb.empty()) return makeYear(layout.catalog.find(layout.plan.site.climate));
    return yearOf(*std::move(weather));
}

Status layOutMarket(const Layout& layout, Factory& factory)
{
    auto price = hoursOf(layout.plan, SeriesKind::EnergyPrice);
    if (!price) return price.error();
    auto carbon = hoursOf(layout.plan, SeriesKind::Carbon);
    if (!carbon) return carbon.error();
    factory.energy.isPriceHourly = !price->empty(), factory.energy.isCarbonHourly = !carbon->empty();
    factory.market.price = scaled(*std::move(price), dollarPerKilowattHour.inSi);
    factory.market.carbon = scaled(*std::move(carbon), gramPerKilowattHour.inSi);
    return Done {};
}

} // namespace gw
