// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/plan_draft.h"

namespace gw {

/// How the rows of a generated hall stand: lines across it, face to face and back to back, in banks side by side with aisles between.
struct HallShape {
    std::size_t racks, rows, racksPerRow, lines, banks;
    Length racksLength;                      ///< Of all racks of a full row.
    std::size_t cdusPerRow;                  ///< Places at the end of each row.
    const EquipmentType* cdu;
    std::size_t westFanWalls, eastFanWalls;
    Length rowLength, rowDepth, bankPitch, westGallery;
    Length width, depth;                     ///< Of the floor that all of it takes.
};

/// Rows that share CDUs.
inline constexpr std::size_t rowsPerPod = 4;

/// The hall of `racks` racks on this grid.
HallShape shapeOf(const Draft& draft, std::uint32_t racks);

/// Racks of row `row`: as many in each, or one more in some.
std::size_t racksOfRow(const HallShape& shape, std::size_t row);
/// Rows of the pod whose first row is `first`: fewer where a bank or the hall ends.
std::size_t rowsOfPod(const HallShape& shape, std::size_t first);
bool startsPod(const HallShape& shape, std::size_t row);
/// What the liquid heat of a pod needs, and one to spare.
std::size_t cdusFor(const Draft& draft, const HallShape& shape, std::size_t rows);
/// Lines 0 and 1 face each other across a cold aisle, 1 and 2 stand back to back across a hot one.
Length lineY(const HallShape& shape, std::size_t line);
/// What stands in a row of `racks` accelerator racks, type by type.
std::array<std::pair<const EquipmentType*, std::size_t>, 3> rowContents(const Draft& draft, std::size_t racks);

/// The grid that holds most racks in the hall asked for, or the rows asked for; and how that was found.
/// Failures: OutOfRange for a hall that holds not even one rack, or fewer rows than the topology shares out among.
Result<HallFit> fitHalls(Draft& draft);

} // namespace gw
