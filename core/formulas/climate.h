// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"

#include <array>

/// A year made from monthly normals. All months have 730 hours; hour 0 is the first of January.
namespace gw {

/// The twelve numbers at a month's middle, and a smooth periodic curve between them (Catmull-Rom) at `month` 0..12.
inline double throughMonths(const std::array<double, 12>& normal, double month)
{
    const double at = month - 0.5 + 12;
    const int i = static_cast<int>(at);
    const double t = at - i;
    const auto of = [&](int k) { return normal[static_cast<std::size_t>(k % 12)]; };
    const double p0 = of(i + 11), p1 = of(i), p2 = of(i + 1), p3 = of(i + 2);
    return p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
}

/// -1..1 over the day, warmest at 15 h and coldest at 3 h. Estimate: measured days are coldest at dawn; the plant cares about the warm end.
GW_HD inline double dailyWave(double hour)
{
    return lane::cosine((hour - 15) * (3.14159265358979323846 / 12));
}

/// Passing weather: -1..1 with mean near 0 over a year. Two periods that share no multiple within it stand for the synoptic scale of
/// 4 to 12 days (Estimate; deterministic so that two runs agree).
GW_HD inline double weatherWave(double day)
{
    constexpr double turn = 6.28318530717958647693;
    return 0.5 * (lane::cosine(turn * day / 5.3) + lane::cosine(turn * day / 11.7 + 1.0));
}

} // namespace gw
