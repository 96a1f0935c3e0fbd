// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/layout.h"

#include "core/formulas/availability.h"

namespace gw {

void layOutEnergy(const Layout& layout, Factory& factory)
{
    const Plan& plan = layout.plan;
    EnergyInput& energy = factory.energy;
    energy.price = plan.energy.price.si();
    energy.demandCharge = plan.energy.demandCharge.si();
    energy.carbon = plan.energy.carbon.si();
    energy.waterPrice = plan.energy.waterPrice.si();
    energy.gridCapacity = plan.site.gridCapacity.si();
    energy.interruptibleShare = plan.energy.interruptibleShare;
    energy.interruptedShareOfYear = shareOfYear(plan.energy.interruptionPerYear);
    for (const EnergySource& source : plan.sources) {
        const EnergySourceType& type = *layout.catalog.find(source.type);
        energy.sources.push_back({source.capacity.si(), type.capacityFactor.value, type.energyCost.value.si(), type.carbon.value.si()});
    }
}

} // namespace gw
