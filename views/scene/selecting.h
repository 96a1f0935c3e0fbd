// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"

#include <Qt>

#include <optional>
#include <vector>

namespace gw {

/// The selection after a click on `hit` (or beside everything): plain replaces, Shift adds, Ctrl toggles.
std::vector<EquipmentId> selectionAfterClick(std::vector<EquipmentId> selection, std::optional<EquipmentId> hit, Qt::KeyboardModifiers modifiers);

/// The same for all that lies in a rubber band.
std::vector<EquipmentId> selectionAfterBand(std::vector<EquipmentId> selection, const std::vector<EquipmentId>& inside, Qt::KeyboardModifiers modifiers);

} // namespace gw
