// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/instance.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace gw {

/// A stretch of a straight line on a plane, metres.
struct HatchLine { double x0 = 0, y0 = 0, x1 = 0, y1 = 0; };

/// Lines at `degrees` from the x axis, `apart` metres from each other, as far as they lie in the rectangle from `low` to `high`.
std::vector<HatchLine> hatchLines(std::pair<double, double> low, std::pair<double, double> high, double degrees, double apart);

/// The strokes that tell a pattern without colour on the roof's band of a piece: flat bars for the mesh of bodies. None for a solid pattern.
void addBandHatch(const Box& box, Qt::BrushStyle pattern, QRgb colour, std::vector<Instance>& strokes);

} // namespace gw
