// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/follow.h"

#include "core/editing/following.h"
#include "core/editing/pod_array.h"
#include "core/editing/region.h"

#include <algorithm>

namespace gw {
namespace {

bool canBeFollowed(const Group& group) { return isArray(group) || !group.original.isNone() || group.kind == GroupKind::Pod; }

/// Whether a change is of a kind that others follow; most edits of a plan without arrays and pods are not.
bool mayBeFollowed(const Change& change)
{
    return std::holds_alternative<RowChange<Group>>(change) || std::holds_alternative<RowChange<Equipment>>(change)
        || std::holds_alternative<RowChange<Feed>>(change) || std::holds_alternative<RowChange<Connection>>(change);
}

bool changesAnArray(const Change& change)
{
    const auto* group = std::get_if<RowChange<Group>>(&change);
    return group && group->after && canBeFollowed(*group->after);
}

constexpr int mostRounds = 6;

/// The edit with what follows it directly; nothing when nothing does.
std::optional<Edit> oneRound(const Plan& plan, const Catalog& catalog, const Edit& edit)
{
    Following following(plan, catalog, edit);
    followMovedMembers(following);
    followMovedPods(following);
    layRows(following);
    followOriginals(following);
    if (!following.hasFollowers()) return std::nullopt;
    return std::move(following).finish();
}

bool isLockedChange(const RowChange<Equipment>& change)
{
    if (!change.before || !change.before->isLocked) return false;
    Equipment unlocked = *change.before;
    unlocked.isLocked = false;
    return !change.after || (*change.after != *change.before && *change.after != unlocked);
}

} // namespace

Edit withFollowers(const Plan& plan, const Catalog& catalog, Edit edit)
{
    edit = withRegionalPrice(catalog, std::move(edit));
    if (std::none_of(edit.changes.begin(), edit.changes.end(), mayBeFollowed)) return edit;
    edit = withPodArrays(plan, catalog, std::move(edit));
    const bool hasArrays = std::any_of(plan.groups.begin(), plan.groups.end(), canBeFollowed);
    if (!hasArrays && std::none_of(edit.changes.begin(), edit.changes.end(), changesAnArray)) return edit;
    // Followers may have followers: the row of a copy that grew is laid out too. Mostly the second round finds that nothing is left.
    for (int round = 0; round < mostRounds; ++round) {
        auto next = oneRound(plan, catalog, edit);
        if (!next) break;
        edit = *std::move(next);
    }
    return edit;
}

std::optional<Error> lockedPiece(const Edit& edit)
{
    for (const Change& change : edit.changes)
        if (const auto* piece = std::get_if<RowChange<Equipment>>(&change); piece && isLockedChange(*piece))
            return Error {ErrorCode::Unsupported, {}, piece->before->name, "a locked piece", "an unlocked one; unlock it to move, change or remove it"};
    return std::nullopt;
}

std::vector<EquipmentId> addedPieces(const Edit& edit)
{
    std::vector<EquipmentId> added;
    for (const Change& change : edit.changes)
        if (const auto* piece = std::get_if<RowChange<Equipment>>(&change); piece && !piece->before && piece->after) added.push_back(piece->id);
    std::sort(added.begin(), added.end());
    return added;
}

} // namespace gw
