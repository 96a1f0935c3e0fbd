// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/risk.h"

namespace gw::cli {

/// A figure as people read it: `value` is in the unit of `titleOf(figure)`.
std::string figureText(PathFigure figure, double value);

/// Prints quantiles with their standard errors, the chance of loss in words, the net present value as bars and the cash of every year.
void printRisk(const RiskResult& result);

} // namespace gw::cli
