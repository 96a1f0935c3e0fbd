// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/layout.h"
#include "core/compute/power_drill.h"
#include "core/editing/feed_walk.h"

#include <optional>

namespace gw {

/// What feeds a load; `b` is none where the plan has one side only.
struct BoardPair {
    EquipmentId a, b;
};

/// How much more the low-voltage boards of a plan can feed, and all that is above them. Loads are counted in as they are given a pair: nothing is
/// filled beyond its rating when any one element fails, nor a breaker beyond 80 % of it all day.
class BoardRoom {
public:
    /// `outcome` is of this plan; all three are kept by reference.
    BoardRoom(const Plan& plan, const Catalog& catalog, const Outcome& outcome);

    /// The nearest boards with room for a load that draws so much, the emptier of equally near ones; on a plan with two sides, two that share the
    /// least above them. Boards behind a UPS are left to the racks, as in generated plans. Nothing where there is no room.
    std::optional<BoardPair> take(SpaceId near, Power draw);

private:
    struct Above {
        std::size_t piece;            ///< Place in `Plan::equipment`.
        double normal, worst;         ///< Of what the board gives: with everything in service, and when what shares it has failed.
    };
    struct Board {
        EquipmentId id;
        SpaceId space;
        Side side = Side::A;
        std::vector<Above> above;     ///< Itself included.
    };

    void addBoard(std::size_t piece);
    bool walkUp(Board& board, Above at, int depth) const;
    Power roomOf(const Board& board, double share) const;
    bool shareGear(const Board& a, const Board& b) const;
    Length distance(SpaceId a, SpaceId b) const;
    void load(const Board& board, Power draw, double share);

    const Plan& m_plan;
    const Catalog& m_catalog;
    FeedIndex m_feeds;
    Positions<Equipment> m_positions;
    std::vector<const EquipmentType*> m_types;
    std::vector<ElementDrill> m_drill;
    std::vector<Board> m_boards;
    bool m_hasTwoSides = false;
};

} // namespace gw
