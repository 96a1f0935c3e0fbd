// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/edit.h"
#include "core/editing/voltage.h"

#include <span>

namespace gw {

/// Why something is not connected. `views/text` has one sentence for each.
enum class ConnectFault : std::uint8_t {
    NoSuchPiece,          ///< Not in the plan, or of a type the catalogue does not have.
    ToItself,
    Twice,                ///< The same feed, or the same place on a loop.
    Circle,               ///< `seen`: the names of the pieces on it.
    WrongVoltage,
    TakesNoPower,         ///< Grid connections, generators and batteries.
    GivesNoPower,         ///< Racks and cooling gear.
    SideTaken,            ///< `seen`: what feeds that side now.
    Locked,
    OutdoorPlantOnTechnologyLoop,
    RackOnFacilityLoop,
    CannotCool,           ///< It has no cooling capacity.
    CannotBeCooled,       ///< Outdoor plant gives its heat to the air.
    TakesNoLiquid,        ///< A rack that is cooled by air alone.
    CoolsIt,              ///< It cools the loop already and cannot be cooled by it; or the other way round.
    CoolsTheOther,        ///< The two loops would cool each other.
    TooLarge,             ///< `seen` is more than any element of the catalogue carries, `expected`.
    NoPart,               ///< The catalogue has no element of the kind `expected`.
    NothingToFeed,        ///< No piece of the selection takes power.
    NothingToCool,
    NoRoom,               ///< No space of the plan holds what would be placed.
    NoWall,               ///< The walls of `to` have too few free places for what is needed of `seen`.
};

/// A connection refused, as facts.
struct Refusal {
    ConnectFault fault = ConnectFault::NoSuchPiece;
    std::string from, to;              ///< Names of what was to be connected.
    std::string seen, expected;
    Side side = Side::A;
    Voltages given, taken;             ///< Of a wrong voltage.
    bool operator==(const Refusal&) const = default;
};

/// An edit, or why there is none.
class [[nodiscard]] Connected {
public:
    Connected(Edit edit) : m_state(std::move(edit)) {}
    Connected(Refusal refusal) : m_state(std::move(refusal)) {}
    bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }
    const Edit& edit() const { return std::get<0>(m_state); }
    const Refusal& refusal() const { return std::get<1>(m_state); }

private:
    std::variant<Edit, Refusal> m_state;
};

/// Feeds `to` from `from` on a side. A load takes one feed on each side; power gear as many as are put in parallel.
/// Refused: NoSuchPiece, Locked, ToItself, GivesNoPower, TakesNoPower, Twice, SideTaken, Circle, WrongVoltage.
Connected connectFeed(const Plan& plan, const Catalog& catalog, EquipmentId from, EquipmentId to, Side side);
/// The same for several loads in one step; refused as a whole.
Connected connectFeeds(const Plan& plan, const Catalog& catalog, EquipmentId from, std::span<const EquipmentId> to, Side side);

/// Feeds every one of `loads` from a pair: `a` on side A, `b` on side B, either of them none. What fed these sides before feeds them no more.
/// Refused as a whole, for the first load that cannot be fed.
Connected feedFromPair(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> loads, EquipmentId a, EquipmentId b);

/// Removes every feed into these pieces.
Edit disconnectLoads(const Plan& plan, std::span<const EquipmentId> loads);
Edit removeFeeds(const Plan& plan, std::span<const FeedId> feeds);

/// Puts a piece on a loop, to cool it or to be cooled by it. Racks are cooled by technology loops; outdoor plant cools facility loops.
/// Refused: NoSuchPiece, Locked, Twice, CoolsIt, CoolsTheOther, and the mismatches of kind.
Connected connectLoop(const Plan& plan, const Catalog& catalog, LoopId loop, EquipmentId piece, LoopRole role);
/// The same for several pieces in one step; refused as a whole.
Connected connectLoops(const Plan& plan, const Catalog& catalog, LoopId loop, std::span<const EquipmentId> pieces, LoopRole role);

Edit removeConnections(const Plan& plan, std::span<const ConnectionId> connections);
/// Takes pieces off every loop that cools them.
Edit disconnectCooled(const Plan& plan, std::span<const EquipmentId> pieces);

} // namespace gw
