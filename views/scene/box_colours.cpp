// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/box_colours.h"

#include <algorithm>
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
    // How much black tells that the scale has ended.
    constexpr double beyond = 0.5;
    const double low = legend.low, high = legend.high, at = std::clamp(double(value), low, high);
    const auto limit = static_cast<double>(legend.limit.value_or(0));
    const QColor colour = !legend.limit ? magnitudeColour((at - low) / (high - low)) : divergingColour(at <= limit ? (at - limit) / (limit - low) : (at - limit) / (high - limit));
    return value > legend.high || value < legend.low ? mixed(colour, Qt::black, beyond) : colour;
}

QColor spareColour(Spare spare, const Theme& theme)
{
    switch (spare) {
    case Spare::Unsupplied: return theme.applications;
    case Spare::None: return theme.energy;
    case Spare::Short: return theme.models;
    case Spare::NPlusOne: return theme.supply;
    case Spare::TwoSides: break;
    }
    return theme.chips;
}

Qt::BrushStyle patternOf(Spare spare)
{
    switch (spare) {
    case Spare::Unsupplied: return Qt::DiagCrossPattern;
    case Spare::None: return Qt::BDiagPattern;
    case Spare::Short: return Qt::VerPattern;
    case Spare::NPlusOne: return Qt::HorPattern;
    case Spare::TwoSides: break;
    }
    return Qt::SolidPattern;
}

Qt::BrushStyle patternOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Qt::DiagCrossPattern;
    case Severity::Warning: return Qt::BDiagPattern;
    case Severity::Info: break;
    }
    return Qt::SolidPattern;
}

bool isUnsupplied(const Box& box, const Legend& legend) { return legend.by == ColourBy::Loading && box.value < 0; }

Qt::BrushStyle bandPattern(const Box& box, const Legend& legend)
{
    if (legend.by == ColourBy::Findings && box.hasFinding) return patternOf(box.worst);
    if (isUnsupplied(box, legend)) return Qt::DiagCrossPattern;
    const bool isSpare = legend.by == ColourBy::Redundancy && !std::isnan(box.value);
    return isSpare ? patternOf(static_cast<Spare>(std::lround(box.value))) : Qt::SolidPattern;
}

std::optional<QColor> bandColour(const Box& box, const Legend& legend, const Theme& theme)
{
    if (legend.by == ColourBy::Findings) return box.hasFinding ? std::optional(theme.of(box.worst)) : std::nullopt;
    if (std::isnan(box.value)) return {};
    if (legend.by == ColourBy::Redundancy) return spareColour(static_cast<Spare>(std::lround(box.value)), theme);
    if (isUnsupplied(box, legend)) return theme.error;
    return valueColour(box.value, legend);
}

QColor mixed(const QColor& colour, const QColor& other, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mix(colour.red(), other.red()), mix(colour.green(), other.green()), mix(colour.blue(), other.blue()), mix(colour.alpha(), other.alpha())};
}

} // namespace gw
