// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/view_state.h"
#include "views/widgets/theme.h"

namespace gw {

/// The theme with the colours that the user gave to layers.
inline Theme withLayerColours(Theme theme, const ViewState& view)
{
    const auto put = [&view](DrawingLayer layer, std::initializer_list<QColor*> into) {
        if (const auto colour = view.layer(layer).colour)
            for (QColor* each : into) *each = QColor::fromRgb(*colour);
    };
    put(DrawingLayer::Rooms, {&theme.floor});
    put(DrawingLayer::Racks, {&theme.rackBody});
    put(DrawingLayer::Power, {&theme.powerBody});
    put(DrawingLayer::Cooling, {&theme.coolingBody});
    put(DrawingLayer::Network, {&theme.networkBody});
    put(DrawingLayer::Aisles, {&theme.coldAisle, &theme.hotAisle});
    return theme;
}

/// Whether two themes give the bodies and floors of a drawing the same colours.
inline bool drawAlike(const Theme& a, const Theme& b)
{
    return a.isDark == b.isDark && a.floor == b.floor && a.rackBody == b.rackBody && a.powerBody == b.powerBody && a.coolingBody == b.coolingBody
        && a.networkBody == b.networkBody && a.coldAisle == b.coldAisle;
}

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

    bool isSameAs(const DrawingLook& other) const
    {
        return drawAlike(theme, other.theme) && opacity == other.opacity && section == other.section && hasFullWalls == other.hasFullWalls;
    }
    float opacityOf(DrawingLayer layer) const { return opacity[static_cast<std::size_t>(layer)]; }
    QRgb faded(QColor colour, DrawingLayer layer) const
    {
        colour.setAlphaF(colour.alphaF() * opacityOf(layer));
        return colour.rgba();
    }
};

} // namespace gw
