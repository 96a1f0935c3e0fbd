// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

namespace gw {

enum class KeySign : std::uint8_t { Square, Line, Dashed, Dot };

/// One entry beside a chart that says what its marks are.
struct ChartKey {
    std::string name;
    SeriesTone tone = SeriesTone::Accent;
    KeySign sign = KeySign::Square;
    double strength = 1;                     ///< 1: the tone itself; below: so much of it on the paper.
};

/// The keys of a chart of numbers: fan, histogram, tornado or scatter.
std::vector<ChartKey> chartKeys(const Chart& chart);

/// How strongly the bands of a fan are coloured, the widest first, and a candidate behind the front.
inline constexpr double wideBand = 0.22, narrowBand = 0.45, quietPoint = 0.55;

} // namespace gw
