// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

/// Which input a result's variance comes from.
namespace gw {

struct VarianceShares {
    double variance = 0;
    std::vector<double> first, total;              ///< Per group of inputs.
    std::vector<std::vector<double>> second;       ///< Of pairs of groups, symmetric, 0 on the diagonal.
};

/// The shares, Sobol's indices, of `evaluate`, a function of `variables` inputs uniform over 0..1, by `samples` (2 groups + 2) evaluations on a Sobol sequence that `seed` shifts:
/// first order after Saltelli 2010, total after Jansen 1999, second order after Saltelli 2002. `groups` of input indices; inputs in none stay uncertain.
VarianceShares sobolIndices(std::size_t variables, const std::vector<std::vector<std::size_t>>& groups, const std::function<double(const std::vector<double>&)>& evaluate, std::size_t samples,
    std::uint64_t seed);

} // namespace gw
