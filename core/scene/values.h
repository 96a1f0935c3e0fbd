// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/pieces.h"

namespace gw {

/// Writes what "colour by" shows into the boxes and returns the legend that reads it.
/// Pieces the outcome says nothing of (or an outcome that lags the plan) have no value.
Legend valueBoxes(const Plan& plan, Pieces& pieces, const Outcome& outcome, ColourBy by);

/// Marks the boxes with their worst finding that nobody waived; the places of those it marked.
std::vector<std::uint32_t> markFindings(std::vector<Box>& boxes, const std::vector<Finding>& findings);

/// Whether the values of a legend are kinds and not amounts.
bool isCategorical(ColourBy by);

/// Three to eight round values from `low` to `high` for a legend's scale, the limit among them where there is one.
std::vector<float> ticksOf(const Legend& legend);

/// The smallest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 times a power of ten that is not below `value`; 1 for nothing above zero.
float niceCeiling(float value);

} // namespace gw
