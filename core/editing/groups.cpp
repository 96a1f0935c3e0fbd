// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/groups.h"

#include "core/editing/copy.h"
#include "core/editing/floor_plan.h"
#include "core/editing/follow.h"

#include <algorithm>
#include <set>

namespace gw {
namespace {

constexpr std::uint32_t mostPlaces = 10'000, mostRepeats = 1'000;
constexpr std::size_t mostCopies = 100'000;

Error refusal(std::string what, std::string seen, std::string expected) { return {ErrorCode::Unsupported, {}, std::move(what), std::move(seen), std::move(expected)}; }

std::string nameOr(std::string name, const Plan& plan, const char* stem)
{
    return name.empty() ? NameSeries::ofGroups(plan).numbered(stem, 1) : name;
}

Result<std::vector<Equipment>> inOneSpace(const Plan& plan, const std::vector<EquipmentId>& ids, const char* what)
{
    std::vector<Equipment> pieces;
    for (const EquipmentId id : std::set<EquipmentId>(ids.begin(), ids.end()))
        if (const Equipment* piece = plan.equipment.find(id)) pieces.push_back(*piece);
    if (pieces.empty()) return refusal(what, "nothing selected", "one piece or more");
    for (const Equipment& piece : pieces)
        if (piece.space != pieces.front().space) return refusal(what, piece.name + " in another space", "pieces of one space");
    return pieces;
}

/// Removes the groups that `left` leaves without a piece or row. A pod that loses its last row goes with it.
void removeEmptyGroups(EditBuilder& builder, const Plan& plan, const std::vector<Equipment>& left)
{
    std::set<GroupId> candidates, taken;
    std::set<EquipmentId> leaving;
    for (const Equipment& piece : left) candidates.insert(piece.group), leaving.insert(piece.id);
    for (const Equipment& piece : plan.equipment)
        if (!leaving.contains(piece.id)) taken.insert(piece.group);
    for (const Group& group : plan.groups) {
        const Group* now = builder.find<Group>(group.id);
        if (now && candidates.contains(group.id) && !taken.contains(group.id)) continue;
        taken.insert(group.parent);
        if (!group.original.isNone()) taken.insert(group.original);
    }
    for (const GroupId id : candidates)
        if (plan.groups.contains(id) && !taken.contains(id)) builder.remove<Group>(id);
}

/// A pod that is repeated for the first time keeps count and pitch, so that both can be changed later.
void noteArray(EditBuilder& builder, const Plan& plan, Group pod, std::uint32_t copies, Length pitch, Axis along)
{
    if (std::any_of(plan.groups.begin(), plan.groups.end(), [&](const Group& g) { return g.original == pod.id; })) return;
    pod.count = copies + 1;
    pod.pitch = pitch;
    pod.facing = along == Axis::X ? Facing::North : Facing::East;
    builder.put(std::move(pod));
}

double along(const Equipment& piece, Facing facing) { return (isAlongX(facing) ? piece.x : piece.y).in(metre); }

} // namespace

std::vector<EquipmentId> piecesOf(const Plan& plan, GroupId group)
{
    std::set<GroupId> groups {group};
    for (const Group& row : plan.groups)
        if (row.parent == group) groups.insert(row.id);
    std::vector<EquipmentId> ids;
    for (const Equipment& piece : plan.equipment)
        if (groups.contains(piece.group)) ids.push_back(piece.id);
    return ids;
}

Result<Edit> addRow(const Plan& plan, const Catalog& catalog, const RowRequest& request)
{
    const EquipmentType* type = catalog.find(request.type);
    if (!type) return Error {ErrorCode::UnknownId, {}, "type", request.type.text, "a type of the catalogue"};
    if (!plan.spaces.contains(request.space)) return Error {ErrorCode::UnknownId, {}, "space", std::to_string(request.space.number), "a space of the plan"};
    if (request.count < 1 || request.count > mostPlaces) return Error {ErrorCode::OutOfRange, {}, "count", std::to_string(request.count), "1 to 10000"};
    const Length pitch = request.pitch.value_or(type->width.value);
    if (pitch < millimetres(10) || pitch > metres(100)) return Error {ErrorCode::OutOfRange, {}, "pitch", std::to_string(pitch.in(metre)) + " m", "0.01 to 100 m"};
    EditBuilder builder(plan, "Add row of " + std::to_string(request.count) + " " + type->name);
    auto row = builder.fresh<Group>();
    row.name = nameOr(request.name, plan, "Row ");
    row.space = request.space, row.x = request.x, row.y = request.y, row.facing = request.facing, row.count = request.count, row.pitch = pitch;
    auto piece = builder.fresh<Equipment>();
    piece.name = freshName(plan, *type);
    piece.type = type->id, piece.space = request.space, piece.group = row.id, piece.x = request.x, piece.y = request.y, piece.facing = request.facing, piece.slot = 1;
    builder.put(row);
    builder.put(piece);
    return withFollowers(plan, catalog, std::move(builder).finish());
}

Result<Edit> makeRow(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, std::optional<Length> pitch, std::string name)
{
    auto pieces = inOneSpace(plan, ids, "Make row");
    if (!pieces) return pieces.error();
    const Facing facing = pieces->front().facing;
    std::stable_sort(pieces->begin(), pieces->end(), [&](const Equipment& a, const Equipment& b) { return along(a, facing) < along(b, facing); });
    const Equipment& first = pieces->front();
    const EquipmentType* type = catalog.find(first.type);
    const Length width = type ? type->width.value : metres(0.6);
    EditBuilder builder(plan, "Make row of " + std::to_string(pieces->size()) + " pieces");
    auto row = builder.fresh<Group>();
    row.name = nameOr(std::move(name), plan, "Row ");
    row.space = first.space, row.x = first.x, row.y = first.y, row.facing = facing, row.count = static_cast<std::uint32_t>(pieces->size());
    row.pitch = pitch.value_or(pieces->size() > 1 ? tidy(along((*pieces)[1], facing) - along(first, facing)) : width);
    if (row.pitch < millimetres(10)) row.pitch = width;
    builder.put(row);
    std::uint32_t slot = 0;
    for (Equipment piece : *pieces) {
        piece.group = row.id, piece.slot = ++slot, piece.original = {}, piece.isDetached = false;
        (isAlongX(facing) ? piece.y : piece.x) = isAlongX(facing) ? row.y : row.x;
        builder.put(std::move(piece));
    }
    removeEmptyGroups(builder, plan, *pieces);
    return unlessLocked(withFollowers(plan, catalog, std::move(builder).finish()));
}

Result<Edit> makePod(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, std::string name)
{
    const auto pieces = inOneSpace(plan, ids, "Make pod");
    if (!pieces) return pieces.error();
    std::set<GroupId> rows;
    for (const Group& group : copySource(plan, ids).groups) {
        if (group.kind == GroupKind::Pod || !group.parent.isNone()) return refusal("Make pod", group.name + ", of a pod already", "rows of their own; ungroup the pod first");
        rows.insert(group.id);
    }
    EditBuilder builder(plan, "Make pod of " + piecesText(plan, ids));
    auto pod = builder.fresh<Group>();
    pod.kind = GroupKind::Pod;
    pod.name = nameOr(std::move(name), plan, "Pod ");
    pod.space = pieces->front().space;
    const Footprint floor = floorOf(plan, catalog, ids);
    pod.x = tidy(floor.x0), pod.y = tidy(floor.y0);
    builder.put(pod);
    for (const GroupId id : rows) {
        Group row = *plan.groups.find(id);
        row.parent = pod.id;
        builder.put(std::move(row));
    }
    for (Equipment piece : *pieces)
        if (!rows.contains(piece.group)) {
            piece.group = pod.id, piece.slot = 0, piece.original = {};
            builder.put(std::move(piece));
        }
    return unlessLocked(std::move(builder).finish());
}

Result<Edit> repeatGroup(const Plan& plan, const Catalog&, GroupId id, std::uint32_t copies, Length pitch, Axis along)
{
    const Group* group = plan.groups.find(id);
    if (!group) return Error {ErrorCode::UnknownId, {}, "group", std::to_string(id.number), "a row or pod of the plan"};
    if (copies < 1 || copies > mostRepeats) return Error {ErrorCode::OutOfRange, {}, "copies", std::to_string(copies), "1 to 1000"};
    if (pitch.si() == 0) return Error {ErrorCode::OutOfRange, {}, "pitch", "0 m", "a distance other than 0"};
    const auto ids = piecesOf(plan, id);
    if (ids.empty()) return refusal(group->name, "no pieces in it", "a row or pod with pieces");
    if (ids.size() * copies > mostCopies) return Error {ErrorCode::OutOfRange, {}, "copies", std::to_string(ids.size() * copies) + " pieces", "at most 100000"};
    const CopySource source = copySource(plan, ids);
    EditBuilder builder(plan, "Repeat " + group->name);
    if (group->kind == GroupKind::Pod && group->original.isNone() && pitch.si() > 0) noteArray(builder, plan, *group, copies, pitch, along);
    Copier copier(builder, plan);
    for (std::uint32_t i = 1; i <= copies; ++i) {
        const double by = i * pitch.in(metre), x = along == Axis::X ? by : 0, y = along == Axis::X ? 0 : by;
        const auto place = [&](auto& placed) { placed.x = tidy(placed.x.in(metre) + x), placed.y = tidy(placed.y.in(metre) + y); };
        const auto placeGroup = [&](Group& placed) {
            place(placed);
            if (placed.kind == GroupKind::Pod) placed.count = 0;
        };
        copier.add(source, {place, placeGroup, true});
    }
    return std::move(builder).finish();
}

Result<Edit> groupPieces(const Plan& plan, const std::vector<EquipmentId>& ids, std::string name)
{
    const auto pieces = inOneSpace(plan, ids, "Group");
    if (!pieces) return pieces.error();
    EditBuilder builder(plan, "Group " + piecesText(plan, ids));
    auto group = builder.fresh<Group>();
    group.name = nameOr(std::move(name), plan, "Row ");
    group.space = pieces->front().space, group.x = pieces->front().x, group.y = pieces->front().y, group.facing = pieces->front().facing;
    builder.put(group);
    for (Equipment piece : *pieces) {
        piece.group = group.id, piece.slot = 0, piece.original = {};
        builder.put(std::move(piece));
    }
    removeEmptyGroups(builder, plan, *pieces);
    return unlessLocked(std::move(builder).finish());
}

Result<Edit> moveToGroup(const Plan& plan, const std::vector<EquipmentId>& ids, GroupId id)
{
    const Group* group = plan.groups.find(id);
    if (!group && !id.isNone()) return Error {ErrorCode::UnknownId, {}, "group", std::to_string(id.number), "a row or pod of the plan"};
    EditBuilder builder(plan, group ? "Move " + piecesText(plan, ids) + " to " + group->name : "Take " + piecesText(plan, ids) + " out of its group");
    for (const EquipmentId pieceId : ids) {
        const Equipment* now = plan.equipment.find(pieceId);
        if (!now || now->group == id) continue;
        if (group && group->space != now->space) return refusal(now->name, "a piece of another space", "a piece of the space of " + group->name);
        Equipment piece = *now;
        piece.group = id, piece.slot = 0, piece.original = {};
        builder.put(std::move(piece));
    }
    return unlessLocked(std::move(builder).finish());
}

Result<Edit> ungroup(const Plan& plan, const std::vector<GroupId>& groups)
{
    std::set<GroupId> gone;
    for (const GroupId id : groups)
        if (plan.groups.contains(id)) gone.insert(id);
    if (gone.empty()) return Error {ErrorCode::UnknownId, {}, "Ungroup", "no row or pod", "a row or pod"};
    EditBuilder builder(plan, "Ungroup " + (gone.size() == 1 ? plan.groups.find(*gone.begin())->name : std::to_string(gone.size()) + " groups"));
    std::set<GroupId> freed;
    for (const Group& group : plan.groups) {
        Group row = group;
        if (gone.contains(row.parent)) row.parent = {}, row.original = {}, freed.insert(row.id);
        if (gone.contains(row.original)) row.original = {};
        if (!gone.contains(row.id)) builder.put(std::move(row));
    }
    for (const Equipment& now : plan.equipment) {
        Equipment piece = now;
        if (freed.contains(piece.group) || gone.contains(piece.group)) piece.original = {};
        if (gone.contains(piece.group)) piece.group = plan.groups.find(piece.group)->parent, piece.slot = 0;
        if (gone.contains(piece.group)) piece.group = {};
        const Equipment* original = piece.original.isNone() ? nullptr : plan.equipment.find(piece.original);
        if (original && (gone.contains(original->group) || freed.contains(original->group))) piece.original = {};
        builder.put(std::move(piece));
    }
    for (const Group& group : plan.groups)
        if (freed.contains(group.original) && !gone.contains(group.id)) {
            Group row = *builder.find<Group>(group.id);
            row.original = {};
            builder.put(std::move(row));
        }
    for (const GroupId id : gone) builder.remove<Group>(id);
    return unlessLocked(std::move(builder).finish());
}

Result<Edit> setDetached(const Plan& plan, const std::vector<EquipmentId>& ids, bool isDetached)
{
    EditBuilder builder(plan, (isDetached ? "Detach " : "Attach ") + piecesText(plan, ids));
    for (const EquipmentId id : ids)
        if (const Equipment* now = plan.equipment.find(id)) {
            Equipment piece = *now;
            piece.isDetached = isDetached;
            builder.put(std::move(piece));
        }
    return unlessLocked(std::move(builder).finish());
}

} // namespace gw
