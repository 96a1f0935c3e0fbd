// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/serving_latency.h"

#include <limits>
#include <optional>

/// The best way to serve one model on a number of accelerators under promises to the user.
namespace gw {

/// What is asked. Seconds; `isTail` applies the limits to the 99th percentile under Poisson arrivals, else to means of a closed loop.
struct ServingPromise {
    double interactivity = 0;                 ///< Least tokens/s of one user.
    double timeToFirst = std::numeric_limits<double>::infinity(), timePerToken = std::numeric_limits<double>::infinity();
    bool isTail = false;
    bool allowsTogether = true, allowsApart = true;
    double acceptedPerStep = 1, draftTokens = 0;  ///< Speculative decoding.
};

/// What the best configuration gives, of all accelerators that were asked for.
struct BestServing {
    ServingGroup decode;
    std::optional<ServingGroup> prefill;      ///< Set where prompts have accelerators of their own.
    double prefillWorkers = 0, decodeWorkers = 0;
    double batch = 0;                         ///< Of one decode worker.
    double tokensPerSecond = 0, timePerToken = 0;
    std::optional<double> timeToFirst;        ///< Nothing where no limit was asked and all prompts are there at the start.
};

/// Searches tensor, expert, data and pipeline parallelism, batch and mode. For each the largest batch that keeps the promise, and between that and the next
/// the throughput read at the promise; nothing where no configuration keeps it.
std::optional<BestServing> bestServing(const ServingGroup& like, double accelerators, const ServingLoad& lengths, const ServingPromise& promise);

} // namespace gw
