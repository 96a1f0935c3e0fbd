// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/lay_out_input.h"

#include "core/search/variant_cases.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// Between nodes 1/20 of a standard deviation apart a line misses the quantile of every bounded distribution by less than 1e-4 of its span.
constexpr std::uint32_t tableNodes = 257;

LaidOutInput table(const Distribution& distribution, double base, double scale)
{
    LaidOutInput out {{.shape = InputShape::Table, .nodes = tableNodes}, {}};
    for (std::uint32_t i = 0; i < tableNodes; ++i) {
        const double z = tableReach * (2.0 * i / (tableNodes - 1) - 1);
        out.nodes.push_back(static_cast<float>((quantile(distribution, z) - base) / scale));
    }
    return out;
}

LaidOutInput steps(const Discrete& distribution, double base, double scale)
{
    const std::vector<Choice> choices = ascending(distribution).choices;
    LaidOutInput out {{.shape = InputShape::Steps, .a = static_cast<float>((choices.front().value - base) / scale)}, {}};
    double below = 0;
    for (std::size_t i = 1; i < choices.size(); ++i) {
        below += choices[i - 1].probability;
        const double threshold = below <= 0 ? -tableReach : below >= 1 ? tableReach : normalDeviate(below);
        out.nodes.push_back(static_cast<float>(threshold));
        out.nodes.push_back(static_cast<float>((choices[i].value - choices[i - 1].value) / scale));
    }
    out.input.nodes = static_cast<std::uint32_t>(choices.size() - 1);
    return out;
}

} // namespace

double deviationScale(const Distribution& distribution, double base)
{
    if (base != 0) return std::abs(base);
    const double p95 = normalDeviate(0.95), span = quantile(distribution, p95) - quantile(distribution, -p95);
    return span > 0 ? span : 1;
}

LaidOutInput layOut(const Distribution& distribution, double base)
{
    const double scale = deviationScale(distribution, base);
    return std::visit(Cases {
        [&](const Normal& d) {
            return LaidOutInput {{.shape = InputShape::Normal, .a = static_cast<float>((d.mean - base) / scale), .b = static_cast<float>(d.deviation / scale)}, {}};
        },
        [&](const Lognormal& d) {
            if (base <= 0) return table(d, base, scale);
            return LaidOutInput {{.shape = InputShape::Lognormal, .a = static_cast<float>(std::log(d.median / base)), .b = static_cast<float>(d.spread)}, {}};
        },
        [&](const Discrete& d) { return steps(d, base, scale); },
        [&](const auto& d) { return table(d, base, scale); }}, distribution);
}

} // namespace gw
