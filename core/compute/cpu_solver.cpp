// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/pipeline.h"
#include "core/compute/run_paths.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <chrono>
#include <mutex>

namespace gw {
namespace {

Status runHoursInTiles(const YearInput& year, const HourColumns<double>& columns, MonthSums& months)
{
    const PreparedYear<double> prepared(year, year.dryBulb, year.wetBulb);
    tbb::parallel_for(std::size_t {0}, monthsOfYear, [&](std::size_t m) { months[m] = runMonthInLanes(prepared.figures(), m, columns); });
    return Done {};
}

/// Evaluates on all cores. Hours and scenarios are independent and every sum has one order, so threads do not change a bit.
class CpuSolver : public Solver {
public:
    explicit CpuSolver(int threads) : m_arena(threads > 0 ? threads : tbb::task_arena::automatic) {}

    const char* device() const override { return "cpu"; }

    Result<Outcome> solve(const Factory& factory, const ScenarioFactors& scenario, const Progress& progress) override
    {
        const auto start = std::chrono::steady_clock::now();
        const Result<Prepared> prepared = prepare(factory, progress);
        if (!prepared) return prepared.error();
        const auto runHours = [&](const YearInput& year, const HourColumns<double>& columns, MonthSums& months) {
            return m_arena.execute([&] { return runHoursInTiles(year, columns, months); });
        };
        const Result<Run> run = runStages(factory, *prepared, scenario, progress, runHours);
        if (!run) return run.error();
        Outcome outcome = outcomeOf(factory, *prepared, *run);
        outcome.solveSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return outcome;
    }

    Result<std::vector<Headline>> solveMany(const Factory& factory, std::span<const ScenarioFactors> scenarios, const Progress& progress) override
    {
        const Result<Prepared> prepared = prepare(factory, progress);
        if (!prepared) return prepared.error();
        std::vector<Headline> headlines(scenarios.size());
        Many many {factory, *prepared, scenarios, progress};
        m_arena.execute([&] {
            tbb::parallel_for(std::size_t {0}, scenarios.size(), [&](std::size_t i) { many.solveOne(i, headlines[i]); });
        });
        if (many.fault) return *many.fault;
        return headlines;
    }

    Status runPaths(const PathJob& job, PathRange range, const TakeTile& take, const Progress& progress) override
    {
        return m_arena.execute([&] { return runPathsInTiles(job, range, take, progress, pathTileOf(widestInstructionSet())); });
    }

private:
    /// The scenarios' common ground. Progress is told one scenario at a time, in whatever order they end.
    struct Many {
        const Factory& factory;
        const Prepared& prepared;
        std::span<const ScenarioFactors> scenarios;
        const Progress& progress;
        std::mutex mutex {};
        std::size_t done = 0;
        std::optional<Error> fault {};

        void solveOne(std::size_t i, Headline& headline)
        {
            const Result<Run> run = runStages(factory, prepared, scenarios[i], {.report = {}, .stop = progress.stop}, runHoursInOrder);
            if (run) headline = headlineOf(factory, prepared, *run);
            const std::lock_guard lock(mutex);
            if (!run) fault = run.error();
            ++done;
            if (progress.report) progress.report("scenarios", static_cast<double>(done) / static_cast<double>(scenarios.size()));
        }
    };

    tbb::task_arena m_arena;
};

} // namespace

std::unique_ptr<Solver> makeCpuSolver(int threads)
{
    return std::make_unique<CpuSolver>(threads);
}

} // namespace gw
