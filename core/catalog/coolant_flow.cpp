// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/coolant_flow.h"

#include <algorithm>

namespace gw {

VolumeFlow coolantFlowAt(const RackData& rack, Temperature supply)
{
    if (rack.flows.empty()) return rack.coolantFlow.value;
    const auto after = std::ranges::lower_bound(rack.flows, supply, {}, [](const FlowPoint& point) { return point.supply.value; });
    if (after == rack.flows.begin()) return after->flow.value;
    const FlowPoint& before = *(after - 1);
    if (after == rack.flows.end()) return before.flow.value;
    const double way = (supply - before.supply.value) / (after->supply.value - before.supply.value);
    return before.flow.value + (after->flow.value - before.flow.value) * way;
}

} // namespace gw
