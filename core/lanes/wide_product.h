// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/scalar.h"
#ifndef __CUDACC__
#include "core/lanes/vec.h"
#endif

/// Products of 32-bit words with all their 64 bits, as counter-based random numbers need them.
namespace gw::lane {

template <class U>
struct WideProduct {
    U high, low;
};

GW_LANE GW_HD constexpr WideProduct<std::uint32_t> wideProduct(std::uint32_t a, std::uint32_t b)
{
    const std::uint64_t product = std::uint64_t(a) * b;
    return {static_cast<std::uint32_t>(product >> 32), static_cast<std::uint32_t>(product)};
}

#ifndef __CUDACC__
// Machines multiply the even words; the odd ones take their place for a second product, and the words of both are sorted.
namespace registers {

GW_LANE void wideProduct(__m128i a, __m128i b, __m128i& high, __m128i& low)
{
    const __m128 even = _mm_castsi128_ps(_mm_mul_epu32(a, b)), odd = _mm_castsi128_ps(_mm_mul_epu32(_mm_srli_epi64(a, 32), b));
    high = _mm_shuffle_epi32(_mm_castps_si128(_mm_shuffle_ps(even, odd, _MM_SHUFFLE(3, 1, 3, 1))), _MM_SHUFFLE(3, 1, 2, 0));
    low = _mm_shuffle_epi32(_mm_castps_si128(_mm_shuffle_ps(even, odd, _MM_SHUFFLE(2, 0, 2, 0))), _MM_SHUFFLE(3, 1, 2, 0));
}

#ifdef __AVX2__
GW_LANE void wideProduct(__m256i a, __m256i b, __m256i& high, __m256i& low)
{
    const __m256i even = _mm256_mul_epu32(a, b), odd = _mm256_mul_epu32(_mm256_srli_epi64(a, 32), b);
    high = _mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xaa);
    low = _mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xaa);
}
#endif

#ifdef __AVX512F__
GW_LANE void wideProduct(__m512i a, __m512i b, __m512i& high, __m512i& low)
{
    const __m512i even = _mm512_maskz_mul_epu32(0xff, a, b), odd = _mm512_maskz_mul_epu32(0xff, _mm512_maskz_srli_epi64(0xff, a, 32), b);
    high = _mm512_mask_shuffle_epi32(odd, 0x5555, even, _MM_PERM_DDBB);
    low = _mm512_mask_shuffle_epi32(even, 0xaaaa, odd, _MM_PERM_CCAA);
}
#endif

} // namespace registers

/// `b` is the same in all lanes.
template <int N>
GW_LANE WideProduct<vec<std::uint32_t, N>> wideProduct(vec<std::uint32_t, N> a, std::uint32_t b)
{
    using V = vec<std::uint32_t, N>;
    if constexpr (sizeof(V) > widestRegister) {
        using Half = vec<std::uint32_t, N / 2>;
        const auto halves = halvesOf<Half>(a.v);
        const auto low = wideProduct(halves.low, b), high = wideProduct(halves.high, b);
        return {V(joined<typename V::Native>(low.high, high.high)), V(joined<typename V::Native>(low.low, high.low))};
    } else {
        typename V::Mask::Register high, low;
        registers::wideProduct((typename V::Mask::Register)a.v, (typename V::Mask::Register)V(b).v, high, low);
        return {V((typename V::Native)high), V((typename V::Native)low)};
    }
}
#endif

} // namespace gw::lane
