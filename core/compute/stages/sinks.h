// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/plant_kinds.h"

/// Stage "cooling": what an hour's weather means to a circuit's coolers, whatever heat they are given. Found once for an hour.
namespace gw {

/// Air, wetted air or tower water that takes a cooler's heat.
template <class R>
struct Sink {
    R above {};                ///< K of the returning fluid over it; 0 where it is the warmer one.
    R perHeat {};              ///< Load per W of heat; infinite where it takes none.
};

template <class R>
struct CircuitSinks {
    Sink<R> dry, wetted, tower;
    R compressor {};           ///< W a compressor draws per W of heat.
};

template <class R, class S>
GW_LANE GW_HD Sink<R> sinkAt(const CircuitFigures<S>& c, const CoolerFigures<S>& k, R temperature)
{
    const R above = lane::larger(R(c.warm) - temperature, R(0));
    return {above, R(k.kelvinsPerWatt) / above};
}

/// Of coolers that a circuit does not have, nothing is said.
template <class P = AnyPlant, class R, class S>
GW_LANE GW_HD CircuitSinks<R> sinksOf(const CircuitFigures<S>& c, R dryBulb, R wetBulb)
{
    CircuitSinks<R> sinks;
    if (P::hasDry(c)) sinks.dry = sinkAt(c, c.dry, dryBulb);
    if (P::hasDry(c) && P::wetsPads(c)) sinks.wetted = sinkAt(c, c.dry, adiabaticAir(dryBulb, wetBulb));
    if (P::hasTower(c)) sinks.tower = sinkAt(c, c.tower, wetBulb);
    if (P::hasChiller(c)) sinks.compressor = R(c.chiller.work) * lane::larger((P::hasTower(c) ? wetBulb : dryBulb) + R(c.chiller.lift), R(leastLift));
    return sinks;
}

} // namespace gw
