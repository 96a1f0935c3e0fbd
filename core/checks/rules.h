// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/checked_plan.h"

/// One function per design rule. Each adds its findings in the order of the plan; `check` sorts and waives them.
namespace gw {

using Findings = std::vector<Finding>;

/// Two pieces on the same floor, or two busways, share more than a millimetre in both directions. Measured: how deep, in m.
void checkOverlap(const CheckedPlan& checked, Findings& findings);
/// A piece reaches beyond its space. Measured: how far, in m.
void checkOutsideSpace(const CheckedPlan& checked, Findings& findings);
/// The clear depth before a face, to the next piece or the wall of a room, is at least the space's aisle minimum. Behind a rack it is nothing
/// (backs that touch need no aisle) or at least half of it: TIA-942 asks 1.2 m of a cold aisle and 0.6 m of a hot one.
/// Sides never make an aisle; a yard has no walls. Measured and limit in m.
void checkAisles(const CheckedPlan& checked, Findings& findings);
/// Mass over the footprint and half of the aisle before it (as wide as the piece, half the aisle minimum deep), against the space's limit. In kg/m2.
void checkFloor(const CheckedPlan& checked, Findings& findings);
/// A piece higher than its room; a yard has no ceiling. In m.
void checkHeight(const CheckedPlan& checked, Findings& findings);

/// A rack that no feed reaches. Measured: sides fed; limit: sides asked.
void checkRackFeeds(const CheckedPlan& checked, Findings& findings);
/// A rack that asks two sides and is fed from one.
void checkSides(const CheckedPlan& checked, Findings& findings);
/// Power gear that delivers more than its rating with every load at its maximum. In kW.
void checkFeedLoading(const CheckedPlan& checked, Findings& findings);
/// Power gear that would deliver more than its rating with the other side lost, in a plan that uses both sides. In kW.
void checkFailureLoading(const CheckedPlan& checked, Findings& findings);
/// Power gear whose feeds do not lead back to a grid connection, generator or battery.
void checkPowerSources(const CheckedPlan& checked, Findings& findings);
/// Grid capacity and firm sources against the site's highest hour, in MW; a warning when they suffice only while nothing is called back.
/// A source is firm from a capacity factor of 0.85 on, as for the demand charge: engines, fuel cells and nuclear are, sun and wind are not.
void checkSupply(const CheckedPlan& checked, Findings& findings);

/// A loop with more heat at peak than what cools it can carry. In kW.
void checkLoops(const CheckedPlan& checked, Findings& findings);
/// A rack on a loop that supplies warmer coolant than it accepts. In C.
void checkCoolantTemperature(const CheckedPlan& checked, Findings& findings);
/// A rack that gives more than half of its heat to liquid and has no technology loop. Measured: its liquid share; limit: 0.5.
void checkLiquidRacks(const CheckedPlan& checked, Findings& findings);
/// The heat that the racks of a hall give to its air at their maximum, against the fan walls and CRAHs in it. In kW.
void checkAir(const CheckedPlan& checked, Findings& findings);

/// An agent with access to sensitive data, code execution and external communication. Measured: powers held; limit: 2.
void checkAgents(const CheckedPlan& checked, Findings& findings);
/// A tier that is given accelerators and serves nothing, or is used by an application and is given none.
void checkTiers(const CheckedPlan& checked, Findings& findings);
/// Shares of tiers and training above one.
void checkShares(const CheckedPlan& checked, Findings& findings);

} // namespace gw
