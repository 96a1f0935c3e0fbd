// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// Pieces as a table for spreadsheets: a header and one line for each, cells apart by tabs: name, type, space, x [m], y [m], facing, power [kW]. Power
/// is the maximum draw or rating, overridden or of the type.
std::string pieceTable(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids);

/// Whether a text can be meant as such a table: its first line has cells and one of them is "name".
bool isPieceTable(std::string_view text);

/// Reads a table of pieces. The header says which column is which, in any order, with a unit in brackets where numbers have another: "x [mm]"; cells
/// are apart by tabs or, where the header has none, by semicolons. A line with the name of one piece of the plan changes that piece, any other adds
/// one, for which type, x and y are needed; without space it stands in `space`. Empty cells and missing columns leave things as they are.
/// Failures, each with line, column and value: UnknownField (a column), MissingField, UnknownId (type, space), UnknownChoice (facing), NotANumber,
/// UnitMismatch, OutOfRange, DuplicateId (a name that several pieces have, or twice in the table), Unsupported (a locked piece).
Result<Edit> pasteTable(const Plan& plan, const Catalog& catalog, std::string_view text, SpaceId space);

} // namespace gw
