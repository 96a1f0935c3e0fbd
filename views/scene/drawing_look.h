// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/view_state.h"
#include "views/widgets/theme.h"

namespace gw {

/// How a scene is to be drawn, beside what is in it.
struct DrawingLook {
    Theme theme = Theme::light();
    std::array<float, drawingLayers> opacity = [] {
        std::array<float, drawingLayers> full {};
        full.fill(1);
        return full;
    }();
    std::optional<SectionBox> section;
    bool hasFullWalls = false;                   ///< Walls as high as their room, not curbs.

    /// Themes differ by being light or dark.
    bool isSameAs(const DrawingLook& other) const
    {
        return theme.isDark == other.theme.isDark && opacity == other.opacity && section == other.section && hasFullWalls == other.hasFullWalls;
    }
    float opacityOf(DrawingLayer layer) const { return opacity[static_cast<std::size_t>(layer)]; }
    QRgb faded(QColor colour, DrawingLayer layer) const
    {
        colour.setAlphaF(colour.alphaF() * opacityOf(layer));
        return colour.rgba();
    }
};

} // namespace gw
