// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/compose.h"
#include "core/editing/floor_plan.h"
#include "core/editing/piece_name.h"

#include <optional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace gw {

/// A shift on the floor, in metres.
struct Shift {
    double x = 0, y = 0;
    bool isNone() const { return x == 0 && y == 0; }
};

/// The feeds and connections that touch one piece.
struct PieceWiring {
    std::vector<Feed> feeds;
    std::vector<Connection> connections;
};

/// An edit that is being completed by what follows it: the plan before, the plan after, and what changed between, growing as followers are written.
class Following {
public:
    Following(const Plan& plan, const Catalog& catalog, const Edit& edit);

    const Catalog& catalog() const { return m_catalog; }
    const Plan& plan() const { return m_plan; }
    template <class T> const T* before(decltype(T::id) id) const { return tableOf<T>(m_plan).find(id); }
    template <class T> const T* after(decltype(T::id) id) const { return m_builder.find<T>(id); }
    /// What the edit and its followers changed so far, in that order.
    template <class T> const std::vector<decltype(T::id)>& touched() const { return std::get<Touched<T>>(m_touched).order; }

    template <class T> T fresh() { return m_builder.fresh<T>(); }
    template <class T> void put(T row);
    template <class T> void remove(decltype(T::id) id);
    /// Removes pieces with their feeds, connections and waivers.
    void removePieces(const std::unordered_set<EquipmentId>& gone);

    /// Whether the edit itself, not a follower, set the piece down, moved or turned it.
    bool isPlacedByEdit(EquipmentId id) const { return m_placed.contains(id); }
    /// Whether the edit itself changed the group.
    bool isChangedByEdit(GroupId id) const { return m_groups.contains(id); }
    /// Whether a piece of one of these groups follows and the edit left it where it is and what it is. Looks from what the edit placed outwards: the
    /// members of a group stand near each other in the plan.
    bool isAnyLeftBehind(const std::vector<GroupId>& groups) const;
    /// The pieces of a group after the edit.
    const std::vector<EquipmentId>& members(GroupId id);
    /// The wiring after the edit of each of these.
    std::unordered_map<EquipmentId, PieceWiring> wiring(const std::unordered_set<EquipmentId>& of) const;
    NameSeries& names();

    bool hasFollowers() const { return m_hasFollowers; }
    Edit finish() && { return std::move(m_builder).finish(); }

private:
    template <class T> struct Touched {
        std::vector<decltype(T::id)> order;
        std::unordered_set<decltype(T::id)> seen;
    };
    void indexMembers();
    void noteMember(const Equipment& piece);
    template <class T> void touch(decltype(T::id) id);
    template <class T> void take(const RowChange<T>& change);
    template <class T> void take(const SectionChange<T>& change) { m_builder.set(change.after); }

    const Plan& m_plan;
    const Catalog& m_catalog;
    EditBuilder m_builder;
    std::tuple<Touched<Group>, Touched<Equipment>, Touched<Feed>, Touched<Connection>> m_touched;
    std::unordered_set<EquipmentId> m_placed;
    std::unordered_set<GroupId> m_groups;
    std::unordered_map<GroupId, std::vector<EquipmentId>> m_members;
    std::optional<NameSeries> m_names;
    bool m_isIndexed = false, m_hasFollowers = false;
};

/// A row whose members stand at a pitch.
inline bool isArray(const Group& group) { return group.kind == GroupKind::Row && group.count > 0; }
/// Whether a member of a row or of a repeated pod goes where that goes.
inline bool follows(const Equipment& piece) { return !piece.isDetached && !piece.isLocked; }
/// The piece shifted.
Equipment shifted(Equipment piece, Shift by);
Shift shiftBetween(const auto& before, const auto& after) { return {(after.x - before.x).in(metre), (after.y - before.y).in(metre)}; }

/// Rows follow their pieces where all were moved alike; pieces moved alone leave the row they stand in.
void followMovedMembers(Following& following);
/// The members of a pod go where it goes.
void followMovedPods(Following& following);
/// Rows whose count, pitch, place, facing or space changed are laid out again.
void layRows(Following& following);
/// The copies of pods take over what changed in their original.
void followOriginals(Following& following);

} // namespace gw
