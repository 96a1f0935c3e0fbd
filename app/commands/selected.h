// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/follow.h"
#include "views/session/plan_session.h"

#include <QCoreApplication>
#include <QString>

namespace gw {

/// Why a command for so many pieces cannot be done now; empty when it can.
inline QString whyNotSelected(const PlanSession& session, std::size_t atLeast = 1)
{
    const std::size_t count = session.selection().size();
    if (count >= atLeast) return {};
    if (count == 0) return QCoreApplication::translate("LayoutCommands", "Nothing is selected.");
    return QCoreApplication::translate("LayoutCommands", "Select %1 pieces or more; %2 is selected.").arg(atLeast).arg(count);
}

/// The same for what changes the pieces: a locked one is named.
inline QString whyNotChangeable(const PlanSession& session, std::size_t atLeast = 1)
{
    if (const QString why = whyNotSelected(session, atLeast); !why.isEmpty()) return why;
    for (const EquipmentId id : session.selection())
        if (const Equipment* piece = session.plan().equipment.find(id); piece && piece->isLocked)
            return QCoreApplication::translate("LayoutCommands", "%1 is locked. Unlock it first.").arg(QString::fromStdString(piece->name));
    return {};
}

/// Does an edit and selects the pieces it added. The answer is for a form: what was wrong with it, which then says so itself.
inline Status performAndSelect(PlanSession& session, Result<Edit> edit)
{
    if (!edit) return edit.error();
    if (const auto locked = lockedPiece(*edit)) return *locked;
    const std::uint32_t before = session.plan().info.lastId;
    session.perform(*std::move(edit));
    std::vector<EquipmentId> added;
    for (const Equipment& piece : session.plan().equipment)
        if (piece.id.number > before) added.push_back(piece.id);
    if (!added.empty()) session.select(std::move(added));
    return Done {};
}

} // namespace gw
