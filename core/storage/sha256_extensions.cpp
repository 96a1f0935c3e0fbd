// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sha256_block.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace gw {

#if defined(__x86_64__)

namespace {

/// Intel's SHA extensions: CPUID leaf 7, EBX bit 29; with SSSE3 and SSE4.1, leaf 1, ECX bits 9 and 19.
bool hasExtensions()
{
    unsigned a = 0, b = 0, c = 0, d = 0;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c >> 9 & 1) || !(c >> 19 & 1)) return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1);
}

/// The instructions want the eight words as two registers, a b e f and c d g h from the highest down, and do two rounds at a time.
__attribute__((target("sha,ssse3,sse4.1"))) void addBlockByExtensions(Sha256State& state, const unsigned char* block)
{
    const auto word = [&](std::size_t i) { return static_cast<int>(state[i]); };
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    __m128i abef = _mm_set_epi32(word(0), word(1), word(4), word(5)), cdgh = _mm_set_epi32(word(2), word(3), word(6), word(7));
    const __m128i abefBefore = abef, cdghBefore = cdgh;
    // The last sixteen words of the schedule, the oldest first.
    __m128i w[4];
    for (int i = 0; i < 4; ++i) w[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(block) + i), bigEndian);
    for (std::size_t four = 0; four < 16; ++four) {
        if (four >= 4) {
            const __m128i older = _mm_add_epi32(_mm_sha256msg1_epu32(w[0], w[1]), _mm_alignr_epi8(w[3], w[2], 4));
            const __m128i next = _mm_sha256msg2_epu32(older, w[3]);
            w[0] = w[1], w[1] = w[2], w[2] = w[3], w[3] = next;
        }
        const __m128i now = four < 4 ? w[four] : w[3];
        const __m128i keyed = _mm_add_epi32(now, _mm_loadu_si128(reinterpret_cast<const __m128i*>(sha256Constants.data()) + four));
        cdgh = _mm_sha256rnds2_epu32(cdgh, abef, keyed);
        abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(keyed, 0x0e));
    }
    std::array<std::uint32_t, 4> first, second;
    _mm_storeu_si128(reinterpret_cast<__m128i*>(first.data()), _mm_add_epi32(abef, abefBefore));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(second.data()), _mm_add_epi32(cdgh, cdghBefore));
    state = {first[3], first[2], second[3], second[2], first[1], first[0], second[1], second[0]};
}

} // namespace

Sha256Block blockByExtensions() { return hasExtensions() ? addBlockByExtensions : nullptr; }

#else

Sha256Block blockByExtensions() { return nullptr; }

#endif

} // namespace gw
