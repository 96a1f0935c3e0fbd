// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/ground.h"

namespace gw {

/// Mean output of the plan's own sources, W; bare 0 where there are none.
Traced ownOutput(Scribe& scribe);
/// Of those that lower the billed peak. There must be some.
Traced firmOutput(Scribe& scribe);
/// Of their mix, $/J and kg/J. There must be sources.
Traced ownCostPerEnergy(Scribe& scribe);
Traced ownCarbonPerEnergy(Scribe& scribe);

} // namespace gw
