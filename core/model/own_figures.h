// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan_changes.h"

/// What an edit of a piece's own figures leaves as it is: the piece is what it was and stands where it stood. Such pieces are named in
/// `PlanChanges::moved`, as if they had been set down on their own place, and `PlanChanges::parts` has the sets below and not `PlanPart::Equipment`.
namespace gw {

/// Some piece has another maximum power, cap, price or lock of its own.
inline constexpr PlanParts ownFigures = PlanParts {1} << planPartCount;
/// Some piece has another maximum power of its own: what it is sized by, and pipes with it. Comes with `ownFigures`.
inline constexpr PlanParts ownRatings = ownFigures << 1;
static_assert(planPartCount + 2 <= sizeof(PlanParts) * 8);

/// The sets of parts that differ between two states of a piece; nothing when more than its own figures does.
inline PlanParts changedFigures(const Equipment& before, const Equipment& after)
{
    Equipment same = before;
    same.maximumPower = after.maximumPower, same.powerCap = after.powerCap;
    same.price = after.price, same.isLocked = after.isLocked;
    if (same != after) return 0;
    return ownFigures | (before.maximumPower != after.maximumPower ? ownRatings : 0);
}

} // namespace gw
