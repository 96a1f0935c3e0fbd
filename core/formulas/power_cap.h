// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"

/// Throughput of an accelerator or rack that may not draw what it would like to.
/// Source: the dynamic power law P = idle + arithmetic (f/f0)^g + memory; g between 2.2 and 3 on current accelerators
/// (arXiv 2605.11999 and 2604.11391 bracket it), 2.5 here: Estimate, the middle.
namespace gw {

inline constexpr double clockPowerExponent = 2.5;
/// Estimate: below about a fifth of its clock an accelerator is not run but paused.
inline constexpr double lowestClock = 0.2;

/// Clock over full clock, `lowest`..1, of a device that idles at `idle` and adds `arithmetic` and `memory` watts at full clock.
template <class R>
GW_HD R cappedClock(R idle, R arithmetic, R memory, R cap, double exponent = clockPowerExponent, double lowest = lowestClock)
{
    if (idle + arithmetic + memory <= cap || arithmetic <= R(0)) return R(1);
    const R left = (cap - idle - memory) / arithmetic;
    if (left <= R(0)) return R(lowest);
    return lane::larger(lane::power(left, R(1 / exponent)), R(lowest));
}

/// Rate of a phase over its uncapped rate. The times are those of one step at full clock: only arithmetic slows with the clock,
/// so decode that waits for memory keeps its rate until arithmetic becomes the longer part.
template <class R>
GW_HD R cappedRate(R clock, R arithmeticTime, R memoryTime)
{
    const R before = lane::larger(arithmeticTime, memoryTime);
    const R after = lane::larger(arithmeticTime / clock, memoryTime);
    return after > R(0) ? before / after : R(1);
}

/// Throughput over uncapped throughput of a device that draws `active` watts when it works, `idle` when it does not.
/// `arithmeticShare` of the added power follows the clock; the step's two times say how far its rate does.
template <class R>
GW_HD R powerCapThroughput(R idle, R active, R cap, R arithmeticShare, R arithmeticTime, R memoryTime)
{
    const R added = active - idle;
    if (active <= cap || added <= R(0)) return R(1);
    return cappedRate(cappedClock(idle, added * arithmeticShare, added * (R(1) - arithmeticShare), cap), arithmeticTime, memoryTime);
}

} // namespace gw
