// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/edit.h"
#include "core/model/plan_changes.h"

namespace gw {

/// What an edit changes of a plan, forwards and backwards alike.
PlanChanges changesOf(const Edit& edit);

} // namespace gw
