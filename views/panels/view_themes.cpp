// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/view_themes.h"

#include <QCoreApplication>

#include <optional>

namespace gw {

namespace {

// What is not meant is still there to find one's way.
constexpr double faint = 0.30;

QString tr(const char* text) { return QCoreApplication::translate("gw::ViewThemes", text); }

/// How strongly a theme shows a layer: 0 = not at all.
double strengthOf(ViewTheme theme, DrawingLayer layer)
{
    const bool isHouse = layer == DrawingLayer::Rooms || layer == DrawingLayer::Obstacles || layer == DrawingLayer::Labels;
    switch (theme) {
    case ViewTheme::Everything: return 1;
    case ViewTheme::Clean: return isHouse || layer == DrawingLayer::Racks || layer == DrawingLayer::Network || layer == DrawingLayer::Aisles;
    case ViewTheme::Power: return layer == DrawingLayer::Power || isHouse ? 1 : layer == DrawingLayer::Racks || layer == DrawingLayer::Network ? faint : 0;
    case ViewTheme::Cooling: return layer == DrawingLayer::Cooling || layer == DrawingLayer::Aisles || isHouse ? 1 : layer == DrawingLayer::Racks || layer == DrawingLayer::Network ? faint : 0;
    case ViewTheme::Network: return layer == DrawingLayer::Network || isHouse ? 1 : layer == DrawingLayer::Racks ? faint : 0;
    }
    return 1;
}

std::optional<ColourBy> colourOf(ViewTheme theme)
{
    if (theme == ViewTheme::Power) return ColourBy::Loading;
    return theme == ViewTheme::Cooling ? std::optional(ColourBy::CoolantSupply) : std::nullopt;
}

} // namespace

void applyViewTheme(PlanSession& session, ViewTheme theme)
{
    for (std::size_t i = 0; i < drawingLayers; ++i) {
        const auto layer = static_cast<DrawingLayer>(i);
        const double strength = strengthOf(theme, layer);
        LayerState state = session.view().layer(layer);
        state.isShown = strength > 0;
        state.opacity = strength > 0 ? strength : 1;
        session.view().setLayer(layer, state);
    }
    if (const auto colour = colourOf(theme)) session.setColourBy(*colour);
}

QString title(ViewTheme theme)
{
    switch (theme) {
    case ViewTheme::Everything: return tr("Everything");
    case ViewTheme::Clean: return tr("Clean");
    case ViewTheme::Power: return tr("Power");
    case ViewTheme::Cooling: return tr("Cooling");
    case ViewTheme::Network: return tr("Network");
    }
    return {};
}

QString tip(ViewTheme theme)
{
    switch (theme) {
    case ViewTheme::Everything: return tr("Show every layer");
    case ViewTheme::Clean: return tr("Show rooms, aisles and racks without the plant");
    case ViewTheme::Power: return tr("Show power gear and busways by loading, racks faint");
    case ViewTheme::Cooling: return tr("Show cooling gear and pipes by temperature, racks faint");
    case ViewTheme::Network: return tr("Show network racks, the others faint");
    }
    return {};
}

QString title(DrawingLayer layer)
{
    switch (layer) {
    case DrawingLayer::Rooms: return tr("Rooms");
    case DrawingLayer::Racks: return tr("Racks");
    case DrawingLayer::Power: return tr("Power");
    case DrawingLayer::Cooling: return tr("Cooling");
    case DrawingLayer::Network: return tr("Network");
    case DrawingLayer::Aisles: return tr("Aisles");
    case DrawingLayer::Obstacles: return tr("Walls and columns");
    case DrawingLayer::Underlays: return tr("Underlays");
    case DrawingLayer::Labels: return tr("Labels");
    case DrawingLayer::Clearances: return tr("Clearances");
    case DrawingLayer::Measurements: return tr("Measurements");
    }
    return {};
}

} // namespace gw
