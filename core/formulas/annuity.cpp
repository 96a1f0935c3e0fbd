// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/annuity.h"

#include "core/formulas/finance.h"

namespace gw {
namespace {

constexpr double step = 0.01, farthest = 20.7; // Of the logarithm of 1 + rate.

double residualAt(double u, const Annuity& a) { return annuityResidual(std::expm1(u), a); }

bool hasOpposite(double x, double y) { return (x < 0 && y > 0) || (x > 0 && y < 0); }

double rateBetween(double low, double high, const Annuity& a)
{
    const bool isBelow = residualAt(low, a) < 0;
    return std::expm1(detail::bisect<double>({low, high}, [&](double u) { return (residualAt(u, a) < 0) == isBelow; }));
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
        if (hasOpposite(above, nextAbove)) return rateBetween(near, far, a);
        if (nextBelow == 0) return std::expm1(-far);
        if (hasOpposite(below, nextBelow)) return rateBetween(-far, -near, a);
        above = nextAbove, below = nextBelow;
    }
    return std::nullopt;
}

} // namespace gw
