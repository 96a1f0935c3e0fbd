// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/subject.h"

#include <Qt>

#include <algorithm>
#include <optional>
#include <vector>

namespace gw {

class PlanSession;

/// What is selected after a rubber band, pieces or objects of the floor: plain replaces, Shift adds, Ctrl toggles.
template <class T>
std::vector<T> selectionAfterBand(std::vector<T> selection, const std::vector<T>& inside, Qt::KeyboardModifiers modifiers)
{
    const bool adds = modifiers.testFlag(Qt::ShiftModifier), toggles = modifiers.testFlag(Qt::ControlModifier);
    if (!adds && !toggles) return inside;
    for (const T& one : inside) {
        const auto at = std::ranges::find(selection, one);
        if (at == selection.end()) selection.push_back(one);
        else if (toggles) selection.erase(at);
    }
    return selection;
}

/// Selects as a click in a drawing on `hit` (or beside everything) does: plain that alone, with Shift and Ctrl it beside the rest. A room's floor and an
/// underlay lie everywhere beside the pieces: they do not join selected pieces by a click that missed one.
void selectByClick(PlanSession& session, const std::optional<Subject>& hit, Qt::KeyboardModifiers modifiers);

/// Selects as a rubber band does: the pieces in it, and only where it takes none, what of the floor is in it.
void selectByBand(PlanSession& session, const std::vector<EquipmentId>& pieces, const std::vector<Subject>& objects, Qt::KeyboardModifiers modifiers);

} // namespace gw
