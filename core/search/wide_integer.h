// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace gw {

/// 128 bits, of which sums of products of mantissas take 99 at most.
__extension__ using Wide = unsigned __int128;

/// A whole number of 768 bits, two's complement: the exact sums of floats, their squares and the products of both fit.
class WideInteger {
public:
    /// Adds `part` 2^shift; `shift` is 0 to 600.
    void add(Wide part, unsigned shift);
    void add(const WideInteger& other);
    void negate();
    bool isNegative() const { return m_limbs.back() >> 63 != 0; }

    /// The lowest 768 bits of the product.
    WideInteger times(const WideInteger& other) const;
    /// The nearest double to this 2^exponent, ties to even.
    double scaled(int exponent) const;

private:
    static constexpr std::size_t size = 12;

    std::array<std::uint64_t, size> m_limbs {};
};

} // namespace gw
