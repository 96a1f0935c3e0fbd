// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

#include <cmath>
#include <optional>

/// The annuity equation PV (1+r)^n + PMT (1 + r w) ((1+r)^n - 1)/r + FV = 0; money received is positive, w is 1 for payments at the beginning of a period.
/// Rates are per period, above -1. Source: https://github.com/numpy/numpy-financial.
namespace gw {

struct Annuity {
    double presentValue = 0, payment = 0, futureValue = 0, periods = 0, due = 0;
};

/// (1+r)^n
GW_HD inline double growth(double rate, double periods) { return std::exp(periods * std::log1p(rate)); }

/// What payments of 1 have grown to: (1 + r w) ((1+r)^n - 1) / r, n at rate 0.
GW_HD inline double annuityFactor(double rate, double periods, double due)
{
    return rate == 0 ? periods : (1 + rate * due) * std::expm1(periods * std::log1p(rate)) / rate;
}

GW_HD inline double futureValueOf(double rate, const Annuity& a) { return -(a.presentValue * growth(rate, a.periods) + a.payment * annuityFactor(rate, a.periods, a.due)); }
GW_HD inline double presentValueOf(double rate, const Annuity& a) { return -(a.futureValue + a.payment * annuityFactor(rate, a.periods, a.due)) / growth(rate, a.periods); }
GW_HD inline double paymentOf(double rate, const Annuity& a) { return -(a.futureValue + a.presentValue * growth(rate, a.periods)) / annuityFactor(rate, a.periods, a.due); }

/// Share of an investment that is paid each year to repay it with interest over `years`, above 0; 1/years at rate 0.
GW_HD inline double capitalRecovery(double rate, int years) { return paymentOf(rate, {.presentValue = -1, .periods = static_cast<double>(years)}); }

/// Periods after which the equation holds; nothing where it never does.
inline std::optional<double> periodsOf(double rate, const Annuity& a)
{
    const double periods = rate == 0 ? -(a.presentValue + a.futureValue) / a.payment
                                     : std::log((a.payment * (1 + rate * a.due) / rate - a.futureValue) / (a.payment * (1 + rate * a.due) / rate + a.presentValue)) / std::log1p(rate);
    return std::isfinite(periods) && periods >= 0 ? std::optional(periods) : std::nullopt;
}

/// What is left of the equation at a rate, over (1+r)^n where that is above 1, so that it stays finite; same sign.
inline double annuityResidual(double rate, const Annuity& a)
{
    return rate <= 0 ? a.presentValue * growth(rate, a.periods) + a.payment * annuityFactor(rate, a.periods, a.due) + a.futureValue
                     : a.presentValue - (presentValueOf(rate, a));
}

/// The rate nearest 0 at which the equation holds, searched from 0 outward in steps of 1 % of 1 + r; nothing where there is none between -1 + 1e-9 and 1e9.
std::optional<double> rateOf(const Annuity& a);

} // namespace gw
