// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/open_cuda_solver.h"

#include "core/compute/device_hours.h"
#include "core/compute/pipeline.h"

#include <dlfcn.h>

#include <array>
#include <chrono>
#include <system_error>

namespace gw {
namespace {

const char* wordOf(DeviceFault fault)
{
    constexpr std::array words {"none", "no driver", "driver too old", "no device", "out of memory", "device failed"};
    const auto at = static_cast<std::size_t>(fault);
    return words[at < words.size() ? at : words.size() - 1];
}

struct CloseLibrary {
    void operator()(void* library) const { dlclose(library); }
};
using Library = std::unique_ptr<void, CloseLibrary>;

/// Beside the program, in the build's and the installation's library folders, then wherever the system looks.
Library openLibrary()
{
    std::error_code ignored; // Without /proc the system's own search is left.
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    for (const char* place : {"", "../lib", "../../lib", "../lib/gigawright"}) {
        const auto path = folder / place / deviceLibrary;
        if (!std::filesystem::exists(path, ignored)) continue;
        if (void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)) return Library(library);
    }
    return Library(dlopen(deviceLibrary, RTLD_NOW | RTLD_LOCAL));
}

template <class Function>
Function* find(const Library& library, const char* name)
{
    return reinterpret_cast<Function*>(dlsym(library.get(), name));
}

/// Runs the hours on a GPU and everything else, and after a fault everything, on the processor. The bits are the same.
class CudaSolver : public Solver {
public:
    CudaSolver(Library library, DeviceHoursFunction* hours, std::string name)
        : m_library(std::move(library)), m_hours(hours), m_name(std::move(name)), m_processor(makeCpuSolver())
    {
    }

    const char* device() const override { return m_hours ? m_name.c_str() : m_processor->device(); }

    Result<Outcome> solve(const Factory& factory, const ScenarioFactors& scenario, const Progress& progress) override
    {
        const auto start = std::chrono::steady_clock::now();
        const Result<Prepared> prepared = prepare(factory, progress);
        if (!prepared) return prepared.error();
        const auto runHours = [this](const YearInput& year, const HourColumns<double>& columns, MonthSums& months) { return run(year, columns, months); };
        const Result<Run> run = runStages(factory, *prepared, scenario, progress, runHours);
        if (!run) return run.error();
        Outcome outcome = outcomeOf(factory, *prepared, *run);
        outcome.device = device();
        outcome.solveSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return outcome;
    }

    /// Scenarios spend their time in the chain and in money, which are the processor's; one after another on a GPU would be slower.
    Result<std::vector<Headline>> solveMany(const Factory& factory, std::span<const ScenarioFactors> scenarios, const Progress& progress) override
    {
        return m_processor->solveMany(factory, scenarios, progress);
    }

    Status runPaths(const PathJob& job, PathRange range, const TakeTile& take, const Progress& progress) override
    {
        return m_processor->runPaths(job, range, take, progress);
    }

private:
    Status run(const YearInput& year, const HourColumns<double>& columns, MonthSums& months)
    {
        const PreparedYear<double> prepared(year, year.dryBulb, year.wetBulb);
        m_states.resize(hoursOfYear);
        if (m_hours && m_hours(&prepared.figures(), m_states.data(), static_cast<int>(hoursOfYear)) == static_cast<int>(DeviceFault::None)) {
            for (std::size_t m = 0; m < monthsOfYear; ++m) months[m] = sumMonth(prepared.figures(), m, columns, m_states.data());
            return Done {};
        }
        m_hours = nullptr;
        return runHoursInOrder(year, columns, months);
    }

    Library m_library;
    DeviceHoursFunction* m_hours;
    std::vector<HourState<double>> m_states;
    std::string m_name;
    std::unique_ptr<Solver> m_processor;
};

std::unique_ptr<Solver> openFrom(Library library, std::string& whyNot)
{
    if (!library) {
        whyNot = "no library";
        return nullptr;
    }
    const auto version = find<DeviceVersionFunction>(library, deviceVersionName);
    const auto open = find<DeviceOpenFunction>(library, deviceOpenName);
    const auto hours = find<DeviceHoursFunction>(library, deviceHoursName);
    if (!version || !open || !hours || version() != deviceVersion) {
        whyNot = "wrong library";
        return nullptr;
    }
    std::array<char, 256> name {};
    if (const auto fault = static_cast<DeviceFault>(open(name.data(), static_cast<int>(name.size()))); fault != DeviceFault::None) {
        whyNot = wordOf(fault);
        return nullptr;
    }
    return std::make_unique<CudaSolver>(std::move(library), hours, name.data());
}

} // namespace

std::unique_ptr<Solver> openCudaSolver(std::string& whyNot)
{
    return openFrom(openLibrary(), whyNot);
}

std::unique_ptr<Solver> openCudaSolver(const std::filesystem::path& library, std::string& whyNot)
{
    return openFrom(Library(dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL)), whyNot);
}

} // namespace gw
