// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/catalog_climate.h"

#include "core/compute/year_percentiles.h"

#include <fmt/format.h>

namespace gw::cli {

void printSyntheticYear(const Climate& climate)
{
    const SyntheticCheck check = checkSynthetic(climate);
    fmt::print("\nThe hourly year of this climate is synthetic: made of its monthly normals, the same every time. Import a weather file for a measured one.\n");
    fmt::print("  {:<12} {:>16} {:>10} {:>11} {:>16} {:>10} {:>11}\n", "exceeded", "dry bulb, degC", "published", "difference", "wet bulb, degC", "published", "difference");
    for (const YearPercentile& p : check.percentiles) {
        const bool isPublished = p.share == percentileShares.front();
        const auto cell = [&](double value, const char* form) { return isPublished ? fmt::format(fmt::runtime(form), value) : std::string("-"); };
        fmt::print("  {:<12} {:>16.1f} {:>10} {:>11} {:>16.1f} {:>10} {:>11}\n", fmt::format("{:.4g} %", p.share * 100), p.dryBulb, cell(climate.designDryBulb.value.inCelsius(), "{:.1f}"),
            cell(check.dryBulbOver, "{:+.1f} K"), p.wetBulb, cell(climate.designWetBulb.value.inCelsius(), "{:.1f}"), cell(check.wetBulbOver, "{:+.1f} K"));
    }
}

Json syntheticYearJson(const Climate& climate)
{
    const SyntheticCheck check = checkSynthetic(climate);
    Json percentiles = Json::array();
    for (const YearPercentile& p : check.percentiles) {
        Json row {{"exceeded_share", p.share}, {"dry_bulb_c", p.dryBulb}, {"wet_bulb_c", p.wetBulb}};
        if (p.share == percentileShares.front()) {
            row["published_dry_bulb_c"] = climate.designDryBulb.value.inCelsius(), row["dry_bulb_difference_k"] = check.dryBulbOver;
            row["published_wet_bulb_c"] = climate.designWetBulb.value.inCelsius(), row["wet_bulb_difference_k"] = check.wetBulbOver;
        }
        percentiles.push_back(std::move(row));
    }
    return {{"synthetic", true}, {"percentiles", percentiles}};
}

} // namespace gw::cli
