// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace gw {

/// Every rate above -1 at which the net present value of `flows` changes sign, ascending; the first flow is at t = 0.
/// Flows that change sign once have one rate, by Descartes: it is that of the stages' `internalRateOfReturn`, to the last bit, unless it lies beyond their grid.
/// Of several, the grid of the lanes misses two that are closer than its step; here all are parted first.
/// In x = 1 / (1 + rate) the value is a polynomial; between two sign changes of its coefficients, at a, the derivative of x^-a times it has one sign change
/// less (Descartes' own argument), and its roots part those that are sought.
std::vector<double> ratesOfReturn(const std::vector<double>& flows);

/// The rate nearest 0 of `rates`, which are not empty.
double nearestZero(const std::vector<double>& rates);

} // namespace gw
