// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stages/energy.h"

#include <algorithm>

namespace gw {
namespace {

constexpr double firmCapacityFactor = 0.85;
constexpr double waterDensity = 1000; // kg/m3

struct OwnSupply {
    double mean = 0, firm = 0; // W
    double cost = 0, carbon = 0; // Per joule of their mix.
};

OwnSupply ownSupply(const EnergyInput& energy)
{
    OwnSupply own;
    for (const EnergySourceRow& s : energy.sources) {
        const double mean = s.capacity * s.capacityFactor;
        own.mean += mean;
        own.cost += mean * s.cost;
        own.carbon += mean * s.carbon;
        if (s.capacityFactor >= firmCapacityFactor) own.firm += mean;
    }
    if (own.mean > 0) own.cost /= own.mean, own.carbon /= own.mean;
    return own;
}

void add(EnergyResult& sum, const HourState& h)
{
    double loss = 0;
    for (std::size_t k = 0; k < chainStages; ++k) {
        sum.loss[k] += h.loss[k] * secondsPerHour;
        loss += h.loss[k];
    }
    sum.it += h.it * secondsPerHour;
    sum.cooling += h.cooling * secondsPerHour;
    sum.site += (h.it + loss + h.cooling) * secondsPerHour;
    sum.supply += h.site * secondsPerHour;
    sum.heatIn += (h.it + h.indoorLoss + h.inside + h.compressor) * secondsPerHour;
    sum.rejected += h.rejected * secondsPerHour;
    sum.chilled += h.chilled * secondsPerHour;
    sum.compressor += h.compressor * secondsPerHour;
    sum.compressorLimit += h.compressorLimit * secondsPerHour;
    sum.water += h.water * secondsPerHour;
    sum.peak = std::max(sum.peak, h.site);
}

} // namespace

EnergyResult bill(const EnergyInput& energy, std::span<const HourState> hours)
{
    EnergyResult sum;
    const OwnSupply own = ownSupply(energy);
    std::array<double, monthsOfYear> peak {};
    const std::size_t perMonth = hours.size() / monthsOfYear;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        add(sum, hours[i]);
        const double fromOwn = std::min(own.mean, hours[i].site);
        sum.ownSources += fromOwn * secondsPerHour;
        sum.grid += (hours[i].site - fromOwn) * secondsPerHour;
        double& monthly = peak[i / perMonth];
        monthly = std::max(monthly, hours[i].site - std::min(own.firm, hours[i].site));
    }
    double demand = 0;
    for (const double p : peak) demand += p * energy.demandCharge * secondsPerMonth;
    sum.gridCost = sum.grid * energy.price + demand;
    sum.ownCost = sum.ownSources * own.cost;
    sum.waterCost = sum.water / waterDensity * energy.waterPrice;
    sum.gridCarbon = sum.grid * energy.carbon;
    sum.ownCarbon = sum.ownSources * own.carbon;
    return sum;
}

} // namespace gw
