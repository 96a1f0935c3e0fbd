// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/layout.h"
#include "core/compute/reference_plant.h"

#include <algorithm>

namespace gw {

void shareAir(const Layout& layout, Factory& factory)
{
    std::vector<double> heat(layout.plan.spaces.size()), capacity(heat.size());
    double allHeat = 0, allCapacity = 0, orphaned = 0;
    for (std::size_t r = 0; r < factory.racks.piece.size(); ++r) {
        const double toAir = factory.racks.maximum[r] * (1 - factory.racks.liquidShare[r]);
        heat[layout.space[factory.racks.piece[r]]] += toAir;
        allHeat += toAir;
    }
    for (const CoolerRow& c : factory.coolers)
        if (isAirHandler(c.kind)) capacity[layout.space[c.piece]] += c.capacity, allCapacity += c.capacity;
    for (std::size_t s = 0; s < heat.size(); ++s)
        if (capacity[s] <= 0) orphaned += heat[s];
    if (allCapacity <= 0) return;
    for (CoolerRow& c : factory.coolers) {
        if (!isAirHandler(c.kind) || c.capacity <= 0) continue;
        const std::uint32_t space = layout.space[c.piece];
        c.airShare = allHeat > 0 ? (heat[space] * c.capacity / capacity[space] + orphaned * c.capacity / allCapacity) / allHeat : c.capacity / allCapacity;
        if (c.circuit != noIndex) factory.circuits[c.circuit].airShare += c.airShare;
    }
}

void addReferencePlant(Factory& factory)
{
    RackRows& racks = factory.racks;
    Circuit liquid = referenceLiquid(), air = referenceAir();
    const auto liquidAt = static_cast<std::uint32_t>(factory.circuits.size());
    double allAir = 0;
    for (std::size_t r = 0; r < racks.piece.size(); ++r) {
        allAir += racks.maximum[r] * (1 - racks.liquidShare[r]);
        if (racks.circuit[r] != noIndex) continue;
        racks.circuit[r] = liquidAt;
        liquid.units.capacity += racks.maximum[r] * racks.liquidShare[r] * referenceMargin;
    }
    liquid.dry.capacity = liquid.units.capacity;
    double placed = 0;
    for (const Circuit& c : factory.circuits) placed += c.airShare;
    constexpr double rounding = 1e-12;
    air.airShare = 1 - placed > rounding ? 1 - placed : 0;
    air.chiller.capacity = std::max(allAir * air.airShare * referenceMargin, 1.0);
    // Fans turn at their lowest speed where there is no heat: without racks to blow through they would draw for nothing.
    air.rooms.capacity = racks.piece.empty() ? 0 : air.chiller.capacity;
    factory.circuits.push_back(liquid);
    factory.circuits.push_back(air);
}

} // namespace gw
