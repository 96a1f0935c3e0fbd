// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plant.h"

namespace gw {

/// A year at one load as the stages run it, kept for its functions.
struct YearRun {
    std::shared_ptr<const SolvedCase> ground;
    YearParts parts;
    MonthSums months;
    LoadSums loads;
    EnergyResult energy;

    /// One month with other plant, heat or weather.
    HourSums<double> month(std::size_t m, const PlantGiven& given) const;
};

/// `load` 1 is the plan's own.
std::shared_ptr<const YearRun> operatedYear(const Scribe& scribe, double load);

} // namespace gw
