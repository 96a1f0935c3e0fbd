// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/hypervolume.h"

#include <cstdint>
#include <functional>

/// Search for the front of several objectives by an evolving population.
namespace gw {

struct SearchSettings {
    std::size_t population = 100, evaluations = 10'000;
    std::uint64_t seed = 0;
};

/// The candidates seen that no other one dominates, after exactly so many evaluations of `evaluate`, whose variables are 0..1 and whose objectives are to be small.
/// NSGA-II: non-dominated sorting, crowding distance, binary tournaments, simulated binary crossover (0.9, index 15) and polynomial mutation (one variable on
/// average, index 20). Random words come from Philox by seed and counter, so the same settings give the same front anywhere.
/// Source: Deb, Pratap, Agarwal and Meyarivan 2002, with the usual indices of its published code.
std::vector<ObjectivePoint> searchFront(std::size_t variables, const std::function<ObjectivePoint(const std::vector<double>&)>& evaluate, const SearchSettings& settings);

/// Test problems with a known front. Source: Zitzler, Deb and Thiele 2000.
enum class ParetoProblem : std::uint8_t { Zdt1, Zdt2 };
ObjectivePoint zdt(ParetoProblem problem, const std::vector<double>& x);

/// Volume of the analytic front below a reference, both coordinates above 0.
double zdtHypervolume(ParetoProblem problem, double reference1, double reference2);

} // namespace gw
