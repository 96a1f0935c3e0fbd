// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/proposal.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

Verdict verdictOf(const Objective& objective, double present, double proposed)
{
    const bool hasPresent = std::isfinite(present), hasProposed = std::isfinite(proposed);
    if (!hasPresent || !hasProposed) return hasProposed ? Verdict::Better : hasPresent ? Verdict::Worse : Verdict::Same;
    if (present == proposed) return Verdict::Same;
    return (proposed < present) == (objective.aim == Aim::Minimise) ? Verdict::Better : Verdict::Worse;
}

ProposalStanding standingOf(const std::vector<ProposedFigure>& figures)
{
    const auto has = [&](Verdict verdict) { return std::any_of(figures.begin(), figures.end(), [&](const ProposedFigure& f) { return f.verdict == verdict; }); };
    if (has(Verdict::Better)) return has(Verdict::Worse) ? ProposalStanding::Trades : ProposalStanding::Dominates;
    return has(Verdict::Worse) ? ProposalStanding::Behind : ProposalStanding::Same;
}

/// A member of the front has the figures of its full solve.
std::span<const double> figuresOf(const SweepResult& result, std::uint64_t id)
{
    const auto member = std::lower_bound(result.front.begin(), result.front.end(), id);
    if (member == result.front.end() || *member != id) return result.figuresOf(id);
    return result.frontFigures[static_cast<std::size_t>(member - result.front.begin())];
}

} // namespace

Proposal proposalOf(const SweepResult& result, std::uint64_t id, std::vector<InputChange> changes)
{
    Proposal proposal {.id = id, .changes = std::move(changes), .figures = {}, .presentRules = result.present.rules, .rules = result.rulesOf(id)};
    const std::span<const double> figures = figuresOf(result, id);
    for (std::size_t k = 0; k < result.objectives.size(); ++k) {
        const double present = result.present.figures[k], proposed = figures[k];
        proposal.figures.push_back({result.objectives[k], present, proposed, verdictOf(result.objectives[k], present, proposed)});
    }
    proposal.standing = standingOf(proposal.figures);
    return proposal;
}

std::vector<Proposal> proposalsOf(const SweepResult& result)
{
    std::vector<Proposal> proposals;
    for (std::size_t i = 0; i < result.front.size(); ++i) proposals.push_back(proposalOf(result, result.front[i], result.changes[i]));
    return proposals;
}

} // namespace gw
