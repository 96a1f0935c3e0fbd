// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/annuity.h"

namespace gw {
namespace {

constexpr double step = 0.01, farthest = 20.7; // Of the logarithm of 1 + rate.

double residualAt(double u, const Annuity& a) { return annuityResidual(std::expm1(u), a); }

bool hasOpposite(double x, double y) { return (x < 0 && y > 0) || (x > 0 && y < 0); }

double bisect(double low, double high, const Annuity& a)
{
    const bool isBelow = residualAt(low, a) < 0;
    for (int i = 0; i < 200; ++i) {
        const double middle = (low + high) / 2;
        if (!(middle > low && middle < high)) break;
        ((residualAt(middle, a) < 0) == isBelow ? low : high) = middle;
    }
    return std::expm1((low + high) / 2);
}

} // namespace

std::optional<double> rateOf(const Annuity& a)
{
    const double atZero = annuityResidual(0, a);
    if (atZero == 0) return 0;
    double above = atZero, below = atZero;
    for (int i = 0; i * step < farthest; ++i) {
        const double near = i * step, far = near + step, nextAbove = residualAt(far, a), nextBelow = residualAt(-far, a);
        if (nextAbove == 0) return std::expm1(far);
        if (hasOpposite(above, nextAbove)) return bisect(near, far, a);
        if (nextBelow == 0) return std::expm1(-far);
        if (hasOpposite(below, nextBelow)) return bisect(-far, -near, a);
        above = nextAbove, below = nextBelow;
    }
    return std::nullopt;
}

} // namespace gw
