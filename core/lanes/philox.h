// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/wide_product.h"

/// Random words that follow from a counter alone: any path's numbers can be had without those before, in any order, on any machine.
namespace gw::lane {

/// Four random words, uniform over all 32-bit numbers, per lane.
template <class U>
struct PhiloxBlock {
    U word[4];
};

/// Philox4x32-10 for words of type std::uint32_t or `vec` of it; the key is shared by all lanes. Different counters or keys give independent
/// words. Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11.
template <class U>
GW_LANE GW_HD constexpr PhiloxBlock<U> philox(PhiloxBlock<U> counter, std::uint32_t key0, std::uint32_t key1)
{
    U a = counter.word[0], b = counter.word[1], c = counter.word[2], d = counter.word[3];
    for (std::uint32_t round = 0; round < 10; ++round) {
        const WideProduct<U> p = wideProduct(a, 0xd2511f53u), q = wideProduct(c, 0xcd9e8d57u);
        a = q.high ^ b ^ U(key0 + round * 0x9e3779b9u);
        b = q.low;
        c = p.high ^ d ^ U(key1 + round * 0xbb67ae85u);
        d = p.low;
    }
    return {a, b, c, d};
}

} // namespace gw::lane
