// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/compose.h"
#include "core/editing/piece_name.h"
#include "core/errors/result.h"

#include <functional>
#include <unordered_map>
#include <vector>

namespace gw {

/// What is copied together: pieces, the groups that are copied whole, the loops that they cool themselves, and all that joins them.
struct CopySource {
    std::vector<Equipment> pieces;           ///< In the order of their ids.
    std::vector<Group> groups;               ///< Those all of whose pieces are copied; pods before their rows.
    std::vector<Loop> loops;                 ///< Those that only copied pieces cool.
    std::vector<Feed> feeds;                 ///< To a copied piece, from a copied one or from outside.
    std::vector<Connection> connections;     ///< Of copied pieces.
    std::vector<Equipment> outside;          ///< Of a fragment: pieces that feed or cool the copied ones, to be found again in the plan.
    std::vector<Loop> outerLoops;            ///< Likewise loops.
};

/// Gathers `ids` from the plan; ids of no piece are passed over.
CopySource copySource(const Plan& plan, const std::vector<EquipmentId>& ids);

/// How one copy differs from what is copied.
struct CopyPlacing {
    std::function<void(Equipment&)> place;   ///< Puts a piece into its place.
    std::function<void(Group&)> placeGroup;  ///< Puts a row or pod into its place.
    bool isRepeat = false;                   ///< Copies refer to what they repeat and follow it.
};

/// Adds copies of a source to an edit. Connections between copied pieces join the copies; feeds and loops from outside keep their source; what a
/// copied piece feeds outside is not repeated, since a load has its feeds already. Copies are neither locked nor detached.
class Copier {
public:
    /// The builder must outlive it. `taken` is the plan that names and outer sources are looked up in.
    Copier(EditBuilder& builder, const Plan& taken);
    /// The new pieces, in the order of the source.
    std::vector<EquipmentId> add(const CopySource& source, const CopyPlacing& placing);

private:
    void addGroups(const CopySource& source, const CopyPlacing& placing);
    void addLoops(const CopySource& source);
    EquipmentId addPiece(const Equipment& piece, const CopyPlacing& placing);
    void addWires(const CopySource& source);

    EditBuilder& m_builder;
    const Plan& m_plan;
    NameSeries m_pieceNames, m_groupNames, m_loopNames;
    std::unordered_map<EquipmentId, EquipmentId> m_pieces;
    std::unordered_map<GroupId, GroupId> m_groups;
    std::unordered_map<LoopId, LoopId> m_loops;
};

} // namespace gw
