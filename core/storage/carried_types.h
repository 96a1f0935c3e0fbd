// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"
#include "core/model/plan.h"

#include <string>
#include <vector>

/// A plan brings the catalogue entries along that it was made with. They are written when the plan is, by `withCarriedTypes`, not by each edit: so a
/// plan of the samples is complete after its first save, edits and their undo stay as small as they are, and undoing everything gives the first bytes.
namespace gw {

/// A plan that brings more is refused.
inline constexpr std::size_t mostCarriedBytes = 8U << 20;

/// The catalogue that a plan is computed with: the installed one, the plan's carried types prevailing.
/// Failures: those of `withEntries`, `place` beginning with the row; FileTooLarge for more than `mostCarriedBytes` in all.
Result<Catalog> catalogFor(const Catalog& installed, const Plan& plan);

/// Ids of the entries that a plan's figures depend on, each once, sorted: types of pieces, energy sources, models of tiers, climate, region, and the
/// build costs, market factors and model errors that every plan shares. Entries that others refer to (accelerators) come with these.
std::vector<std::string> usedEntries(const Plan& plan, const Catalog& catalog);

/// The plan as it is written: a row for each used entry, as `catalog` (that of `catalogFor`) has it. Rows that are there stay as they are, rows of
/// entries no longer used go; ids that no catalogue knows are passed over. The same plan gives the same rows.
Plan withCarriedTypes(Plan plan, const Catalog& catalog);

} // namespace gw
