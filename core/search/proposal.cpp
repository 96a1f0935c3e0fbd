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

Standing standingOf(const std::vector<FigureChange>& figures)
{
    const auto has = [&](Verdict verdict) { return std::any_of(figures.begin(), figures.end(), [&](const FigureChange& f) { return f.verdict == verdict; }); };
    if (has(Verdict::Better)) return has(Verdict::Worse) ? Standing::Trades : Standing::Dominates;
    return has(Verdict::Worse) ? Standing::Behind : Standing::Same;
}

} // namespace

Proposal proposalOf(const SweepResult& result, const DesignSpace& space, std::uint64_t id)
{
    Proposal proposal {.id = id, .changes = {}, .figures = {}, .presentRules = result.present.rules, .rules = result.rulesOf(id)};
    const auto values = space.valuesOf(id);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Variable& variable = space.inputs()[i].variable;
        if (variable.present != values[i]) proposal.changes.push_back({variable.key, variable.present ? variable.show(*variable.present) : "", variable.show(values[i])});
    }
    for (std::size_t k = 0; k < result.objectives.size(); ++k) {
        const double present = result.present.figures[k], proposed = result.figuresOf(id)[k];
        proposal.figures.push_back({result.objectives[k], present, proposed, verdictOf(result.objectives[k], present, proposed)});
    }
    proposal.standing = standingOf(proposal.figures);
    return proposal;
}

std::vector<Proposal> proposalsOf(const SweepResult& result, const DesignSpace& space)
{
    std::vector<Proposal> proposals;
    for (const std::uint64_t id : result.front) proposals.push_back(proposalOf(result, space, id));
    return proposals;
}

} // namespace gw
