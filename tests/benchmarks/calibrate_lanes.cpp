// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/calibrate.h"

#include "core/lanes/lanes_here.h"

namespace gw::GW_LANES_HERE {

/// Enough independent sums to hide the latency of a multiply-add on two ports.
constexpr int sums = 12;

float multiplyAdd(std::uint64_t rounds)
{
    Floats sum[sums];
    for (int i = 0; i < sums; ++i) sum[i] = Floats(0.1F * static_cast<float>(i));
    const Floats shrink(0.999F), add(0.001F);
    for (std::uint64_t round = 0; round < rounds; ++round) {
#pragma GCC unroll 12
        for (int i = 0; i < sums; ++i) sum[i] = lane::fma(sum[i], shrink, add);
    }
    Floats all = sum[0];
    for (int i = 1; i < sums; ++i) all += sum[i];
    return all[0];
}

double flopPerRound() { return 2.0 * sums * GW_LANES; }

void triad(float* to, const float* a, const float* b, std::size_t count)
{
    const Floats scale(3);
    for (std::size_t i = 0; i < count; i += GW_LANES) (Floats::load(a + i) + scale * Floats::load(b + i)).store(to + i);
}

} // namespace gw::GW_LANES_HERE
