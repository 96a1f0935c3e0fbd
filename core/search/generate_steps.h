// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/plan_draft.h"

/// The steps of `generatePlan`, in the order they are taken.
namespace gw {

/// Floor, groups, racks, CDUs and fan walls of one hall with `racks` racks.
DraftHall layHall(Draft& draft, std::uint32_t number, bool isOnlyHall, std::uint32_t racks);
/// Electrical room and yard of a hall, to be filled; `closeRooms` gives them their size.
void openRooms(Draft& draft, DraftHall& hall);
/// On each side, for each few rows, a transformer, switchgear and UPS that carry all of them, and a busway over each row.
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

/// What every yard, room and hall of the factory is floored for: at least `usual`, or what the heaviest piece asks.
FloorLoad floorFor(std::initializer_list<const EquipmentType*> types, Length aisle, FloorLoad usual);

} // namespace gw
