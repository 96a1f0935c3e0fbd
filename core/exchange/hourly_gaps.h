// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/exchange/repair.h"

#include <cmath>
#include <limits>
#include <vector>

namespace gw {

/// An hour that is not there.
inline constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

/// Gaps up to this many hours are bridged by a straight line.
inline constexpr std::size_t longestLine = 6;
/// A year that lacks more than this share of its hours is refused.
inline constexpr double mostMissing = 0.05;

/// Fills the hours of a year that are `noValue`, and says how. Short gaps lie on a straight line; longer ones take the same hour of the nearest days
/// before and after, averaged where both are there; short gaps at an end of the year hold their only neighbour.
/// Failure: OutOfRange where too many are missing; `what` names the quantity.
Status fillGaps(std::vector<double>& hours, const std::string& what, std::vector<Repair>& repairs);

} // namespace gw
