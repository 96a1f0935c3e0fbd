// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/layout_commands.h"

#include "app/commands.h"
#include "app/commands/selected.h"
#include "core/editing/space_moves.h"

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("LayoutCommands", text); }

const Space* shownSpace(const PlanSession& session)
{
    const auto* id = std::get_if<SpaceId>(&session.subject());
    return id && session.objects().size() == 1 ? session.plan().spaces.find(*id) : nullptr;
}

QString whyNotTurnable(const PlanSession& session, Contents contents)
{
    const Space* space = shownSpace(session);
    if (!space) return tr("Choose one room or yard in the drawing or the tree.");
    if (contents == Contents::Stay) return {};
    for (const Equipment& piece : session.plan().equipment)
        if (piece.space == space->id && piece.isLocked) return tr("%1 is locked. Unlock it first.").arg(QString::fromStdString(piece.name));
    return {};
}

} // namespace

void addSpaceCommands(Commands& commands, PlanSession& session)
{
    const QString menu = tr("&Arrange/&Turn the room");
    const std::tuple<const char*, QString, Turn, Contents> ways[] {{"left", tr("&Left, with all that stands in it"), Turn::Left, Contents::Follow},
        {"right", tr("&Right, with all that stands in it"), Turn::Right, Contents::Follow}, {"left_alone", tr("L&eft, the room alone"), Turn::Left, Contents::Stay},
        {"right_alone", tr("R&ight, the room alone"), Turn::Right, Contents::Stay}};
    for (const auto& [id, title, turn, contents] : ways)
        commands.add({.id = QStringLiteral("space.turn_%1").arg(id), .title = title, .menu = menu, .run = [&session, turn = turn, contents = contents] {
            if (const Space* space = shownSpace(session)) session.perform(turnSpace(session.plan(), session.catalog(), space->id, turn, contents));
        }, .whyNot = [&session, contents = contents] { return whyNotTurnable(session, contents); }});
}

} // namespace gw
