// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/serving.h"

#include <optional>

namespace gw {

/// The conditions of a measured row, as far as the model knows them.
struct MeasuredServing {
    ServingRack rack;
    ServingTier tier;
    ServingManner manner;
};

/// "offline", "server" and "interactive" are MLPerf's, "maximum 1024/8192" names the lengths. Nothing for other scenarios, and for accelerators that are in no rack.
std::optional<MeasuredServing> measuredServing(const Catalog& catalog, const MeasuredThroughput& row);

} // namespace gw
