// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/cooling.h"
#include "core/compute/stages/year_figures.h"

/// Stage "hours": power, heat and water in hours of the year, one per lane. No library calls but square roots, so every machine gives the same bits.
namespace gw {

/// Watts, kilograms per second.
template <class R>
struct HourState {
    R site {};                                ///< Into the site, by the chain's own sum.
    R grid {};                                ///< What own sources leave of it.
    CircuitHour<R> plant;                     ///< Of all circuits.
};

/// The circuits `first` to `last` - 1 together. `air` is the heat to air of racks and power gear.
template <class R, class S>
GW_LANE GW_HD CircuitHour<R> coolHour(const YearFigures<S>& year, int first, int last, int hour, R air, R dryBulb, R wetBulb)
{
    CircuitHour<R> sum;
    for (int c = first; c < last; ++c) {
        const CircuitYear<S>& circuit = year.circuits[c];
        sum += rejectHeat(circuit.figures, circuit.liquid.template at<R>(hour), air * R(circuit.figures.airShare), dryBulb, wetBulb);
    }
    return sum;
}

/// W of cooling over `year.cooling` at which losses and cooling agree: losses indoors are cooled, and cooling is carried by the chain that loses.
/// `still` is what circuits without air draw: it waits for nothing.
template <class R, class S>
GW_LANE GW_HD R settleCooling(const YearFigures<S>& year, int hour, R still, R dryBulb, R wetBulb)
{
    R over(0);
    for (int pass = 0; pass < year.passes; ++pass) {
        const R air = year.air.at(hour, over);
        const R power = still + coolHour(year, year.stillCircuits, year.circuitCount, hour, air, dryBulb, wetBulb).power;
        over += (power - R(year.cooling) - over) * R(year.overshoot);
    }
    return over;
}

/// `hour` is the first lane's hour of the day; the others follow it.
template <class R, class S>
GW_LANE GW_HD HourState<R> operateHour(const YearFigures<S>& year, int hour, R dryBulb, R wetBulb)
{
    HourState<R> state;
    state.plant = coolHour(year, 0, year.stillCircuits, hour, R(0), dryBulb, wetBulb);
    const R over = settleCooling(year, hour, state.plant.power, dryBulb, wetBulb);
    state.plant += coolHour(year, year.stillCircuits, year.circuitCount, hour, year.air.at(hour, over), dryBulb, wetBulb);
    state.site = year.supply.at(hour, state.plant.power - R(year.cooling));
    if (!year.isCoolingFed) state.site += state.plant.power;
    state.grid = lane::larger(state.site - R(year.own), R(0));
    return state;
}

} // namespace gw
