// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/year_run.h"

#include "core/compute/run_months.h"

namespace gw {

HourSums<double> YearRun::month(std::size_t m, const PlantGiven& given) const
{
    YearInput input = parts.input;
    std::vector<CircuitLoad> liquid(input.loads.begin(), input.loads.end());
    for (CircuitLoad& load : liquid) load.liquid *= given.toLiquid, load.liquidByWave *= given.toLiquid;
    const auto shifted = [](std::span<const double> hours, double by) {
        std::vector<double> moved(hours.begin(), hours.end());
        for (double& hour : moved) hour += by;
        return moved;
    };
    const std::vector<double> dry = shifted(input.dryBulb, given.warmer), wet = shifted(input.wetBulb, given.moister);
    input.circuits = given.circuits, input.loads = liquid;
    input.air *= given.toAir, input.airByWave *= given.toAir;
    input.supply = input.supply * given.it;
    input.own = given.own;
    const PreparedYear<double> prepared(input, dry, wet);
    return runMonthInLanes(prepared.figures(), m, {});
}

std::shared_ptr<const YearRun> operatedYear(const Scribe& s, double load)
{
    auto year = std::make_shared<YearRun>();
    year->ground = s.ground;
    year->parts = layOutYear(s.factory(), s.ground->prepared.peak, s.ground->run.revenue, load);
    [[maybe_unused]] const Status neverFails = runHoursInOrder(year->parts.input, {}, year->months);
    year->loads = loadsOf(year->parts.input, year->months);
    const YearSums<double> sums = sumYear(year->parts.input, year->months);
    year->energy = {sums, bill(termsOf(s.factory().energy), sums)};
    return year;
}

} // namespace gw
