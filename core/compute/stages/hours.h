// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/cooling.h"
#include "core/compute/stages/year_figures.h"

/// Stage "hours": power, heat and water in hours of the year, one per lane. No library calls but square roots, so every machine gives the same bits.
namespace gw {

/// All circuits of a plant together; see `CircuitHour`. W, kg/s.
template <class R>
struct PlantHour {
    R power {}, inside {}, rejected {}, chilled {}, compressor {}, compressorLimit {}, water {};
};

/// Watts, kilograms per second.
template <class R>
struct HourState {
    R site {};                                ///< Into the site, by the chain's own sum.
    R grid {};                                ///< What own sources leave of it.
    PlantHour<R> plant;
};

template <class R>
GW_LANE GW_HD PlantHour<R> plantOf(const CircuitHour<R>& c)
{
    return {c.power, c.inside, c.rejected, c.byChiller, c.compressor, c.compressorLimit, c.water};
}

template <class R>
GW_LANE GW_HD void join(PlantHour<R>& plant, const PlantHour<R>& more)
{
    plant.power += more.power, plant.inside += more.inside, plant.rejected += more.rejected, plant.chilled += more.chilled;
    plant.compressor += more.compressor, plant.compressorLimit += more.compressorLimit, plant.water += more.water;
}

/// What a circuit collects before the losses that cooling makes are known: a matter of the hour of day alone.
template <class R, class S>
GW_LANE GW_HD Collected<R> collectAtFirst(const CircuitYear<S>& circuit, int hour)
{
    return {circuit.firstInside.template at<R>(hour), circuit.firstHeat.template at<R>(hour)};
}

/// `air` is the heat to air of racks and power gear.
template <class P, class R, class S>
GW_LANE GW_HD Collected<R> collectHour(const CircuitYear<S>& circuit, int hour, R air)
{
    const Collected<R> ofLiquid {circuit.liquidInside.template at<R>(hour), circuit.liquidHeat.template at<R>(hour)};
    return collectAir<P>(circuit.figures, ofLiquid, air * R(circuit.figures.airShare));
}

/// An hour's plant at one weather, for any heat to air. What the weather means to the first circuit that takes air is kept: most plants have no other.
template <class R, class S, class P = AnyPlant>
struct PlantAt {
    const YearFigures<S>& year;
    int hour;
    R dryBulb, wetBulb;
    CircuitSinks<R> sinks {};                 ///< Of the first circuit that takes air.

    GW_LANE GW_HD const CircuitYear<S>& firstWithAir() const { return year.circuits[P::isOneCircuit ? 0 : year.stillCircuits]; }
    GW_LANE GW_HD CircuitSinks<R> sinksOfCircuit(const CircuitYear<S>& c) const { return sinksOf<P>(c.figures, dryBulb, wetBulb); }

    /// Circuits that take no heat from air.
    GW_LANE GW_HD PlantHour<R> still() const
    {
        PlantHour<R> plant;
        for (int c = 0; c < year.stillCircuits; ++c) {
            const CircuitYear<S>& circuit = year.circuits[c];
            join(plant, plantOf(rejectHeat<P>(circuit.figures, sinksOfCircuit(circuit), collectAtFirst<R>(circuit, hour))));
        }
        return plant;
    }

    /// Circuits that do; `collect` says what each collects.
    template <class Collect>
    GW_LANE GW_HD PlantHour<R> withAir(Collect collect) const
    {
        PlantHour<R> plant = plantOf(rejectHeat<P>(firstWithAir().figures, sinks, collect(firstWithAir())));
        for (int c = year.stillCircuits + 1; !P::isOneCircuit && c < year.circuitCount; ++c) {
            const CircuitYear<S>& circuit = year.circuits[c];
            join(plant, plantOf(rejectHeat<P>(circuit.figures, sinksOfCircuit(circuit), collect(circuit))));
        }
        return plant;
    }

    GW_LANE GW_HD PlantHour<R> withAir(R air) const
    {
        return withAir([&](const CircuitYear<S>& circuit) { return collectHour<P>(circuit, hour, air); });
    }

    /// W of cooling over `year.cooling` at which losses and cooling agree: losses indoors are cooled, and cooling is carried by the chain that
    /// loses. `waiting` is what circuits without air draw less `year.cooling`: it waits for nothing. The first pass, at a cooling of `year.cooling`,
    /// needs no more than tables.
    GW_LANE GW_HD R settled(R waiting) const
    {
        R over = (waiting + withAir([&](const CircuitYear<S>& circuit) { return collectAtFirst<R>(circuit, hour); }).power) * R(year.overshoot);
        for (int pass = 1; pass < year.passes; ++pass) over += (waiting + withAir(year.air.at(hour, over)).power - over) * R(year.overshoot);
        return over;
    }
};

/// The site around a plant.
template <class R, class S>
GW_LANE GW_HD HourState<R> stateOf(const YearFigures<S>& year, int hour, const PlantHour<R>& plant)
{
    HourState<R> state;
    state.plant = plant;
    state.site = year.supply.at(hour, plant.power - R(year.cooling));
    if (!year.isCoolingFed) state.site += plant.power;
    state.grid = lane::larger(state.site - R(year.own), R(0));
    return state;
}

/// Where all circuits take air.
template <class P = AnyPlant, class R, class S>
GW_LANE GW_HD HourState<R> operateAiry(const YearFigures<S>& year, int hour, R dryBulb, R wetBulb)
{
    PlantAt<R, S, P> at {year, hour, dryBulb, wetBulb};
    at.sinks = at.sinksOfCircuit(at.firstWithAir());
    return stateOf(year, hour, at.withAir(year.air.at(hour, at.settled(R(-year.cooling)))));
}

/// `hour` is the first lane's hour of the day; the others follow it.
template <class R, class S>
GW_LANE GW_HD HourState<R> operateHour(const YearFigures<S>& year, int hour, R dryBulb, R wetBulb)
{
    if (year.stillCircuits == 0 && year.circuitCount > 0) return operateAiry(year, hour, dryBulb, wetBulb);
    PlantAt<R, S> at {year, hour, dryBulb, wetBulb};
    PlantHour<R> plant = at.still();
    if (year.stillCircuits == year.circuitCount) return stateOf(year, hour, plant);
    at.sinks = at.sinksOfCircuit(at.firstWithAir());
    join(plant, at.withAir(year.air.at(hour, at.settled(plant.power - R(year.cooling)))));
    return stateOf(year, hour, plant);
}

} // namespace gw
