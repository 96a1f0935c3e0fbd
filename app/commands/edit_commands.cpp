// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/edit_commands.h"

#include "app/commands.h"
#include "app/commands/selected.h"
#include "core/editing/compose.h"
#include "views/scene/chosen.h"
#include "views/session/plan_session.h"

#include <QAction>
#include <QCoreApplication>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("EditCommands", text); }

void adoptHistory(Commands& commands, const QString& id, QAction* action, QKeySequence keys, const char* icon)
{
    action->setShortcut(keys);
    action->setProperty("gw_icon", icon);
    commands.adopt(id, action, tr("&Edit"));
}

void duplicate(PlanSession& session)
{
    const Equipment* piece = session.plan().equipment.find(session.selection().back());
    const EquipmentType* type = piece ? session.catalog().find(piece->type) : nullptr;
    if (!type) return;
    const EquipmentId added {session.plan().info.lastId + 1};
    session.perform(addBeside(session.plan(), session.catalog(), *type, piece->id));
    if (session.plan().equipment.contains(added)) session.select({added});
}

QString whyNothingSelected(const PlanSession& session) { return session.selection().empty() ? tr("Nothing is selected.") : QString(); }

bool isAnything(const PlanSession& session) { return !session.selection().empty() || !session.objects().empty(); }

QString whyNotDeleted(const PlanSession& session)
{
    const QString why = session.selection().empty() && !session.objects().empty() ? QString() : whyNotChangeable(session);
    return why.isEmpty() ? whyNotRemoved(session) : why;
}

} // namespace

void addEditCommands(Commands& commands, PlanSession& session)
{
    const auto needsSelection = [&session] { return whyNothingSelected(session); };
    const QString edit = tr("&Edit");
    adoptHistory(commands, "edit.undo", session.undoStack().createUndoAction(&commands, tr("Undo")), QKeySequence::Undo, "undo");
    adoptHistory(commands, "edit.redo", session.undoStack().createRedoAction(&commands, tr("Redo")), QKeySequence::Redo, "redo");
    commands.addSeparator(edit);
    commands.add({.id = "edit.duplicate", .title = tr("D&uplicate beside"), .menu = edit, .keys = tr("Ctrl+D"), .icon = "duplicate",
        .run = [&session] { duplicate(session); }, .whyNot = needsSelection});
    commands.add({.id = "edit.delete", .title = tr("&Delete"), .menu = edit, .keys = QKeySequence::Delete, .icon = "delete",
        .run = [&session] { removeChosen(session); }, .whyNot = [&session] { return whyNotDeleted(session); }});
    commands.add({.id = "edit.select_nothing", .title = tr("Select &nothing"), .menu = edit, .keys = tr("Ctrl+Shift+A"),
        .run = [&session] { session.select({}); }, .whyNot = [&session] { return isAnything(session) ? QString() : tr("Nothing is selected."); }});
}

} // namespace gw
