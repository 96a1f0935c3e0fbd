// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/rule_checks.h"

#include <map>
#include <memory>
#include <optional>

namespace gw {

/// The findings of one plan from edit to edit. A rule is asked again only when something changed that it reads, and where pieces only moved only about
/// the spaces they stand in and the pieces around them. The answer is always that of `check`.
class LiveCheck {
public:
    /// `changes` since the call before; the first call takes the whole plan. Another catalogue, an outcome of another solve (`hasNewOutcome`) and
    /// changes of anything but places are found out here.
    std::vector<Finding> check(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const PlanChanges& changes, bool hasNewOutcome, std::string_view day);

    /// Likewise for a plan that cannot be solved; always that of `checkUnsolved`. The call after must have a new outcome, or be of this kind.
    std::vector<Finding> checkUnsolved(const Plan& plan, const Catalog& catalog, const PlanChanges& changes, std::string_view day);

    /// What the last call did.
    struct Work {
        std::size_t rules = 0;              ///< Asked of the whole plan.
        std::size_t spaces = 0, pieces = 0; ///< Times that a rule was asked of one space or one piece, of rules not asked of the whole plan.
    };
    const Work& work() const { return m_work; }

private:
    /// What a rule says, in the portions it is asked for.
    struct Said {
        Findings all;
        std::vector<Findings> bySpace;
        std::map<std::uint32_t, Findings> byPiece;
    };
    /// Where something moved.
    struct Stirred {
        std::vector<std::uint32_t> spaces;
        std::vector<std::uint32_t> pieces;  ///< In order; what moved and what stands around where it was and where it is.
    };
    struct AskAll;
    struct AskAgain;
    struct Gather;
    struct Place {
        std::uint32_t space;
        Footprint floor;
    };
    void addPlaces(const Plan& plan, const std::vector<EquipmentId>& moved, std::vector<Place>& places) const;
    Stirred stirredBy(const Plan& plan, const std::vector<EquipmentId>& moved, std::vector<Place> before) const;

    std::vector<Finding> ask(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const PlanChanges& changes, PlanParts changed, std::string_view day, Judged judged);

    std::optional<CheckedPlan> m_checked;   ///< Between calls its plan and outcome may be gone.
    std::vector<Said> m_said;               ///< Parallel to `ruleChecks()`.
    Outcome m_none;                         ///< Of a plan that cannot be solved.
    Work m_work;
};

} // namespace gw
