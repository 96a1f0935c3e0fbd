// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/order_statistics.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

constexpr int openBits = 13;

} // namespace

double OrderStatistics::Bin::reach() const
{
    return std::min(mean - low, high - mean);
}

double OrderStatistics::Bin::at(std::uint64_t place) const
{
    const auto n = static_cast<double>(count);
    return mean + reach() * ((2 * static_cast<double>(place) + 1 - n) / n);
}

double OrderStatistics::Bin::meanOfFirst(double values) const
{
    return mean + reach() * (values / static_cast<double>(count) - 1);
}

OrderStatistics::OrderStatistics(const FigureSummary& summary)
{
    for (unsigned page = FigureSummary::pageCount; page-- > 256;) addBins(summary, page);
    for (unsigned page = 0; page < 256; ++page) addBins(summary, page);
    if (m_count == 0) return;
    m_minimum = static_cast<double>(summary.minimum);
    m_maximum = static_cast<double>(summary.maximum);
}

void OrderStatistics::addBins(const FigureSummary& summary, unsigned page)
{
    const SummaryPage* full = summary.page(page);
    if (!full) return;
    const std::size_t size = full->bins.size();
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t index = page < 256 ? i : size - 1 - i;
        if (full->bins[index].count > 0) addBin(full->bins[index], page, index);
    }
}

void OrderStatistics::addBin(const SummaryBin& bin, unsigned page, std::size_t index)
{
    const double unit = std::ldexp(1.0, exponentOf(page) + openBits);
    const double start = static_cast<double>(mantissaBase(page) + index);
    const double over = std::ldexp(static_cast<double>(bin.low) / static_cast<double>(bin.count), -openBits);
    Bin next {m_count, bin.count, start * unit, (start + 1) * unit, (start + over) * unit};
    if (page >= 256) next = {m_count, bin.count, -next.high, -next.low, -next.mean};
    m_bins.push_back(next);
    m_count += bin.count;
}

double OrderStatistics::atWhole(std::uint64_t rank) const
{
    if (rank == 0) return m_minimum;
    if (rank + 1 >= m_count) return m_maximum;
    const auto after = std::upper_bound(m_bins.begin(), m_bins.end(), rank, [](std::uint64_t r, const Bin& bin) { return r < bin.before; });
    const Bin& bin = *(after - 1);
    return std::clamp(bin.at(rank - bin.before), m_minimum, m_maximum);
}

double OrderStatistics::at(double rank) const
{
    const double inside = std::clamp(rank, 0.0, static_cast<double>(m_count - 1));
    const double whole = std::floor(inside);
    const auto below = static_cast<std::uint64_t>(whole);
    const double low = atWhole(below);
    return inside > whole ? low + (inside - whole) * (atWhole(below + 1) - low) : low;
}

double OrderStatistics::quantile(double share) const
{
    return at(share * static_cast<double>(m_count - 1));
}

double OrderStatistics::quantileError(double share) const
{
    const double rank = share * static_cast<double>(m_count - 1);
    const double deviation = std::sqrt(static_cast<double>(m_count) * share * (1 - share));
    return (at(rank + deviation) - at(rank - deviation)) / 2;
}

double OrderStatistics::sumOfLowest(double values) const
{
    double sum = 0;
    for (const Bin& bin : m_bins) {
        const double left = values - static_cast<double>(bin.before);
        if (left <= 0) break;
        const double taken = std::min(left, static_cast<double>(bin.count));
        sum += taken * bin.meanOfFirst(taken);
    }
    return sum;
}

double OrderStatistics::meanOfLowest(double share) const
{
    const double values = share * static_cast<double>(m_count);
    return sumOfLowest(values) / values;
}

double OrderStatistics::meanOfHighest(double share) const
{
    const auto all = static_cast<double>(m_count);
    const double values = share * all;
    return (sumOfLowest(all) - sumOfLowest(all - values)) / values;
}

std::uint64_t OrderStatistics::countBelow(double limit) const
{
    const auto at = std::upper_bound(m_bins.begin(), m_bins.end(), limit, [](double l, const Bin& bin) { return l <= bin.low; });
    if (at == m_bins.begin()) return 0;
    const Bin& bin = *(at - 1);
    const auto isBelow = [&](std::uint64_t place) { return bin.at(place) < limit; };
    std::uint64_t low = 0, high = bin.count;
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (isBelow(middle)) low = middle + 1;
        else high = middle;
    }
    return bin.before + low;
}

} // namespace gw
