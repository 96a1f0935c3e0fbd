// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/native.h"

/// What the baseline instruction set has no instruction for, with the same bits as where there is one.
namespace gw::lane::registers {

#ifndef __SSE4_1__
// Adding and taking away the first power of two whose neighbours are one apart rounds to the nearest whole number; larger ones are whole.
GW_LANE __m128 floor(__m128 x)
{
    const __m128 sign = _mm_and_ps(x, _mm_set1_ps(-0.0F)), size = _mm_xor_ps(x, sign), unit = _mm_set1_ps(8388608.F);
    const __m128 near = _mm_or_ps(_mm_sub_ps(_mm_add_ps(size, unit), unit), sign);
    const __m128 below = _mm_or_ps(_mm_sub_ps(near, _mm_and_ps(_mm_cmpgt_ps(near, x), _mm_set1_ps(1.F))), sign);
    const __m128 isSmall = _mm_cmplt_ps(size, unit);
    return _mm_or_ps(_mm_and_ps(isSmall, below), _mm_andnot_ps(isSmall, x));
}

GW_LANE __m128d floor(__m128d x)
{
    const __m128d sign = _mm_and_pd(x, _mm_set1_pd(-0.0)), size = _mm_xor_pd(x, sign), unit = _mm_set1_pd(4503599627370496.0);
    const __m128d near = _mm_or_pd(_mm_sub_pd(_mm_add_pd(size, unit), unit), sign);
    const __m128d below = _mm_or_pd(_mm_sub_pd(near, _mm_and_pd(_mm_cmpgt_pd(near, x), _mm_set1_pd(1.0))), sign);
    const __m128d isSmall = _mm_cmplt_pd(size, unit);
    return _mm_or_pd(_mm_and_pd(isSmall, below), _mm_andnot_pd(isSmall, x));
}
#endif

#ifndef __FMA__
/// a * b + c of floats in double, made odd where it is not exact, so that rounding it again to float rounds as once (Boldo and Melquiond 2008).
GW_LANE __m128d fusedToOdd(__m128d a, __m128d b, __m128d c)
{
    const __m128d product = _mm_mul_pd(a, b), sum = _mm_add_pd(product, c), part = _mm_sub_pd(sum, product);
    const __m128d lost = _mm_add_pd(_mm_sub_pd(product, _mm_sub_pd(sum, part)), _mm_sub_pd(c, part)), zero = _mm_setzero_pd();
    // One step away from zero where what was lost has the sign of the sum, else one back; only from even sums that lost something.
    const __m128i bits = _mm_castpd_si128(sum), one = _mm_set1_epi64x(1), isEven = _mm_sub_epi64(_mm_and_si128(bits, one), one);
    const __m128i differs = _mm_srai_epi32(_mm_castpd_si128(_mm_xor_pd(lost, sum)), 31);
    const __m128i step = _mm_or_si128(_mm_shuffle_epi32(differs, _MM_SHUFFLE(3, 3, 1, 1)), one);
    const __m128i isLost = _mm_castpd_si128(_mm_or_pd(_mm_cmpgt_pd(lost, zero), _mm_cmplt_pd(lost, zero)));
    return _mm_castsi128_pd(_mm_add_epi64(bits, _mm_and_si128(step, _mm_and_si128(isEven, isLost))));
}

GW_LANE __m128 fma(__m128 a, __m128 b, __m128 c)
{
    const __m128d low = fusedToOdd(_mm_cvtps_pd(a), _mm_cvtps_pd(b), _mm_cvtps_pd(c));
    const __m128d high = fusedToOdd(_mm_cvtps_pd(_mm_movehl_ps(a, a)), _mm_cvtps_pd(_mm_movehl_ps(b, b)), _mm_cvtps_pd(_mm_movehl_ps(c, c)));
    return _mm_movelh_ps(_mm_cvtpd_ps(low), _mm_cvtpd_ps(high));
}

GW_LANE __m128d fma(__m128d a, __m128d b, __m128d c)
{
    return _mm_set_pd(std::fma(a[1], b[1], c[1]), std::fma(a[0], b[0], c[0]));
}
#endif

} // namespace gw::lane::registers
