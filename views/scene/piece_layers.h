// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/drawing_look.h"
#include "views/scene/glyph_layer.h"

namespace gw {

/// The pieces of a scene, one draw call for every kind of shape: bodies, doors, louvres, fans, the bands that carry "colour by", edges, shadows,
/// what only the nearest show, and in place of them all, while a great plan moves, its rows as long boxes.
class PieceLayers {
public:
    explicit PieceLayers(vtkRenderer& renderer);

    void set(const std::vector<Box>& boxes, const Legend& legend, const DrawingLook& look);
    /// What is worth drawing where a metre takes `pixelsPerMetre`.
    void show(double pixelsPerMetre, bool isMoving);
    /// The pieces that show their parts.
    void detail(const std::vector<Box>& boxes, const std::vector<std::size_t>& near, const DrawingLook& look);

private:
    void addShadows(const std::vector<Box>& boxes, const DrawingLook& look);

    GlyphLayer m_shadows, m_bodies, m_doors, m_louvres, m_fans, m_bands, m_edges, m_parts, m_coarseBodies, m_coarseBands;
    bool m_isGreat = false;
};

} // namespace gw
