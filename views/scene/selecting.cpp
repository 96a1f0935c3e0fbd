// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/selecting.h"

#include <algorithm>

namespace gw {

std::vector<EquipmentId> selectionAfterBand(std::vector<EquipmentId> selection, const std::vector<EquipmentId>& inside, Qt::KeyboardModifiers modifiers)
{
    const bool adds = modifiers.testFlag(Qt::ShiftModifier), toggles = modifiers.testFlag(Qt::ControlModifier);
    if (!adds && !toggles) return inside;
    for (const EquipmentId id : inside) {
        const auto at = std::find(selection.begin(), selection.end(), id);
        if (at == selection.end()) selection.push_back(id);
        else if (toggles) selection.erase(at);
    }
    return selection;
}

std::vector<EquipmentId> selectionAfterClick(std::vector<EquipmentId> selection, std::optional<EquipmentId> hit, Qt::KeyboardModifiers modifiers)
{
    return selectionAfterBand(std::move(selection), hit ? std::vector {*hit} : std::vector<EquipmentId> {}, modifiers);
}

} // namespace gw
