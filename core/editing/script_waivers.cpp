// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/script_step.h"

#include "core/checks/check.h"
#include "core/checks/day.h"
#include "core/checks/rule_facts.h"
#include "core/editing/waive.h"

namespace gw {
namespace {

/// The finding that a step means: a rule and the name of what it is about, which is a piece's where one has it.
Finding meantBy(ScriptStep& step)
{
    std::vector<std::string_view> rules;
    for (std::size_t i = 0; i < ruleCount; ++i) rules.push_back(ruleFacts(static_cast<Rule>(i)).id);
    Finding finding {.rule = static_cast<Rule>(step.oneOf("rule", rules)), .severity = Severity::Info, .equipment = {}, .object = step.text("object")};
    for (const Equipment& piece : step.plan().equipment)
        if (piece.name == finding.object) return finding.equipment.push_back(piece.id), finding;
    return finding;
}

} // namespace

Result<Edit> scriptWaive(ScriptStep& step)
{
    const Finding finding = meantBy(step);
    const std::string reason = step.text("reason"), author = step.textOr("author", step.plan().info.author);
    return waive(step.plan(), finding, {reason, author, step.textOr("date", today()), step.textOr("expires", {})});
}

Result<Edit> scriptUnwaive(ScriptStep& step)
{
    const Finding finding = meantBy(step);
    Edit edit = unwaive(step.plan(), finding);
    if (edit.isEmpty()) return Error {ErrorCode::UnknownId, {}, "object", finding.object, "what a waiver of this rule speaks of"};
    return edit;
}

} // namespace gw
