// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/layout_commands.h"

#include "app/commands.h"
#include "app/commands/selected.h"
#include "core/editing/groups.h"
#include "views/panels/edit_form.h"

#include <set>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("LayoutCommands", text); }

/// The group that is chosen in the tree, else those of the selection: pods where there are, else rows.
std::vector<GroupId> groupsAtHand(const PlanSession& session)
{
    if (const auto* group = std::get_if<GroupId>(&session.subject())) return {*group};
    std::set<GroupId> pods, rows;
    for (const EquipmentId id : session.selection()) {
        const Equipment* piece = session.plan().equipment.find(id);
        const Group* group = piece ? session.plan().groups.find(piece->group) : nullptr;
        if (!group) continue;
        const GroupId pod = group->kind == GroupKind::Pod ? group->id : group->parent;
        (pod.isNone() ? rows : pods).insert(pod.isNone() ? group->id : pod);
    }
    const auto& chosen = pods.empty() ? rows : pods;
    return {chosen.begin(), chosen.end()};
}

QString whyNoGroup(const PlanSession& session)
{
    return groupsAtHand(session).empty() ? tr("Select a row or pod, or pieces of one.") : QString();
}

QString whyNotOneGroup(const PlanSession& session)
{
    const std::size_t count = groupsAtHand(session).size();
    return count == 1 ? QString() : count == 0 ? whyNoGroup(session) : tr("Select pieces of one row or pod; the selection is in %1.").arg(count);
}

/// Makes a group and shows it, so that its fields are at hand.
Status performAndShow(PlanSession& session, Result<Edit> edit)
{
    if (!edit) return edit.error();
    const GroupId added {session.plan().info.lastId + 1};
    if (!session.perform(std::move(edit))) return Done {};
    if (session.plan().groups.contains(added)) session.show(added);
    return Done {};
}

void tell(PlanSession& session, const Status& status)
{
    if (!status) emit session.refused(status.error());
}

void askAndRepeat(PlanSession& session, EditForm& form)
{
    form.ask(tr("Repeat a row or pod"), {{tr("Copies"), "1", "1"}, {tr("Distance"), "6 m", "m"}, {tr("Along"), "y"}}, [&session](const FormValues& values) -> Status {
        const QString axis = values.text(2).toLower();
        if (axis != "x" && axis != "y") return Error {ErrorCode::UnknownChoice, {}, tr("Along").toStdString(), values.text(2).toStdString(), "x or y"};
        return performAndSelect(session, repeatGroup(session.plan(), session.catalog(), groupsAtHand(session).front(), values.count(0), metres(values.number(1)), axis == "x" ? Axis::X : Axis::Y));
    });
}

void askAndMoveToSpace(PlanSession& session, EditForm& form)
{
    const QString first = session.plan().spaces.isEmpty() ? QString() : QString::fromStdString(session.plan().spaces[0].name);
    form.ask(tr("Move to a space"), {{tr("Space"), first}}, [&session](const FormValues& values) -> Status {
        for (const Space& space : session.plan().spaces)
            if (space.name == values.text(0).toStdString()) return performAndSelect(session, moveToSpace(session.plan(), session.selection(), space.id));
        return Error {ErrorCode::UnknownId, {}, tr("Space").toStdString(), values.text(0).toStdString(), "the name of a space of the plan"};
    });
}

} // namespace

void addGroupCommands(Commands& commands, PlanSession& session, EditForm& form)
{
    const QString arrange = tr("&Arrange");
    const auto changeable = [&session] { return whyNotChangeable(session); };
    commands.add({.id = "arrange.row", .title = tr("Make a ro&w"), .menu = arrange, .keys = tr("Ctrl+R"), .icon = "row", .run = [&session] {
        tell(session, performAndShow(session, makeRow(session.plan(), session.catalog(), session.selection())));
    }, .whyNot = changeable});
    commands.add({.id = "arrange.pod", .title = tr("Make a &pod"), .menu = arrange, .keys = tr("Ctrl+Shift+R"), .icon = "pod", .run = [&session] {
        tell(session, performAndShow(session, makePod(session.plan(), session.catalog(), session.selection())));
    }, .whyNot = changeable});
    commands.add({.id = "arrange.repeat", .title = tr("&Repeat a row or pod..."), .menu = arrange, .run = [&session, &form] { askAndRepeat(session, form); },
        .whyNot = [&session] { return whyNotOneGroup(session); }});
    commands.add({.id = "arrange.group", .title = tr("&Group"), .menu = arrange, .keys = tr("Ctrl+G"), .run = [&session] {
        tell(session, performAndShow(session, groupPieces(session.plan(), session.selection())));
    }, .whyNot = changeable});
    commands.add({.id = "arrange.ungroup", .title = tr("&Ungroup"), .menu = arrange, .keys = tr("Ctrl+Shift+G"), .run = [&session] {
        session.perform(ungroup(session.plan(), groupsAtHand(session)));
    }, .whyNot = [&session] { return whyNoGroup(session); }});
    commands.add({.id = "arrange.detach", .title = tr("&Detach from row and original"), .menu = arrange, .run = [&session] {
        session.perform(setDetached(session.plan(), session.selection(), true));
    }, .whyNot = changeable});
    commands.add({.id = "arrange.attach", .title = tr("A&ttach again"), .menu = arrange, .run = [&session] {
        session.perform(setDetached(session.plan(), session.selection(), false));
    }, .whyNot = changeable});
    commands.add({.id = "arrange.space", .title = tr("Move to a &space..."), .menu = arrange, .run = [&session, &form] { askAndMoveToSpace(session, form); }, .whyNot = changeable});
}

} // namespace gw
