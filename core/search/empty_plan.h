// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"

namespace gw {

/// A site to begin with: one empty data hall of 24 x 18 m, an electrical room beside it and a yard behind, in the catalogue's first climate.
Plan emptyPlan(const Catalog& catalog);

} // namespace gw
