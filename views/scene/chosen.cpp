// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/chosen.h"

#include "core/editing/arrange.h"
#include "core/editing/compose.h"
#include "core/editing/space_moves.h"
#include "core/scene/snap.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace gw {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("gw::Chosen", text, nullptr, n); }

template <class Row> constexpr bool liesInSpace = std::same_as<Row, Obstacle> || std::same_as<Row, Aisle>;

using Objects = std::set<Subject>;

Objects objectsOf(const PlanSession& session) { return {session.objects().begin(), session.objects().end()}; }

/// Whether something still stands in a space when the selection is gone. A row or pod goes with its last piece.
bool keepsSomething(const PlanSession& session, SpaceId space)
{
    const Plan& plan = session.plan();
    const std::unordered_set<EquipmentId> gone(session.selection().begin(), session.selection().end());
    const Objects goneObjects = objectsOf(session);
    std::unordered_set<GroupId> kept;
    for (const Equipment& piece : plan.equipment) {
        if (gone.contains(piece.id)) continue;
        if (piece.space == space) return true;
        kept.insert(piece.group);
    }
    for (const Group& group : plan.groups)
        if (group.space != space) kept.insert(group.parent);
    const auto staysInside = [&](const auto& row) { return row.space == space && !goneObjects.contains(row.id); };
    return std::ranges::any_of(plan.groups, [&](const Group& group) { return group.space == space && kept.contains(group.id); })
        || std::ranges::any_of(plan.obstacles, staysInside) || std::ranges::any_of(plan.aisles, staysInside);
}

std::string label(const char* one, const char* many, const Plan& plan, const std::vector<Subject>& objects)
{
    std::string name;
    withSubject(plan, objects.front(), [&](const char*, const auto& row) {
        if constexpr (requires { row.name; }) name = row.name;
    });
    const int count = static_cast<int>(objects.size());
    return (count == 1 ? tr(one).arg(QString::fromStdString(name)) : tr(many, count)).toStdString();
}

/// The selected pieces, and those that stand in selected spaces.
std::vector<EquipmentId> piecesWithContents(const PlanSession& session)
{
    std::vector<EquipmentId> pieces = session.selection();
    const std::unordered_set<EquipmentId> selected(pieces.begin(), pieces.end());
    const Objects objects = objectsOf(session);
    for (const Equipment& piece : session.plan().equipment)
        if (!selected.contains(piece.id) && objects.contains(piece.space)) pieces.push_back(piece.id);
    return pieces;
}

/// The selected objects; walls, zones and aisles of selected spaces; the spaces that selected ones stand in.
std::vector<Subject> objectsWithContents(const PlanSession& session)
{
    std::vector<Subject> objects = session.objects();
    const Objects selected = objectsOf(session);
    const auto addRows = [&](const auto& table) {
        for (const auto& row : table) {
            const bool isSelected = selected.contains(row.id), isInside = selected.contains(row.space);
            if (isSelected && !isInside) objects.emplace_back(row.space);
            else if (isInside && !isSelected) objects.emplace_back(row.id);
        }
    };
    addRows(session.plan().obstacles);
    addRows(session.plan().aisles);
    return objects;
}

Edit movedObject(const Plan& plan, const Subject& object, Length x, Length y)
{
    Edit edit;
    withSubject(plan, object, [&](const char*, const auto& row) {
        using Row = std::remove_cvref_t<decltype(row)>;
        const auto whole = [](Length length) { return metres(toMillimetres(length.in(metre))); };
        Row moved = row;
        if constexpr (std::same_as<Row, Space>) edit = moveSpace(plan, row.id, whole(row.x + x), whole(row.y + y), Contents::Follow);
        else if constexpr (liesInSpace<Row> || std::same_as<Row, Underlay>) {
            moved.x = whole(row.x + x);
            moved.y = whole(row.y + y);
            edit = changeRow(plan, moved, {});
        } else if constexpr (std::same_as<Row, Measurement>) {
            moved.fromX = whole(row.fromX + x), moved.toX = whole(row.toX + x);
            moved.fromY = whole(row.fromY + y), moved.toY = whole(row.toY + y);
            edit = changeRow(plan, moved, {});
        }
    });
    return edit;
}

/// The space an obstacle or aisle stands in; none of anything else.
SpaceId spaceOf(const Plan& plan, const Subject& object)
{
    SpaceId space;
    withSubject(plan, object, [&](const char*, const auto& row) {
        if constexpr (requires { row.space; }) space = row.space;
    });
    return space;
}

void include(std::optional<Bounds>& bounds, Point low, Point high)
{
    if (!bounds) bounds = Bounds {low, high};
    bounds->minimum = {std::min(bounds->minimum.x, low.x), std::min(bounds->minimum.y, low.y), std::min(bounds->minimum.z, low.z)};
    bounds->maximum = {std::max(bounds->maximum.x, high.x), std::max(bounds->maximum.y, high.y), std::max(bounds->maximum.z, high.z)};
}

} // namespace

void append(Edit& edit, Edit more)
{
    if (edit.label.empty()) edit.label = std::move(more.label);
    edit.changes.insert(edit.changes.end(), std::make_move_iterator(more.changes.begin()), std::make_move_iterator(more.changes.end()));
}

QString whyNotRemoved(const PlanSession& session)
{
    for (const Subject& object : session.objects())
        if (const auto* space = std::get_if<SpaceId>(&object); space && keepsSomething(session, *space))
            return tr("%1 is not empty. Remove what stands in it first.").arg(QString::fromStdString(session.plan().spaces.find(*space)->name));
    return {};
}

QString removeChosen(PlanSession& session)
{
    const QString refusal = whyNotRemoved(session);
    if (!refusal.isEmpty()) return refusal;
    const Plan& plan = session.plan();
    Result<Edit> edit = session.selection().empty() ? Edit {} : removePieces(plan, session.selection());
    if (!edit || session.objects().empty()) return session.perform(std::move(edit)), QString();
    EditBuilder builder(plan, label("Remove %1", "Remove %n objects", plan, session.objects()));
    for (const Subject& object : session.objects())
        withSubject(plan, object, [&](const char*, const auto& row) {
            using Row = std::remove_cvref_t<decltype(row)>;
            if constexpr (liesInSpace<Row> || std::same_as<Row, Space> || std::same_as<Row, Underlay> || std::same_as<Row, Measurement>) builder.template remove<Row>(row.id);
            if constexpr (std::same_as<Row, Space>)
                for (const Group& group : plan.groups)
                    if (group.space == row.id) builder.template remove<Group>(group.id);
        });
    append(*edit, std::move(builder).finish());
    session.perform(*std::move(edit));
    return {};
}

Edit movedObjects(const Plan& plan, const std::vector<Subject>& objects, Length x, Length y)
{
    Edit edit;
    const Objects all(objects.begin(), objects.end());
    for (const Subject& object : objects)
        if (!all.contains(spaceOf(plan, object))) append(edit, movedObject(plan, object, x, y));
    if (!edit.isEmpty()) edit.label = label("Move %1", "Move %n objects", plan, objects);
    return edit;
}

Result<Edit> movedChosen(const PlanSession& session, Length x, Length y)
{
    std::vector<EquipmentId> pieces = session.selection();
    const Objects objects = objectsOf(session);
    std::erase_if(pieces, [&](EquipmentId id) {
        const Equipment* piece = session.plan().equipment.find(id);
        return piece && objects.contains(piece->space);
    });
    if (pieces.empty()) return movedObjects(session.plan(), session.objects(), x, y);
    auto edit = movePieces(session.plan(), pieces, x, y);
    if (edit) append(*edit, movedObjects(session.plan(), session.objects(), x, y));
    return edit;
}

void hideChosen(PlanSession& session)
{
    const auto pieces = piecesWithContents(session);
    const auto objects = session.objects();
    session.select({});
    if (!pieces.empty()) session.view().hide(pieces);
    if (!objects.empty()) session.view().setSeen(objects, false);
}

void isolateChosen(PlanSession& session) { session.view().isolate(piecesWithContents(session), objectsWithContents(session)); }

Bounds boundsOfChosen(const PlanSession& session, const Scene& scene)
{
    constexpr float around = 1.5F;
    const Objects objects = objectsOf(session);
    std::optional<Bounds> found;
    const auto add = [&](const Subject& object, Point low, Point high) {
        if (objects.contains(object)) include(found, {low.x - around, low.y - around, 0}, {high.x + around, high.y + around, std::max(high.z, 1.0F)});
    };
    for (const FloorArea& floor : session.scene().floors) add(floor.space, floor.minimum, floor.maximum);
    for (const Solid& solid : session.scene().solids) add(solid.obstacle, solid.minimum, solid.maximum);
    for (const AisleStrip& strip : session.scene().aisles) add(strip.aisle, strip.minimum, strip.maximum);
    if (found && session.selection().empty()) return *found;
    const Bounds pieces = boundsOfPieces(scene, session.selection());
    if (!found) return pieces;
    include(found, pieces.minimum, pieces.maximum);
    return *found;
}

} // namespace gw
