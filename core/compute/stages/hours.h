// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/quadratic.h"
#include "core/compute/stages/cooling.h"

/// Stage "hours": power, heat and water in each of the year's 8,760 hours. No library calls but square roots, so a GPU gives the same bits.
namespace gw {

/// Liquid heat of one circuit: constant, and per unit of the wave of served demand (whose mean is 1).
struct CircuitLoad {
    double liquid = 0, liquidByWave = 0;
};

/// What is the same in every hour. Arrays belong to the caller.
struct YearInput {
    const double* dryBulb = nullptr;          ///< degC, one per hour.
    const double* wetBulb = nullptr;
    const Circuit* circuits = nullptr;
    const CircuitLoad* loads = nullptr;       ///< Parallel to circuits.
    int circuitCount = 0;
    double wave[24] {};                       ///< Served demand over its mean, by hour of day.
    double it = 0, itByWave = 0;              ///< W of all racks.
    double air = 0, airByWave = 0;            ///< W of their heat to air.
    double cooling = 0;                       ///< W of cooling around which the losses are expanded; the wave's is 1.
    Quadratic loss[chainStages];
    Quadratic indoorLoss, supply;
    bool isCoolingFed = false;                ///< The chain carries the cooling plant's power; else it comes on top of `supply`.
};

struct HourState {
    double it = 0, cooling = 0;               ///< W.
    double loss[chainStages] {};
    double site = 0;                          ///< W into the site, by the chain's own sum.
    double indoorLoss = 0;
    double inside = 0, rejected = 0, chilled = 0, compressor = 0, compressorLimit = 0;
    double water = 0;                         ///< kg/s.
};

/// Losses indoors are cooled, and cooling is carried by the chain that loses: a fixed point. One pass shrinks the error about 200-fold
/// (loss of a watt carried, 2 %, times cooling of a watt of heat, 25 %), so six passes are more than enough.
inline constexpr int heatPasses = 6;
inline constexpr double heatSettled = 1e-12;  ///< Change of the cooling's draw, relative, at which passes end.

template <class R>
GW_HD void coolHour(const YearInput& year, R wave, R air, R dryBulb, R wetBulb, HourState& state)
{
    state.cooling = state.inside = state.rejected = state.chilled = state.compressor = state.compressorLimit = state.water = 0;
    for (int c = 0; c < year.circuitCount; ++c) {
        const Circuit& circuit = year.circuits[c];
        const R liquid = year.loads[c].liquid + year.loads[c].liquidByWave * wave;
        const CircuitHour<R> h = rejectHeat(circuit, liquid, R(air * circuit.airShare), dryBulb, wetBulb);
        state.cooling += h.power;
        state.inside += h.inside;
        state.rejected += h.rejected;
        state.chilled += h.byChiller;
        state.compressor += h.compressor;
        state.compressorLimit += h.compressorLimit;
        state.water += h.water;
    }
}

/// `wave` is the demand over its mean; usually `year.wave[hour % 24]`.
GW_HD inline HourState operateHour(const YearInput& year, double wave, double dryBulb, double wetBulb)
{
    HourState state;
    state.it = year.it + year.itByWave * wave;
    const double du = wave - 1;
    double dv = 0;
    for (int pass = 0; pass < heatPasses; ++pass) {
        state.indoorLoss = year.indoorLoss.at(du, dv);
        coolHour<double>(year, wave, year.air + year.airByWave * wave + state.indoorLoss, dryBulb, wetBulb, state);
        const double next = state.cooling - year.cooling;
        const double change = lane::absolute(next - dv);
        dv = next;
        if (change <= heatSettled * state.cooling) break;
    }
    for (std::size_t k = 0; k < chainStages; ++k) state.loss[k] = year.loss[k].at(du, dv);
    state.site = year.supply.at(du, dv) + (year.isCoolingFed ? 0 : state.cooling);
    return state;
}

} // namespace gw
