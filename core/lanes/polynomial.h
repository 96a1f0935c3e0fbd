// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/scalar.h"
#ifndef __CUDACC__
#include "core/lanes/vec_math.h"
#endif

#include <type_traits>

/// What our own functions of float lanes are made of.
namespace gw::lane {

/// float, or `vec` of it.
template <class F>
concept FloatLanes = std::is_same_v<LanesLike<F, float>, F>;

inline constexpr float infinity = __builtin_inff();
inline constexpr float notANumber = __builtin_nanf("");
inline constexpr float smallestNormal = 1.17549435e-38F;

/// a * b + c: rounded once in float lanes, for which machines have one instruction; in double as it is written, so that no old machine has to
/// do by hand what it has no instruction for.
template <class R>
GW_LANE GW_HD R multiplyAdd(R a, R b, R c)
{
    if constexpr (FloatLanes<R>) return fma(a, b, c);
    else return a * b + c;
}

/// By Horner's rule, the coefficient of the highest power first; one rounding a step.
template <FloatLanes F, class... Lower>
GW_LANE GW_HD F polynomial(F x, float highest, Lower... lower)
{
    F sum(highest);
    ((sum = fma(sum, x, F(lower))), ...);
    return sum;
}

} // namespace gw::lane
