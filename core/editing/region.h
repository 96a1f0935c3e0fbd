// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"

namespace gw {

/// The edit that makes a region's price and carbon the contract's; of no region, only the name is taken off. Empty where nothing changes.
/// Failure: UnknownId for a region that the catalogue does not have.
Result<Edit> applyRegion(const Plan& plan, const Catalog& catalog, const RegionId& region);

/// The edit with what follows a change of the contract's region: its price and carbon, each unless the edit itself changes it. Gives the same edit when
/// given its own answer.
Edit withRegionalPrice(const Catalog& catalog, Edit edit);

} // namespace gw
