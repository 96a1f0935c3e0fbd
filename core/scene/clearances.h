// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/snap.h"

namespace gw {

/// The free floor between a piece and what stands next to it, measured at right angles. Site coordinates.
struct Clearance {
    Place from, to;
    double length = 0;                 ///< m.
    bool isToWall = false;
    bool operator==(const Clearance&) const = default;
};

/// To the next piece or obstacle of each side, else to the wall of the space; nothing longer than 15 m, nothing where they touch.
std::vector<Clearance> clearances(const Placement& placement, const Ghost& ghost);

} // namespace gw
