// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/checked_plan.h"

#include <memory>
#include <optional>
#include <span>

namespace gw {

/// A piece that is about to stand somewhere.
struct Ghost {
    const EquipmentType* type = nullptr;
    SpaceId space;                     ///< None: it hangs over no space at all.
    Footprint area;                    ///< In its space's coordinates.
    Facing facing = Facing::North;
};

/// Why a piece should not stand where it is held.
enum class PlacementFault : std::uint8_t {
    OutsideEverySpace, BeyondSpace, Overlap, InObstacle, AisleTooNarrow, FloorOverloaded, TooTall, FeedOverloaded,
};

struct PlacementIssue {
    PlacementFault fault;
    std::string object;                ///< What is in the way, too narrow or overloaded: a name; empty for a wall of the space.
    double measured = 0, limit = 0;    ///< m, kg/m2, or a ratio for feeds.
    std::optional<ObstacleKind> obstacle {};
    bool operator==(const PlacementIssue&) const = default;
};

/// The places of a plan seen by pieces that look for one: built once for a gesture, then asked at every move of the pointer.
/// It keeps its own copy of plan and outcome, so that the plan may go on meanwhile.
class Placement {
public:
    /// `moving` are the pieces in hand: they are in nobody's way.
    Placement(std::shared_ptr<const Plan> plan, const Catalog& catalog, Outcome outcome, std::span<const EquipmentId> moving = {});
    Placement(const Placement&) = delete;
    Placement& operator=(const Placement&) = delete;

    const Plan& plan() const { return *m_plan; }
    const CheckedPlan& checked() const { return m_checked; }
    bool isMoving(std::size_t piece) const { return m_isMoving[piece]; }

    /// What speaks against it, gravest first, at most `most`. Empty = it may stand there.
    std::vector<PlacementIssue> issues(std::span<const Ghost> ghosts, std::size_t most = 3) const;
    std::vector<PlacementIssue> issues(const Ghost& ghost) const { return issues(std::span(&ghost, 1)); }
    /// The piece beside which it stands in one row: same facing, faces in line, side to side. It would be fed and cooled as that one is.
    std::optional<EquipmentId> neighbourOf(const Ghost& ghost) const;

private:
    void checkGhost(const Ghost& ghost, std::vector<PlacementIssue>& issues) const;
    void checkRoom(const Ghost& ghost, const Space& space, std::vector<PlacementIssue>& issues) const;
    void checkOverlaps(const Ghost& ghost, const PieceGrid& grid, std::vector<PlacementIssue>& issues) const;
    void checkObstacles(const Ghost& ghost, std::vector<PlacementIssue>& issues) const;
    void checkAisle(const Ghost& ghost, const Space& space, const PieceGrid& grid, std::vector<PlacementIssue>& issues) const;
    void checkFeeds(std::span<const Ghost> ghosts, std::vector<PlacementIssue>& issues) const;
    void addLoad(std::uint32_t piece, double watts, int depth, std::vector<std::pair<std::uint32_t, double>>& loads) const;

    std::shared_ptr<const Plan> m_plan;
    Outcome m_outcome;
    CheckedPlan m_checked;
    std::vector<bool> m_isMoving;
    std::vector<std::uint32_t> m_firstFeed, m_source;   ///< Feeds into each piece: their sources.
    std::vector<std::vector<std::uint32_t>> m_obstacles; ///< Positions in Plan::obstacles, parallel to Plan::spaces.
};

/// The space under a place of the site: the smallest that holds it. Null where there is none.
const Space* spaceAt(const Plan& plan, double x, double y);

/// The rectangle a type covers with its corner at `x`, `y`.
Footprint footprintAt(const EquipmentType& type, double x, double y, Facing facing);

/// Whether nobody walks through it: doors open, and zones are bare floor.
constexpr bool bars(ObstacleKind kind) { return kind == ObstacleKind::Wall || kind == ObstacleKind::Column; }

inline Footprint footprintOf(const Obstacle& o)
{
    return {o.x.in(metre), o.y.in(metre), (o.x + o.width).in(metre), (o.y + o.depth).in(metre)};
}

} // namespace gw
