// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/drawing_look.h"
#include "views/scene/glyph_layer.h"

#include <utility>

namespace gw {

/// The pieces of a scene, one draw call for every kind of shape: bodies, doors, louvres, fans, the bands that carry "colour by" with
/// the hatches that tell kinds without colour, edges, shadows,
/// what only the nearest show, and in place of them all, while a great plan moves, its rows as long boxes.
class PieceLayers {
public:
    static constexpr std::uint32_t none = 0xffffffffU;

    explicit PieceLayers(vtkRenderer& renderer);

    void set(const std::vector<Box>& boxes, const Legend& legend, const DrawingLook& look);
    /// The same where nothing but the boxes at `changed` differs from what was set last.
    void update(const std::vector<Box>& boxes, const std::vector<std::size_t>& changed, const Legend& legend, const DrawingLook& look);
    /// Rows in the place of pieces, where they will be shown and have changed.
    void drawCoarse(const std::vector<Box>& boxes, const Legend& legend, const DrawingLook& look);
    /// What is worth drawing where a metre takes `pixelsPerMetre`.
    void show(double pixelsPerMetre, bool isMoving);
    /// The pieces that show their parts.
    void detail(const std::vector<Box>& boxes, const std::vector<std::size_t>& near, const DrawingLook& look);

    /// Sent to the graphics device so far.
    std::size_t bytesSent() const;

private:
    void addBands(const std::vector<Box>& boxes, const Legend& legend, const DrawingLook& look);
    void addHatches(const std::vector<Box>& boxes, const Legend& legend, const DrawingLook& look);
    void addShadows(const std::vector<Box>& boxes, const DrawingLook& look);
    bool updateBox(std::size_t index, const Box& box, const Legend& legend, const DrawingLook& look);
    std::vector<std::pair<float, float>> feet() const;

    GlyphLayer m_shadows, m_bodies, m_doors, m_louvres, m_fans, m_bands, m_edges, m_hatches, m_parts, m_coarseBodies, m_coarseBands;
    /// Where each piece is among a layer's instances; `none` where it is not.
    std::vector<std::uint32_t> m_doorOf, m_louvreOf, m_fanOf, m_bandOf, m_shadowOf;
    std::vector<Qt::BrushStyle> m_patterns;        ///< That each piece shows; parallel to the boxes.
    bool m_isGreat = false, m_isCoarseStale = true;
};

} // namespace gw
