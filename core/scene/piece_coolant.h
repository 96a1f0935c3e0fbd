// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/routes.h"

#include <span>

namespace gw {

/// Coolant of one loop at one piece.
struct PieceCoolant {
    LoopId loop;
    LoopRole role = LoopRole::IsCooled;
    Temperature supply, back;         ///< Of the loop: to what is cooled, and from it.
    VolumeFlow flow;                  ///< Through the piece at the peak; 0 where nothing was computed.
    bool operator==(const PieceCoolant&) const = default;
};

/// What flows through every piece, parallel to `Plan::equipment`, one entry for each of its loops. A rack takes what its type asks or what its heat
/// needs; coolers, CDUs and air handlers the part of their loop's flow that their heat is of its heat; pumps share the flow by capacity.
/// `routes` is parallel to `Plan::loops`, or empty: then no flow is known.
std::vector<std::vector<PieceCoolant>> pieceCoolants(const Plan& plan, const Catalog& catalog, const Outcome& outcome, std::span<const LoopRoute> routes);

} // namespace gw
