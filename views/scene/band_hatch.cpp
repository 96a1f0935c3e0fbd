// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/band_hatch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gw {

namespace {

// Of a stroke, m; strokes lie closer on small roofs, but there are never more than this many of one direction.
constexpr double strokeWidth = 0.04, strokeHeight = 0.006, closest = 0.16;
constexpr int mostStrokes = 9;
// The part of a roof that the band covers, from the middle of the piece to its front, as a share of its depth. As in `bandMesh`.
constexpr double bandFrom = 0.1, bandTo = 0.5;

std::vector<double> directionsOf(Qt::BrushStyle pattern)
{
    switch (pattern) {
    case Qt::DiagCrossPattern: return {45, -45};
    case Qt::BDiagPattern: return {45};
    case Qt::VerPattern: return {90};
    case Qt::HorPattern: return {0};
    default: return {};
    }
}

/// The part of p + t d, one direction alone, that lies between two bounds.
void narrow(double p, double d, double low, double high, double& from, double& to)
{
    if (std::abs(d) < 1e-9) {
        if (p < low || p > high) to = from - 1;
        return;
    }
    const double a = (low - p) / d, b = (high - p) / d;
    from = std::max(from, std::min(a, b));
    to = std::min(to, std::max(a, b));
}

/// A stroke of the roof, whose middle lies at `whole`'s and whose front looks to +y.
Instance strokeOf(const HatchLine& line, const Instance& whole, float roof, QRgb colour)
{
    const double turn = double(whole.turn) * std::numbers::pi / 180, c = std::cos(turn), s = std::sin(turn);
    const double x = (line.x0 + line.x1) / 2, y = (line.y0 + line.y1) / 2, length = std::hypot(line.x1 - line.x0, line.y1 - line.y0);
    const double angle = std::atan2(line.y1 - line.y0, line.x1 - line.x0) * 180 / std::numbers::pi;
    return {{whole.centre.x + static_cast<float>(x * c - y * s), whole.centre.y + static_cast<float>(x * s + y * c), roof + static_cast<float>(strokeHeight)},
        {static_cast<float>(length), static_cast<float>(strokeWidth), static_cast<float>(strokeHeight)}, whole.turn + static_cast<float>(angle), colour};
}

} // namespace

std::vector<HatchLine> hatchLines(std::pair<double, double> low, std::pair<double, double> high, double degrees, double apart)
{
    std::vector<HatchLine> lines;
    const double angle = degrees * std::numbers::pi / 180, dx = std::cos(angle), dy = std::sin(angle);
    const double mx = (low.first + high.first) / 2, my = (low.second + high.second) / 2, half = std::hypot(high.first - low.first, high.second - low.second) / 2;
    // Half a step from the middle on both sides, so that the hatch lies even.
    for (double away = apart / 2 - std::ceil(half / apart) * apart; away <= half; away += apart) {
        const double px = mx - dy * away, py = my + dx * away;
        double from = -half, to = half;
        narrow(px, dx, low.first, high.first, from, to);
        narrow(py, dy, low.second, high.second, from, to);
        if (to - from > apart / 4) lines.push_back({px + dx * from, py + dy * from, px + dx * to, py + dy * to});
    }
    return lines;
}

void addBandHatch(const Box& box, Qt::BrushStyle pattern, QRgb colour, std::vector<Instance>& strokes)
{
    const Instance whole = instanceOf(box, colour);
    const double width = double(whole.size.x), from = bandFrom * double(whole.size.y), to = bandTo * double(whole.size.y);
    const double apart = std::max(closest, (width + to - from) / mostStrokes);
    for (const double degrees : directionsOf(pattern))
        for (const HatchLine& line : hatchLines({-width / 2, from}, {width / 2, to}, degrees, apart)) strokes.push_back(strokeOf(line, whole, box.maximum.z, colour));
}

} // namespace gw
