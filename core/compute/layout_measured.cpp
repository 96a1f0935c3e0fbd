// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/layout.h"

#include "core/formulas/psychrometrics.h"
#include "core/storage/hourly_numbers.h"

#include <algorithm>
#include <optional>

/// Measured years that a plan carries: weather, price and carbon of the grid.
namespace gw {
namespace {

struct MeasuredWeather {
    std::vector<double> dryBulb, dewPoint, pressure; ///< degC, degC, Pa.
};

/// None where the plan has no weather that counts.
std::optional<MeasuredWeather> measuredWeather(const Layout& layout)
{
    MeasuredWeather weather {countedHours(layout.plan, SeriesKind::DryBulb), countedHours(layout.plan, SeriesKind::DewPoint), countedHours(layout.plan, SeriesKind::Pressure)};
    if (weather.dryBulb.empty() || weather.dewPoint.empty()) return std::nullopt;
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

SiteYear siteYear(const Layout& layout)
{
    auto weather = measuredWeather(layout);
    return weather ? yearOf(*std::move(weather)) : makeYear(layout.catalog.find(layout.plan.site.climate));
}

void layOutMarket(const Layout& layout, Factory& factory)
{
    auto price = countedHours(layout.plan, SeriesKind::EnergyPrice), carbon = countedHours(layout.plan, SeriesKind::Carbon);
    factory.energy.isPriceHourly = !price.empty(), factory.energy.isCarbonHourly = !carbon.empty();
    factory.market.price = scaled(std::move(price), dollarPerKilowattHour.inSi);
    factory.market.carbon = scaled(std::move(carbon), gramPerKilowattHour.inSi);
}

} // namespace gw
