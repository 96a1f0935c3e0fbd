// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/finding.h"

namespace gw {

/// What a rule says, in English, to be translated in the context "rules".
struct RuleWords {
    Rule rule;
    const char* title;
    const char* sentence;                    ///< %1 object, %2 measured, %3 limit, both with their unit, %4 the word seen.
};
const RuleWords& ruleWords(Rule rule);

/// How the rule judges: its formula or text.
const char* ruleExplanation(Rule rule);

} // namespace gw
