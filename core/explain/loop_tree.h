// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/ground.h"

/// What a loop can take and what it moves, down to heat, coolant and published flows. `loop` is a row of `Plan::loops`; its rise must be above 0 for flows.
namespace gw {

/// W of what cools it, pumps left out.
Traced loopCapacity(Scribe& scribe, std::uint32_t loop);
/// That its heat at the peak needs; `LoopOutcome::flow`, m3/s.
Traced loopFlow(Scribe& scribe, std::uint32_t loop);
/// In its mains: what racks of published flow ask, and the heat of all else; `LoopRoute::flow`, m3/s.
Traced mainsFlow(Scribe& scribe, std::uint32_t loop);
/// Degrees Celsius of what comes back.
Traced loopReturn(Scribe& scribe, std::uint32_t loop);

} // namespace gw
