// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/wide_integer.h"

#include <bit>
#include <cmath>

namespace gw {

void WideInteger::add(Wide part, unsigned shift)
{
    const unsigned within = shift % 64;
    WideInteger placed;
    const std::size_t limb = shift / 64;
    placed.m_limbs[limb] = static_cast<std::uint64_t>(part << within);
    placed.m_limbs[limb + 1] = static_cast<std::uint64_t>((part << within) >> 64);
    if (within > 0) placed.m_limbs[limb + 2] = static_cast<std::uint64_t>(part >> (128 - within));
    add(placed);
}

void WideInteger::add(const WideInteger& other)
{
    Wide carry = 0;
    for (std::size_t i = 0; i < size; ++i) {
        carry += static_cast<Wide>(m_limbs[i]) + other.m_limbs[i];
        m_limbs[i] = static_cast<std::uint64_t>(carry);
        carry >>= 64;
    }
}

void WideInteger::negate()
{
    for (std::uint64_t& limb : m_limbs) limb = ~limb;
    WideInteger one;
    one.m_limbs[0] = 1;
    add(one);
}

WideInteger WideInteger::times(const WideInteger& other) const
{
    WideInteger product;
    for (std::size_t i = 0; i < size; ++i) {
        Wide carry = 0;
        for (std::size_t k = 0; i + k < size; ++k) {
            carry += static_cast<Wide>(m_limbs[i]) * other.m_limbs[k] + product.m_limbs[i + k];
            product.m_limbs[i + k] = static_cast<std::uint64_t>(carry);
            carry >>= 64;
        }
    }
    return product;
}

double WideInteger::scaled(int exponent) const
{
    WideInteger magnitude = *this;
    if (isNegative()) magnitude.negate();
    std::size_t top = size;
    while (top > 0 && magnitude.m_limbs[top - 1] == 0) --top;
    if (top == 0) return 0;
    const auto& limbs = magnitude.m_limbs;
    const int zeros = std::countl_zero(limbs[top - 1]);
    std::uint64_t head = limbs[top - 1] << zeros;
    std::uint64_t rest = 0;
    if (top > 1) {
        if (zeros > 0) head |= limbs[top - 2] >> (64 - zeros);
        rest = limbs[top - 2] << zeros;
    }
    for (std::size_t i = 0; i + 2 < top; ++i) rest |= limbs[i];
    // What lies below the 64 bits only decides ties: one bit says that there is something.
    head |= rest != 0 ? 1 : 0;
    const double value = std::ldexp(static_cast<double>(head), exponent + static_cast<int>(top) * 64 - 64 - zeros);
    return isNegative() ? -value : value;
}

} // namespace gw
