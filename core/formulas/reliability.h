// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"

/// Failures of large jobs and what checkpoints make of them. Seconds; any one unit of time does. Failures arrive by a Poisson process.
namespace gw {

/// Mean time between failures of a job on many accelerators of which any one stops it.
/// Meta's Llama 3 report: 419 stops in 54 days on 16,384, so one per 50,677 accelerator hours (arXiv 2407.21783).
template <class R>
GW_HD constexpr R jobTimeBetweenFailures(R ofOne, R accelerators)
{
    return ofOne / accelerators;
}

/// Young's checkpoint interval sqrt(2 C M); good while C is far below M. Young 1974.
template <class R>
GW_HD inline R youngInterval(R checkpoint, R timeBetweenFailures)
{
    return lane::sqrt(R(2) * checkpoint * timeBetweenFailures);
}

/// Daly's higher order interval; for C >= 2 M it is M. Daly 2006.
template <class R>
GW_HD inline R dalyInterval(R checkpoint, R timeBetweenFailures)
{
    if (!(checkpoint < R(2) * timeBetweenFailures)) return timeBetweenFailures;
    const R x = checkpoint / (R(2) * timeBetweenFailures);
    return youngInterval(checkpoint, timeBetweenFailures) * (R(1) + lane::sqrt(x) / R(3) + x / R(9)) - checkpoint;
}

/// Share of time lost, first order: C/T + (T/2 + R)/M. Meaningless unless C + R is below a tenth of M.
template <class R>
GW_HD constexpr R firstOrderWaste(R interval, R checkpoint, R restart, R timeBetweenFailures)
{
    return checkpoint / interval + (interval / R(2) + restart) / timeBetweenFailures;
}

/// Share of time that makes progress, exact for any M: T / (M e^(R/M) (e^((T+C)/M) - 1)). Renewal argument, Daly 2006.
template <class R>
GW_HD inline R exactGoodput(R interval, R checkpoint, R restart, R timeBetweenFailures)
{
    const R m = timeBetweenFailures;
    return interval / (m * lane::exp(restart / m) * (lane::exp((interval + checkpoint) / m) - R(1)));
}

/// Goodput at Daly's interval. 1 where nothing fails or a checkpoint and a restart cost nothing.
template <class R>
GW_HD inline R trainingGoodput(R checkpoint, R restart, R timeBetweenFailures)
{
    if (!(timeBetweenFailures > R(0))) return R(0);
    if (!(checkpoint > R(0))) return lane::exp(-restart / timeBetweenFailures);
    return exactGoodput(dalyInterval(checkpoint, timeBetweenFailures), checkpoint, restart, timeBetweenFailures);
}

} // namespace gw
