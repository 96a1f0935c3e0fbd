// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/ground.h"

/// The mains of a loop, as `LoopRoute` has them. `loop` is a row of `Plan::loops` with a rise above 0.
namespace gw {

/// m/s of the flow in the mains.
Traced mainsSpeed(Scribe& scribe, std::uint32_t loop);
/// Pa there and back along `longest`, one way.
Traced mainsDrop(Scribe& scribe, std::uint32_t loop, Length longest);

} // namespace gw
