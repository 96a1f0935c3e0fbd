// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/native.h"

/// What a comparison of many lanes gives: where it holds.
namespace gw::lane {

/// A truth per lane for lanes of `Bytes` bytes: all bits of the lane or none. There is no `&&`: both sides are always computed.
template <int Bytes, int N>
struct mask {
    static_assert(Bytes * N >= narrowestRegister);
    using Lane = std::conditional_t<Bytes == 8, std::int64_t, std::int32_t>;
    using Native [[gnu::vector_size(Bytes * N)]] = Lane;
    using Register [[gnu::vector_size(Bytes * N)]] = std::conditional_t<Bytes != 0, long long, void>; ///< As intrinsics have it.

    Native v {};

    constexpr mask() = default;
    template <class Comparison>
    GW_LANE constexpr explicit mask(Comparison native) : v((Native)native) {}

    GW_LANE constexpr bool operator[](int lane) const { return v[lane] != 0; }
    GW_LANE friend constexpr mask operator&(mask a, mask b) { return mask(a.v & b.v); }
    GW_LANE friend constexpr mask operator|(mask a, mask b) { return mask(a.v | b.v); }
    GW_LANE friend constexpr mask operator^(mask a, mask b) { return mask(a.v ^ b.v); }
    GW_LANE friend constexpr mask operator!(mask a) { return mask(~a.v); }
};

GW_LANE bool anyBit(__m128i register_) { return _mm_movemask_epi8(register_) != 0; }
#ifdef __AVX2__
GW_LANE bool anyBit(__m256i register_) { return _mm256_movemask_epi8(register_) != 0; }
#endif
#ifdef __AVX512DQ__
GW_LANE bool anyBit(__m512i register_) { return _mm512_movepi32_mask(register_) != 0; }
#endif

/// Whether it holds in any lane, in all lanes.
template <int Bytes, int N>
GW_LANE bool any(mask<Bytes, N> condition)
{
    if constexpr (Bytes * N > widestRegister) {
        using Half = mask<Bytes, N / 2>;
        const auto half = halvesOf<typename Half::Native>(condition.v);
        return any(Half(half.low | half.high));
    } else {
        return anyBit((typename mask<Bytes, N>::Register)condition.v);
    }
}

template <int Bytes, int N>
GW_LANE bool all(mask<Bytes, N> condition)
{
    return !any(!condition);
}

} // namespace gw::lane
