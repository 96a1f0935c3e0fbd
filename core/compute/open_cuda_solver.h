// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"

#include <filesystem>
#include <string>

namespace gw {

/// The solver of this machine's GPU, or null. Then `whyNot` is one of "no library", "wrong library", "no driver", "driver too old", "no device",
/// "out of memory", "device failed": facts for `views/text` to put into a sentence. A device that fails later leaves its work to the processor;
/// `Solver::deviceFault` then is one of the last two. `threads` are the processor's, 0 = all.
std::unique_ptr<Solver> openCudaSolver(std::string& whyNot, int threads = 0);
/// The same with the device library at `library`.
std::unique_ptr<Solver> openCudaSolver(const std::filesystem::path& library, std::string& whyNot, int threads = 0);

} // namespace gw
