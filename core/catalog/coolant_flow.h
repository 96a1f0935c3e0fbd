// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

namespace gw {

/// What a rack asks at maximum power of coolant supplied at `supply`: on the line between its published points, held at the first and the last;
/// without points what it asks of its warmest supply, whatever `supply` is.
VolumeFlow coolantFlowAt(const RackData& rack, Temperature supply);

} // namespace gw
