// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/space_shape.h"
#include "core/editing/compose.h"
#include "core/search/shelves.h"

#include <map>

namespace gw {

/// Finds room for power gear: free places in the electrical rooms and yards that are there, nearest to the loads first; then a new room or yard behind everything.
class FeedPlaces {
public:
    /// `near` is where the loads stand.
    FeedPlaces(const Plan& plan, const Catalog& catalog, SpaceId near);

    /// Sets space, place and facing of a piece of `type` and counts it as placed.
    void place(EditBuilder& builder, const EquipmentType& type, SpaceKind kind, Equipment& piece);
    /// Hangs a busway over loads, at their front for side A and at their back for side B, beside busways that hang there.
    void hang(const EquipmentType& type, std::span<const EquipmentId> loads, Side side, Equipment& piece);
    /// Gives the new rooms their size.
    void close(EditBuilder& builder);

private:
    struct Taken {
        Footprint foot, before;       ///< What it covers, and the aisle before its face.
    };
    struct Room {
        SpaceId id;
        SpaceKind kind;
        SpaceShape shape;
        Length aisle, spacing;
        std::vector<Taken> taken;
    };
    struct NewRoom {
        Space space;
        Shelves shelves;
    };

    bool isFree(const Room& room, const Taken& wanted) const;
    std::optional<Footprint> freePlace(const Room& room, const EquipmentType& type) const;
    NewRoom& newRoom(EditBuilder& builder, SpaceKind kind, const EquipmentType& type);

    const Plan& m_plan;
    const Catalog& m_catalog;
    std::vector<Room> m_rooms;        ///< Nearest first.
    std::map<SpaceKind, NewRoom> m_new;
    std::map<SpaceId, std::vector<Footprint>> m_overhead;
    Length m_x, m_north, m_width;     ///< Where new rooms begin, and how wide they are.
};

} // namespace gw
