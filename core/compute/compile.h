// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/factory.h"
#include "core/errors/result.h"
#include "core/model/plan.h"

namespace gw {

/// Walks the plan once and lays it out as flat arrays. Failures: UnknownId (type, model, climate or object that does not
/// exist), Cycle (feeds that lead back to their start), OutOfRange (shares above 1), and those of hourly series that cannot be read.
Result<Factory> compile(const Plan& plan, const Catalog& catalog);

} // namespace gw
