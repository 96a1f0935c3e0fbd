// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/layout.h"

#include <algorithm>

namespace gw {

void layOutRacks(const Layout& layout, Factory& factory)
{
    RackRows& racks = factory.racks;
    for (std::uint32_t p = 0; p < layout.type.size(); ++p) {
        const EquipmentType& type = *layout.type[p];
        if (!isRack(type.kind) || !type.rack) continue;
        const Equipment& piece = layout.plan.equipment[p];
        const double asked = piece.maximumPower.value_or(type.rack->maximumPower.value).si();
        const double cap = piece.powerCap ? piece.powerCap->si() : asked;
        const std::uint32_t kind = factory.serving.rackOfEquipment.empty() ? ServingInput::noRack : factory.serving.rackOfEquipment[p];
        racks.piece.push_back(p);
        racks.kind.push_back(kind);
        racks.maximum.push_back(std::min(asked, cap));
        racks.typical.push_back(std::min(type.rack->typicalPower.value.si(), racks.maximum.back()));
        racks.idle.push_back(std::min(type.rack->idlePower.value.si(), racks.typical.back()));
        racks.liquidShare.push_back(type.rack->liquidShare.value);
        if (kind == ServingInput::noRack) continue;
        ++factory.acceleratorRacks;
        factory.accelerators += static_cast<std::uint32_t>(type.rack->accelerators.value + 0.5);
    }
    const double most = 1 / layout.plan.workload.utilisation - 1;
    factory.dailySwing = std::min(layout.plan.workload.dailySwing, std::max(most, 0.0));
}

} // namespace gw
