// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sound_request.h"

#include "core/formulas/space_rules.h"
#include "core/search/generate_steps.h"
#include "core/units/exact_number.h"

#include <cmath>

namespace gw {
namespace {

constexpr std::uint32_t mostRacks = 100'000;

/// To the millimetre, or as many digits of another unit.
std::string rounded(double value) { return plainText(std::round(value * 1000) / 1000); }

Status within(std::uint32_t value, std::uint32_t lowest, std::uint32_t highest, const char* place)
{
    if (value >= lowest && value <= highest) return Done {};
    return outOfRange(place, std::to_string(value), std::to_string(lowest) + ".." + std::to_string(highest));
}

/// What is no number is outside too.
Status lengthWithin(Length value, double lowest, double highest, const char* place)
{
    if (value.in(metre) >= lowest && value.in(metre) <= highest) return Done {};
    return outOfRange(place, rounded(value.in(metre)) + " m", rounded(lowest) + ".." + rounded(highest) + " m");
}

/// Estimate: no column-free room is wider; beyond, halls stand side by side.
Status checkHall(const HallSize& hall)
{
    if (auto s = lengthWithin(hall.width, 2, 300, "hall width"); !s) return s;
    if (auto s = lengthWithin(hall.depth, 2, 300, "hall depth"); !s) return s;
    return lengthWithin(hall.height, 2, 20, "hall height");
}

Status checkRequest(const GenerateRequest& request)
{
    if (auto s = within(request.racks, 1, mostRacks, "racks"); !s) return s;
    if (auto s = within(request.racksPerRow, 1, longestRow, "racks per row"); !s) return s;
    if (auto s = within(request.networkRacksPerRow, 0, longestRow - request.racksPerRow, "network racks per row"); !s) return s;
    const std::uint32_t room = longestRow - request.racksPerRow - request.networkRacksPerRow;
    if (auto s = within(request.storageRacksPerRow, 0, room, "storage racks per row"); !s) return s;
    if (auto s = within(request.rowsPerHall, 1, mostRowsInHall, "rows per hall"); !s) return s;
    const auto pairs = static_cast<std::uint32_t>(pairsOf(request.redundancy));
    if (request.rowsPerHall < pairs) return outOfRange("rows per hall", std::to_string(request.rowsPerHall), "at least " + std::to_string(pairs) + ", a row for each pair of chains");
    if (request.racks < pairs) return outOfRange("racks", std::to_string(request.racks), "at least " + std::to_string(pairs) + ", one for each pair of chains");
    const double supply = request.coolantSupply.inCelsius();
    if (!(supply >= 15 && supply <= 60)) return outOfRange("coolant supply", rounded(supply) + " C", "15..60 C");
    return request.hall ? checkHall(*request.hall) : Status {Done {}};
}

/// The tallest piece and the clear height above it.
Status checkHeight(const GenerateRequest& request, const Parts& parts)
{
    const EquipmentType* tallest = parts.rack;
    const auto take = [&](const EquipmentType* type, bool isUsed) { if (isUsed && type->height.value > tallest->height.value) tallest = type; };
    take(parts.networkRack, request.networkRacksPerRow > 0);
    take(parts.storageRack, request.storageRacksPerRow > 0);
    take(parts.largeCdu, liquidHeatOf(*parts.rack).si() > 0);
    take(parts.fanWall, true);
    const double least = tallest->height.value.in(metre) + belowCeiling;
    if (!request.hall || request.hall->height.in(metre) >= least - 1e-9) return Done {};
    return outOfRange("hall height", rounded(request.hall->height.in(metre)) + " m", "at least " + rounded(least) + " m: " + tallest->name + " and the clear height under sprinklers");
}

Status checkFloor(const GenerateRequest& request, const Parts& parts)
{
    if (!request.floorLimit) return Done {};
    const EquipmentType* heaviest = parts.rack;
    const Length aisle = Space {}.aisleMinimum;
    for (const EquipmentType* type : {parts.fanWall, liquidHeatOf(*parts.rack).si() > 0 ? parts.largeCdu : parts.rack, liquidHeatOf(*parts.rack).si() > 0 ? parts.smallCdu : parts.rack})
        if (floorLoadOf(*type, aisle) > floorLoadOf(*heaviest, aisle)) heaviest = type;
    const double needed = floorLoadOf(*heaviest, aisle).in(kilogramPerSquareMetre), limit = request.floorLimit->in(kilogramPerSquareMetre);
    if (limit >= needed) return Done {};
    return outOfRange("floor limit", rounded(limit) + " kg/m2", "at least " + rounded(std::ceil(needed)) + " kg/m2 for " + heaviest->name + " and its share of the aisle");
}

Status checkParts(const GenerateRequest& request, const Parts& parts)
{
    if (request.cooling == HeatRejection::AirOnly && liquidHeatOf(*parts.rack).si() > 0)
        return Error {.code = ErrorCode::Unsupported, .place = "cooling", .seen = "air only for " + parts.rack->name,
            .expected = "liquid cooling: the rack gives " + rounded(parts.rack->rack->liquidShare.value * 100) + " % of its heat to liquid"};
    if (auto s = checkHeight(request, parts); !s) return s;
    return checkFloor(request, parts);
}

} // namespace

Error outOfRange(const char* place, std::string seen, std::string expected)
{
    return Error {.code = ErrorCode::OutOfRange, .place = place, .seen = std::move(seen), .expected = std::move(expected)};
}

Result<Parts> soundParts(const GenerateRequest& request, const Catalog& catalog)
{
    if (auto status = checkRequest(request); !status) return status.error();
    const Result<Parts> parts = findParts(request, catalog);
    if (!parts) return parts;
    if (auto status = checkParts(request, *parts); !status) return status.error();
    return parts;
}

Result<std::uint32_t> racksWithin(Power power, const EquipmentType& rack)
{
    const double racks = rack.rack ? std::floor(power / rack.rack->typicalPower.value + 1e-9) : 0;
    if (racks >= 1 && racks <= mostRacks) return static_cast<std::uint32_t>(racks);
    const double least = rack.rack ? rack.rack->typicalPower.value.in(megawatt) : 0;
    return outOfRange("power", rounded(power.in(megawatt)) + " MW", rounded(least) + ".." + rounded(least * mostRacks) + " MW, one rack's typical draw to that of " + std::to_string(mostRacks));
}

} // namespace gw
