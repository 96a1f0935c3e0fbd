// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

#include <cmath>

/// The few functions formulas need beyond + - * /. One overload per lane type; a lane that needs its own bits adds its own.
namespace gw::lane {

GW_HD inline double exp(double x) { return std::exp(x); }
GW_HD inline double log(double x) { return std::log(x); }
GW_HD inline double sqrt(double x) { return std::sqrt(x); }
GW_HD inline double power(double base, double exponent) { return std::pow(base, exponent); }
GW_HD inline double cosine(double x) { return std::cos(x); }

// Written as a choice, not as a library call, so that every machine treats ties and zeros alike.
template <class R> GW_HD constexpr R larger(R a, R b) { return a > b ? a : b; }
template <class R> GW_HD constexpr R smaller(R a, R b) { return a < b ? a : b; }
template <class R> GW_HD constexpr R between(R x, R low, R high) { return smaller(larger(x, low), high); }
template <class R> GW_HD constexpr R absolute(R x) { return x < R(0) ? -x : x; }

} // namespace gw::lane
