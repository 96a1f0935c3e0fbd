// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/registers_sse2.h"

/// What vector extensions have no operator for, one overload per register of the instruction set that this source is compiled for.
namespace gw::lane::registers {

GW_LANE __m128 sqrt(__m128 x) { return _mm_sqrt_ps(x); }
GW_LANE __m128d sqrt(__m128d x) { return _mm_sqrt_pd(x); }

#ifdef __SSE4_1__
GW_LANE __m128 floor(__m128 x) { return _mm_floor_ps(x); }
GW_LANE __m128d floor(__m128d x) { return _mm_floor_pd(x); }
#endif

#ifdef __AVX2__
GW_LANE __m256 sqrt(__m256 x) { return _mm256_sqrt_ps(x); }
GW_LANE __m256d sqrt(__m256d x) { return _mm256_sqrt_pd(x); }
GW_LANE __m256 floor(__m256 x) { return _mm256_floor_ps(x); }
GW_LANE __m256d floor(__m256d x) { return _mm256_floor_pd(x); }
#endif

#ifdef __FMA__
GW_LANE __m128 fma(__m128 a, __m128 b, __m128 c) { return _mm_fmadd_ps(a, b, c); }
GW_LANE __m128d fma(__m128d a, __m128d b, __m128d c) { return _mm_fmadd_pd(a, b, c); }
GW_LANE __m256 fma(__m256 a, __m256 b, __m256 c) { return _mm256_fmadd_ps(a, b, c); }
GW_LANE __m256d fma(__m256d a, __m256d b, __m256d c) { return _mm256_fmadd_pd(a, b, c); }
#endif

#ifdef __AVX512F__
// With a mask of all lanes, because GCC 12 warns of the plain ones within its own header (its bug 105593).
GW_LANE __m512 sqrt(__m512 x) { return _mm512_maskz_sqrt_ps(0xffff, x); }
GW_LANE __m512d sqrt(__m512d x) { return _mm512_maskz_sqrt_pd(0xff, x); }
GW_LANE __m512 floor(__m512 x) { return _mm512_maskz_roundscale_ps(0xffff, x, _MM_FROUND_TO_NEG_INF); }
GW_LANE __m512d floor(__m512d x) { return _mm512_maskz_roundscale_pd(0xff, x, _MM_FROUND_TO_NEG_INF); }
GW_LANE __m512 fma(__m512 a, __m512 b, __m512 c) { return _mm512_fmadd_ps(a, b, c); }
GW_LANE __m512d fma(__m512d a, __m512d b, __m512d c) { return _mm512_fmadd_pd(a, b, c); }
#endif

} // namespace gw::lane::registers
