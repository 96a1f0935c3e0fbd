// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/pipeline.h"

/// Parts of `outcomeOf`.
namespace gw {

/// Heat at peak of the loops, and of the pieces that carry it on. W.
struct PeakHeat {
    std::vector<double> loop, piece;
    std::vector<double> beforeFacility;        ///< Of the pieces, before facility loops hand on what they have.
};

/// Part of a loop's heat that this kind of cooler takes in the peak hour; of coolers that do not take turns 1.
double kindShare(const Prepared& prepared, const LoopRow& loop, EquipmentKind kind);

PeakHeat peakHeat(const Factory& factory, const Prepared& prepared);
std::vector<EquipmentOutcome> equipmentOf(const Factory& factory, const Prepared& prepared, const Run& run, const PeakHeat& heat);
/// Figures beside their physical limits.
std::vector<LimitOutcome> limitsOf(const Headline& headline, const Run& run);

} // namespace gw
