// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/pieces.h"

namespace gw {

/// Cabinets side by side with their doors in one line, as they stand; groups are not asked.
struct Strip {
    SpaceId space;
    Facing front = Facing::North;
    Point minimum, maximum;
    std::size_t first = 0;              ///< Index of one of its boxes.
};

/// All strips of racks and CDUs, in the order space, facing, line, place along the line.
std::vector<Strip> findStrips(const Plan& plan, const Pieces& pieces);
/// Those of some cabinets, positions in `pieces`; left in the order in which they stand, which is quickly found again where little has moved.
std::vector<Strip> findStrips(const Plan& plan, const Pieces& pieces, std::vector<std::uint32_t>& cabinets);

/// Racks and CDUs.
bool isCabinet(const Pieces& pieces, std::size_t index);

/// Cold strips in front of doors and hot strips behind them, named by letter within their space from south-west to north-east.
std::vector<AisleStrip> findAisles(const Plan& plan, const std::vector<Strip>& strips);

/// "A" .. "Z", "AA" ..
std::string letters(std::size_t index);

} // namespace gw
