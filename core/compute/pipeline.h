// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/money_stages.h"
#include "core/compute/stages/energy.h"
#include "core/compute/stages/peak.h"

#include <functional>
#include <span>

/// The stages of a solve, once and in order. What differs between machines is who runs the hours.
namespace gw {

/// The stages' names: progress, logs and profiles use the same words.
inline constexpr std::array stageNames {"peak", "serving", "revenue", "year", "cost", "cash flow", "layers"};

/// Figures of every hour, W and kg/s; empty where nobody asked.
struct YearHours {
    std::vector<double> it, cooling, loss, site, water;
    HourColumns<double> columns();            ///< Makes room for a year's hours.
};

/// Sums up the months of the year, which do not depend on each other, and fills `columns` where they are given.
using RunHours = std::function<Status(const YearInput& year, const HourColumns<double>& columns, MonthSums& months)>;

/// One month after another, on the caller's thread. Never fails.
Status runHoursInOrder(const YearInput& year, const HourColumns<double>& columns, MonthSums& months);

/// Mean power of every rack, and the part of it that follows demand; W.
struct RackMeans {
    std::vector<double> power, byWave;
};

/// A year at one serving load before its hours are run. It may be moved, not copied: `input` looks into `racks` and into the factory.
struct YearParts {
    RackMeans means;
    RackSums racks;
    std::vector<Quadratic> flow;              ///< Of each node, around the mean demand and `input.cooling`.
    YearInput input;
};

/// What no scenario changes.
struct Prepared {
    PeakResult peak;
    ServingResult serving;
};

/// The year at no serving load, at the plan's, which is 1, and at `full`; where nothing serves `full` is 0 and only the plan's is there.
struct YearLoads {
    EnergyResult none, plan, most;
    double full = 0;
};

/// The year by its serving load.
YearCurves<double> curvesOf(const YearLoads& loads);
/// The same hours by other prices. What own sources give must be the same.
YearLoads rebilled(YearLoads loads, const EnergyTerms& terms);

/// What a scenario changes.
struct Run {
    RevenueResult revenue;
    YearLoads loads;
    std::vector<Quadratic> flow;              ///< Of each node, around the mean demand and `meanCooling`.
    double expansionCooling = 0;              ///< W of cooling at which the flows are expanded.
    YearHours hours;
    EnergyResult energy;
    YearCurves<double> curves;                ///< The year by its serving load.
    double carbon = 0;                        ///< kg a year, by the scenario's intensity of the grid.
    CostResult cost;
    CashFlowResult cash;
    LayersResult layers;
};

/// Failure: Cancelled.
Result<Prepared> prepare(const Factory& factory, const Progress& progress);
/// `load` 1 is the plan's own. The factory must outlive the parts.
YearParts layOutYear(const Factory& factory, const PeakResult& peak, const RevenueResult& revenue, double load);
/// Share of time that power chain, racks and grid contract leave for work.
double deliveredShare(const Factory& factory, const Prepared& prepared);
/// Failures: Cancelled, and those of `runHours`.
Result<Run> runStages(const Factory& factory, const Prepared& prepared, const ScenarioFactors& scenario, const Progress& progress, const RunHours& runHours);

Headline headlineOf(const Factory& factory, const Prepared& prepared, const Run& run);
Outcome outcomeOf(const Factory& factory, const Prepared& prepared, const Run& run);

} // namespace gw
