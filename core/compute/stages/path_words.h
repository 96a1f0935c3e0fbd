// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/path_view.h"
#include "core/lanes/lane_access.h"
#include "core/lanes/philox.h"

/// Random words of paths. Key (seed, model version), counter (path, month, stream).
namespace gw {

/// The streams of a path. The inputs' four-word blocks count up from `Inputs`; the other set of deviates has the same with `other` set.
namespace stream {
inline constexpr std::uint32_t inputs = 0, market = 0x80000000U, other = 0x40000000U;
} // namespace stream

/// Month of what is drawn once for a path.
inline constexpr std::uint32_t noMonth = 0xffffffffU;

/// Numbers of the paths in the lanes, and the sign of their deviates. Two antithetic paths share their words.
template <class R>
struct PathIds {
    using U = lane::LanesLike<R, std::uint32_t>;
    U low {}, high {};
    R sign {};
};

template <class R>
GW_HD PathIds<R> pathIds(std::uint64_t first, Sampling sampling)
{
    using U = typename PathIds<R>::U;
    const U start = U(static_cast<std::uint32_t>(first)), top = U(static_cast<std::uint32_t>(first >> 32));
    PathIds<R> ids;
    ids.low = start + lane::LaneNumbers<U>::get();
    ids.high = lane::select(ids.low < start, top + U(1u), top);
    ids.sign = R(1);
    if (sampling != Sampling::Antithetic) return ids;
    ids.sign = lane::select((ids.low & U(1u)) == U(0u), R(1), R(-1));
    ids.low = (ids.low >> 1) | (ids.high << 31);
    ids.high = ids.high >> 1;
    return ids;
}

template <class R>
GW_HD auto pathWords(const PathIds<R>& ids, std::uint32_t seed, std::uint32_t month, std::uint32_t stream)
{
    using U = typename PathIds<R>::U;
    return lane::philox<U>({{ids.low, ids.high, U(month), U(stream)}}, seed, pathModelVersion);
}

/// Shuffles the numbers below 4^half: a Feistel network of four rounds.
template <class U>
GW_HD U shuffled(U number, int half, std::uint32_t key)
{
    const U mask = U((1U << half) - 1);
    U left = number >> half, right = number & mask;
    for (std::uint32_t round = 0; round < 4; ++round) {
        U mixed = (right + U(key + round * 0x85ebca6bU)) * U(0x2c1b3c6dU);
        mixed = (mixed ^ (mixed >> 15)) * U(0x297a2d39U);
        const U next = left ^ ((mixed ^ (mixed >> 13)) & mask);
        left = right;
        right = next;
    }
    return (left << half) | right;
}

/// Latin hypercube: which of `count` strata a path draws from, a permutation of the paths that differs from key to key. Shuffles within the
/// next power of four until the number falls within. `count` from 2 to 2^31; the path's number is below it, or the lane has no meaning.
template <class U>
GW_HD U stratumOf(U path, std::uint32_t count, std::uint32_t key)
{
    int half = 1;
    while (half < 16 && (1U << (2 * half)) < count) ++half;
    U stratum = shuffled(lane::select(path < U(count), path, U(0u)), half, key);
    while (lane::any(stratum >= U(count))) stratum = lane::select(stratum < U(count), stratum, shuffled(stratum, half, key));
    return stratum;
}

/// High word of a product lane by lane.
template <class U>
GW_HD U highProduct(U a, std::uint32_t b)
{
    return lane::wideProduct(a, b).high;
}

/// A word within its stratum of `count`: (stratum + word / 2^32) / count of 2^32.
template <class U>
GW_HD U stratified(U word, U stratum, std::uint32_t count)
{
    const std::uint64_t width = ~std::uint64_t {0} / count;
    const auto high = static_cast<std::uint32_t>(width >> 32), low = static_cast<std::uint32_t>(width);
    return stratum * U(high) + highProduct(stratum, low) + highProduct(word, high);
}

} // namespace gw
