// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/year_figures.h"

namespace gw::bench {

/// Operations of one hour of a year, sums included, by a lane that counts.
double flopsOfHour(const YearFigures<float>& year);

} // namespace gw::bench
