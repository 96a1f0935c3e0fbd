// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/run_months.h"
#include "core/lanes/lanes_here.h"

namespace gw::GW_LANES_HERE {
namespace {

template <class R, class S>
[[gnu::flatten]] HourSums<double> runAny(const YearFigures<S>& year, std::size_t month, const HourColumns<S>& columns)
{
    return runMonth<R>(year, month, columns, [&year](std::size_t at, int hour, int count) {
        return operateHour(year, hour, loadSome<R>(year.dryBulb + at, count), loadSome<R>(year.wetBulb + at, count));
    });
}

template <class R, class S>
[[gnu::flatten]] HourSums<double> runDry(const YearFigures<S>& year, std::size_t month, const HourColumns<S>& columns)
{
    return runMonth<R>(year, month, columns, [&year](std::size_t at, int hour, int count) {
        return operateAiry<DryPlant>(year, hour, loadSome<R>(year.dryBulb + at, count), R(0));
    });
}

/// Two registers at once: an hour is one long chain of operations.
template <class R, class S>
HourSums<double> run(const YearFigures<S>& year, std::size_t month, const HourColumns<S>& columns)
{
    const bool isDry = year.circuitCount == 1 && year.stillCircuits == 0 && DryPlant::fits(year.circuits[0].figures);
    return isDry ? runDry<R>(year, month, columns) : runAny<R>(year, month, columns);
}

} // namespace

HourSums<double> runMonthHere(const YearFigures<double>& year, std::size_t month, const HourColumns<double>& columns)
{
    return run<lane::twin<Doubles>>(year, month, columns);
}

HourSums<double> runMonthHere(const YearFigures<float>& year, std::size_t month, const HourColumns<float>& columns)
{
    return run<lane::twin<Floats>>(year, month, columns);
}

} // namespace gw::GW_LANES_HERE
