// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"
#include "core/model/plan.h"

namespace gw {

/// A generated factory of `racks` accelerator racks with its plant, and annexe halls of storage and network racks in rows with their own busways, PDUs
/// and CDUs, columns and aisles, until there are `pieces` pieces. Failures: those of `generatePlan`.
Result<Plan> greatPlan(const Catalog& catalog, std::uint32_t racks, std::size_t pieces);

} // namespace gw
