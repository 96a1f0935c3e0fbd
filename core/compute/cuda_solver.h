// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device_hours.h"
#include "core/compute/device_paths.h"
#include "core/compute/run_months.h"
#include "core/compute/open_cuda_solver.h"
#include "core/compute/year_input.h"

#include <mutex>
#include <string>

namespace gw {

/// What the device library offers once it is open.
struct DeviceFunctions {
    DeviceHoursFunction* hours = nullptr;
    DevicePathsFunction* paths = nullptr;
};

/// The word for a fault, as `openCudaSolver` tells it.
const char* wordOf(DeviceFault fault);

/// Runs hours and paths on a GPU and everything else, and after a fault everything, on the processor. The bits are the same.
/// One fault is enough for good: a device that failed once, or whose memory others hold, would make every later run fail before it is finished
/// elsewhere. Whoever wants it back opens a new solver.
class CudaSolver : public Solver {
public:
    /// `library` keeps the functions alive.
    CudaSolver(std::shared_ptr<void> library, DeviceFunctions functions, std::string name, DeviceOptions options);

    const char* device() const override;
    std::string deviceFault() const override;
    Result<Outcome> solve(const Factory& factory, const ScenarioFactors& scenario, const Progress& progress) override;
    /// Scenarios spend their time in the chain and in money, which are the processor's; one after another on a GPU would be slower.
    Result<std::vector<Headline>> solveMany(const Factory& factory, std::span<const ScenarioFactors> scenarios, const Progress& progress) override;
    Status runPaths(const PathJob& job, PathRange range, const TakeTile& take, const Progress& progress) override;

private:
    DeviceFault fault() const;
    void leave(DeviceFault fault);
    Status runHours(const YearInput& year, const HourColumns<double>& columns, MonthSums& months);
    Status finishPaths(const PathJob& job, PathRange range, std::uint64_t done, const TakeTile& take, const Progress& progress);

    std::shared_ptr<void> m_library;
    DeviceFunctions m_functions;
    std::string m_name;
    DeviceOptions m_options;
    std::unique_ptr<Solver> m_processor;
    mutable std::mutex m_mutex;
    DeviceFault m_fault = DeviceFault::None;  ///< Why the device is no longer used.
};

} // namespace gw
