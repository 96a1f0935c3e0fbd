// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

namespace gw {

/// Calls `visit(section, list)` for each list of entries with an id, by its key in catalogue files; what others refer to comes first.
template <class C, class Visit>
void forEachList(C& catalog, Visit&& visit)
{
    visit("accelerators", catalog.accelerators);
    visit("equipment", catalog.equipment);
    visit("models", catalog.models);
    visit("energy_sources", catalog.energySources);
    visit("climates", catalog.climates);
    visit("network", catalog.network);
    visit("regions", catalog.regions);
    visit("cost_records", catalog.costRecords);
    visit("lead_time_records", catalog.leadTimeRecords);
    visit("market", catalog.market);
}

} // namespace gw
