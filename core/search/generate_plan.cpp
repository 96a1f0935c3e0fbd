// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/generate_plan.h"

#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/search/generate_steps.h"
#include "core/search/hall_shape.h"
#include "core/search/sound_request.h"

#include <cmath>

namespace gw {
namespace {

constexpr std::uint32_t mostHalls = 1000;

/// Every hall has a row for each pair of chains.
Status checkHalls(const GenerateRequest& request, const HallFit& fit)
{
    if (fit.halls > mostHalls) return outOfRange("hall", std::to_string(fit.halls) + " halls of " + std::to_string(fit.racksPerHall) + " racks", "at most " + std::to_string(mostHalls) + " halls");
    const auto pairs = static_cast<std::uint32_t>(pairsOf(request.redundancy));
    if (request.racks / fit.halls >= pairs) return Done {};
    return outOfRange("racks", std::to_string(request.racks) + " in " + std::to_string(fit.halls) + " halls", "at least " + std::to_string(pairs) + " in each hall, one for each pair of chains");
}

Result<HallFit> fitDraft(Draft& draft)
{
    auto fit = fitHalls(draft);
    if (!fit) return fit;
    if (auto status = checkHalls(draft.request, *fit); !status) return status.error();
    return fit;
}

std::vector<DraftHall> drawHalls(Draft& draft, const HallFit& fit)
{
    std::vector<DraftHall> halls;
    const std::uint64_t all = draft.request.racks;
    for (std::uint32_t number = 1; number <= fit.halls; ++number) {
        const auto racks = static_cast<std::uint32_t>(all * number / fit.halls - all * (number - 1) / fit.halls);
        DraftHall hall = layHall(draft, fit.size, number, fit.halls == 1, racks);
        openRooms(draft, hall);
        powerRows(draft, hall);
        coolElectricalRoom(draft, hall);
        halls.push_back(std::move(hall));
    }
    const double load = fanWallLoad(draft, halls);
    for (DraftHall& hall : halls) {
        coolHall(draft, hall, load);
        powerPlant(draft, hall);
        closeRooms(draft, hall);
    }
    return halls;
}

/// Contracts for the highest hour of the year and a twentieth more, in steps of 100 kW. Estimate of a usual reserve.
Status contractGrid(Plan& plan, const Catalog& catalog)
{
    const auto factory = compile(plan, catalog);
    if (!factory) return factory.error();
    const auto outcome = makeCpuSolver()->solve(*factory);
    if (!outcome) return outcome.error();
    plan.site.gridCapacity = kilowatts(std::ceil(outcome->headline.gridPeak.in(kilowatt) * 1.05 / 100) * 100);
    return Done {};
}

} // namespace

Result<HallFit> fitHalls(const GenerateRequest& request, const Catalog& catalog)
{
    const Result<Parts> parts = soundParts(request, catalog);
    if (!parts) return parts.error();
    Draft draft {.plan = {}, .parts = *parts, .request = request};
    return fitDraft(draft);
}

Result<Plan> generatePlan(const GenerateRequest& request, const Catalog& catalog)
{
    const Result<Parts> parts = soundParts(request, catalog);
    if (!parts) return parts.error();
    Draft draft {.plan = {}, .parts = *parts, .request = request};
    const Result<HallFit> fit = fitDraft(draft);
    if (!fit) return fit.error();
    draft.plan.info.name = request.name;
    draft.plan.site.name = parts->climate->name;
    draft.plan.site.climate = request.climate;
    draft.plan.site.monthsToPower = months(18);  // US lead times run from 12 months (on-site engines) to 54 (interconnection queue); see the scenarios.
    const std::vector<DraftHall> halls = drawHalls(draft, *fit);
    const SpaceId substation = powerSite(draft, halls);
    arrangeSite(draft.plan, halls, substation);
    proposeBusiness(draft, catalog);
    waiveSinglePoints(draft);
    if (auto status = contractGrid(draft.plan, catalog); !status) return status.error();
    return std::move(draft.plan);
}

} // namespace gw
