// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lanes/instruction_set.h"

namespace gw {
namespace {

// The compiler's library counts AVX and AVX-512 only where the operating system saves their registers.

bool hasV2()
{
    return __builtin_cpu_supports("cmpxchg16b") && __builtin_cpu_supports("lahf_lm") && __builtin_cpu_supports("popcnt")
        && __builtin_cpu_supports("sse3") && __builtin_cpu_supports("ssse3") && __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("sse4.2");
}

bool hasV3()
{
    return hasV2() && __builtin_cpu_supports("avx") && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")
        && __builtin_cpu_supports("f16c") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("lzcnt") && __builtin_cpu_supports("movbe")
        && __builtin_cpu_supports("osxsave");
}

bool hasV4()
{
    return hasV3() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}

} // namespace

InstructionSet widestInstructionSet()
{
    return hasV4() ? InstructionSet::V4 : hasV3() ? InstructionSet::V3 : InstructionSet::Baseline;
}

std::string_view nameOf(InstructionSet set)
{
    switch (set) {
    case InstructionSet::V4: return "x86-64-v4";
    case InstructionSet::V3: return "x86-64-v3";
    case InstructionSet::Baseline: break;
    }
    return "x86-64";
}

} // namespace gw
