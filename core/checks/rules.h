// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/checked_plan.h"
#include "core/checks/rule_facts.h"

/// One function per design rule. Each adds its findings in the order of the plan; `check` sorts and waives them. Where limits come from, and what of a
/// plan a rule reads, is said by `ruleFacts`. Some look at one space, or at one piece and what stands within `reachOf` around it: after an edit they are
/// asked about those alone that it touches.
namespace gw {

using Findings = std::vector<Finding>;

/// How far from its floor any rule of one piece looks, in m.
double reachOf(const Space& space);

// Space

/// Two pieces on the same floor, or two busways, share more than a millimetre in both directions. Measured: how deep, in m.
void checkOverlap(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Findings& findings);
/// A piece reaches beyond its space. Measured: how far, in m.
void checkOutsideSpace(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Findings& findings);
/// The clear depth before a face, to the next piece or the wall of a room, is at least the space's aisle minimum. Behind a rack it is nothing
/// (backs that touch need no aisle) or at least half of it: TIA-942 asks 1.2 m of a cold aisle and 0.6 m of a hot one.
/// Sides never make an aisle; a yard has no walls. Measured and limit in m.
void checkAisles(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Findings& findings);
/// A piece higher than its room; a yard has no ceiling. In m.
void checkHeight(const CheckedPlan& checked, Findings& findings);
/// A piece that fits its room and leaves too little below the ceiling. In m.
void checkHeadroom(const CheckedPlan& checked, Findings& findings);
/// Clear depth before low-voltage switchgear, UPS, PDUs and rectifiers in rooms, where the space's own aisle asks less. In m.
void checkWorkingSpace(const CheckedPlan& checked, std::size_t space, std::uint32_t piece, Findings& findings);
/// Two spaces on the same ground: an error between rooms, a warning where one is a yard. In m.
void checkSpacesOverlap(const CheckedPlan& checked, Findings& findings);
/// An obstacle or aisle beyond its space; walls and doors may stand out by their thickness. In m.
void checkDrawn(const CheckedPlan& checked, Findings& findings);
/// What stands on the floor and reaches into a no-go zone, column or wall. Measured: how deep, in m.
void checkNoGoZones(const CheckedPlan& checked, std::size_t space, Findings& findings);
void checkColumns(const CheckedPlan& checked, std::size_t space, Findings& findings);
void checkWalls(const CheckedPlan& checked, std::size_t space, Findings& findings);
/// Something stands before a door, on either side within its space. Measured: the clear depth, in m.
void checkDoors(const CheckedPlan& checked, std::size_t space, Findings& findings);
/// A door narrower or lower than racks pass. In m.
void checkDoorSizes(const CheckedPlan& checked, std::size_t space, Findings& findings);
/// Racks of one row without a way through. Counts racks.
void checkRowLength(const CheckedPlan& checked, std::size_t space, Findings& findings);
/// Racks along an aisle that is closed at one end, as far as its other side is closed too. Counts racks.
void checkDeadEnds(const CheckedPlan& checked, std::size_t space, Findings& findings);
/// Racks that look at the backs of others, in a data hall. Counts racks, for each pair of rows.
void checkFaces(const CheckedPlan& checked, std::size_t space, Findings& findings);
/// Racks with their backs to an aisle drawn as cold, or their fronts to a hot one. Counts racks.
void checkAisleFaces(const CheckedPlan& checked, std::size_t space, Findings& findings);
/// An open aisle between racks that give much heat to the air. Measured: the most of one rack, in kW.
void checkContainment(const CheckedPlan& checked, std::size_t space, Findings& findings);
/// A stretch along a contained aisle where nothing stands. In m.
void checkContainmentGaps(const CheckedPlan& checked, std::size_t space, Findings& findings);
/// Dry coolers and towers in rooms.
void checkPlantIndoors(const CheckedPlan& checked, Findings& findings);
/// Generators and batteries in data halls.
void checkEngines(const CheckedPlan& checked, Findings& findings);
/// A battery in a yard near a room. In m.
void checkBatteries(const CheckedPlan& checked, Findings& findings);
/// Rooms and yards on more land than the site has; rooms inside of yards count once. In m2.
void checkLand(const CheckedPlan& checked, Findings& findings);

// Structure

/// Mass over the footprint and half of the aisle before it (as wide as the piece, half the aisle minimum deep), against the space's limit. In kg/m2.
void checkFloor(const CheckedPlan& checked, Findings& findings);
/// What one foot puts on a raised floor's panel. In kN.
void checkPanels(const CheckedPlan& checked, Findings& findings);

// Power

/// Feeds that lead back to where they come from: of pieces that all reach one another, the shortest circle through the one that power should come in
/// by. Shows the circle's pieces along the feeds; the last feed closes it. Counts pieces.
void checkFeedCycles(const CheckedPlan& checked, Findings& findings);
/// A rack that no feed reaches. Measured: sides fed; limit: sides asked.
void checkRackFeeds(const CheckedPlan& checked, Findings& findings);
/// A rack that asks two sides and is fed from one.
void checkSides(const CheckedPlan& checked, Findings& findings);
/// Power gear that delivers more than its rating with every load at its maximum. In kW.
void checkFeedLoading(const CheckedPlan& checked, Findings& findings);
/// Power gear that would deliver more than its rating when any one other element fails (`powerDrill`), in a plan that uses both sides; that
/// element is named second. In kW.
void checkFailureLoading(const CheckedPlan& checked, Findings& findings);
/// Switchgear, busways and PDUs within their rating and above what breakers carry for hours. In kW.
void checkContinuousLoad(const CheckedPlan& checked, Findings& findings);
/// Power gear whose feeds do not lead back to a grid connection, generator or battery.
void checkPowerSources(const CheckedPlan& checked, Findings& findings);
/// A feed that starts at a rack or at cooling, or ends at the grid.
void checkFeedDirections(const CheckedPlan& checked, Findings& findings);
/// Low-voltage gear or a load that the grid of a large site reaches through switchgear only. Measured: transformers passed; limit: 1.
void checkTransformers(const CheckedPlan& checked, Findings& findings);
/// Racks whose feeds pass neither UPS nor battery. Counts racks, space by space.
void checkRideThrough(const CheckedPlan& checked, Findings& findings);
/// Racks beyond the cords of the busway that feeds them. In m across its run; along it sections are added.
void checkBusways(const CheckedPlan& checked, Findings& findings);
/// Cooling that draws power and has no feed.
void checkPlantFeeds(const CheckedPlan& checked, Findings& findings);
/// Feeds between the same two pieces on the same side. Counts them.
void checkTwinFeeds(const CheckedPlan& checked, Findings& findings);
/// A power cap below what the rack draws idle. In kW.
void checkCaps(const CheckedPlan& checked, Findings& findings);
/// Grid capacity and firm sources against the site's highest hour, in MW; a warning when they suffice only while nothing is called back.
/// A source is firm from a capacity factor of 0.85 on, as for the demand charge: engines, fuel cells and nuclear are, sun and wind are not.
void checkSupply(const CheckedPlan& checked, Findings& findings);
/// Generators that together carry less than the site's highest hour. In MW.
void checkGenerators(const CheckedPlan& checked, Findings& findings);
/// Energy sources larger than the site's highest hour: the rest has no place to go. In MW.
void checkSurplus(const CheckedPlan& checked, Findings& findings);

// Cooling

/// A loop with more heat at peak than what cools it can carry. In kW.
void checkLoops(const CheckedPlan& checked, Findings& findings);
/// A rack on a loop that supplies warmer coolant than it accepts. In C.
void checkCoolantTemperature(const CheckedPlan& checked, Findings& findings);
/// A rack that gives more than half of its heat to liquid and has no technology loop. Measured: its liquid share; limit: 0.5.
void checkLiquidRacks(const CheckedPlan& checked, Findings& findings);
/// The heat that the racks of a hall give to its air at their maximum, against the fan walls and CRAHs in it. In kW.
void checkAir(const CheckedPlan& checked, Findings& findings);
/// A CDU that cools a loop and is cooled by none.
void checkCdus(const CheckedPlan& checked, Findings& findings);
/// A facility loop that takes heat and leads to no cooler, tower or chiller.
void checkRejection(const CheckedPlan& checked, Findings& findings);
/// Facility water too warm for the CDUs' approach below the technology loop's supply. In C.
void checkApproach(const CheckedPlan& checked, Findings& findings);
/// Coolers and towers without chillers that miss the loop's supply in the climate's design hour. In C.
void checkReach(const CheckedPlan& checked, Findings& findings);
/// Chillers that cannot take what coolers and towers leave in the design hour. In kW.
void checkTrim(const CheckedPlan& checked, Findings& findings);
/// Pumps that move less heat than the loop carries, where pumps are placed. In kW.
void checkPumps(const CheckedPlan& checked, Findings& findings);
/// Coolant faster than pipes bear, where the diameter is the planner's own. In m/s.
void checkVelocity(const CheckedPlan& checked, Findings& findings);
/// A loop whose rise gives racks less flow than their type asks, at a supply within 1 K of their warmest. In L/min.
void checkRackFlow(const CheckedPlan& checked, Findings& findings);
/// Fan walls and CRAHs without compressor and without water.
void checkCoils(const CheckedPlan& checked, Findings& findings);
/// The air of a hall's units, against what its racks accept. In C.
void checkAirInlets(const CheckedPlan& checked, Findings& findings);
/// Coolant at racks so cold that pipes may sweat. In C.
void checkDewPoint(const CheckedPlan& checked, Findings& findings);
/// Racks or power gear that cool a loop; coolers, towers or pumps that are cooled by one.
void checkLoopRoles(const CheckedPlan& checked, Findings& findings);

// Network

/// Accelerator racks beyond multimode reach of the next network rack, in plans that place network racks. In m of cable.
void checkNetworkReach(const CheckedPlan& checked, std::size_t space, Findings& findings);
/// Training on more accelerators than halls within single-mode reach of one hold. In m of cable.
void checkTrainingSpan(const CheckedPlan& checked, Findings& findings);

// Availability. Ways of power only: whether the others carry the load is the matter of `checkFailureLoading`.

/// Gear that both sides of racks pass. Counts racks.
void checkSharedGear(const CheckedPlan& checked, Findings& findings);
/// Gear whose loss stops much IT power. In MW.
void checkBlast(const CheckedPlan& checked, Findings& findings);
/// A source that all racks depend on. Measured: 1 source; limit: 2.
void checkSources(const CheckedPlan& checked, Findings& findings);
/// IT power that some piece of gear cannot be taken out without. In MW.
void checkMaintainability(const CheckedPlan& checked, Findings& findings);
/// A loop that its coolers carry, and without the largest do not. In kW.
void checkSpareCooling(const CheckedPlan& checked, Findings& findings);
/// A data hall's air likewise. In kW.
void checkSpareAir(const CheckedPlan& checked, Findings& findings);
/// A loop whose coolers that outlive the loss of a side do not carry it, in a plan that uses both sides. In kW.
void checkLoopSides(const CheckedPlan& checked, Findings& findings);

// Applications

/// An agent with access to sensitive data, code execution and external communication. Measured: powers held; limit: 2.
void checkAgents(const CheckedPlan& checked, Findings& findings);
/// A tier that is given accelerators and serves nothing, or is used by an application and is given none.
void checkTiers(const CheckedPlan& checked, Findings& findings);
/// Shares of tiers and training above one.
void checkShares(const CheckedPlan& checked, Findings& findings);
/// More tiers than are computed. Counts tiers.
void checkTierCount(const CheckedPlan& checked, Findings& findings);
/// A tier asked for much more than it can make. In output tokens/s.
void checkDemand(const CheckedPlan& checked, Findings& findings);

// Document. What the catalogue does not have is shown with the word that was seen; nothing is computed until it is known.

/// Pieces of a type that the catalogue does not have, type by type. Counts pieces.
void checkKnownTypes(const CheckedPlan& checked, Findings& findings);
/// Pieces of a type whose accelerator the catalogue does not have, type by type. Counts pieces.
void checkKnownAccelerators(const CheckedPlan& checked, Findings& findings);
void checkKnownModels(const CheckedPlan& checked, Findings& findings);
void checkKnownSources(const CheckedPlan& checked, Findings& findings);
void checkKnownClimate(const CheckedPlan& checked, Findings& findings);
/// A measured year that does not count because it cannot be read. Measured: the hour, from 1; limit: 8760.
void checkSeriesHours(const CheckedPlan& checked, Findings& findings);
/// Pieces of the same name. Counts them.
void checkNames(const CheckedPlan& checked, Findings& findings);

} // namespace gw
