// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/finding.h"
#include "core/model/plan_changes.h"

#include <string_view>

namespace gw {

/// What a rule is about, in the order of the rules.
enum class RuleArea : std::uint8_t { Space, Structure, Power, Cooling, Network, Availability, Applications, Document };
inline constexpr std::size_t ruleAreaCount = 8;

/// What stands fast about a rule, whatever the plan.
struct RuleFacts {
    Rule rule;
    RuleArea area;
    std::string_view id;                     ///< Its word in waivers, JSON and on the command line: "overlap", "aisle_too_narrow".
    std::string_view source;                 ///< Where rule and limit come from; begins with "Estimate" where no standard says it.
    PlanParts reads;                         ///< What its findings follow from: parts of the plan, `readsPlaces`, `readsOutcome`.
};

/// Where pieces stand and how they look; for rules beside the parts of the plan.
inline constexpr PlanParts readsPlaces = PlanParts {1} << 30;
/// What was solved.
inline constexpr PlanParts readsOutcome = PlanParts {1} << 31;
static_assert(planPartCount <= 30);

const RuleFacts& ruleFacts(Rule rule);
/// "overlap", "aisle_too_narrow", ...
std::string_view ruleId(Rule rule);
/// Whether a plan cannot be computed as long as this rule finds something.
bool preventsSolving(Rule rule);
/// Whether the rule says nothing about a plan that is not solved.
bool needsOutcome(Rule rule);
/// "space", "power", ...
std::string_view word(RuleArea area);

} // namespace gw
