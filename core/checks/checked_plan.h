// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/kinds.h"
#include "core/checks/finding.h"
#include "core/checks/footprint.h"
#include "core/checks/piece_grid.h"
#include "core/checks/power_net.h"
#include "core/checks/row_index.h"
#include "core/checks/space_shape.h"
#include "core/compute/outcome.h"
#include "core/model/plan_changes.h"

#include <memory>
#include <vector>

namespace gw {

class Dominators;

/// What one space holds, as positions in the plan's tables.
struct SpaceContents {
    std::vector<std::uint32_t> onFloor;      ///< In Plan::equipment: what stands on the floor.
    std::vector<std::uint32_t> overhead;     ///< Busways hang above the rows.
    std::vector<std::uint32_t> obstacles, aisles;
    PieceGrid floorGrid, overheadGrid;
};

/// A connection by positions in Plan::loops and Plan::equipment; the type of the piece is known.
struct LoopLink {
    std::uint32_t loop, piece;
    LoopRole role;
};

/// A piece on the floor that stands in a row.
struct RowMember {
    std::uint32_t group, piece;              ///< Positions in Plan::groups and Plan::equipment.
};

/// A row as a stretch of `CheckedPlan::rowMembers`; it belongs to the space of its first rack.
struct RowSpan {
    std::uint32_t begin, end;
    std::uint32_t racks;
};

/// A plan with what several rules look up, found once. References that lead nowhere are passed over: reading a file reports them.
struct CheckedPlan {
    CheckedPlan(const Plan& plan, const Catalog& catalog, const Outcome& outcome);
    /// The same plan after `changes`, which touch neither pieces nor spaces but for where pieces stand. What they leave as it is is taken over from
    /// `before`; of that plan nothing is read any more.
    CheckedPlan(CheckedPlan&& before, const Plan& plan, const Outcome& outcome, const PlanChanges& changes);

    const Plan& plan;
    const Catalog& catalog;
    const Outcome& outcome;
    const Climate* climate;                      ///< Null where the site has none.
    RowIndex<Equipment> equipmentIndex;
    RowIndex<Space> spaceIndex;
    RowIndex<Loop> loopIndex;
    std::vector<const EquipmentType*> types;     ///< Parallel to Plan::equipment; null for an unknown type.
    std::vector<std::uint32_t> spaceOf;          ///< Parallel to Plan::equipment; `RowIndex::none` where there is no such space.
    std::vector<Footprint> footprints;           ///< Parallel to Plan::equipment.
    std::vector<SpaceContents> contents;         ///< Parallel to Plan::spaces.
    std::vector<SpaceShape> shapes;              ///< Parallel to Plan::spaces.
    std::vector<RowMember> rowMembers;           ///< Row by row.
    std::vector<std::vector<RowSpan>> rows;      ///< With racks, of each space; parallel to Plan::spaces.
    std::vector<std::uint32_t> networkRacks;     ///< Positions in Plan::equipment; those in a space.
    std::vector<LoopLink> links;
    PowerNet power;

    /// None when the outcome belongs to another plan, or nothing was solved.
    const EquipmentOutcome* outcomeOf(std::size_t piece) const;
    /// None likewise.
    const LoopOutcome* outcomeOfLoop(std::size_t loop) const;
    bool isKind(std::size_t piece, EquipmentKind kind) const { return types[piece] && types[piece]->kind == kind; }
    bool isRackAt(std::size_t piece) const { return types[piece] && types[piece]->rack && isRack(types[piece]->kind); }
    /// The most a rack draws: as solved, else its own or its type's maximum. Zero for anything else.
    Power peakOf(std::size_t piece) const;
    /// What a rack gives to the air at its peak.
    Power airHeatOf(std::size_t piece) const;
    /// Its own rating, else its type's; zero where it has none.
    Power ratingOf(std::size_t piece) const;
    /// The heat it can move; zero for what does not cool.
    Power coolingOf(std::size_t piece) const;
    /// Its floor on the site.
    Footprint onSite(std::size_t piece) const;
    /// Found when first asked for, and kept while no feed changes.
    const Dominators& dominators() const;

private:
    mutable std::shared_ptr<const Dominators> m_dominators;

    void place(const std::vector<EquipmentId>& moved);
    void sortDrawn();
    void findRows();
    void layGrids(std::size_t space);
};

/// Rounding of sums over thousands of loads must not make a finding of what is exactly full.
inline constexpr double full = 1 + 1e-9;

/// Everything between the grid and the rack; not what makes power itself.
bool isPowerGear(EquipmentKind kind);
/// Grid connections, generators and batteries need no feed.
bool isPowerSource(EquipmentKind kind);
/// The rectangle of a space on the site.
Footprint onSite(const Space& space);

/// A finding about one piece.
Finding findingAbout(const CheckedPlan& checked, std::size_t piece, Rule rule, Severity severity);
/// A finding about something else that has a name.
Finding findingOn(Rule rule, Severity severity, const std::string& object, SpaceId space = {});
Finding measured(Finding finding, double value, double limit, std::string unit);

} // namespace gw
