// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/network_fabric.h"

namespace gw {
namespace {

std::int64_t quotientUp(std::int64_t a, std::int64_t b) { return (a + b - 1) / b; }

/// The smallest divisor of `whole` that is not below `least`; `whole` itself at most.
std::int64_t divisorFrom(std::int64_t whole, std::int64_t least)
{
    for (std::int64_t d = least > 1 ? least : 1; d < whole; ++d)
        if (whole % d == 0) return d;
    return whole;
}

} // namespace

std::optional<RailFabric> railFabric(const RailNodes& of)
{
    const std::int64_t down = of.ports / 2, gpus = of.nodes * of.rails;
    RailFabric fabric {.gpus = gpus, .leaves = of.rails * quotientUp(of.nodes, down)};
    fabric.nodeCables = gpus * of.planes + of.managementCables;
    if (gpus > of.ports * of.ports / 2 * down) return {};
    const bool isThreeTiers = gpus > of.ports * of.ports / 2;
    fabric.spines = isThreeTiers ? fabric.leaves : divisorFrom(down, quotientUp(fabric.leaves * down, of.ports));
    fabric.cores = isThreeTiers ? quotientUp(fabric.spines, 2) : 0;
    fabric.leafSpineCables = fabric.leaves * down * of.planes;
    fabric.spineCoreCables = isThreeTiers ? fabric.spines * down * of.planes : 0;
    for (std::int64_t* switches : {&fabric.leaves, &fabric.spines, &fabric.cores}) *switches *= of.planes;
    return fabric;
}

} // namespace gw
