// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/rule_checks.h"

#include <string_view>

namespace gw {

/// Whether a waiver speaks of this finding: the same rule, and its piece and object where it names them. Says nothing of its last day.
bool concerns(const Waiver& waiver, const Finding& finding);
/// What a finding about a waiver calls it: its object, else the name of its piece, else its rule's word.
std::string nameOf(const Waiver& waiver, const Plan& plan);

/// Marks what waivers accept on this day, and adds what is to be said of the waivers themselves; nothing of those whose rule was not judged.
void applyWaivers(const Plan& plan, std::string_view day, Findings& findings, Judged judged);

} // namespace gw
