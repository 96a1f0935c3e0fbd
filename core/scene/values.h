// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/pieces.h"

namespace gw {

/// Writes what "colour by" shows into the boxes and returns the legend that reads it.
/// Pieces the outcome says nothing of (or an outcome that lags the plan) have no value.
Legend valueBoxes(Pieces& pieces, const Outcome& outcome, ColourBy by);

/// Marks the boxes with their worst finding that nobody waived.
void markFindings(std::vector<Box>& boxes, const std::vector<Finding>& findings);

/// The smallest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 times a power of ten that is not below `value`; 1 for nothing above zero.
float niceCeiling(float value);

} // namespace gw
