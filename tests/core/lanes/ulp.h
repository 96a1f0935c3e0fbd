// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/scalar.h"

#include <QtTest>

#include <cmath>

/// How far a float is from the truth, in units of the last place of the truth.
inline double ulpBetween(float value, long double truth)
{
    const float rounded = static_cast<float>(truth);
    if (std::isnan(rounded) || std::isinf(rounded) || !std::isfinite(value)) return value == rounded || (std::isnan(value) && std::isnan(rounded)) ? 0 : 1e9;
    int exponent = 0;
    std::frexp(rounded, &exponent);
    return std::abs(static_cast<double>(value - truth)) / std::ldexp(1.0, std::max(exponent, -125) - 24);
}

/// The worst of many answers, and where it was.
struct WorstUlp {
    double ulp = 0;
    float at = 0;
    void see(float x, float value, long double truth)
    {
        if (const double error = ulpBetween(value, truth); error > ulp) ulp = error, at = x;
    }
    QByteArray text() const { return QString("%1 ulp at %2").arg(ulp).arg(at, 0, 'g', 9).toUtf8(); }
};

/// Visits every `step`-th float between two, both of the same sign, `from` nearer to zero.
template <class Visit>
void eachFloat(float from, float to, std::uint32_t step, Visit visit)
{
    for (std::uint64_t bits = gw::lane::bitsOf(from), last = gw::lane::bitsOf(to); bits <= last; bits += step)
        visit(gw::lane::floatOf(static_cast<std::uint32_t>(bits)));
}
