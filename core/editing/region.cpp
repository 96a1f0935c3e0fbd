// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/region.h"

#include "core/editing/compose.h"

namespace gw {

Result<Edit> applyRegion(const Plan& plan, const Catalog& catalog, const RegionId& region)
{
    const RegionalPrice* record = catalog.find(region);
    if (!record && !region.isNone()) return Error {ErrorCode::UnknownId, {}, "energy, region", region.text, "a region of the catalogue"};
    EnergyContract contract = plan.energy;
    contract.region = region;
    if (record) contract.price = record->price.value, contract.carbon = record->carbon.value;
    return changeSection(plan, contract, record ? "Take price and carbon of " + record->name : "Take no region's price");
}

Edit withRegionalPrice(const Catalog& catalog, Edit edit)
{
    for (Change& change : edit.changes) {
        auto* contract = std::get_if<SectionChange<EnergyContract>>(&change);
        if (!contract || contract->before.region == contract->after.region) continue;
        const RegionalPrice* record = catalog.find(contract->after.region);
        if (!record) continue;
        if (contract->after.price == contract->before.price) contract->after.price = record->price.value;
        if (contract->after.carbon == contract->before.carbon) contract->after.carbon = record->carbon.value;
    }
    return edit;
}

} // namespace gw
