// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"
#include "core/formulas/space_rules.h"
#include "core/model/plan.h"
#include "core/search/feed_shares.h"

#include <optional>
#include <vector>

namespace gw {

/// What takes the heat out of a generated factory.
enum class HeatRejection : std::uint8_t {
    DryCoolers,       ///< Liquid heat to dry coolers, with chillers for what the hottest hours leave over; chillers for the air.
    Chillers,         ///< Air-cooled chillers for everything.
    Towers,           ///< Cooling towers, with water-cooled chillers for the air and for what the dampest hours leave over. They evaporate water.
    AirOnly,          ///< Chilled air and no liquid in the hall. Not for racks that give heat to liquid.
};

/// Inner measures of a data hall.
struct HallSize {
    Length width, depth, height;
};

/// Racks between two aisles at most, and rows in a generated hall.
inline constexpr std::uint32_t longestRow = mostRacksInRow, mostRowsInHall = 64;

/// What a generated factory is asked to be.
struct GenerateRequest {
    std::string name;
    std::uint32_t racks = 8;               ///< Accelerator racks.
    EquipmentTypeId rack;
    ClimateId climate;
    Temperature coolantSupply = celsius(40);
    std::uint32_t racksPerRow = 8;         ///< At most.
    std::uint32_t rowsPerHall = 16;        ///< At most.
    std::uint32_t networkRacksPerRow = 0;  ///< At the end of each row; without any, the network is costed as a share of the racks.
    std::uint32_t storageRacksPerRow = 0;
    Topology redundancy = Topology::TwoN;  ///< Above the racks; the plant hangs on two sides with every topology but N.
    HeatRejection cooling = HeatRejection::DryCoolers;
    std::optional<HallSize> hall;          ///< Halls of this size, each as full as it gets; none = halls as large as their rows.
    std::optional<FloorLoad> floorLimit;   ///< Of the halls; none = what the racks ask.
    std::string day;                       ///< ISO 8601: of the waivers for what the topology cannot keep. Empty = none are given.
};

/// A larger grid of rows, and the floor it would need: more than the hall has, or the hall would hold it.
struct HallStep {
    enum class Kind : std::uint8_t { LongerRows, AnotherLine, AnotherBank };
    Kind kind;
    Length width, depth;
};

/// How many racks the halls take, and why not more.
struct HallFit {
    std::uint32_t halls = 0, racksPerHall = 0;   ///< What one hall takes at most; racks are spread evenly.
    std::uint32_t rows = 0, racksPerRow = 0;     ///< Of the fullest hall.
    HallSize size;
    std::vector<HallStep> steps;                 ///< For a given size: what keeps the next rack out. Empty where the size follows from the rows.
};

/// Whole racks that `power` feeds at their typical draw. Failure: OutOfRange when that is not one, or no number.
Result<std::uint32_t> racksWithin(Power power, const EquipmentType& rack);

/// Halls that `generatePlan` will lay out. Failures: UnknownId, OutOfRange, Unsupported.
Result<HallFit> fitHalls(const GenerateRequest& request, const Catalog& catalog);

/// A complete plan: halls, rows facing each other across cold aisles, CDUs, air units, feeds from grid to rack, loops, plant, tiers, finance.
/// The equipment is sized from the rack's figures so that no design rule objects; what a topology with single points cannot keep is waived, with the
/// choice as the reason. Failures: UnknownId, OutOfRange, Unsupported for a rack with liquid heat and no liquid cooling.
Result<Plan> generatePlan(const GenerateRequest& request, const Catalog& catalog);

} // namespace gw
