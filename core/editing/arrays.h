// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/arrange.h"
#include "core/editing/free_room.h"

namespace gw {

/// Copies of pieces with what joins them, as `Copier` says. Rows and pods that are copied whole give rows and pods. At most 100,000 new pieces.
/// Failures of each: OutOfRange (numbers of copies), Unsupported (no pieces).

/// `copies` more, each shifted by (x, y) from the one before. One copy is a duplicate.
Result<Edit> linearArray(const Plan& plan, const std::vector<EquipmentId>& ids, std::uint32_t copies, Length x, Length y);
/// A grid of `columns` by `rows`, the selection itself in its corner.
Result<Edit> gridArray(const Plan& plan, const std::vector<EquipmentId>& ids, std::uint32_t columns, std::uint32_t rows, Length pitchX, Length pitchY);
/// Copies along a line of straight parts that begins at the selection's corner, one every `spacing`. Further failures: OutOfRange for a line of less
/// than two points or a spacing of 0.
Result<Edit> pathArray(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, const std::vector<Spot>& path, Length spacing);
/// A mirrored copy across an aisle of this clear width: along Y beyond the side with the larger y, along X beyond that with the larger x. Faces look
/// at each other, or away, as in a mirror: a row of racks becomes a pair with a common hot or cold aisle.
Result<Edit> mirrorCopy(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Axis along, Length aisle);

} // namespace gw
