// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/serving_step.h"

#include <vector>

/// What a search for the best way to serve tries: cuts of the model, and batches.
namespace gw {

namespace detail {

inline bool isPowerOfTwo(double n) { return std::exp2(std::round(std::log2(n))) == n; }

/// The tensor cuts of one width and depth: all ranks, or sets of them beside each other whose experts are common.
inline void addCuts(std::vector<ServingGroup>& groups, ServingGroup g, double width)
{
    for (double tensor = 1; tensor <= lane::smaller(width, 64.0); tensor *= 2) {
        const bool spreads = tensor < width;
        if (std::fmod(width, tensor) != 0 || (spreads && (!g.model.isMoe() || g.pipeline > 1))) continue;
        g.tensor = tensor;
        g.data = width / tensor;
        g.expert = spreads ? width : 1;
        groups.push_back(g);
    }
}

} // namespace detail

/// Ways to cut the model over at most `most` accelerators whose links are listed: powers of two, and what divides all of them. In `deepest` pipeline stages at most.
inline std::vector<ServingGroup> servingGroups(const ServingGroup& like, double most, double deepest)
{
    std::vector<ServingGroup> groups;
    for (double width = 1; width <= lane::smaller(most, 1024.0); ++width) {
        if ((!detail::isPowerOfTwo(width) && std::fmod(most, width) != 0) || !isLinked(like.accelerator, width)) continue;
        ServingGroup g = like;
        for (g.pipeline = 1; g.pipeline <= deepest && width * g.pipeline <= most; g.pipeline *= 2) detail::addCuts(groups, g, width);
    }
    return groups;
}

/// The largest whole batch between `least` and `most` for which `keeps(batch)` holds, given that it holds for all smaller ones; 0 where it holds for none.
template <class Keeps>
double largestKept(double most, const Keeps& keeps, double least = 1)
{
    if (most < least || !keeps(least)) return 0;
    if (keeps(most)) return most;
    double low = least, high = most;
    while (high - low > 1) {
        const double middle = lane::floor((low + high) / 2);
        (keeps(middle) ? low : high) = middle;
    }
    return low;
}

} // namespace gw
