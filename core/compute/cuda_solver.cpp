// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/cuda_solver.h"

#include "core/compute/hand_on_paths.h"
#include "core/compute/pipeline.h"
#include "core/compute/run_paths.h"

#include <array>
#include <chrono>

namespace gw {

const char* wordOf(DeviceFault fault)
{
    constexpr std::array words {"none", "no driver", "driver too old", "no device", "out of memory", "device failed"};
    const auto at = static_cast<std::size_t>(fault);
    return words[at < words.size() ? at : words.size() - 1];
}

CudaSolver::CudaSolver(std::shared_ptr<void> library, DeviceFunctions functions, std::string name, DeviceOptions options)
    : m_library(std::move(library)), m_functions(functions), m_name(std::move(name)), m_options(std::move(options)), m_processor(makeCpuSolver(m_options.threads))
{
}

const char* CudaSolver::device() const
{
    return fault() == DeviceFault::None ? m_name.c_str() : m_processor->device();
}

std::string CudaSolver::deviceFault() const
{
    return fault() == DeviceFault::None ? std::string() : wordOf(fault());
}

DeviceFault CudaSolver::fault() const
{
    const std::lock_guard lock(m_mutex);
    return m_fault;
}

/// The first fault is the one that is told.
void CudaSolver::leave(DeviceFault fault)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_fault != DeviceFault::None) return;
        m_fault = fault;
    }
    if (m_options.tell) m_options.tell(wordOf(fault));
}

Result<Outcome> CudaSolver::solve(const Factory& factory, const ScenarioFactors& scenario, const Progress& progress)
{
    const auto start = std::chrono::steady_clock::now();
    const Result<Prepared> prepared = prepare(factory, progress);
    if (!prepared) return prepared.error();
    const auto hours = [this](const YearInput& year, const HourColumns<double>& columns, MonthSums& months) { return runHours(year, columns, months); };
    const Result<Run> run = runStages(factory, *prepared, scenario, progress, hours);
    if (!run) return run.error();
    Outcome outcome = outcomeOf(factory, *prepared, *run);
    outcome.device = device();
    outcome.solveSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return outcome;
}

Status CudaSolver::runHours(const YearInput& year, const HourColumns<double>& columns, MonthSums& months)
{
    if (fault() != DeviceFault::None) return runHoursInOrder(year, columns, months);
    const PreparedYear<double> prepared(year, year.dryBulb, year.wetBulb);
    std::vector<HourState<double>> states(hoursOfYear);
    const auto result = static_cast<DeviceFault>(m_functions.hours(&prepared.figures(), states.data(), static_cast<int>(hoursOfYear)));
    if (result != DeviceFault::None) {
        leave(result);
        return runHoursInOrder(year, columns, months);
    }
    for (std::size_t m = 0; m < monthsOfYear; ++m) months[m] = sumMonth(prepared.figures(), m, columns, states.data());
    return Done {};
}

Result<std::vector<Headline>> CudaSolver::solveMany(const Factory& factory, std::span<const ScenarioFactors> scenarios, const Progress& progress)
{
    return m_processor->solveMany(factory, scenarios, progress);
}

Status CudaSolver::runPaths(const PathJob& job, PathRange range, const TakeTile& take, const Progress& progress)
{
    if (const Status s = checkPathJob(job); !s) return s;
    if (fault() != DeviceFault::None) return m_processor->runPaths(job, range, take, progress);
    HandOnPaths handOn {job.venture.finance.horizonYears, m_options.threads, range, take, progress};
    const DevicePathJob there = deviceJobOf(job);
    const auto result = static_cast<DeviceFault>(m_functions.paths(&there, range.first, range.count, HandOnPaths::takeBatch, &handOn));
    if (progress.stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    if (result == DeviceFault::None) return Done {};
    leave(result);
    return finishPaths(job, range, handOn.done(), take, progress);
}

/// What the device left undone. Batches are whole tiles, so the tiles go on where they would have.
Status CudaSolver::finishPaths(const PathJob& job, PathRange range, std::uint64_t done, const TakeTile& take, const Progress& progress)
{
    const double before = static_cast<double>(done) / static_cast<double>(range.count);
    Progress rest {.report = {}, .stop = progress.stop};
    if (progress.report) rest.report = [&](const char* stage, double fraction) { progress.report(stage, before + (1 - before) * fraction); };
    return m_processor->runPaths(job, {range.first + done, range.count - done}, take, rest);
}

} // namespace gw
