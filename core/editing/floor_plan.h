// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/checks/footprint.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"

#include <vector>

namespace gw {

/// The floor a placed piece covers; a point where its type is unknown.
Footprint floorOf(const Catalog& catalog, const Equipment& piece);
/// The rectangle around pieces; ids of no piece are passed over, and nothing gives a point at the origin.
Footprint floorOf(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids);
Footprint around(const Footprint& a, const Footprint& b);

/// The facing after a quarter turn against the clock.
Facing turnedLeft(Facing facing);
/// The facing in a mirror that swaps the ends of x, or of y.
Facing mirroredAlongX(Facing facing);
Facing mirroredAlongY(Facing facing);

/// Whole micrometres: sums of pitches leave dust that would make two equal places differ.
Length tidy(double inMetres);

/// The edit, unless it touches a locked piece. Failure: Unsupported, naming the piece.
Result<Edit> unlessLocked(Edit edit);

/// "A-07" for one piece, "12 pieces" for more: what a label speaks of.
std::string piecesText(const Plan& plan, const std::vector<EquipmentId>& ids);

} // namespace gw
