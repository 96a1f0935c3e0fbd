// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "views/widgets/theme.h"

#include <optional>

namespace gw {

QColor bodyColour(BodyTone tone, const Theme& theme);
QColor floorColour(SpaceKind kind, const Theme& theme);
QColor tubeColour(TubeTone tone, const Theme& theme);

/// What "colour by" gives a value of the legend: cividis, or blue-white-vermilion where there is a limit. What lies beyond the scale is darker than
/// its end.
QColor valueColour(float value, const Legend& legend);
QColor spareColour(Spare spare, const Theme& theme);
/// The hatch that tells kinds apart without their colour; the best kind is plain.
Qt::BrushStyle patternOf(Spare spare);
Qt::BrushStyle patternOf(Severity severity);
/// Out of service or without supply in a failure drill: no loading is below nought.
bool isUnsupplied(const Box& box, const Legend& legend);
/// Of what a box's colour tells; plain where a scale does.
Qt::BrushStyle bandPattern(const Box& box, const Legend& legend);
/// The colour of a piece's band; none where there is nothing to show.
std::optional<QColor> bandColour(const Box& box, const Legend& legend, const Theme& theme);

/// `colour` with a share of `other`.
QColor mixed(const QColor& colour, const QColor& other, double share);

} // namespace gw
