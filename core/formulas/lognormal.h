// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/math.h"

/// Numbers whose logarithm is normal. Source: closed form.
namespace gw {

/// The value at a standard normal deviate: `mu` and `sigma` are mean and deviation of the logarithm. The same bits in any number of lanes.
template <class R>
GW_LANE GW_HD R lognormalAt(R mu, R sigma, R deviate)
{
    return lane::exp(lane::fma(sigma, deviate, mu));
}

/// The mean, above the median exp(mu).
template <class R>
GW_LANE GW_HD R lognormalMean(R mu, R sigma)
{
    return lane::exp(lane::fma(R(0.5) * sigma, sigma, mu));
}

} // namespace gw
