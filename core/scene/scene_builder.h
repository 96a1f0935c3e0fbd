// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/pieces.h"

namespace gw {

/// Builds the scenes of one plan after the other and does again only what an edit asks for: memory is kept, and aisles, busways and pipes are
/// laid anew only when something they follow has moved. The answer is always that of `buildScene`.
class SceneBuilder {
public:
    /// Good until the next call.
    const Scene& build(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const std::vector<Finding>& findings, ColourBy by);

private:
    struct Changes {
        bool cabinets = false, boxes = false;      ///< Racks and CDUs; any piece.
    };
    Changes place(const Plan& plan, const Catalog& catalog);
    bool hasNewRuns(const Plan& plan);
    void layAisles(const Plan& plan);

    Scene m_scene;
    Pieces m_pieces, m_last;
    std::vector<SpaceId> m_spaceOf;                ///< Of each piece.
    std::vector<std::uint32_t> m_order;            ///< Of the cabinets along their rows.
    Table<Space> m_spaces;
    Table<Aisle> m_aisles;
    Table<Feed> m_feeds;
    Table<Loop> m_loops;
    Table<Connection> m_connections;
    bool m_isFirst = true;
};

} // namespace gw
