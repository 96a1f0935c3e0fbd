// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <span>
#include <vector>

namespace gw {

/// The feeds of a plan by either end. Refers to the plan's rows: it is of one plan that does not change.
class FeedIndex {
public:
    explicit FeedIndex(const Plan& plan);
    std::span<const Feed* const> into(EquipmentId id) const;
    std::span<const Feed* const> outOf(EquipmentId id) const;

private:
    std::vector<const Feed*> m_byTo, m_byFrom;
};

/// The pieces from `from` down its feeds to `to`, both included, by the fewest feeds; empty when no feeds lead there.
std::vector<EquipmentId> feedPath(const Plan& plan, EquipmentId from, EquipmentId to);

} // namespace gw
