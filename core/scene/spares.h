// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/pieces.h"

namespace gw {

/// What every piece keeps when one element fails, parallel to the pieces: racks by their feeds, cooling gear by its loop.
/// None for what neither is: power gear stands for itself in its side's loading.
std::vector<std::optional<Spare>> sparesOf(const Plan& plan, const Pieces& pieces, const Outcome& outcome);

} // namespace gw
