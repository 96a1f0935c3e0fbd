// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/risk_runner.h"

#include <QString>

namespace gw {

/// "Probability of loss 12 %; net present value between -$1.2 B and $4.5 B in 9 of 10 futures; 100,000 futures on CPU in 0.8 s."
QString riskSentence(const Assessed& assessed);
/// What was changed or left out to make sense of the question, one sentence each; empty when nothing was.
QString notesText(const RiskResult& risk);
/// A figure with its unit.
QString riskText(const FigureTitle& title, double value);

} // namespace gw
