// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"
#include "core/model/plan.h"

#include <vector>

/// Changes that a search makes to many pieces at once. What stands around them stays: whether it still suffices, the design rules say.
namespace gw {

/// In ascending order of id.
std::vector<Equipment> acceleratorRacks(const Plan& plan, const Catalog& catalog);
/// Every accelerator rack becomes one of `type`. Its own maximum and price go: they were the former type's; its cap stays.
void replaceRacks(Plan& plan, const Catalog& catalog, const EquipmentTypeId& type);
/// Takes away all accelerator racks but the first `count`, with their feeds, connections and waivers.
void keepRacks(Plan& plan, const Catalog& catalog, std::size_t count);

/// What all IT together may draw: with every accelerator rack at its idle power, now, and without caps.
struct ItPowers {
    Power lowest, present, highest;
};
ItPowers itPowers(const Plan& plan, const Catalog& catalog);
/// Caps every accelerator rack at the same share of its maximum, so that all IT together draws at most `power`; other racks keep theirs.
/// Failure: OutOfRange, where a cap would lie below a rack's idle power.
Status capItPower(Plan& plan, const Catalog& catalog, Power power);

/// The technology loops; without any, the facility loops.
std::vector<Loop> suppliedLoops(const Plan& plan);
/// Sets the loops of `suppliedLoops`. A facility loop that cools their CDUs comes as much below as the largest approach among these CDUs.
/// Failure: OutOfRange, where that would leave a loop's permitted range.
Status supplyAt(Plan& plan, const Catalog& catalog, Temperature supply);

/// Dry coolers and cooling towers: what gives heat to the outside without a compressor.
bool isOutdoorCooler(EquipmentKind kind);
std::vector<Equipment> outdoorCoolers(const Plan& plan, const Catalog& catalog);
/// Puts `type` in the place of all of them. On each loop only as many stay as reach the capacity there was, or all of them where they cannot.
void replaceCoolers(Plan& plan, const Catalog& catalog, const EquipmentTypeId& type);

/// Takes pieces away with their feeds, connections and waivers. `pieces` is in ascending order.
void removePieces(Plan& plan, const std::vector<EquipmentId>& pieces);

} // namespace gw
