// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/open_cuda_solver.h"

#include "core/compute/cuda_solver.h"

#include <dlfcn.h>

#include <array>
#include <system_error>

namespace gw {
namespace {

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

std::unique_ptr<Solver> openFrom(Library library, std::string& whyNot, DeviceOptions options)
{
    if (!library) {
        whyNot = "no library";
        return nullptr;
    }
    const auto version = find<DeviceVersionFunction>(library, deviceVersionName);
    const auto open = find<DeviceOpenFunction>(library, deviceOpenName);
    const DeviceFunctions functions {find<DeviceHoursFunction>(library, deviceHoursName), find<DevicePathsFunction>(library, devicePathsName)};
    if (!version || !open || !functions.hours || !functions.paths || version() != deviceVersion) {
        whyNot = "wrong library";
        return nullptr;
    }
    std::array<char, 256> name {};
    if (const auto fault = static_cast<DeviceFault>(open(name.data(), static_cast<int>(name.size()))); fault != DeviceFault::None) {
        whyNot = wordOf(fault);
        return nullptr;
    }
    return std::make_unique<CudaSolver>(std::move(library), functions, name.data(), std::move(options));
}

} // namespace

std::unique_ptr<Solver> openCudaSolver(std::string& whyNot, DeviceOptions options)
{
    return openFrom(openLibrary(), whyNot, std::move(options));
}

std::unique_ptr<Solver> openCudaSolver(const std::filesystem::path& library, std::string& whyNot, DeviceOptions options)
{
    return openFrom(Library(dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL)), whyNot, std::move(options));
}

} // namespace gw
