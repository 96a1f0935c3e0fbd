// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/twin.h"

namespace gw::lane {

/// How a lane's number is taken for a whole one to guess its inverse fourth root: bits - (bits of x) / 4, and how many steps of Newton's follow.
template <class T>
struct FourthRootGuess;
template <>
struct FourthRootGuess<float> {
    using Bits = std::uint32_t;
    static constexpr Bits bits = 0x4f586000;
    static constexpr int steps = 3;
};
template <>
struct FourthRootGuess<double> {
    using Bits = std::uint64_t;
    static constexpr Bits bits = 0x4feb0c0000000000;
    static constexpr int steps = 4;
};

/// x^(-1/4) within 3 units in the last place for 1e-30 <= x <= 1e30; below, that of 1e-30. Square roots would take three times as long. The guess is right to 4 %, and each step squares the error, times 5/2.
template <class R>
GW_LANE GW_HD R inverseFourthRoot(R x)
{
    using Guess = FourthRootGuess<Element<R>>;
    using Bits = LanesLike<R, typename Guess::Bits>;
    x = larger(x, R(1e-30));
    R y = __builtin_bit_cast(R, Bits(Guess::bits) - (__builtin_bit_cast(Bits, x) >> 2));
    const R quarter = R(0.25) * x;
    for (int step = 0; step < Guess::steps; ++step) {
        const R square = y * y;
        y = y * (R(1.25) - quarter * (square * square));
    }
    return y;
}

} // namespace gw::lane
