// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/rows.h"

namespace gw {

/// Priorities of labels, most important first: when labels would overlap the higher stays.
enum LabelPriority { labelOfPiece = 10, labelOfGear = 40, labelOfCdu = 50, labelOfAisle = 60, labelOfRow = 70, labelOfSpace = 90, labelOfHall = 100 };

/// Labels for spaces, rows, aisles, gear and, last, every piece: the last labels are those of the pieces, in their order.
/// Written over what `labels` held, whose memory and unchanged texts stay.
void placeLabels(const Plan& plan, const Pieces& pieces, const std::vector<FloorArea>& floors, const std::vector<AisleStrip>& aisles, std::vector<SceneLabel>& labels);

} // namespace gw
