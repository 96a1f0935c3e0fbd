// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/run_months.h"

namespace gw {
namespace {

template <class S>
HourSums<double> runWith(InstructionSet set, const YearFigures<S>& year, std::size_t month, const HourColumns<S>& columns)
{
    using Function = HourSums<double>(const YearFigures<S>&, std::size_t, const HourColumns<S>&);
    return chosenFor<Function>(set, lanes4::runMonthHere, lanes8::runMonthHere, lanes16::runMonthHere)(year, month, columns);
}

} // namespace

HourSums<double> runMonthInLanes(const YearFigures<double>& year, std::size_t month, const HourColumns<double>& columns, InstructionSet set)
{
    return runWith(set, year, month, columns);
}

HourSums<double> runMonthInLanes(const YearFigures<float>& year, std::size_t month, const HourColumns<float>& columns, InstructionSet set)
{
    return runWith(set, year, month, columns);
}

HourSums<double> sumMonth(const YearFigures<double>& year, std::size_t month, const HourColumns<double>& columns, const HourState<double>* states)
{
    return runMonth<double>(year, month, columns, [states](std::size_t at, int, int) { return states[at]; });
}

} // namespace gw
