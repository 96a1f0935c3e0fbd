// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/plan_draft.h"

/// How large the elements of a generated power chain are: UPS, board and transformer above one another.
namespace gw {

/// Between what a chain is planned for and its rating: what the hourly balance adds to the sum of maxima. Estimate.
inline constexpr double chainMargin = 1.03;

/// What a board or busway is sized for that gives `normal` for hours and `worst` after a failure. Breakers carry 80 % of their rating for hours:
/// NEC 210.20(A) and 215.3.
inline Power breakerNeed(Power normal, Power worst) { return std::max(worst, normal * 1.25) * chainMargin; }

/// What an element sized for `worst` loses while it gives `out`.
Power lossOf(const EquipmentType& type, Power out, Power worst);

/// What an element takes in while it gives `out` and is sized for it.
Power inputOf(const EquipmentType& type, Power out);

/// What a chain takes in at its transformer while its UPS gives `out` and all of it is sized for that.
Power chainInputOf(const Parts& parts, Power out);

/// What the board and the UPS of a chain sized for `worst` lose indoors while it gives `out`.
Power indoorLossOf(const Parts& parts, Power out, Power worst);

/// The most that one chain gives: a UPS of its type's rating, below a board and a transformer that may be built a tenth larger than theirs.
Power chainCapacity(const Parts& parts);

} // namespace gw
