// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/kinds.h"
#include "core/scene/scene.h"

namespace gw {

/// The boxes of a plan beside what they are; both parallel to `Plan::equipment`.
struct Pieces {
    std::vector<Box> boxes;
    std::vector<const EquipmentType*> types;     ///< Null where the catalogue has no such entry.
};

/// Places every piece in site metres. A busway hangs above the tallest rack; everything else stands on the floor.
/// A piece of unknown type is drawn as a common cabinet, so that it can be seen, selected and repaired.
Pieces placePieces(const Plan& plan, const Catalog& catalog);

/// The same into `pieces`, whose memory is used again; what it held before is a hint of the types.
void placePieces(const Plan& plan, const Catalog& catalog, Pieces& pieces);

/// Places a piece anew that only stands elsewhere in its space or looks another way.
void placeAgain(const Plan& plan, std::size_t piece, Pieces& pieces);

BodyTone toneOf(EquipmentKind kind);

inline Point centreOf(const Box& box)
{
    return {(box.minimum.x + box.maximum.x) / 2, (box.minimum.y + box.maximum.y) / 2, (box.minimum.z + box.maximum.z) / 2};
}

/// Grows `box` (minimum, maximum) to hold `minimum` and `maximum`.
void include(Point& boxMinimum, Point& boxMaximum, Point minimum, Point maximum);

} // namespace gw
