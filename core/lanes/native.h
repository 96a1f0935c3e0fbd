// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/scalar.h"

#ifdef __AVX2__
#include <immintrin.h>
#else
#include <emmintrin.h>
#endif

#include <type_traits>

namespace gw::lane {

/// Bytes of the widest register in the instruction set that this source is compiled for; what is wider is computed by halves.
#if defined(__AVX512F__) && defined(__AVX512DQ__)
inline constexpr int widestRegister = 64;
#elif defined(__AVX2__) && defined(__FMA__)
inline constexpr int widestRegister = 32;
#else
inline constexpr int widestRegister = 16;
#endif
inline constexpr int narrowestRegister = 16;

template <class Half>
struct Halves {
    Half low, high;
};

template <class Half, class Native>
GW_LANE constexpr Halves<Half> halvesOf(Native native)
{
    return __builtin_bit_cast(Halves<Half>, native);
}

template <class Native, class Half>
GW_LANE constexpr Native joined(Half low, Half high)
{
    return __builtin_bit_cast(Native, (Halves<Half> {low, high}));
}

} // namespace gw::lane
