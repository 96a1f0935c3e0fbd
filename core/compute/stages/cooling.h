// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/sinks.h"

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

/// What a circuit is to reject, W, and the part of it that its own fans and pumps draw: all of that ends as heat in the fluid.
template <class R>
struct Collected {
    R inside {}, heat {};
};

/// What liquid brings: it does not depend on the air.
template <class R, class S>
GW_LANE GW_HD Collected<R> collectLiquid(const CircuitFigures<S>& c, R liquid)
{
    const R units = c.hasUnits ? pumpPower(c.units, liquid) : R(0);
    return {units, liquid + units};
}

/// What air and the fans that move it bring on top, and the main pumps that carry all.
template <class P = AnyPlant, class R, class S>
GW_LANE GW_HD Collected<R> collectAir(const CircuitFigures<S>& c, Collected<R> all, R air)
{
    all.heat += air;
    if (P::hasRooms(c)) {
        const R fans = R(c.rooms.power) * fanPowerShare(speedFor(c.rooms, air));
        all.inside += fans, all.heat += fans;
    }
    if (P::hasPumps(c)) {
        const R pumps = pumpPower(c.pumps, all.heat);
        all.inside += pumps, all.heat += pumps;
    }
    return all;
}

/// Heat that coolers take, and over what they could at full speed.
template <class R>
struct Taken {
    R heat {}, load {};
};

/// All of it, at full speed where they can do no more.
template <class R>
GW_LANE GW_HD Taken<R> takeAll(const Sink<R>& sink, R heat)
{
    return {heat, lane::smaller(heat * sink.perHeat, R(1))};
}

/// What they can, and none that would cool the fluid below the sink.
template <class R, class S>
GW_LANE GW_HD Taken<R> takeSome(const CircuitFigures<S>& c, const CoolerFigures<S>& k, const Sink<R>& sink, R heat)
{
    const R able = R(k.perKelvin) * sink.above, allowed = heat * sink.above * R(c.perRise);
    return takeAll(sink, lane::smaller(heat, lane::smaller(able, allowed)));
}

/// Draw of cooler fans; none where there is nothing to take.
template <class R, class S>
GW_LANE GW_HD R coolerFans(const CoolerFigures<S>& k, const Taken<R>& taken)
{
    return lane::select(taken.heat > R(0), R(k.fans) * coolerFanShare(taken.load), R(0));
}

/// Dry coolers that nothing follows take all there is.
template <class P = AnyPlant, class R, class S>
GW_LANE GW_HD R takeByDryAlone(const CircuitFigures<S>& c, const CircuitSinks<R>& sinks, R left, CircuitHour<R>& h)
{
    Taken<R> taken = takeAll(sinks.dry, left);
    if (P::wetsPads(c)) {
        const auto isShort = takeSome(c, c.dry, sinks.dry, left).heat < left;
        taken.load = lane::select(isShort, takeAll(sinks.wetted, left).load, taken.load);
        h.water += lane::select(isShort, takeSome(c, c.dry, sinks.wetted, left).heat * R(c.dry.water), R(0));
    }
    h.power += coolerFans(c.dry, taken);
    h.byDry = h.rejected = left;
    return R(0);
}

/// Dry coolers, with wetted pads when dry air cannot take all. Where a chiller follows they rest when their fans would cost more than they save it.
template <class P = AnyPlant, class R, class S>
GW_LANE GW_HD R takeByDry(const CircuitFigures<S>& c, const CircuitSinks<R>& sinks, R left, CircuitHour<R>& h)
{
    if (!P::hasDry(c)) return left;
    if (!P::hasTower(c) && !P::hasChiller(c)) return takeByDryAlone<P>(c, sinks, left, h);
    Taken<R> taken = takeSome(c, c.dry, sinks.dry, left);
    R water = R(0);
    if (P::wetsPads(c)) {
        const Taken<R> wetted = takeSome(c, c.dry, sinks.wetted, left);
        const auto isShort = taken.heat < left;
        taken = {lane::select(isShort, wetted.heat, taken.heat), lane::select(isShort, wetted.load, taken.load)};
        water = lane::select(isShort, taken.heat * R(c.dry.water), R(0));
    }
    R fans = coolerFans(c.dry, taken);
    if (P::hasChiller(c)) {
        const R saved = taken.heat * (sinks.compressor + R(c.chiller.electricShare));
        const auto rests = (taken.heat < left) & (saved <= fans);
        taken.heat = lane::select(rests, R(0), taken.heat), fans = lane::select(rests, R(0), fans), water = lane::select(rests, R(0), water);
    }
    h.byDry = h.rejected = taken.heat;
    h.power += fans;
    h.water += water;
    return left - taken.heat;
}

/// Towers take all that is left, or nothing where they cannot and chillers follow; those then use them for their condensers.
template <class P = AnyPlant, class R, class S>
GW_LANE GW_HD R takeByTower(const CircuitFigures<S>& c, const CircuitSinks<R>& sinks, R left, CircuitHour<R>& h)
{
    if (!P::hasTower(c)) return left;
    h.byTower = P::hasChiller(c) ? lane::select(takeSome(c, c.tower, sinks.tower, left).heat < left, R(0), left) : left;
    h.power += coolerFans(c.tower, takeAll(sinks.tower, h.byTower));
    h.water += h.byTower * R(c.tower.water);
    h.rejected += h.byTower;
    return left - h.byTower;
}

template <class P = AnyPlant, class R, class S>
GW_LANE GW_HD void takeByChiller(const CircuitFigures<S>& c, const CircuitSinks<R>& sinks, R left, CircuitHour<R>& h)
{
    if (!P::hasChiller(c)) return;
    h.byChiller = left;
    h.compressor = left * sinks.compressor;
    h.compressorLimit = h.compressor * R(c.chiller.carnotShare);
    h.power += h.compressor + R(c.chiller.electricShare) * left;
    const R out = left + h.compressor;
    h.rejected += out;
    if (!P::hasTower(c)) return;
    h.power += coolerFans(c.tower, Taken<R> {out, lane::smaller(out * R(c.tower.perCapacity), R(1))});
    h.water += out * R(c.tower.water);
}

/// Rejects a circuit's heat: dry coolers first, then towers, then chillers. Where nothing is left to trim, the last cooler runs at full speed
/// and the supply drifts above its set point.
template <class P = AnyPlant, class R, class S>
GW_LANE GW_HD CircuitHour<R> rejectHeat(const CircuitFigures<S>& c, const CircuitSinks<R>& sinks, const Collected<R>& all)
{
    CircuitHour<R> h;
    h.power = h.inside = all.inside;
    R left = takeByDry<P>(c, sinks, all.heat, h);
    left = takeByTower<P>(c, sinks, left, h);
    takeByChiller<P>(c, sinks, left, h);
    return h;
}

/// The same from the start.
template <class P = AnyPlant, class R, class S>
GW_LANE GW_HD CircuitHour<R> rejectHeat(const CircuitFigures<S>& c, R liquid, R air, R dryBulb, R wetBulb)
{
    return rejectHeat<P>(c, sinksOf<P>(c, dryBulb, wetBulb), collectAir<P>(c, collectLiquid(c, liquid), air));
}

} // namespace gw
