// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/factory.h"
#include "core/compute/run_months.h"
#include "core/compute/year_input.h"
#include "core/formulas/tariff.h"

#include <array>

/// Stage "energy": the year's hours as a bill, carbon and water; no scenario's prices are in it.
namespace gw {

/// A year's hours together. J, W, kg.
template <class R>
struct YearSums {
    R it {}, cooling {}, site {}, supply {};               ///< J. `site` = it + losses + cooling, `supply` the chain's own sum.
    std::array<R, chainStages> loss {};                    ///< J.
    R heatIn {};                                           ///< J: racks, losses indoors, and what of the plant's draw ends in its fluids.
    R rejected {};                                         ///< J of heat that reached the outside.
    R chilled {}, compressor {}, compressorLimit {};       ///< J.
    R water {};                                            ///< kg.
    R grid {}, ownSources {};                              ///< J.
    R hourlyCost {}, hourlyCarbon {};                      ///< $ and kg of `grid` by hourly prices and intensities; 0 where there are none.
    R peak {};                                             ///< W, highest operated hour.
    std::array<R, monthsOfYear> monthPeak {};              ///< W.
};

/// By the plan's own prices. $, kg.
template <class R>
struct EnergyBill {
    R gridCost {}, ownCost {}, waterCost {};               ///< Grid energy with its demand charge, fuel of own sources, water.
    R gridCarbon {}, ownCarbon {};
};

struct EnergyResult : YearSums<double>, EnergyBill<double> {};

/// Prices per J, W s, m3 and kg per J. Own sources run at their mean output, never above the load. Those that produce at least 85 % of the time
/// lower the billed peak; others cannot be counted on in the peak hour.
struct EnergyTerms {
    double gridPrice = 0, demandCharge = 0, waterPrice = 0, gridCarbon = 0;
    double own = 0, ownFirm = 0;                           ///< W of own sources' mean output, and of the firm ones'.
    double ownCost = 0, ownCarbon = 0;                     ///< Per joule of their mix.
    bool isPriceHourly = false, isCarbonHourly = false;    ///< The year's own sums stand in the place of `gridPrice`, `gridCarbon`.
};

EnergyTerms termsOf(const EnergyInput& energy);

/// Sums over a year's hours of the two loads that losses are polynomials of: the wave over 1 and cooling over its middle.
struct LoadSums {
    double hours = 0, u = 0, v = 0, uu = 0, uv = 0, vv = 0;

    double of(const Quadratic& q) const { return q.one * hours + q.u * u + q.v * v + q.uu * uu + q.uv * uv + q.vv * vv; }
};
LoadSums loadsOf(const YearInput& year, const MonthSums& months);

/// The months of a year together.
YearSums<double> sumYear(const YearInput& year, const MonthSums& months);

template <class R>
GW_LANE GW_HD EnergyBill<R> bill(const EnergyTerms& terms, const YearSums<R>& year)
{
    constexpr double waterDensity = 1000; // kg/m3
    R demand(0);
    for (const R& peak : year.monthPeak) demand += billedDemand(peak - R(terms.ownFirm), R(0)) * R(terms.demandCharge * secondsPerMonth);
    const R energy = terms.isPriceHourly ? year.hourlyCost : year.grid * R(terms.gridPrice);
    const R carbon = terms.isCarbonHourly ? year.hourlyCarbon : year.grid * R(terms.gridCarbon);
    return {energy + demand, year.ownSources * R(terms.ownCost), year.water * R(terms.waterPrice / waterDensity), carbon, year.ownSources * R(terms.ownCarbon)};
}

} // namespace gw
