// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

#include <cmath>
#include <numbers>

/// Rank correlations of a Gaussian copula. Source: Kruskal, "Ordinal measures of association", 1958.
namespace gw {

/// Spearman's, of the normals' correlation in -1..1.
GW_HD inline double spearmanOf(double normal)
{
    return 6 / std::numbers::pi * std::asin(normal / 2);
}

/// The normals' correlation that gives Spearman's `rank` in -1..1.
GW_HD inline double normalOfSpearman(double rank)
{
    return 2 * std::sin(std::numbers::pi / 6 * rank);
}

/// Kendall's, of the normals' correlation in -1..1.
GW_HD inline double kendallOf(double normal)
{
    return 2 / std::numbers::pi * std::asin(normal);
}

} // namespace gw
