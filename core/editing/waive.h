// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/finding.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"

namespace gw {

/// Why a finding is accepted, by whom, since when and for how long.
struct WaiverTerms {
    std::string reason, author;
    std::string date;                  ///< ISO 8601, the day it is given.
    std::string expires;               ///< ISO 8601, the last day it holds; empty = for good.
};

/// A waiver has a reason and an author; its last day is a date, not before the day it is given. Failures: MissingField, OutOfRange.
Status checkTerms(const WaiverTerms& terms);

/// Accepts a finding: its rule, with the piece it is about, or with the name of what it is about. Failures: as `checkTerms`.
Result<Edit> waive(const Plan& plan, const Finding& finding, const WaiverTerms& terms);

/// Takes back every waiver that speaks of this finding; empty when there is none.
Edit unwaive(const Plan& plan, const Finding& finding);

} // namespace gw
