// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

namespace gw {

/// What a month's market does to the plan's own figures, as factors.
template <class R>
struct MonthMarket {
    R energyPrice = R(1), tokenPrice = R(1), demand = R(1), utilisation = R(1);
};

/// The market of a plan's own solve: every month as planned.
template <class R>
struct LevelMarket {
    GW_HD MonthMarket<R> next() const { return {}; }
    /// Every month's factors are 1, so that none needs to be asked for.
    GW_HD bool isLevel() const { return true; }
};

} // namespace gw
