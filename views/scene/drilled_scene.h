// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "views/session/failure_drill.h"

namespace gw {

/// The scene as a failure drill colours it: every piece of power and cooling gear by its loading now, what is out of service or without power or
/// coolant below the scale; what is out and what is overloaded says so on its label.
Scene drilledScene(const Scene& scene, const Plan& plan, const FailureDrill& drill);

/// The value of a piece that is out of service or without supply, in a drill.
inline constexpr float unsuppliedValue = -1;

} // namespace gw
