// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/box_colours.h"

#include <cmath>

namespace gw {

QColor bodyColour(BodyTone tone, const Theme& theme)
{
    switch (tone) {
    case BodyTone::Rack: break;
    case BodyTone::Power: return theme.powerBody;
    case BodyTone::Cooling: return theme.coolingBody;
    case BodyTone::Network: return theme.networkBody;
    }
    return theme.rackBody;
}

QColor floorColour(SpaceKind kind, const Theme& theme)
{
    switch (kind) {
    case SpaceKind::DataHall: break;
    case SpaceKind::ElectricalRoom: return mixed(theme.floor, theme.powerBody, 0.14);
    case SpaceKind::MechanicalRoom: return mixed(theme.floor, theme.coolingBody, 0.16);
    case SpaceKind::Yard: return mixed(theme.floor, theme.mutedText, 0.10);
    }
    return theme.floor;
}

QColor tubeColour(TubeTone tone, const Theme& theme)
{
    switch (tone) {
    case TubeTone::SideA: break;
    case TubeTone::SideB: return theme.sideB;
    case TubeTone::Supply: return theme.supply;
    case TubeTone::Return: return theme.coolantReturn;
    }
    return theme.sideA;
}

QColor valueColour(float value, const Legend& legend)
{
    const double low = legend.low, high = legend.high, at = value;
    if (!legend.limit) return magnitudeColour((at - low) / (high - low));
    const double limit = *legend.limit;
    return divergingColour(at <= limit ? (at - limit) / (limit - low) : (at - limit) / (high - limit));
}

std::optional<QColor> bandColour(const Box& box, const Legend& legend, const Theme& theme)
{
    if (legend.by == ColourBy::Findings) return box.hasFinding ? std::optional(theme.of(box.worst)) : std::nullopt;
    if (std::isnan(box.value)) return {};
    return valueColour(box.value, legend);
}

QColor mixed(const QColor& colour, const QColor& other, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mix(colour.red(), other.red()), mix(colour.green(), other.green()), mix(colour.blue(), other.blue()), mix(colour.alpha(), other.alpha())};
}

} // namespace gw
