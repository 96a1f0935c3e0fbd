// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/layout_commands.h"

#include "app/commands.h"
#include "app/commands/selected.h"
#include "core/editing/query.h"
#include "views/panels/edit_form.h"

#include <set>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("LayoutCommands", text); }

QString whyNoPieces(const PlanSession& session) { return session.plan().equipment.isEmpty() ? tr("The plan has no equipment yet.") : QString(); }

void selectAll(PlanSession& session)
{
    std::vector<EquipmentId> ids;
    for (const Equipment& piece : session.plan().equipment)
        if (session.view().isVisible(piece.id)) ids.push_back(piece.id);
    session.select(std::move(ids));
}

void invert(PlanSession& session)
{
    const std::unordered_set<EquipmentId> selected(session.selection().begin(), session.selection().end());
    std::vector<EquipmentId> ids;
    for (const Equipment& piece : session.plan().equipment)
        if (!selected.contains(piece.id) && session.view().isVisible(piece.id)) ids.push_back(piece.id);
    session.select(std::move(ids));
}

/// What lies on the floor and is what something selected is: walls with walls, hot aisles with hot aisles, yards with yards.
std::vector<Subject> objectsOfSameKind(const PlanSession& session)
{
    std::vector<Subject> found;
    const auto add = [&]<class T>(const Table<T>& table) {
        std::set<decltype(T::kind)> kinds;
        for (const Subject& object : session.objects())
            if (const auto* id = std::get_if<decltype(T::id)>(&object)) kinds.insert(table.find(*id)->kind);
        for (const T& row : table)
            if (kinds.contains(row.kind) && session.view().sees(row)) found.emplace_back(row.id);
    };
    add(session.plan().spaces);
    add(session.plan().obstacles);
    add(session.plan().aisles);
    return found;
}

void selectSimilar(PlanSession& session, Likeness in)
{
    const bool isKind = in == Likeness::Kind;
    auto pieces = session.selection().empty() ? std::vector<EquipmentId> {} : similarPieces(session.plan(), session.catalog(), session.selection(), in);
    session.select(std::move(pieces), isKind ? objectsOfSameKind(session) : std::vector<Subject> {});
}

QString whyNotSimilar(const PlanSession& session, Likeness in)
{
    return in == Likeness::Kind && !session.objects().empty() ? QString() : whyNotSelected(session);
}

Status selectWhere(PlanSession& session, const QString& text)
{
    const auto query = parseQuery(text.toStdString());
    if (!query) return query.error();
    auto ids = piecesWhere(*query, {session.plan(), session.catalog(), session.solvedPlan(), &session.outcome(), &session.findings()});
    if (ids.empty()) return Error {ErrorCode::UnknownId, {}, {}, text.toStdString(), "something that one piece of the plan is"};
    session.select(std::move(ids));
    return Done {};
}

} // namespace

void addSelectionCommands(Commands& commands, PlanSession& session, EditForm& form)
{
    const QString edit = tr("&Edit"), similar = tr("&Edit/Select &similar");
    commands.addSeparator(edit);
    commands.add({.id = "edit.select_all", .title = tr("Select &all"), .menu = edit, .keys = QKeySequence::SelectAll, .run = [&session] { selectAll(session); },
        .whyNot = [&session] { return whyNoPieces(session); }});
    commands.add({.id = "edit.invert_selection", .title = tr("&Invert the selection"), .menu = edit, .keys = tr("Ctrl+I"), .run = [&session] { invert(session); },
        .whyNot = [&session] { return whyNoPieces(session); }});
    commands.add({.id = "edit.select_where", .title = tr("Select &where..."), .menu = edit, .keys = tr("Ctrl+F"), .run = [&session, &form] {
        form.ask(tr("Select where"), {{tr("Query"), "kind=rack and peak>100kW"}}, [&session](const FormValues& values) { return selectWhere(session, values.text(0)); });
    }, .whyNot = [&session] { return whyNoPieces(session); }});
    const std::tuple<const char*, QString, Likeness> ways[] {{"edit.select_type", tr("Same &type"), Likeness::Type}, {"edit.select_kind", tr("Same &kind"), Likeness::Kind},
        {"edit.select_row", tr("Same &row"), Likeness::Row}, {"edit.select_space", tr("Same &space"), Likeness::Space}, {"edit.select_power", tr("Same &power"), Likeness::Power}};
    for (const auto& [id, title, in] : ways)
        commands.add({.id = id, .title = title, .menu = similar, .run = [&session, in = in] { selectSimilar(session, in); },
            .whyNot = [&session, in = in] { return whyNotSimilar(session, in); }});
}

} // namespace gw
