// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/circuit.h"
#include "core/formulas/cooling.h"

/// A circuit as stage "cooling" wants it: what no hour changes is multiplied and divided once. `S` is a lane's own type, double or float.
namespace gw {

/// Estimate: usual range 3 to 6 with treated city water.
inline constexpr double cyclesOfConcentration = 4;
/// Between fluid and refrigerant on either side. Estimate: 2..4 K in flooded shell-and-tube machines.
inline constexpr double refrigerantApproach = 3;
/// Of a chiller's condenser water. Source: AHRI 550/590 rating condition, 5.2 K.
inline constexpr double condenserRise = 5.2;

/// Fans or pumps that run with the heat they serve.
template <class S>
struct DriveFigures {
    S power {};                ///< W at design.
    S perHeat {};              ///< Of the design speed, per W of heat.
};

/// Coolers of one kind.
template <class S>
struct CoolerFigures {
    S fans {};                 ///< W at full speed.
    S perCapacity {};          ///< 1/W.
    S perKelvin {};            ///< W of heat at full speed, per kelvin between the returning fluid and the sink.
    S kelvinsPerWatt {};       ///< Its inverse.
    S water {};                ///< kg/s to make up, per W moved.
};

template <class S>
struct ChillerFigures {
    S lift {};                 ///< K between the evaporator and outside air of 0 degC, or a wet bulb of 0 degC where there are towers.
    S work {};                 ///< W of compressor per W of heat and kelvin of lift.
    S electricShare {}, carnotShare {};
};

template <class S>
struct CircuitFigures {
    bool hasDry = false, hasTower = false, hasChiller = false, wetsPads = false;
    bool hasUnits = false, hasRooms = false, hasPumps = false;
    S warm {};                 ///< degC of the returning fluid.
    S perRise {};              ///< 1/K.
    S airShare {};
    DriveFigures<S> units, rooms, pumps;
    CoolerFigures<S> dry, tower;
    ChillerFigures<S> chiller;
};

template <class S>
DriveFigures<S> driveFigures(const Coolers& c)
{
    return {static_cast<S>(c.capacity * c.electricShare), static_cast<S>(c.capacity > 0 ? 1 / c.capacity : 0)};
}

template <class S>
CoolerFigures<S> coolerFigures(const Circuit& c, const Coolers& k)
{
    if (k.capacity <= 0) return {};
    const double perKelvin = k.capacity * coolerCapacityShare(1.0, 0.0, c.rise, k.approach);
    const double water = makeUpWater(evaporation(k.waterShare), cyclesOfConcentration);
    return {.fans = static_cast<S>(k.capacity * k.electricShare), .perCapacity = static_cast<S>(1 / k.capacity), .perKelvin = static_cast<S>(perKelvin),
        .kelvinsPerWatt = static_cast<S>(1 / perKelvin), .water = static_cast<S>(water)};
}

/// The condenser stands in outside air, or in tower water where there are towers.
template <class S>
ChillerFigures<S> chillerFigures(const Circuit& c)
{
    if (c.chiller.capacity <= 0) return {};
    const double aboveSink = c.tower.capacity > 0 ? c.tower.approach + condenserRise + refrigerantApproach : c.chiller.approach;
    const double evaporating = c.supply - refrigerantApproach;
    const double work = 1 / (c.chiller.carnotShare * carnotCop(evaporating + 273.15, evaporating + 274.15));
    return {static_cast<S>(aboveSink - evaporating), static_cast<S>(work), static_cast<S>(c.chiller.electricShare), static_cast<S>(c.chiller.carnotShare)};
}

template <class S>
CircuitFigures<S> figuresOf(const Circuit& c)
{
    return {
        .hasDry = c.dry.capacity > 0, .hasTower = c.tower.capacity > 0, .hasChiller = c.chiller.capacity > 0, .wetsPads = c.dry.waterShare > 0,
        .hasUnits = c.units.capacity > 0, .hasRooms = c.rooms.capacity > 0, .hasPumps = c.pumps.capacity > 0,
        .warm = static_cast<S>(c.supply + c.rise), .perRise = static_cast<S>(1 / c.rise), .airShare = static_cast<S>(c.airShare),
        .units = driveFigures<S>(c.units), .rooms = driveFigures<S>(c.rooms), .pumps = driveFigures<S>(c.pumps),
        .dry = coolerFigures<S>(c, c.dry), .tower = coolerFigures<S>(c, c.tower), .chiller = chillerFigures<S>(c)};
}

} // namespace gw
