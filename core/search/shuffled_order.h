// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace gw {

/// Scatters the bits of a number; one to one. Source: the finalizer of SplitMix64, Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014, with the constants of variant 13 by Stafford.
constexpr std::uint64_t mixed(std::uint64_t z)
{
    z += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

/// Where `position` of 0 to `size` - 1 stands after a shuffle that `key` chooses; one to one, and computed for this position alone: a Feistel
/// network over the next power of four, walked until it falls within `size`. Source: Black and Rogaway, "Ciphers with arbitrary finite domains", 2002.
constexpr std::uint64_t shuffled(std::uint64_t position, std::uint64_t size, std::uint64_t key)
{
    int half = 1;
    while (half < 31 && (std::uint64_t {1} << (2 * half)) < size) ++half;
    const std::uint64_t low = (std::uint64_t {1} << half) - 1;
    do {
        std::uint64_t left = position >> half, right = position & low;
        for (std::uint64_t round = 0; round < 4; ++round) {
            const std::uint64_t next = left ^ (mixed(right ^ mixed(key + round)) & low);
            left = right;
            right = next;
        }
        position = left << half | right;
    } while (position >= size);
    return position;
}

} // namespace gw
