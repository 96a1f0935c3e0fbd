// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"

#include <optional>

/// The factory that the benchmarks of futures run: the 100 MW sample, ten years.
namespace gw::bench {

std::optional<Venture<double>> sampleVenture();

/// Energy price, token price, demand and utilisation move together from month to month; nothing else is uncertain.
PathJob fourFactors(const Venture<double>& venture);

/// Rack price, throughput, energy price and token price on a grid of `steps` each, within +- 30 %; the market stands still.
PathJob gridOfFour(const Venture<double>& venture, std::uint32_t steps);

/// Operations of one path, by a lane that counts.
struct Operations {
    double flops = 0, words = 0;
};
Operations operationsOf(const PathJob& job);

} // namespace gw::bench
