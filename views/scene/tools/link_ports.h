// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/checks/footprint.h"
#include "core/model/equipment.h"
#include "core/scene/snap.h"

#include <array>
#include <optional>

namespace gw {

/// Where lines leave and enter a piece on the floor plan: out at its front, in at its back, side A on the left of who stands before the back.
struct LinkPorts {
    Place out;
    std::array<Place, 2> in;                   ///< Sides A and B.
    double reach = 0;                          ///< Metres around an inlet that count as the inlet: the two never meet.

    /// The inlet that a place of the site is at.
    std::optional<Side> inletAt(Place at) const;
    Place inlet(Side side) const { return in[side == Side::A ? 0 : 1]; }
    Place middleIn() const { return {(in[0].x + in[1].x) / 2, (in[0].y + in[1].y) / 2}; }
};

/// `area` on the site.
LinkPorts linkPorts(const Footprint& area, Facing facing);

} // namespace gw
