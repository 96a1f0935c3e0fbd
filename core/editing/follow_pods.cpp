// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/following.h"

#include <cmath>
#include <map>
#include <set>

namespace gw {
namespace {

/// The pod a group is or stands in; none for a row of its own.
GroupId podOf(const Following& following, GroupId id)
{
    const Group* group = following.after<Group>(id);
    if (!group) return {};
    if (group->kind == GroupKind::Pod) return id;
    const Group* parent = following.after<Group>(group->parent);
    return parent && parent->kind == GroupKind::Pod ? parent->id : GroupId {};
}

std::set<GroupId> touchedPods(const Following& following)
{
    std::set<GroupId> pods;
    for (const GroupId id : following.touched<Group>()) pods.insert(podOf(following, id));
    for (const EquipmentId id : following.touched<Equipment>())
        if (const Equipment* piece = following.after<Equipment>(id); piece && following.isPlacedByEdit(id)) pods.insert(podOf(following, piece->group));
    pods.erase(GroupId {});
    return pods;
}

/// A pod's rows after the edit.
std::map<GroupId, std::vector<GroupId>> rowsOf(const Following& following, const std::set<GroupId>& pods)
{
    std::map<GroupId, std::vector<GroupId>> rows;
    std::set<GroupId> seen;
    const auto add = [&](GroupId id) {
        const Group* row = following.after<Group>(id);
        if (row && seen.insert(id).second && pods.contains(row->parent)) rows[row->parent].push_back(id);
    };
    for (const Group& group : following.plan().groups) add(group.id);
    for (const GroupId id : following.touched<Group>()) add(id);
    return rows;
}

/// Takes along what the edit did not place itself.
void carry(Following& following, const Group& pod, Shift by, const std::vector<GroupId>& rows)
{
    const auto carryPieces = [&](GroupId group) {
        for (const EquipmentId id : std::vector<EquipmentId>(following.members(group))) {
            Equipment piece = *following.after<Equipment>(id);
            if (!follows(piece) || following.isPlacedByEdit(id)) continue;
            piece = shifted(piece, by);
            piece.space = pod.space;
            following.put(std::move(piece));
        }
    };
    carryPieces(pod.id);
    for (const GroupId id : rows) {
        carryPieces(id);
        if (following.isChangedByEdit(id)) continue;
        Group row = *following.after<Group>(id);
        if (isArray(row)) row.x = tidy(row.x.in(metre) + by.x), row.y = tidy(row.y.in(metre) + by.y);
        row.space = pod.space;
        following.put(std::move(row));
    }
}

/// Where all that follows the pod was moved alike, the pod was.
void followMembers(Following& following, Group pod, std::vector<GroupId> groups)
{
    groups.push_back(pod.id);
    if (following.isAnyLeftBehind(groups)) return;
    std::optional<Shift> by;
    for (const GroupId group : groups)
        for (const EquipmentId id : following.members(group)) {
            const Equipment *before = following.before<Equipment>(id), *after = following.after<Equipment>(id);
            if (!follows(*after)) continue;
            if (!before || !following.isPlacedByEdit(id) || before->facing != after->facing) return;
            const Shift one = shiftBetween(*before, *after);
            if (by && (std::abs(one.x - by->x) > 1e-6 || std::abs(one.y - by->y) > 1e-6)) return;
            by = one;
        }
    if (!by) return;
    pod.x = tidy(pod.x.in(metre) + by->x);
    pod.y = tidy(pod.y.in(metre) + by->y);
    following.put(std::move(pod));
}

} // namespace

void followMovedPods(Following& following)
{
    const std::set<GroupId> pods = touchedPods(following);
    if (pods.empty()) return;
    auto rows = rowsOf(following, pods);
    for (const GroupId id : pods) {
        const Group *before = following.before<Group>(id), *after = following.after<Group>(id);
        if (!before) continue;
        const Group pod = *after;
        const Shift by = shiftBetween(*before, pod);
        if (!following.isChangedByEdit(id)) followMembers(following, pod, rows[id]);
        else if (!by.isNone() || before->space != pod.space) carry(following, pod, by, rows[id]);
    }
}

} // namespace gw
