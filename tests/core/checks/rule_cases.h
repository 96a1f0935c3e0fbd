// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/checks/small_plan.h"

#include <span>

namespace gw {

/// A plan that breaks a rule, and one that just keeps it.
struct RuleCase {
    const char* name;
    Rule rule;
    Severity severity;
    double measured, limit;
    const char* object;
    void (*breakIt)(SmallPlan&);
    void (*keepIt)(SmallPlan&);
};

/// At least one of every rule.
std::span<const RuleCase> ruleCases();

} // namespace gw
