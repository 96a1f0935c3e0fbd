// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"
#include "core/model/plan.h"

namespace gw {

/// How many chains of power reach each rack.
enum class PowerRedundancy : std::uint8_t { N, TwoN };

/// What a generated factory is asked to be.
struct GenerateRequest {
    std::string name;
    std::uint32_t racks = 8;               ///< Accelerator racks.
    EquipmentTypeId rack;
    ClimateId climate;
    Temperature coolantSupply = celsius(40);
    std::uint32_t racksPerRow = 8;
    std::uint32_t rowsPerHall = 16;
    std::uint32_t networkRacksPerRow = 0;  ///< At the end of each row; without any, the network is costed as a share of the racks.
    std::uint32_t storageRacksPerRow = 0;
    PowerRedundancy redundancy = PowerRedundancy::TwoN;   ///< With N each rack hangs on one chain, and the rules warn where it asks for two.
};

/// A complete plan: halls, rows facing each other across cold aisles, CDUs, air units, feeds A and B from grid to rack, loops, plant, tiers, finance.
/// The equipment is sized from the rack's figures so that no design rule objects. Failures: UnknownId, OutOfRange.
Result<Plan> generatePlan(const GenerateRequest& request, const Catalog& catalog);

} // namespace gw
