// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/plan_file.h"

#include <functional>
#include <optional>

namespace gw {

class LatestRun;

/// Reads a plan by `run` while the window is still drawn, and returns when it is read. Meanwhile nothing takes mouse or keyboard but Escape, which gives
/// up: then there is no answer. `hasLasted` is called once when it takes long enough to say so.
std::optional<Result<PlanFile>> readWatched(LatestRun& run, std::function<Result<PlanFile>()> read, const std::function<void()>& hasLasted);

} // namespace gw
