// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/figure_summary.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace gw {
namespace {

constexpr unsigned openBits = 13;              ///< Of the mantissa, within a bin.
constexpr int leastExponent = -149;            ///< The smallest float is 2 to this.
/// Bins of widely spread values lie outside the nearest cache: fetched this many values ahead, adding takes half the time.
constexpr std::size_t ahead = 16;

bool isNegative(unsigned page) { return page >= 256; }

Wide mantissaSum(const SummaryPage& page, unsigned index)
{
    Wide sum = 0;
    for (std::size_t i = 0; i < page.bins.size(); ++i)
        sum += ((static_cast<Wide>(page.bins[i].count) * (mantissaBase(index) + i)) << openBits) + page.bins[i].low;
    return sum;
}

unsigned shiftOf(unsigned page) { return static_cast<unsigned>(exponentOf(page) - leastExponent); }

/// The sum of all values in units of the smallest float.
WideInteger sumOf(const FigureSummary& summary)
{
    WideInteger positive, negative;
    for (unsigned i = 0; i < FigureSummary::pageCount; ++i)
        if (const SummaryPage* page = summary.page(i)) (isNegative(i) ? negative : positive).add(mantissaSum(*page, i), shiftOf(i));
    negative.negate();
    positive.add(negative);
    return positive;
}

/// The sum of all squares in units of the smallest float squared.
WideInteger squareSumOf(const FigureSummary& summary)
{
    WideInteger sum;
    for (unsigned i = 0; i < FigureSummary::pageCount; ++i)
        if (const SummaryPage* page = summary.page(i)) sum.add(page->squares, 2 * shiftOf(i));
    return sum;
}

/// The count times the sum of squares less the square of the sum.
WideInteger scatterOf(const FigureSummary& summary)
{
    WideInteger count;
    count.add(summary.count(), 0);
    const WideInteger sum = sumOf(summary);
    WideInteger square = sum.times(sum), scatter = squareSumOf(summary).times(count);
    square.negate();
    scatter.add(square);
    return scatter;
}

} // namespace

void FigureSummary::add(std::span<const float> values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i + ahead < values.size()) fetch(values[i + ahead]);
        // Adding zero gives both zeros one sign.
        addOne(values[i] + 0.0F);
    }
}

void FigureSummary::fetch(float value) const
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if (const SummaryPage* page = m_pages[bits >> 23].get()) __builtin_prefetch(&page->bins[(bits >> openBits) % 1024], 1);
}

void FigureSummary::addOne(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const unsigned index = bits >> 23;
    if (index % 256 == 255) return addSpecial(bits);
    SummaryPage& page = pageToFill(index);
    SummaryBin& bin = page.bins[(bits >> openBits) % 1024];
    ++bin.count;
    bin.low += bits % (1U << openBits);
    const std::uint64_t mantissa = (bits & 0x7FFFFFU) + (mantissaBase(index) << openBits);
    page.squares += mantissa * mantissa;
    minimum = std::min(minimum, value);
    maximum = std::max(maximum, value);
}

void FigureSummary::addSpecial(std::uint32_t bits)
{
    ++((bits & 0x7FFFFFU) != 0 ? missing : broken);
}

SummaryPage& FigureSummary::pageToFill(unsigned index)
{
    auto& page = m_pages[index];
    if (!page) page = std::make_unique<SummaryPage>();
    return *page;
}

void FigureSummary::merge(const FigureSummary& other)
{
    missing += other.missing;
    broken += other.broken;
    minimum = std::min(minimum, other.minimum);
    maximum = std::max(maximum, other.maximum);
    for (unsigned i = 0; i < pageCount; ++i) {
        const SummaryPage* from = other.page(i);
        if (!from) continue;
        SummaryPage& to = pageToFill(i);
        to.squares += from->squares;
        for (std::size_t k = 0; k < to.bins.size(); ++k) to.bins[k].count += from->bins[k].count, to.bins[k].low += from->bins[k].low;
    }
}

std::uint64_t FigureSummary::count() const
{
    std::uint64_t count = 0;
    for (const auto& page : m_pages)
        if (page)
            for (const SummaryBin& bin : page->bins) count += bin.count;
    return count;
}

double FigureSummary::sum() const
{
    return sumOf(*this).scaled(leastExponent);
}

double FigureSummary::mean() const
{
    const std::uint64_t n = count();
    return n > 0 ? sum() / static_cast<double>(n) : 0;
}

double FigureSummary::deviation() const
{
    const auto n = static_cast<double>(count());
    return n > 1 ? std::sqrt(scatterOf(*this).scaled(2 * leastExponent) / n / (n - 1)) : 0;
}

bool FigureSummary::operator==(const FigureSummary& other) const
{
    const auto isSame = [](const auto& a, const auto& b) { return a && b ? *a == *b : !a && !b; };
    return missing == other.missing && broken == other.broken && minimum == other.minimum && maximum == other.maximum
        && std::equal(m_pages.begin(), m_pages.end(), other.m_pages.begin(), isSame);
}

} // namespace gw
