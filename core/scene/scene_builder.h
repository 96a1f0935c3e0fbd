// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan_changes.h"
#include "core/scene/labels.h"
#include "core/scene/tubes.h"

#include <map>

namespace gw {

/// What a scene is drawn from may have changed since it was drawn last.
struct SceneChanges {
    PlanChanges plan;
    bool hasNewOutcome = false, hasNewFindings = false;
    static SceneChanges everything() { return {PlanChanges::everything(), true, true}; }
};

/// Builds the scenes of one plan from edit to edit and does again only what an edit asks for: what moved is placed anew, with its label, the aisles of
/// its space and the runs that join it. The answer is always that of `buildScene`. The catalogue must stay the same.
class SceneBuilder {
public:
    /// Good until the next call.
    const Scene& scene() const { return m_scene; }
    const Scene& build(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const std::vector<Finding>& findings, ColourBy by);
    /// The scene after `changes` since the last one; the first is built whole. Outcome and findings are those of the last call where `changes` say so.
    const Scene& update(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const std::vector<Finding>& findings, ColourBy by, const SceneChanges& changes);

    /// What the last call did.
    struct Work {
        std::size_t pieces = 0, spaces = 0, tubes = 0;    ///< Placed; looked through for aisles; laid.
    };
    const Work& work() const { return m_work; }

private:
    /// What stands in one space.
    struct Hall {
        std::vector<std::uint32_t> cabinets;              ///< In the order in which they stood last.
        std::vector<AisleStrip> aisles;                   ///< Found between them.
    };
    void placeAll(const Plan& plan, const Catalog& catalog);
    std::vector<std::uint32_t> placeMoved(const Plan& plan, const std::vector<EquipmentId>& moved);
    void layAisles(const Plan& plan, bool all, const std::vector<std::uint32_t>& moved);
    void findAislesOf(const Plan& plan, Hall& hall);
    void mark(const std::vector<Finding>& findings);

    Scene m_scene;
    Pieces m_pieces;
    std::map<SpaceId, Hall> m_halls;
    std::vector<AisleStrip> m_ownAisles;
    TubeRuns m_tubes;
    RowHeads m_heads;
    std::vector<std::uint32_t> m_marked;                  ///< Boxes with a finding.
    Work m_work;
    bool m_isFirst = true;
};

} // namespace gw
