// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

/// Switches and cables of non-blocking fabrics.
namespace gw {

struct RailFabric {
    std::int64_t gpus = 0, leaves = 0, spines = 0, cores = 0;
    std::int64_t nodeCables = 0, leafSpineCables = 0, spineCoreCables = 0;
};

struct RailNodes {
    std::int64_t nodes = 1, rails = 8;        ///< One rail for each accelerator of a node.
    std::int64_t ports = 64;                  ///< Of a switch, at link speed; at least 2.
    std::int64_t planes = 1;
    std::int64_t managementCables = 0;
};

/// Nothing where three tiers do not reach: beyond ports^3 / 4 accelerators of one plane.
/// Source: NVIDIA DGX SuperPOD reference architectures: one leaf per rail and half its ports of nodes, spines a divisor of the uplinks, and above two
/// tiers as many spines as leaves with half as many cores.
std::optional<RailFabric> railFabric(const RailNodes& of);

} // namespace gw
