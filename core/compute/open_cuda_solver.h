// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"

#include <filesystem>
#include <functional>
#include <string>

namespace gw {

/// How a GPU's solver works with the machine around it.
struct DeviceOptions {
    int threads = 0;                          ///< Of the processor, 0 = all.
    /// Told once, from the thread that meets it, when the device fails: the same words as `Solver::deviceFault`.
    std::function<void(const std::string& fault)> tell {};
};

/// The solver of this machine's GPU, or null. Then `whyNot` is one of "no library", "wrong library", "no driver", "driver too old", "no device",
/// "out of memory", "device failed": facts for `views/text` to put into a sentence. A device that fails later leaves its work to the processor.
std::unique_ptr<Solver> openCudaSolver(std::string& whyNot, DeviceOptions options = {});
/// The same with the device library at `library`.
std::unique_ptr<Solver> openCudaSolver(const std::filesystem::path& library, std::string& whyNot, DeviceOptions options = {});

} // namespace gw
