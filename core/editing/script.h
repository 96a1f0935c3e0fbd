// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// A plan after a script, and what each step did, as the history would name it; empty for a step that changed nothing.
struct ScriptRun {
    Plan plan;
    std::vector<std::string> steps;
};

/// Runs the window's edits from JSON, in order: an array of objects, each with "do" and what that needs. Lengths and powers are numbers in m and kW,
/// or texts with units and other values of the plan: "2*600mm", "=Row A.pitch". Pieces are named by "pieces": ["A-01"] or asked for by "where":
/// "kind=rack and space=Hall 1". Rows and pods follow as in the window. Nothing of the plan changes when one step cannot be done.
/// Failures: NotJson, and of each step what its edit fails with; the place is the JSON pointer of the step or of its value.
Result<ScriptRun> runScript(const Plan& plan, const Catalog& catalog, std::string_view text);

/// What "do" can say with what it needs, a line each, for the help.
std::string scriptHelp();

} // namespace gw
