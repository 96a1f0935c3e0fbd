// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"

#include <vector>

namespace gw {

/// Which edge or middle is brought in line, in the space's coordinates: left is the smallest x, bottom the smallest y.
enum class Alignment : std::uint8_t { Left, Centre, Right, Top, Middle, Bottom };
enum class Axis : std::uint8_t { X, Y };
enum class Turn : std::uint8_t { Left, Right };      ///< Against the clock, with the clock, seen from above.

/// All of these give an edit of the pieces alone; rows and pods come along by `withFollowers`, but for what turns them: then the edit turns them
/// too. Ids of no piece are passed over, and the edit is empty when nothing moves.
/// Failure of each: Unsupported when one of the pieces is locked.

/// Shifts pieces: nudging with 1 mm, 100 mm or a tile.
Result<Edit> movePieces(const Plan& plan, const std::vector<EquipmentId>& ids, Length x, Length y);
/// Brings edges or middles in line with those of `key`; of all of them when there is no key: left to the leftmost, and so on.
Result<Edit> alignPieces(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Alignment to, EquipmentId key = {});
/// Equal gaps between neighbours along an axis; the outermost two stay. Further failure: Unsupported for less than three pieces.
Result<Edit> distributePieces(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Axis along);
/// A quarter turn about the middle of the rectangle around all pieces; each piece turns with it.
Result<Edit> rotatePieces(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Turn turn);
/// Mirrors in place: along X swaps left and right, along Y swaps front and back, about the middle of all pieces. Faces turn with it.
Result<Edit> mirrorPieces(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Axis along);
/// Puts pieces into another space, as far from its corner as they were from theirs; they leave their groups unless these come along whole.
Result<Edit> moveToSpace(const Plan& plan, const std::vector<EquipmentId>& ids, SpaceId space);
/// Locks or unlocks. Never fails.
Edit setLocked(const Plan& plan, const std::vector<EquipmentId>& ids, bool isLocked);
/// Removes pieces with their feeds, connections and waivers.
Result<Edit> removePieces(const Plan& plan, const std::vector<EquipmentId>& ids);

} // namespace gw
