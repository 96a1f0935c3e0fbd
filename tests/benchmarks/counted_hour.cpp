// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/counted.h"

#include "core/compute/stages/year.h"
#include "tests/benchmarks/counted_hour.h"

#include <cstring>
#include <vector>

namespace gw::bench {
namespace {

using lane::Counted;
static_assert(sizeof(YearFigures<Counted>) == sizeof(YearFigures<float>) && sizeof(CircuitYear<Counted>) == sizeof(CircuitYear<float>));

/// The same figures in lanes that count; a counting lane is a float and nothing else.
template <class To, class From>
To recast(const From& from)
{
    To to;
    std::memcpy(static_cast<void*>(&to), &from, sizeof(to));
    return to;
}

} // namespace

double flopsOfHour(const YearFigures<float>& year)
{
    std::vector<CircuitYear<Counted>> circuits;
    for (int c = 0; c < year.circuitCount; ++c) circuits.push_back(recast<CircuitYear<Counted>>(year.circuits[c]));
    auto counting = recast<YearFigures<Counted>>(year);
    counting.circuits = circuits.data();
    HourSums<Counted> sums;
    lane::countedFlops = 0;
    for (std::size_t h = 0; h < hoursOfYear; ++h) {
        const int hour = static_cast<int>(h % hoursOfDay);
        add(counting, hour, operateHour(counting, hour, Counted(year.dryBulb[h]), Counted(year.wetBulb[h])), sums);
    }
    return static_cast<double>(lane::countedFlops) / hoursOfYear;
}

} // namespace gw::bench
