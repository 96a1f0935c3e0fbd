// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/layout_commands.h"

#include "app/commands.h"
#include "app/commands/selected.h"
#include "core/editing/arrange.h"
#include "views/scene/chosen.h"

#include <memory>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("LayoutCommands", text); }

/// Keys that are pressed again and again make one step of the history, as long as the selection stays.
struct Nudging {
    std::vector<EquipmentId> ids;
    std::vector<Subject> objects;
    int gesture = 0;
};

void nudge(PlanSession& session, Nudging& nudging, double x, double y)
{
    if (nudging.ids != session.selection() || nudging.objects != session.objects()) nudging = {session.selection(), session.objects(), session.newGesture()};
    session.perform(movedChosen(session, metres(x), metres(y)), nudging.gesture);
}

/// Rooms, walls, zones, aisles and underlays are nudged as pieces are.
QString whyNotNudged(const PlanSession& session)
{
    const bool isObject = session.selection().empty() && !session.objects().empty();
    return isObject ? QString() : whyNotChangeable(session);
}

void addNudges(Commands& commands, PlanSession& session)
{
    const auto nudging = std::make_shared<Nudging>();
    const std::tuple<QString, QString, double> steps[] {{"1", "Alt+%1", 0.001}, {"100", "Ctrl+%1", 0.1}, {"600", "Ctrl+Shift+%1", 0.6}};
    const std::tuple<const char*, QString, int, int> ways[] {{"Left", tr("left"), -1, 0}, {"Right", tr("right"), 1, 0}, {"Up", tr("up"), 0, 1}, {"Down", tr("down"), 0, -1}};
    for (const auto& [step, keys, size] : steps)
        for (const auto& [key, way, x, y] : ways)
            commands.add({.id = QStringLiteral("arrange.nudge_%1_%2").arg(QString(key).toLower(), step), .title = tr("Nudge %1 by %2 mm").arg(way, step), .menu = tr("&Arrange/&Nudge"),
                .keys = QKeySequence(QString(keys).arg(key)), .run = [&session, nudging, dx = x * size, dy = y * size] { nudge(session, *nudging, dx, dy); },
                .whyNot = [&session] { return whyNotNudged(session); }});
}

void addAlignments(Commands& commands, PlanSession& session)
{
    const std::tuple<const char*, QString, Alignment> ways[] {{"left", tr("&Left edges"), Alignment::Left}, {"centre", tr("&Centres"), Alignment::Centre},
        {"right", tr("&Right edges"), Alignment::Right}, {"top", tr("&Top edges"), Alignment::Top}, {"middle", tr("&Middles"), Alignment::Middle}, {"bottom", tr("&Bottom edges"), Alignment::Bottom}};
    for (const auto& [id, title, to] : ways) {
        commands.add({.id = QStringLiteral("arrange.align_%1").arg(id), .title = title, .menu = tr("&Arrange/A&lign"), .run = [&session, to = to] {
            session.perform(alignPieces(session.plan(), session.catalog(), session.selection(), to));
        }, .whyNot = [&session] { return whyNotChangeable(session, 2); }});
        commands.add({.id = QStringLiteral("arrange.align_%1_to_last").arg(id), .title = title, .menu = tr("&Arrange/Align to the &last selected"), .run = [&session, to = to] {
            session.perform(alignPieces(session.plan(), session.catalog(), session.selection(), to, session.selection().back()));
        }, .whyNot = [&session] { return whyNotChangeable(session, 2); }});
    }
}

void addTurns(Commands& commands, PlanSession& session)
{
    const auto changeable = [&session] { return whyNotChangeable(session); };
    const QString arrange = tr("&Arrange");
    commands.add({.id = "arrange.rotate_left", .title = tr("Rotate &left"), .menu = arrange, .keys = tr("["), .run = [&session] {
        session.perform(rotatePieces(session.plan(), session.catalog(), session.selection(), Turn::Left));
    }, .whyNot = changeable});
    commands.add({.id = "arrange.rotate_right", .title = tr("Rotate &right"), .menu = arrange, .keys = tr("]"), .run = [&session] {
        session.perform(rotatePieces(session.plan(), session.catalog(), session.selection(), Turn::Right));
    }, .whyNot = changeable});
    commands.add({.id = "arrange.mirror_x", .title = tr("Mirror left and ri&ght"), .menu = arrange, .keys = tr("Ctrl+M"), .run = [&session] {
        session.perform(mirrorPieces(session.plan(), session.catalog(), session.selection(), Axis::X));
    }, .whyNot = changeable});
    commands.add({.id = "arrange.mirror_y", .title = tr("Mirror &up and down"), .menu = arrange, .keys = tr("Ctrl+Shift+M"), .run = [&session] {
        session.perform(mirrorPieces(session.plan(), session.catalog(), session.selection(), Axis::Y));
    }, .whyNot = changeable});
}

} // namespace

void addArrangeCommands(Commands& commands, PlanSession& session)
{
    const QString arrange = tr("&Arrange");
    commands.addSeparator(arrange);
    addAlignments(commands, session);
    for (const auto& [id, title, axis] : {std::tuple {"x", tr("Distribute in &x"), Axis::X}, std::tuple {"y", tr("Distribute in &y"), Axis::Y}})
        commands.add({.id = QStringLiteral("arrange.distribute_%1").arg(id), .title = title, .menu = arrange, .run = [&session, axis = axis] {
            session.perform(distributePieces(session.plan(), session.catalog(), session.selection(), axis));
        }, .whyNot = [&session] { return whyNotChangeable(session, 3); }});
    addTurns(commands, session);
    addNudges(commands, session);
    commands.addSeparator(arrange);
    commands.add({.id = "arrange.lock", .title = tr("Loc&k"), .menu = arrange, .keys = tr("Ctrl+L"), .run = [&session] {
        session.perform(setLocked(session.plan(), session.selection(), true));
    }, .whyNot = [&session] { return whyNotSelected(session); }});
    commands.add({.id = "arrange.unlock", .title = tr("U&nlock"), .menu = arrange, .keys = tr("Ctrl+Alt+L"), .run = [&session] {
        session.perform(setLocked(session.plan(), session.selection(), false));
    }, .whyNot = [&session] { return whyNotSelected(session); }});
}

} // namespace gw
