// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/circuit_figures.h"

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

    GW_LANE GW_HD CircuitHour& operator+=(const CircuitHour& b)
    {
        power += b.power, inside += b.inside, byDry += b.byDry, byTower += b.byTower, byChiller += b.byChiller;
        compressor += b.compressor, compressorLimit += b.compressorLimit, rejected += b.rejected, water += b.water;
        return *this;
    }
};

/// Estimate: variable-speed fans and pumps are kept above three tenths of their speed for air and flow distribution.
inline constexpr double lowestSpeed = 0.3;

template <class R, class S>
GW_LANE GW_HD R speedFor(const DriveFigures<S>& d, R heat)
{
    return lane::between(heat * R(d.perHeat), R(lowestSpeed), R(1));
}

template <class R, class S>
GW_LANE GW_HD R pumpPower(const DriveFigures<S>& d, R heat)
{
    return R(d.power) * pumpPowerShare(speedFor(d, heat));
}

/// Heat that coolers move at full speed, and the heat they take: none that would cool the fluid below the sink.
template <class R>
struct Taken {
    R able {}, heat {};
};

template <class R, class S>
GW_LANE GW_HD Taken<R> takeHeat(const CircuitFigures<S>& c, const CoolerFigures<S>& k, R heat, R sink)
{
    const R above = lane::larger(R(c.warm) - sink, R(0)), able = R(k.perKelvin) * above, allowed = heat * above * R(c.perRise);
    return {able, lane::smaller(heat, lane::smaller(able, allowed))};
}

/// Draw of cooler fans that move `heat` of the `able` they could at full speed; all they can where that is nothing.
template <class R, class S>
GW_LANE GW_HD R coolerFans(const CoolerFigures<S>& k, R heat, R able)
{
    const R load = lane::select(able > R(0), lane::smaller(heat / able, R(1)), R(1));
    return lane::select(heat > R(0), R(k.fans) * fanPowerShare(coolerSpeed(load)), R(0));
}

/// Watts a compressor draws per watt of heat.
template <class R, class S>
GW_LANE GW_HD R compressorPerHeat(const CircuitFigures<S>& c, R dryBulb, R wetBulb)
{
    const R sink = c.hasTower ? wetBulb : dryBulb;
    return R(c.chiller.work) * lane::larger(sink + R(c.chiller.lift), R(leastLift));
}

/// What fans, pumps and coils within the circuit draw; all of it ends as heat in the fluid. Returns the heat to reject.
template <class R, class S>
GW_LANE GW_HD R collectHeat(const CircuitFigures<S>& c, R liquid, R air, CircuitHour<R>& h)
{
    if (c.hasRooms) h.inside += R(c.rooms.power) * fanPowerShare(speedFor(c.rooms, air));
    if (c.hasUnits) h.inside += pumpPower(c.units, liquid);
    if (c.hasPumps) h.inside += pumpPower(c.pumps, liquid + air + h.inside);
    h.power = h.inside;
    return liquid + air + h.inside;
}

/// Dry coolers, with wetted pads when dry air cannot take all. Where a chiller follows they rest when their fans would cost more than they save it.
template <class R, class S>
GW_LANE GW_HD R takeByDry(const CircuitFigures<S>& c, R left, R dryBulb, R wetBulb, CircuitHour<R>& h)
{
    if (!c.hasDry) return left;
    Taken<R> taken = takeHeat(c, c.dry, left, dryBulb);
    R water = R(0);
    if (c.wetsPads) {
        const Taken<R> wetted = takeHeat(c, c.dry, left, adiabaticAir(dryBulb, wetBulb));
        const auto isShort = taken.heat < left;
        taken = {lane::select(isShort, wetted.able, taken.able), lane::select(isShort, wetted.heat, taken.heat)};
        water = lane::select(isShort, taken.heat * R(c.dry.water), R(0));
    }
    if (!c.hasTower && !c.hasChiller) taken.heat = left;
    R fans = coolerFans(c.dry, taken.heat, taken.able);
    if (c.hasChiller) {
        const R saved = taken.heat * (compressorPerHeat(c, dryBulb, wetBulb) + R(c.chiller.electricShare));
        const auto rests = (taken.heat < left) & (saved <= fans);
        taken.heat = lane::select(rests, R(0), taken.heat), fans = lane::select(rests, R(0), fans), water = lane::select(rests, R(0), water);
    }
    h.byDry = taken.heat;
    h.power += fans;
    h.water += water;
    return left - taken.heat;
}

/// Towers take all that is left, or nothing where they cannot and chillers follow; those then use them for their condensers.
template <class R, class S>
GW_LANE GW_HD R takeByTower(const CircuitFigures<S>& c, R left, R wetBulb, CircuitHour<R>& h)
{
    if (!c.hasTower) return left;
    const Taken<R> taken = takeHeat(c, c.tower, left, wetBulb);
    h.byTower = c.hasChiller ? lane::select(taken.heat < left, R(0), left) : left;
    h.power += coolerFans(c.tower, h.byTower, taken.able);
    h.water += h.byTower * R(c.tower.water);
    return left - h.byTower;
}

template <class R, class S>
GW_LANE GW_HD void takeByChiller(const CircuitFigures<S>& c, R left, R dryBulb, R wetBulb, CircuitHour<R>& h)
{
    if (!c.hasChiller) return;
    h.byChiller = left;
    h.compressor = left * compressorPerHeat(c, dryBulb, wetBulb);
    h.compressorLimit = h.compressor * R(c.chiller.carnotShare);
    h.power += h.compressor + R(c.chiller.electricShare) * left;
    if (!c.hasTower) return;
    const R out = left + h.compressor;
    h.power += coolerFans(c.tower, out, lane::larger(out, R(c.tower.capacity)));
    h.water += out * R(c.tower.water);
}

/// Rejects a circuit's heat: dry coolers first, then towers, then chillers. Where nothing is left to trim, the last cooler runs at full speed
/// and the supply drifts above its set point.
template <class R, class S>
GW_LANE GW_HD CircuitHour<R> rejectHeat(const CircuitFigures<S>& c, R liquid, R air, R dryBulb, R wetBulb)
{
    CircuitHour<R> h;
    R left = collectHeat(c, liquid, air, h);
    left = takeByDry(c, left, dryBulb, wetBulb, h);
    left = takeByTower(c, left, wetBulb, h);
    takeByChiller(c, left, dryBulb, wetBulb, h);
    h.rejected = h.byDry + h.byTower + h.byChiller + h.compressor;
    return h;
}

} // namespace gw
