// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/paths.h"
#include "core/search/distribution.h"

namespace gw {

/// An input as lanes draw it. Its nodes are its own: `input.firstNode` is 0.
struct LaidOutInput {
    PathInput input;
    std::vector<float> nodes;
};

/// What a deviation d of 1 stands for: the base's own size, or where that is 0 what lies between P5 and P95.
double deviationScale(const Distribution& distribution, double base);

/// Lays out the deviation (x - base) / `deviationScale` as a function of the normal deviate. Tables stay within 1e-4 of a bounded
/// distribution's span. The distribution has passed `check`.
LaidOutInput layOut(const Distribution& distribution, double base);

} // namespace gw
