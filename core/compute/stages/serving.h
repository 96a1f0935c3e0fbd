// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/outcome.h"
#include "core/compute/serving_input.h"
#include "core/formulas/serving_prompts.h"

/// Serving: what racks make of tiers. The time of a step is that of core/formulas/serving_step.h; here it is searched, held to a tier's promises and to a rack's power.
namespace gw {

/// Seconds of one step of a group in the steady state of continuous batching: every sequence makes one token, and the prompts of those that ended are read
/// meanwhile, in chunks between or by other accelerators.
struct StepTime {
    double arithmetic = 0, memory = 0;    ///< Kernels of decoding, bound by one or the other.
    double waiting = 0;                   ///< For links and host.
    double sampling = 0, routing = 0;     ///< Parts of `waiting` with small kernels at work, see DecodeTime.
    double reading = 0, crowding = 0;     ///< Prompts, arithmetic for the most part; wait for the rank that has most of them.
    double limit = 0;                     ///< Least time that memory and arithmetic allow, everything else perfect.
    double prompts() const { return reading + crowding; }
    double total() const { return lane::larger(arithmetic + memory + waiting + prompts(), limit); }
};

/// What a way to serve gives. Rates per group, not per rack; where prompts have accelerators of their own, of as many accelerators as a group has, both kinds among them.
struct ServingPoint {
    double tokensPerSecond = 0, limit = 0;
    double readers = 0;                   ///< Share of accelerators that read prompts and nothing else.
    double interactivity = 0, ttft = 0;
    double power = 0;                     ///< Of the rack, with all its groups at work.
    bool isCapped = false;
    StepTime step;
};

/// The best way for one rack to serve one tier alone, at full load.
struct PairServing {
    bool fits = false;                    ///< False: the weights fit on no width, or no batch meets the tier's promises; see `because`.
    double tokensPerSecond = 0;           ///< Output tokens/s of the rack.
    double limit = 0;                     ///< What physics allows the same rack at the same width and batch. Never below `tokensPerSecond`.
    double interactivity = 0;             ///< Tokens/s seen by one user, mean.
    double ttft = 0;                      ///< s, mean: the door, wait behind other prompts, own prompt, one step.
    double activePower = 0;               ///< W of the rack while it serves at full load, not above its cap.
    double width = 0, batch = 0;          ///< Accelerators that share a copy of the weights; sequences they decode at once.
    double readers = 0;                   ///< Share of accelerators that read prompts and nothing else; 0 where all do both.
    Limit because = Limit::MemoryBandwidth;
};

/// Every rack kind against every tier, row by row of racks: `pair[rack * tiers + tier]`.
struct ServingResult {
    std::vector<PairServing> pairs;
    std::size_t tiers = 0;
    const PairServing& at(std::size_t rack, std::size_t tier) const { return pairs[rack * tiers + tier]; }
};

/// One accelerator of the rack with the tier's model; the cut is the caller's. A plan has no engine in particular.
ServingGroup servingGroup(const ServingRack& rack, const ServingTier& tier, const EngineEfficiency& efficiency = {});

/// How tokens are made, where it is not as a plan's tiers make them: in a benchmark that says its cut, streams no answers or drafts tokens.
struct ServingManner {
    EngineEfficiency efficiency {};
    Speculation speculation {};
    bool allowsReaders = true;            ///< Whether prompts may have accelerators of their own.
    double tensor = 0, data = 0;          ///< The only cut to look at; 0 = whichever is best.
};

/// The figures of one group that decodes `batch` sequences and reads their prompts, power cap applied.
ServingPoint servingPoint(const ServingRack& rack, const ServingTier& tier, const ServingGroup& group, double batch);

/// Searches cuts of the model and batch for the most tokens per accelerator that keep the tier's promises, with prompts between the steps or read by accelerators
/// of their own. A group may span whole scale-up domains up to all accelerators of one rack.
/// For each cut the batch is the largest that keeps them: more sequences never make fewer tokens, and never a faster step.
PairServing servePair(const ServingRack& rack, const ServingTier& tier, const ServingManner& manner = {});
ServingResult serve(const ServingInput& input);

} // namespace gw
