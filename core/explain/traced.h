// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"
#include "core/lanes/polynomial.h"

#include <concepts>
#include <cstdint>

/// A lane type for the stages: a double that remembers how it was made. To be included before any stage, so that they find its `lane::` functions.
namespace gw {

class Tape;

/// A number on the tape of this thread. Arithmetic records itself; comparisons do not, so that of a choice the side taken is what is remembered.
class Traced {
public:
    Traced();
    /// A term that the tape knows by its place in memory, else a bare number of a formula.
    explicit Traced(const double& number);
    template <std::integral I> explicit Traced(I number) : Traced(bare(static_cast<double>(number))) {}
    Traced(double value, std::uint32_t step) : m_value(value), m_step(step) {}

    double value() const { return m_value; }
    std::uint32_t step() const { return m_step; }

    friend Traced operator+(const Traced& a, const Traced& b);
    friend Traced operator-(const Traced& a, const Traced& b);
    friend Traced operator*(const Traced& a, const Traced& b);
    friend Traced operator/(const Traced& a, const Traced& b);
    friend Traced operator-(const Traced& a);
    Traced& operator+=(const Traced& b) { return *this = *this + b; }
    Traced& operator-=(const Traced& b) { return *this = *this - b; }
    Traced& operator*=(const Traced& b) { return *this = *this * b; }
    Traced& operator/=(const Traced& b) { return *this = *this / b; }
    friend bool operator<(const Traced& a, const Traced& b) { return a.m_value < b.m_value; }
    friend bool operator>(const Traced& a, const Traced& b) { return a.m_value > b.m_value; }
    friend bool operator<=(const Traced& a, const Traced& b) { return a.m_value <= b.m_value; }
    friend bool operator>=(const Traced& a, const Traced& b) { return a.m_value >= b.m_value; }
    friend bool operator==(const Traced& a, const Traced& b) { return a.m_value == b.m_value; }

private:
    static Traced bare(double number);

    double m_value = 0;
    std::uint32_t m_step = 0;
};

/// The larger or smaller of two is remembered as such, unless one is a bare bound: then only the side that was taken is.
Traced largerOf(const Traced& a, const Traced& b);
Traced smallerOf(const Traced& a, const Traced& b);
Traced floorOf(const Traced& number);

namespace lane {

inline Traced select(bool condition, const Traced& yes, const Traced& no) { return condition ? yes : no; }
inline Traced floor(const Traced& number) { return floorOf(number); }
inline Traced larger(Traced a, Traced b) { return largerOf(a, b); }
inline Traced smaller(Traced a, Traced b) { return smallerOf(a, b); }
inline Traced between(Traced x, Traced low, Traced high) { return smallerOf(largerOf(x, low), high); }

} // namespace lane
} // namespace gw
