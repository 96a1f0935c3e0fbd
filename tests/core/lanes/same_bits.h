// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// Every function of lanes over the same numbers, compiled for each instruction set.
namespace gw {

struct SameBitsInput {
    std::size_t count = 0;                    ///< A multiple of 16.
    const float *any, *usual, *share;         ///< Any bits; 1e-3 to 80 of either sign; 0 to 1.
    const std::uint32_t* words;
};

/// One row of answers each.
inline constexpr const char* sameBitsRows[] {"quotient", "root", "floor", "fused", "fused of usual", "larger", "exp", "exp of usual", "log", "log of usual", "sine", "cosine",
    "power", "power of usual", "normal of words", "quantile", "word of philox", "last word of philox", "of words", "truncated"};
inline constexpr std::size_t sameBitsRowCount = sizeof(sameBitsRows) / sizeof(sameBitsRows[0]);

/// In lanes of 1, 4, 8 or 16 floats. `out` has a row of `count` answers for each function.
using SameBits = void(int width, const SameBitsInput& input, std::uint32_t* out);

namespace lanes4 { SameBits computeInLanes; }
namespace lanes8 { SameBits computeInLanes; }
namespace lanes16 { SameBits computeInLanes; }

} // namespace gw
