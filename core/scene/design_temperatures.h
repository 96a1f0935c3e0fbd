// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/pieces.h"

namespace gw {

/// Temperatures by design in degC, parallel to the pieces (NaN where there is none), and the tightest limit among them.
struct DesignTemperatures {
    std::vector<float> celsius;
    std::optional<float> limit;
};

/// Air at the doors of racks: what the air handlers of their space give off, which is their loop's supply and their own approach. Handlers of
/// different loops count by capacity. The limit is the coolest inlet that a rack asks for.
DesignTemperatures inletTemperatures(const Plan& plan, const Pieces& pieces);

/// Coolant that arrives at racks and at what is cooled by a loop: the loop's supply. The limit is the coolest supply that a rack asks for.
DesignTemperatures coolantTemperatures(const Plan& plan, const Pieces& pieces);

} // namespace gw
