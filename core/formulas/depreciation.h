// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace gw {

/// When property counts as placed in service: the middle of the year, of a quarter or of a month.
enum class Convention : unsigned char { HalfYear, MidQuarter, MidMonth };

/// Percentages of the basis, year by year, as IRS Publication 946 appendix A prints them (tables and A-7a): rounded, not recomputed.
/// `recovery` 3, 5, 7, 10, 15, 20 years by half year or by quarter 1..4; 39 by month 1..12. Empty where there is no table.
std::vector<double> macrsPercent(int recovery, Convention convention, int quarterOrMonth);

/// Straight line over 15 or 20 years by half years in the percentages that NREL's SAM rounds to.
std::vector<double> straightLinePercent(int years);

} // namespace gw
