// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/compose.h"

namespace gw {

/// Where a piece is set down. With a neighbour it joins that one's row and is fed and cooled as it is.
struct Spotting {
    SpaceId space;
    Length x, y;
    Facing facing = Facing::North;
    EquipmentId neighbour {};
};
Edit placeEquipment(const Plan& plan, const EquipmentType& type, const Spotting& spot);

/// A row as it is drawn: `count` places from the one with the smallest coordinates on.
struct RowSpotting {
    Spotting first;
    std::uint32_t count = 1;
    Length pitch;
};
/// Adds a row as an array with its members; fed and cooled as the neighbour is, where there is one.
Edit placeRow(const Plan& plan, const EquipmentType& type, const RowSpotting& row);

/// Adds a space, obstacle, aisle, underlay or measurement under a fresh id.
template <class T> Edit addObject(const Plan& plan, T row, std::string label)
{
    EditBuilder builder(plan, std::move(label));
    row.id = builder.fresh<T>().id;
    builder.put(std::move(row));
    return std::move(builder).finish();
}

/// Gives a space another rectangle on the site, its outline stretched with it; what stands in it keeps its place on the site.
Edit reshapeSpace(const Plan& plan, SpaceId id, Length x, Length y, Length width, Length depth);
/// The same for a space that is reshaped already.
Edit reshapeSpace(const Plan& plan, const Space& reshaped);

/// Removes an obstacle, aisle, underlay or measurement; nothing when there is none.
template <class T> Edit removeObject(const Plan& plan, decltype(T::id) id, std::string label)
{
    EditBuilder builder(plan, std::move(label));
    builder.remove<T>(id);
    return std::move(builder).finish();
}

} // namespace gw
