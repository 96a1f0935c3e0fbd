// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"

#include <optional>

namespace gw {

/// The edit with all that follows it, as one step.
/// - A row that is an array (`Group::count` > 0) lays its members out again when its count, pitch, place, facing or space changed: places beyond
///   the old count get copies of the nearest member, fed and cooled as it is; members beyond the new count go. Places that were emptied by hand
///   stay empty. A count given to a row without one makes an array of what stands in it.
/// - All members moved alike move the row; a member moved alone leaves it (`isDetached`), and follows again when it is put back in its place.
/// - A pod goes with its place; all its pieces moved alike move its place.
/// - A pod with a count stands so many times at its pitch, as `withPodArrays` says.
/// - What changes in a group that others repeat (`Group::original`) changes in these: pieces added, removed, moved within the pod, turned, or of
///   another type or override; rows; feeds and connections. A feed between two members joins their copies; one from outside keeps its source; one
///   to outside is not repeated. A loop that members cool is repeated; any other is shared.
/// - A contract that takes another region takes its price and carbon, as `withRegionalPrice` says.
/// - Detached and locked members stay as they are; a value that a copy overrides stays too.
/// Gives the same edit when nothing follows, and when given its own answer.
Edit withFollowers(const Plan& plan, const Catalog& catalog, Edit edit);

/// The first locked piece that an edit would move, change or remove; unlocking it is none of these.
std::optional<Error> lockedPiece(const Edit& edit);

/// The pieces an edit adds, in the order of their ids.
std::vector<EquipmentId> addedPieces(const Edit& edit);

} // namespace gw
