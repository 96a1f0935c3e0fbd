// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"

#include <algorithm>

namespace gw {
namespace {

template <class Entry, class Id>
const Entry* entryWith(const std::vector<Entry>& entries, const Id& id)
{
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

const EquipmentType* Catalog::find(const EquipmentTypeId& id) const { return entryWith(equipment, id); }
const AcceleratorType* Catalog::find(const AcceleratorId& id) const { return entryWith(accelerators, id); }
const ModelType* Catalog::find(const ModelId& id) const { return entryWith(models, id); }
const EnergySourceType* Catalog::find(const EnergySourceTypeId& id) const { return entryWith(energySources, id); }
const Climate* Catalog::find(const ClimateId& id) const { return entryWith(climates, id); }
const MarketType* Catalog::find(const MarketId& id) const { return entryWith(market, id); }
const NetworkType* Catalog::find(const NetworkTypeId& id) const { return entryWith(network, id); }
const RegionalPrice* Catalog::find(const RegionId& id) const { return entryWith(regions, id); }

const Source* Catalog::findSource(const std::string& key) const
{
    const auto found = std::ranges::find(sources, key, &Source::key);
    return found == sources.end() ? nullptr : &*found;
}

} // namespace gw
