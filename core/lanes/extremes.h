// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"

#ifndef __CUDACC__
/// `larger` and `smaller` of `lane_math.h` in one operation of the machine: the registers' own take the second number where neither is larger,
/// as the choice written out does. The compiler does not see that they are the same.
namespace gw::lane {

namespace registers {
GW_LANE __m128 larger(__m128 a, __m128 b) { return _mm_max_ps(a, b); }
GW_LANE __m128d larger(__m128d a, __m128d b) { return _mm_max_pd(a, b); }
GW_LANE __m128 smaller(__m128 a, __m128 b) { return _mm_min_ps(a, b); }
GW_LANE __m128d smaller(__m128d a, __m128d b) { return _mm_min_pd(a, b); }
#ifdef __AVX2__
GW_LANE __m256 larger(__m256 a, __m256 b) { return _mm256_max_ps(a, b); }
GW_LANE __m256d larger(__m256d a, __m256d b) { return _mm256_max_pd(a, b); }
GW_LANE __m256 smaller(__m256 a, __m256 b) { return _mm256_min_ps(a, b); }
GW_LANE __m256d smaller(__m256d a, __m256d b) { return _mm256_min_pd(a, b); }
#endif
#ifdef __AVX512F__
GW_LANE __m512 larger(__m512 a, __m512 b) { return _mm512_maskz_max_ps(0xffff, a, b); }
GW_LANE __m512d larger(__m512d a, __m512d b) { return _mm512_maskz_max_pd(0xff, a, b); }
GW_LANE __m512 smaller(__m512 a, __m512 b) { return _mm512_maskz_min_ps(0xffff, a, b); }
GW_LANE __m512d smaller(__m512d a, __m512d b) { return _mm512_maskz_min_pd(0xff, a, b); }
#endif
} // namespace registers

template <class T, int N>
GW_LANE vec<T, N> larger(vec<T, N> a, vec<T, N> b)
{
    return byRegister([](auto x, auto y) { return registers::larger(x, y); }, a, b);
}

template <class T, int N>
GW_LANE vec<T, N> smaller(vec<T, N> a, vec<T, N> b)
{
    return byRegister([](auto x, auto y) { return registers::smaller(x, y); }, a, b);
}

} // namespace gw::lane
#endif
