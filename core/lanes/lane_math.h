// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/math.h"

/// What formulas and stages may use beyond + - * /, for any lane type: double, float, and `vec` of many. A stage is written without `if` on
/// lanes: both sides are computed and `select` takes one.
namespace gw::lane {

// Written as a choice, not as a library call, so that every machine treats ties and zeros alike.
template <class R> GW_LANE GW_HD constexpr R larger(R a, R b) { return select(a > b, a, b); }
template <class R> GW_LANE GW_HD constexpr R smaller(R a, R b) { return select(a < b, a, b); }
template <class R> GW_LANE GW_HD constexpr R between(R x, R low, R high) { return smaller(larger(x, low), high); }
template <class R> GW_LANE GW_HD constexpr R absolute(R x) { return select(x < R(0), -x, x); }

} // namespace gw::lane
