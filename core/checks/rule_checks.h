// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/rules.h"

#include <span>
#include <variant>

namespace gw {

using PlanCheck = void (*)(const CheckedPlan&, Findings&);
using SpaceCheck = void (*)(const CheckedPlan&, std::size_t space, Findings&);
using PieceCheck = void (*)(const CheckedPlan&, std::size_t space, std::uint32_t piece, Findings&);

/// A rule and the function that asks it: of the whole plan, of a space, or of a piece.
struct RuleCheck {
    Rule rule;
    std::variant<PlanCheck, SpaceCheck, PieceCheck> ask;
};

/// One for each rule in their order; what waivers say follows when the rules have spoken.
std::span<const RuleCheck> ruleChecks();

/// Calls `visit(space, piece)` for every piece that stands or hangs in a space.
template <class Visitor>
void forEachPlaced(const CheckedPlan& checked, Visitor&& visit)
{
    for (std::size_t s = 0; s < checked.contents.size(); ++s) {
        for (const std::uint32_t piece : checked.contents[s].onFloor) visit(s, piece);
        for (const std::uint32_t piece : checked.contents[s].overhead) visit(s, piece);
    }
}

/// Asks a rule about everything there is.
void askAll(Rule rule, const CheckedPlan& checked, Findings& findings);

enum class Judged : std::uint8_t { All, WithoutOutcome };

/// What the rules say, marked by waivers as of the ISO day `day`: errors first, then by rule and object. A waiver of a rule that was not judged is
/// neither used nor unused.
Findings sortedFindings(const Plan& plan, std::string_view day, std::vector<const Finding*> said, Judged judged = Judged::All);

} // namespace gw
