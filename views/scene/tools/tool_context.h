// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tools/drawing_tool.h"
#include "views/scene/tools/ground.h"

namespace gw {

/// What every tool works with.
struct ToolContext {
    PlanSession& session;
    Ground& ground;
    std::function<void(const QString&)> say;    ///< A sentence for the user: why something was refused.
};

} // namespace gw
