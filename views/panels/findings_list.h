// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/finding.h"

#include <QString>

#include <vector>

namespace gw {

enum class FindingGroups { Severity, Object, Rule };

/// Which findings are shown, and in what order.
struct FindingsAsked {
    FindingGroups groups = FindingGroups::Severity;
    QString search;                          ///< Words that sentence, rule or object contain; empty = all.
    bool withWaived = false;
};

/// A heading, or a finding by its position.
struct FindingsRow {
    int finding = -1;                        ///< -1 = a heading.
    QString heading {};
    int count = 0;                           ///< Findings under the heading.
};

/// Headings with their findings. Worse groups come first; within a group the order of `findings` stays.
std::vector<FindingsRow> listFindings(const std::vector<Finding>& findings, const FindingsAsked& asked);

/// Whether both speak of the same: rule, object and pieces, whatever was measured.
bool isSameFinding(const Finding& a, const Finding& b);

} // namespace gw
