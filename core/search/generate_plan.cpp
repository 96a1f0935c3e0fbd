// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/generate_plan.h"

#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/search/generate_steps.h"

#include <cmath>

namespace gw {
namespace {

/// The aisles of TIA-942 are crossed after at most 20 racks.
constexpr std::uint32_t longestRow = 20;
constexpr std::uint32_t mostRacks = 100'000;
constexpr std::uint32_t mostRows = 64;

Status within(std::uint32_t value, std::uint32_t lowest, std::uint32_t highest, const char* place)
{
    if (value >= lowest && value <= highest) return Done {};
    return Error {.code = ErrorCode::OutOfRange, .place = place, .seen = std::to_string(value), .expected = std::to_string(lowest) + ".." + std::to_string(highest)};
}

Status checkRequest(const GenerateRequest& request)
{
    if (auto s = within(request.racks, 1, mostRacks, "racks"); !s) return s;
    if (auto s = within(request.racksPerRow, 1, longestRow, "racks per row"); !s) return s;
    if (auto s = within(request.networkRacksPerRow, 0, longestRow - request.racksPerRow, "network racks per row"); !s) return s;
    const std::uint32_t room = longestRow - request.racksPerRow - request.networkRacksPerRow;
    if (auto s = within(request.storageRacksPerRow, 0, room, "storage racks per row"); !s) return s;
    if (auto s = within(request.rowsPerHall, 1, mostRows, "rows per hall"); !s) return s;
    const double supply = request.coolantSupply.inCelsius();
    if (supply >= 15 && supply <= 60) return Done {};
    return Error {.code = ErrorCode::OutOfRange, .place = "coolant supply", .seen = std::to_string(supply) + " C", .expected = "15..60 C"};
}

std::vector<DraftHall> drawHalls(Draft& draft)
{
    const std::uint32_t racksPerHall = draft.request.racksPerRow * draft.request.rowsPerHall;
    const bool isOnlyHall = draft.request.racks <= racksPerHall;
    std::vector<DraftHall> halls;
    for (std::uint32_t left = draft.request.racks, number = 1; left > 0; ++number) {
        const std::uint32_t racks = std::min(left, racksPerHall);
        DraftHall hall = layHall(draft, number, isOnlyHall, racks);
        openRooms(draft, hall);
        powerRows(draft, hall);
        coolElectricalRoom(draft, hall);
        halls.push_back(std::move(hall));
        left -= racks;
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

Result<Plan> generatePlan(const GenerateRequest& request, const Catalog& catalog)
{
    if (auto status = checkRequest(request); !status) return status.error();
    const Result<Parts> parts = findParts(request, catalog);
    if (!parts) return parts.error();
    Draft draft {.plan = {}, .parts = *parts, .request = request};
    draft.plan.info.name = request.name;
    draft.plan.site.name = parts->climate->name;
    draft.plan.site.climate = request.climate;
    draft.plan.site.monthsToPower = months(18);  // US lead times run from 12 months (on-site engines) to 54 (interconnection queue); see the scenarios.
    const std::vector<DraftHall> halls = drawHalls(draft);
    const SpaceId substation = powerSite(draft, halls);
    arrangeSite(draft.plan, halls, substation);
    proposeBusiness(draft, catalog);
    if (auto status = contractGrid(draft.plan, catalog); !status) return status.error();
    return std::move(draft.plan);
}

} // namespace gw
