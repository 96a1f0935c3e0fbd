// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/wide_integer.h"

#include <array>
#include <limits>
#include <memory>
#include <span>

namespace gw {

/// Floats that agree in sign, exponent and the first ten bits of the mantissa, 0.1 % apart at most.
/// With the sum of the thirteen bits left, sums over the bin are exact.
struct SummaryBin {
    std::uint64_t count = 0, low = 0;
    bool operator==(const SummaryBin&) const = default;
};

/// Floats of one sign and exponent. Mantissas are whole numbers of 24 bits.
struct SummaryPage {
    std::array<SummaryBin, 1024> bins {};
    Wide squares = 0;                         ///< Of the mantissas.
    bool operator==(const SummaryPage&) const = default;
};

/// What is kept of any number of floats. All of it is whole numbers, so that neither the order of adding nor of merging changes a bit.
/// Good for 2^50 values.
class FigureSummary {
public:
    static constexpr unsigned pageCount = 512;     ///< The sign and eight bits of exponent.

    void add(std::span<const float> values);
    void merge(const FigureSummary& other);

    std::uint64_t count() const;                   ///< Of finite values.
    std::uint64_t missing = 0;                     ///< NaN.
    std::uint64_t broken = 0;                      ///< Infinite.
    float minimum = std::numeric_limits<float>::infinity(), maximum = -std::numeric_limits<float>::infinity();

    /// Exact until rounded once; 0 without values.
    double sum() const;
    double mean() const;
    /// With n - 1 below; rounded once before the root. 0 with fewer than two values.
    double deviation() const;

    /// Null where no value has that sign and exponent. Infinities and NaN are in no page.
    const SummaryPage* page(unsigned index) const { return m_pages[index].get(); }
    SummaryPage& pageToFill(unsigned index);
    bool operator==(const FigureSummary& other) const;

private:
    void addOne(float value);
    void fetch(float value) const;
    void addSpecial(std::uint32_t bits);

    std::array<std::unique_ptr<SummaryPage>, pageCount> m_pages {};
};

/// A page's mantissas without the bits a bin leaves open: bin i stands for (mantissaBase + i) 2^13.
inline constexpr std::uint64_t mantissaBase(unsigned page) { return page % 256 == 0 ? 0 : 1024; }
/// A page's mantissas stand for themselves times 2 to this.
inline constexpr int exponentOf(unsigned page) { return (page % 256 == 0 ? 1 : static_cast<int>(page % 256)) - 150; }

} // namespace gw
