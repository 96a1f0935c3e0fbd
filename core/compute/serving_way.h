// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/serving.h"

namespace gw {

/// Accelerators that read prompts and nothing else, and hand the caches on. They are as many as the prompts need, so a rack has a share of them.
struct PromptReaders {
    PromptTime prompt;
    double tensor = 1;                    ///< Ranks that send.
    double perRequest = 0;                ///< s of one accelerator, those that are left over in its rack counted in.
    double load = 0;                      ///< Share of their time at work, so that nobody waits too long.
    double limit = 0;                     ///< s of one accelerator that physics asks for.
};

/// One cut of the model on a rack, with what does not depend on the batch. Without readers prompts and decoding share the accelerators.
struct ServingWay {
    const ServingRack& rack;
    const ServingTier& tier;
    const ServingGroup& group;
    Speculation speculation;
    ServingLoad load;
    PromptTime prompt;
    const PromptReaders* readers = nullptr;
};

double domainOf(const ServingRack& rack);
/// Groups of a width that one rack holds, none across the border of a domain that it fits into; a domain wider than a rack is shared with its neighbours.
double groupsPerRack(const ServingRack& rack, double width);
ServingLoad loadOf(const ServingTier& tier);
ServingWay wayOf(const ServingRack& rack, const ServingTier& tier, const ServingGroup& group, const Speculation& speculation);

/// Mean time to the first token where prompts have readers of their own, all at full clock: the door, the queue, the prompt, the handing over.
double firstTokenApart(const ServingGroup& decoding, const PromptReaders& readers, const ServingLoad& load);

/// The figures of one batch, power cap applied.
ServingPoint pointAt(const ServingWay& way, double batch);

} // namespace gw
