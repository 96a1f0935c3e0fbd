// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/calibrate.h"

#include "core/lanes/aligned_array.h"
#include "core/lanes/instruction_set.h"
#include "tests/benchmarks/paired.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>

namespace gw {

#define GW_CALIBRATION(lanes)                                                                                                                                  \
    namespace lanes {                                                                                                                                          \
    float multiplyAdd(std::uint64_t rounds);                                                                                                                   \
    double flopPerRound();                                                                                                                                     \
    void triad(float* to, const float* a, const float* b, std::size_t count);                                                                                  \
    }
GW_CALIBRATION(lanes4)
GW_CALIBRATION(lanes8)
GW_CALIBRATION(lanes16)

namespace bench {
namespace {

constexpr int runs = 9;

double flopsOf(InstructionSet set, int threads)
{
    constexpr std::uint64_t rounds = 4'000'000;
    const auto work = chosenFor(set, lanes4::multiplyAdd, lanes8::multiplyAdd, lanes16::multiplyAdd);
    const double flop = static_cast<double>(rounds) * chosenFor(set, lanes4::flopPerRound, lanes8::flopPerRound, lanes16::flopPerRound)();
    std::atomic<float> kept {0};
    double best = 0;
    for (int run = 0; run < runs; ++run) {
        const double seconds = secondsOf([&] { tbb::parallel_for(0, threads, [&](int) { kept.store(work(rounds)); }, tbb::static_partitioner()); });
        best = std::max(best, threads * flop / seconds);
    }
    return best;
}

double bytesOf(InstructionSet set)
{
    constexpr std::size_t count = std::size_t {16} << 20, piece = std::size_t {1} << 16;
    const auto work = chosenFor(set, lanes4::triad, lanes8::triad, lanes16::triad);
    AlignedArray<float> to(count), a(count), b(count);
    double best = 0;
    for (int run = 0; run < runs; ++run) {
        const auto part = [&](std::size_t i) { work(to.data() + i * piece, a.data() + i * piece, b.data() + i * piece, piece); };
        const double seconds = secondsOf([&] { tbb::parallel_for(std::size_t {0}, count / piece, part, tbb::static_partitioner()); });
        best = std::max(best, 3.0 * count * sizeof(float) / seconds);
    }
    return best;
}

} // namespace

MachineLimit calibrate()
{
    const int threads = tbb::this_task_arena::max_concurrency();
    const InstructionSet set = widestInstructionSet();
    return {threads, flopsOf(set, threads), bytesOf(set)};
}

} // namespace bench
} // namespace gw
