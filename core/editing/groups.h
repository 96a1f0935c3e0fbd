// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/arrange.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"

#include <optional>
#include <string>
#include <vector>

namespace gw {

/// A row that is to be made of a type.
struct RowRequest {
    EquipmentTypeId type;
    SpaceId space;
    Length x, y;                             ///< The corner of the first place with the smallest coordinates, in the space's coordinates.
    Facing facing = Facing::North;
    std::uint32_t count = 1;                 ///< 1..10,000.
    std::optional<Length> pitch {};          ///< None = the type's width: side by side.
    std::string name {};                     ///< Empty = the next free "Row 3".
};

/// Adds a row of new pieces, an array from the start. Followers are in it.
/// Failures: UnknownId (type, space), OutOfRange (count, pitch).
Result<Edit> addRow(const Plan& plan, const Catalog& catalog, const RowRequest& request);

/// Makes one row, an array, of pieces that stand anywhere in one space: places in their order along the first one's width, at `pitch`, or at the
/// distance of the first two. They leave their groups; groups left empty go. Failures: Unsupported (none, locked, in several spaces).
Result<Edit> makeRow(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, std::optional<Length> pitch = {}, std::string name = {});

/// Puts pieces, and the rows that are selected whole, into a new pod. Failures: Unsupported (none, locked, in several spaces, a row of another pod).
Result<Edit> makePod(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, std::string name = {});

/// Repeats a pod, or a row of its own, `copies` times at `pitch` along an axis. The copies follow the original.
/// Failures: UnknownId (no such group), OutOfRange (copies 1..1,000, at most 100,000 pieces; pitch other than 0).
Result<Edit> repeatGroup(const Plan& plan, const Catalog& catalog, GroupId group, std::uint32_t copies, Length pitch, Axis along);

/// Puts pieces into a new row that is no array: a name for what stands together. Failures: as `makeRow`.
Result<Edit> groupPieces(const Plan& plan, const std::vector<EquipmentId>& ids, std::string name = {});
/// Puts pieces into a row or pod that is there, as pieces without a place of their own in it; no group takes them out of theirs. They stay where they
/// stand. Failures: UnknownId (no such group), Unsupported (locked, or in another space than the group).
Result<Edit> moveToGroup(const Plan& plan, const std::vector<EquipmentId>& ids, GroupId group);
/// Dissolves rows and pods; their pieces and rows stay where they are. What repeated them stands for itself.
/// Failures: UnknownId when none of the ids is a group, Unsupported when a member is locked.
Result<Edit> ungroup(const Plan& plan, const std::vector<GroupId>& groups);

/// Lets pieces leave their row's line and their original, or follow them again from their next change on. Locked pieces are refused.
Result<Edit> setDetached(const Plan& plan, const std::vector<EquipmentId>& ids, bool isDetached);

/// The pieces of a group and of its rows.
std::vector<EquipmentId> piecesOf(const Plan& plan, GroupId group);

} // namespace gw
