// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/compose.h"

#include <span>

namespace gw {

/// Puts a measured year in the place of the plan's earlier one of its kind.
void putSeries(EditBuilder& builder, SeriesKind kind, const std::string& name, const std::string& origin, std::span<const double> hours);

/// The kinds that come and go together: dry bulb, dew point and pressure are one weather.
std::span<const SeriesKind> kindsWith(SeriesKind kind);

/// Takes the measured year of that kind away, and those that go with it; the plan's climate or contract counts again. Empty where there is none.
Edit removeSeries(const Plan& plan, SeriesKind kind);

} // namespace gw
