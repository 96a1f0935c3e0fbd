// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/figure_summary.h"

#include <vector>

namespace gw {

/// The values of a summary in ascending order, as far as its bins tell them apart. Within a bin they are taken to lie evenly around the
/// bin's exact mean, as wide as the bin allows: one value alone is exact, and none is off by more than 0.1 % of itself.
/// The first and the last are exact.
class OrderStatistics {
public:
    explicit OrderStatistics(const FigureSummary& summary);

    std::uint64_t count() const { return m_count; }
    /// The value with `rank` values below it, linear between whole ranks; 0 to count - 1. Needs a value.
    double at(double rank) const;
    /// Of `share` 0 to 1, at rank share (count - 1).
    double quantile(double share) const;
    /// Half the distance between the values one binomial standard deviation of the rank below and above. Too small where less than one value
    /// is expected beyond the share.
    double quantileError(double share) const;
    /// The mean of the lowest or of the highest `share` of the values, a fraction of a value included. Needs a value and share above 0.
    double meanOfLowest(double share) const;
    double meanOfHighest(double share) const;
    /// How many values lie below `limit`; exact for 0.
    std::uint64_t countBelow(double limit) const;

private:
    struct Bin {
        std::uint64_t before = 0, count = 0;   ///< `before`: values in lower bins.
        double low = 0, high = 0, mean = 0;
        double reach() const;
        double at(std::uint64_t place) const;
        double meanOfFirst(double values) const;
    };

    void addBins(const FigureSummary& summary, unsigned page);
    void addBin(const SummaryBin& bin, unsigned page, std::size_t index);
    double atWhole(std::uint64_t rank) const;
    double sumOfLowest(double values) const;

    std::vector<Bin> m_bins;
    std::uint64_t m_count = 0;
    double m_minimum = 0, m_maximum = 0;
};

} // namespace gw
