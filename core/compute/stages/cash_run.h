// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/capital.h"
#include "core/compute/stages/depreciation.h"
#include "core/compute/stages/sales.h"
#include "core/compute/stages/timeline.h"

/// Stage "cash flow": what it fills, and what it carries from year to year.
namespace gw {

inline constexpr int monthsPerYear = 12;

/// Amounts of one year; net = revenue - capital - running - tax. Money that comes back for old hardware is negative capital.
template <class R>
struct YearFlow {
    R revenue {}, capital {}, running {}, tax {}, net {};
    R tokens {};                          ///< Output tokens sold.
};

template <class R>
struct CashFlow {
    int count = 0;                        ///< Years, the one before operation included.
    YearFlow<R> year[mostYears + 1];
    R net[mostYears + 1];                 ///< Of the years, side by side.
    R worn[mostYears + 1];                ///< What tax takes for worn off in each year.
    R spent[layerCount] {};               ///< Over the horizon: capital and running cost, what comes back deducted, before tax.
};

/// What a factory sells and burns in a time that is like itself throughout, before the year's prices.
template <class R>
struct Pace {
    R tokens {}, earned {};               ///< Output tokens/s, $/s of serving.
    R energy {}, water {};                ///< $/year while all racks are live.
};

/// A venture on its way through the years.
template <class R>
struct CashRun {
    const FinanceTerms& finance;
    const RunningTerms<R>& running;
    const Sales<R>& sales;
    const Costs<R>& cost;
    CashFlow<R>& flow;
    Depreciation<R>& depreciation;
    Timeline<R> time;
    R priceFall {};                       ///< Of tokens, per year.
    R lastHardware {};
    R priceFactor = R(1);
    double energyFactor = 1;
    R losses {};                          ///< Carried forward.
    Pace<R> pace {};                      ///< Of a level market at `paceThroughput`, all racks live.
    R paceThroughput {};
    bool isPaceKnown = false;
};

} // namespace gw
