// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/rules.h"
#include "core/editing/compose.h"

/// One function per kind of fix, for `fixFor`. An empty edit says that there is none.
namespace gw {

struct FixInput {
    const Plan& plan;
    const Catalog& catalog;
    const Outcome& outcome;
    const Finding& finding;

    /// The n-th piece that the finding shows; null when there is none, or it is locked.
    const Equipment* piece(std::size_t n) const;
};

// Place
Edit fixByMovingLast(const FixInput& input);       ///< The second piece it shows, else the first.
Edit fixByMovingInside(const FixInput& input);
Edit fixByWidening(const FixInput& input);         ///< Shifts the row of one of the pieces away from the other.
Edit fixDrawing(const FixInput& input);
Edit fixDoor(const FixInput& input);
Edit fixContainment(const FixInput& input);

// Power
Edit fixByFeedingAsNeighbours(const FixInput& input);
Edit fixTwinFeeds(const FixInput& input);
Edit fixFeedDirection(const FixInput& input);
Edit fixFeedCycle(const FixInput& input);          ///< Removes what leads from the last piece it shows back to the first.
Edit fixCap(const FixInput& input);
Edit fixSupply(const FixInput& input);

// Cooling
Edit fixByConnectingAsNeighbours(const FixInput& input);
Edit fixSupplyTemperature(const FixInput& input);  ///< Of the loop that a rack is on.
Edit fixFacilityTemperature(const FixInput& input);
Edit fixAirTemperature(const FixInput& input);
Edit fixDewPoint(const FixInput& input);
Edit fixRackFlow(const FixInput& input);
Edit fixVelocity(const FixInput& input);
Edit fixLoopRole(const FixInput& input);
Edit fixByAddingCoolers(const FixInput& input);    ///< To the loop, or to the hall's air.

// Applications and the document
Edit fixPowers(const FixInput& input);
Edit fixShares(const FixInput& input);
Edit fixNames(const FixInput& input);
Edit fixWaivers(const FixInput& input);

} // namespace gw
