// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

/// Which input a result's variance comes from.
namespace gw {

/// Sums over a design: two bases of results, A and B, and the results with one group's inputs taken from the other base. All results less one offset near
/// their mean, or the products cancel.
struct ExchangeSums {
    double results = 0, sum = 0, squares = 0;      ///< Of the bases.
    double exchanges = 0, alone = 0, together = 0; ///< Of the other base times the group's step from this one, and of that step squared.

    void addBase(double result)
    {
        ++results, sum += result, squares += result * result;
    }
    /// `exchanged` is this base with the group's inputs from the other.
    void addExchange(double base, double other, double exchanged)
    {
        const double step = exchanged - base;
        ++exchanges, alone += other * step, together += step * step;
    }
    void add(const ExchangeSums& more)
    {
        results += more.results, sum += more.sum, squares += more.squares;
        exchanges += more.exchanges, alone += more.alone, together += more.together;
    }
    double variance() const { return squares / results - sum / results * (sum / results); }
};

/// What a group explains of the variance.
struct VarianceShare {
    double first = 0, total = 0;                   ///< Alone, and with all it does in concert with others.
};

/// First order after Saltelli 2010, total after Jansen 1999. Nothing where nothing varies.
inline std::optional<VarianceShare> estimateShare(const ExchangeSums& sums)
{
    if (!(sums.results > 0) || !(sums.exchanges > 0)) return {};
    const double variance = sums.variance();
    if (!(variance > 0)) return {};
    return VarianceShare {sums.alone / (sums.exchanges * variance), sums.together / (2 * sums.exchanges * variance)};
}

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
