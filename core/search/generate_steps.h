// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/plan_draft.h"

/// The steps of `generatePlan`, in the order they are taken.
namespace gw {

/// Floor, groups, racks, CDUs and fan walls of one hall with `racks` racks; `size` is the hall asked for, or gives the height alone.
DraftHall layHall(Draft& draft, const HallSize& size, std::uint32_t number, bool isOnlyHall, std::uint32_t racks);
/// Electrical room and yard of a hall, to be filled; `closeRooms` gives them their size.
void openRooms(Draft& draft, DraftHall& hall);
/// Chains of transformer, switchgear and UPS that back each other as asked, for each few rows, and a busway over each row for each side.
void powerRows(Draft& draft, DraftHall& hall);
/// Fan walls for what the electrical room loses.
void coolElectricalRoom(Draft& draft, DraftHall& hall);
/// How full the fan walls of all halls are together: heat to air over capacity. Warm air finds every wall alike.
double fanWallLoad(const Draft& draft, const std::vector<DraftHall>& halls);
/// Technology, facility and chilled-water loops, and the plant in the yard.
void coolHall(Draft& draft, DraftHall& hall, double fanWallLoad);
/// Transformers and switchgear of the cooling plant on each side, and the medium-voltage switchgear above everything in the hall.
void powerPlant(Draft& draft, DraftHall& hall);
void closeRooms(Draft& draft, const DraftHall& hall);
/// Grid connections, high-voltage transformers where the site needs them, and the feeds to the halls. Returns the substation's yard.
SpaceId powerSite(Draft& draft, const std::vector<DraftHall>& halls);
/// Puts halls side by side, their rooms and yards behind them, the substation behind all.
void arrangeSite(Plan& plan, const std::vector<DraftHall>& halls, SpaceId substation);
/// Contract, workload, tiers, applications, finance and schedule to begin with.
void proposeBusiness(Draft& draft, const Catalog& catalog);

/// Accepts what the topology asked for cannot keep, with the choice as the reason.
void waiveSinglePoints(Draft& draft);

/// "2.3": the third chain of hall 2; "3" where there is one hall only.
std::string numbered(const DraftHall& hall, std::size_t number);
/// In the yard, for a chain that takes `out` of it. Its piece is set here, its feeds by `powerPlant`.
EquipmentId addTransformer(Draft& draft, DraftHall& hall, const std::string& suffix, Power out, DraftTransformer transformer);
/// In the electrical room, rated for `need`.
EquipmentId addIndoors(Draft& draft, DraftHall& hall, const EquipmentType& type, std::string name, Power need);

/// A piece's mass over its own floor and half of the aisle before it, as the rule has it.
FloorLoad floorLoadOf(const EquipmentType& type, Length aisle);
/// What every yard, room and hall of the factory is floored for: at least `usual`, or what the heaviest piece asks.
FloorLoad floorFor(std::initializer_list<const EquipmentType*> types, Length aisle, FloorLoad usual);

} // namespace gw
