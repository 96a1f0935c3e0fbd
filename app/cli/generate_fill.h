// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace gw::cli {

/// Which hall of which plan is to be filled; no plan = none.
struct FillOptions {
    std::string plan, hall;
    Machine machine;
};

void addFillOptions(CLI::App& command, FillOptions& options);

/// Fills the hall with racks, writes the plan to `output` and says how many fit and what binds. A hall that takes none is the answer no.
Exit fillPlan(const FillOptions& options, const std::string& rack, const std::string& output, bool isJson);

} // namespace gw::cli
