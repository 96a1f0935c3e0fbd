// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/inputs.h"
#include "core/explain/parts.h"

namespace gw {

/// What the cooling of an hour stands on, for running it anew.
struct PlantGiven {
    std::vector<Circuit> circuits;
    double it = 1, toAir = 1, toLiquid = 1;   ///< Over what they are in the solve.
    double warmer = 0, moister = 0;                         ///< K of dry and wet bulb over the solve's.
    double own = 0;                                         ///< W that own sources give.
};

/// The figures of all circuits that have anything to do.
Inputs<PlantGiven> explainPlant(Scribe& scribe);

/// The peak stage again, with other plant, racks or weather.
PeakResult peakOf(const Factory& factory, const PlantGiven& given);
/// The plant, then all racks at their maximum and the weather of the two worst hours.
Inputs<PlantGiven> explainWorstHour(Scribe& scribe);
Traced explainPeakCooling(Scribe& scribe, const Inputs<PlantGiven>& worst);

} // namespace gw
