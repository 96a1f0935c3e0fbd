// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/year.h"
#include "core/lanes/instruction_set.h"

#include <array>

/// A year's months, each on the caller's thread. They do not depend on each other, and their sums neither on lanes nor on threads.
namespace gw {

using MonthSums = std::array<HourSums<double>, monthsOfYear>;

/// Operates a month's hours: their sums, and their figures in `columns` where those are given. The sums of single precision are in double;
/// they differ from those of double precision by less than 1e-5.
HourSums<double> runMonthInLanes(const YearFigures<double>& year, std::size_t month, const HourColumns<double>& columns, InstructionSet set = widestInstructionSet());
HourSums<double> runMonthInLanes(const YearFigures<float>& year, std::size_t month, const HourColumns<float>& columns, InstructionSet set = widestInstructionSet());

/// The same of hours that were operated elsewhere; `states` has one per hour of the year.
HourSums<double> sumMonth(const YearFigures<double>& year, std::size_t month, const HourColumns<double>& columns, const HourState<double>* states);

#define GW_RUN_MONTH(S) HourSums<double> runMonthHere(const YearFigures<S>& year, std::size_t month, const HourColumns<S>& columns);
namespace lanes4 { GW_RUN_MONTH(double) GW_RUN_MONTH(float) }
namespace lanes8 { GW_RUN_MONTH(double) GW_RUN_MONTH(float) }
namespace lanes16 { GW_RUN_MONTH(double) GW_RUN_MONTH(float) }
#undef GW_RUN_MONTH

} // namespace gw
