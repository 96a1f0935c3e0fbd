// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/goal.h"
#include "core/search/proposal.h"

#include <QString>

namespace gw {

/// "net present value", as in the middle of a sentence.
QString title(const Metric& metric);
/// A figure in its metric's unit, as people read it: "$45.1M", "1.105", "12.3 %". "none" where there is none.
QString figureText(const Metric& metric, double value);
/// "discount rate", "capacity share of Premium": an input by its key, as in the middle of a sentence.
QString inputTitle(const std::string& key);

/// One sentence: what the proposal changes, what it gains and what it pays with; and whether it breaks more design rules.
QString message(const Proposal& proposal);
/// Where the target is reached, or why it is not.
QString message(const GoalAnswer& answer, const GoalRequest& request);

} // namespace gw
