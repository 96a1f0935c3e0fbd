// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/units/expression.h"

namespace gw {

/// Looks up "name.field" in a plan, for expressions: the name of an object ("Row A") or the key of a section ("energy"), and a field of numbers,
/// with or without the unit in its key ("pitch" or "pitch_m"). Of objects with one name the first that has the field counts. An optional value that
/// is not set is none. The plan must outlive the look-up.
ValueLookup valuesOf(const Plan& plan);

} // namespace gw
