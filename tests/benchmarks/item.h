// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/calibrate.h"
#include "tests/benchmarks/paired.h"

#include <optional>
#include <string>
#include <vector>

/// One thing that is measured: how fast, against whom, and against what the machine could do.
namespace gw::bench {

struct Item {
    std::string name, unit;                   ///< "Monte Carlo, four correlated factors", "path-months/s".
    double rate = 0;                          ///< Ours, median.
    double flopsPerUnit = 0;                  ///< 0: not counted.
    double wordsPerUnit = 0;                  ///< Operations on whole numbers besides.
    std::string peer;                         ///< Empty: none was there, and `remark` says why.
    std::optional<Paired> against;
    bool agrees = true;                       ///< The answers were compared before anything was timed.
    std::string remark;
};

Item benchMonteCarlo(int pairs);
Item benchYear(int pairs);
Item benchSweep(int pairs);
std::vector<Item> benchRecompute(int pairs);

} // namespace gw::bench
