// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/circuit.h"
#include "core/formulas/cooling.h"

/// Stage "cooling": one circuit in one hour. Watts, degrees Celsius, kilograms per second.
namespace gw {

template <class R>
struct CircuitHour {
    R power {};                ///< All it draws: fans, pumps, compressors.
    R inside {};               ///< Part of `power` that warms the fluid: room fans, CDU and main pumps.
    R byDry {}, byTower {}, byChiller {};   ///< Heat taken from the fluid, by what took it.
    R compressor {};           ///< Part of `power`.
    R compressorLimit {};      ///< What a Carnot machine would have drawn instead.
    R rejected {};             ///< Heat that reaches the outside, compressors' work included.
    R water {};                ///< To make up.
};

/// Estimate: usual range 3 to 6 with treated city water.
inline constexpr double cyclesOfConcentration = 4;
/// Estimate: variable-speed fans and pumps are kept above three tenths of their speed for air and flow distribution.
inline constexpr double lowestSpeed = 0.3;
/// Between fluid and refrigerant on either side. Estimate: 2..4 K in flooded shell-and-tube machines.
inline constexpr double refrigerantApproach = 3;
/// Of a chiller's condenser water. Source: AHRI 550/590 rating condition, 5.2 K.
inline constexpr double condenserRise = 5.2;

template <class R>
GW_HD R speedFor(R heat, double capacity)
{
    return capacity > 0 ? lane::between(heat / R(capacity), R(lowestSpeed), R(1)) : R(0);
}

/// Draw of cooler fans that move `heat` of the `able` they could at full speed.
template <class R>
GW_HD R coolerFans(const Coolers& c, R heat, R able)
{
    if (heat <= R(0) || able <= R(0)) return R(0);
    return R(c.capacity * c.electricShare) * fanPowerShare(coolerSpeed(lane::smaller(heat / able, R(1))));
}

/// Heat that coolers take from fluid returning at `warm` into `sink`: no more than they can, and none that would cool it below the sink.
template <class R>
GW_HD R coolersTake(const Circuit& c, const Coolers& k, R heat, R sink, R& able)
{
    const R warm = R(c.supply + c.rise);
    able = R(k.capacity) * coolerCapacityShare(warm, sink, R(c.rise), R(k.approach));
    const R allowed = heat * lane::larger(warm - sink, R(0)) / R(c.rise);
    return lane::smaller(heat, lane::smaller(able, allowed));
}

/// Watts a compressor draws per watt of heat. Its condenser stands in outside air, or in tower water where there are towers.
template <class R>
GW_HD R compressorPerHeat(const Circuit& c, R dryBulb, R wetBulb)
{
    const R sink = c.tower.capacity > 0 ? wetBulb + R(c.tower.approach + condenserRise + refrigerantApproach) : dryBulb + R(c.chiller.approach);
    return R(1) / chillerCop(R(c.chiller.carnotShare), R(c.supply - refrigerantApproach + 273.15), sink + R(273.15));
}

/// What fans, pumps and coils within the circuit draw; all of it ends as heat in the fluid. Returns the heat to reject.
template <class R>
GW_HD R collectHeat(const Circuit& c, R liquid, R air, CircuitHour<R>& h)
{
    const R fans = c.rooms.capacity > 0 ? R(c.rooms.capacity * c.rooms.electricShare) * fanPowerShare(speedFor(air, c.rooms.capacity)) : R(0);
    const R pumps = R(c.units.capacity * c.units.electricShare) * pumpPowerShare(speedFor(liquid, c.units.capacity));
    const R heat = liquid + air + fans + pumps;
    const R mains = R(c.pumps.capacity * c.pumps.electricShare) * pumpPowerShare(speedFor(heat, c.pumps.capacity));
    h.inside = fans + pumps + mains;
    h.power = h.inside;
    return heat + mains;
}

/// Dry coolers, with wetted pads when dry air cannot take all. Where a chiller follows they rest when their fans would cost more than they save it.
template <class R>
GW_HD R takeByDry(const Circuit& c, R left, R dryBulb, R wetBulb, R& evaporated, CircuitHour<R>& h)
{
    if (c.dry.capacity <= 0) return left;
    R able = R(0), water = R(0);
    R taken = coolersTake(c, c.dry, left, dryBulb, able);
    if (taken < left && c.dry.waterShare > 0) {
        taken = coolersTake(c, c.dry, left, adiabaticAir(dryBulb, wetBulb), able);
        water = evaporation(taken * R(c.dry.waterShare));
    }
    if (c.tower.capacity <= 0 && c.chiller.capacity <= 0) taken = left;
    const R fans = coolerFans(c.dry, taken, able > R(0) ? able : taken);
    if (taken < left && c.chiller.capacity > 0 && taken * (compressorPerHeat(c, dryBulb, wetBulb) + R(c.chiller.electricShare)) <= fans) return left;
    h.byDry = taken;
    h.power += fans;
    evaporated += water;
    return left - taken;
}

/// Towers take all that is left, or nothing where they cannot and chillers follow; those then use them for their condensers.
template <class R>
GW_HD R takeByTower(const Circuit& c, R left, R wetBulb, R& evaporated, CircuitHour<R>& h)
{
    if (c.tower.capacity <= 0 || left <= R(0)) return left;
    R able = R(0);
    if (coolersTake(c, c.tower, left, wetBulb, able) < left && c.chiller.capacity > 0) return left;
    h.byTower = left;
    h.power += coolerFans(c.tower, left, able > R(0) ? able : left);
    evaporated += evaporation(left * R(c.tower.waterShare));
    return R(0);
}

template <class R>
GW_HD void takeByChiller(const Circuit& c, R left, R dryBulb, R wetBulb, R& evaporated, CircuitHour<R>& h)
{
    if (c.chiller.capacity <= 0 || left <= R(0)) return;
    h.byChiller = left;
    h.compressor = left * compressorPerHeat(c, dryBulb, wetBulb);
    h.compressorLimit = h.compressor * R(c.chiller.carnotShare);
    h.power += h.compressor + R(c.chiller.electricShare) * left;
    if (c.tower.capacity <= 0) return;
    const R out = left + h.compressor;
    h.power += coolerFans(c.tower, out, lane::larger(out, R(c.tower.capacity)));
    evaporated += evaporation(out * R(c.tower.waterShare));
}

/// Rejects a circuit's heat: dry coolers first, then towers, then chillers. Where nothing is left to trim, the last cooler runs at full speed
/// and the supply drifts above its set point.
template <class R>
GW_HD CircuitHour<R> rejectHeat(const Circuit& c, R liquid, R air, R dryBulb, R wetBulb)
{
    CircuitHour<R> h;
    R evaporated = R(0);
    R left = collectHeat(c, liquid, air, h);
    left = takeByDry(c, left, dryBulb, wetBulb, evaporated, h);
    left = takeByTower(c, left, wetBulb, evaporated, h);
    takeByChiller(c, left, dryBulb, wetBulb, evaporated, h);
    h.rejected = h.byDry + h.byTower + h.byChiller + h.compressor;
    h.water = makeUpWater(evaporated, R(cyclesOfConcentration));
    return h;
}

} // namespace gw
