// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/money_terms.h"
#include "core/search/evaluate.h"
#include "core/search/vary.h"

#include <optional>

/// Which inputs of a sweep are closed-form: they move money terms and nothing else, each terms of its own.
namespace gw {

/// What an input does to one money term, by its place in `eachMoneyTerm`.
struct TermEffect {
    std::size_t term = 0;
    std::vector<double> atValue;              ///< Parallel to the input's values; or, where it is empty:
    double start = 0, slope = 0;              ///< start + slope x the input's value.
    double at(std::size_t index, double value) const { return atValue.empty() ? start + slope * value : atValue[index]; }
};

struct ClosedInput {
    std::size_t input = 0;                    ///< Into the space's inputs.
    std::vector<TermEffect> effects;
};

/// A sweep as a product: plans that must be solved in full, and for each of them inputs that only its money stages read.
struct MoneySplit {
    std::vector<std::size_t> solved;          ///< Inputs that are not closed-form, in the space's order.
    std::vector<ClosedInput> closed;
    std::uint64_t plans = 1;                  ///< Combinations of the solved inputs' values.
    std::vector<double> reference;            ///< A value per input; the closed ones stand there in the plans that are solved.
};

/// Finds out by compiling the plan with each input at its values. Depends on the whole space, not on a shard of it.
/// None where too few inputs are closed-form to be worth it, the sweep is small, or a sample would have to be solved. Failures: Cancelled.
Result<std::optional<MoneySplit>> splitByMoney(const Plan& plan, const Catalog& catalog, const DesignSpace& space, const ScenarioFactors& factors,
    const CountFindings& count, std::size_t workers, std::stop_token stop);

/// Below so many candidates, or this many candidates for each plan that must be solved in full, the plans are all solved.
inline constexpr std::uint64_t fewestForMoney = 64, fewestPerPlan = 4;

} // namespace gw
