// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/money_split.h"
#include "core/search/sweep.h"

/// Holds candidates that went through the money stages alone against their own full solves.
namespace gw {

/// One per objective; NaN where there is none.
SweepPoint pointOf(const Headline& headline, const RuleCounts& rules, const std::vector<Objective>& objectives);

/// Some candidates, spread over the whole space so that every shard of a sweep comes to the same answer. Failures: Cancelled.
Result<bool> isMoneyEnough(const Plan& plan, const Catalog& catalog, const SweepRequest& request, const MoneySplit& split, Workers workers, std::stop_token stop);

/// Solves the members of the result's front and keeps their figures; false where one is not what it was taken for. Progress tells the stage "front".
/// Failures: Cancelled.
Result<bool> confirmFront(const Plan& plan, const Catalog& catalog, const SweepRequest& request, Workers workers, const Progress& progress, SweepResult& result);

} // namespace gw
