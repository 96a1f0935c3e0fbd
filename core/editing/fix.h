// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/checks/finding.h"
#include "core/compute/outcome.h"
#include "core/editing/edit.h"

#include <optional>

namespace gw {

/// What takes a finding away where that is mechanical: a piece moved to the nearest free room, a feed as the neighbours have it, a cooler more.
/// The label says what it does. None where it takes a planner, or where no such change is free of new faults of place.
/// `outcome` belongs to `plan`; locked pieces stay as they are.
std::optional<Edit> fixFor(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const Finding& finding);

/// Whether findings of this rule are ever fixed so.
bool isFixable(Rule rule);

} // namespace gw
