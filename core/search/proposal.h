// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/sweep.h"

namespace gw {

/// How a candidate stands to the plan as it is.
enum class ProposalStanding : std::uint8_t {
    Dominates,                                ///< As good in every figure and better in one.
    Trades,                                   ///< Better in one and worse in another.
    Same,
    Behind,                                   ///< Better in none, worse in one.
};

enum class Verdict : std::uint8_t { Better, Same, Worse };

/// What becomes of one figure, in its metric's unit; NaN where there is none. A figure is better than none.
struct ProposedFigure {
    Objective objective;
    double present = 0, proposed = 0;
    Verdict verdict = Verdict::Same;
};

/// A member of the front as a proposal: the facts of one sentence.
struct Proposal {
    std::uint64_t id = 0;
    ProposalStanding standing = ProposalStanding::Same;
    std::vector<InputChange> changes;         ///< Only what differs from the plan.
    std::vector<ProposedFigure> figures;        ///< One per objective.
    RuleCounts presentRules, rules;
};

/// The front's members in order of id.
std::vector<Proposal> proposalsOf(const SweepResult& result);
/// Any candidate of the result's range, with what it changes.
Proposal proposalOf(const SweepResult& result, std::uint64_t id, std::vector<InputChange> changes);

} // namespace gw
