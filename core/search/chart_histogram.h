// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/order_statistics.h"
#include "core/search/risk.h"

namespace gw {

/// Counts for a chart: edges at multiples of 1, 2, 2.5 or 5 times a power of ten, 25 to 50 of them between P0.5 and P99.5; fewer where the
/// summary's own bins are hardly finer. Values are divided by `inSi`. Needs a value.
Histogram histogramOf(const OrderStatistics& values, double inSi);

/// The least of 1, 2, 2.5 and 5 times a power of ten that is not below `least`, which is above 0.
double roundStep(double least);

} // namespace gw
