// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace gw {

/// What the machine's lanes can do: the levels of the x86-64 psABI. The numbers that come out are the same in all.
enum class InstructionSet : std::uint8_t {
    Baseline,                                 ///< SSE2. No fused multiply-add: exact, but tens of times slower in functions.
    V3,                                       ///< AVX2 and FMA.
    V4,                                       ///< AVX-512 F, BW, CD, DQ, VL.
};

/// The widest that this machine's processor has and its operating system saves.
InstructionSet widestInstructionSet();

/// As compilers name it: "x86-64-v3".
std::string_view nameOf(InstructionSet set);

/// Floats in one register.
constexpr int floatLanes(InstructionSet set)
{
    return 4 << static_cast<int>(set);
}

/// One of three functions that `gw_lane_sources` made of one source.
template <class Function>
constexpr Function* chosenFor(InstructionSet set, Function* baseline, Function* v3, Function* v4)
{
    return set == InstructionSet::V4 ? v4 : set == InstructionSet::V3 ? v3 : baseline;
}

} // namespace gw
