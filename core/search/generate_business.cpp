// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/generate_steps.h"

namespace gw {
namespace {

struct TierProposal {
    const char* name;
    const char* model;
    double share, inputTokens, outputTokens, cachedShare, interactivity, ttft, inputPrice, outputPrice;
};

/// Prices lean on published interfaces of mid 2026: open models at 0.3 to 6 dollars per million output tokens, fast tiers at 2 to 2.5 times,
/// batch at half the standard price. Lengths and shares are an Estimate.
constexpr std::array proposals {
    TierProposal {"Batch", "llama-3.1-70b", 0.20, 2048, 512, 0, 10, 30, 0.10, 0.40},
    TierProposal {"Standard", "gpt-oss-120b", 0.30, 1024, 1024, 0.2, 40, 3, 0.15, 0.60},
    TierProposal {"Premium", "deepseek-r1", 0.30, 2048, 2048, 0.3, 60, 5, 1.35, 5.40},
};

TierId addTier(Draft& draft, const TierProposal& p)
{
    return draft.add(ServiceTier {.name = p.name, .model = {p.model}, .precision = Precision::Fp8, .capacityShare = p.share,
        .inputLength = tokens(p.inputTokens), .outputLength = tokens(p.outputTokens), .cachedShare = p.cachedShare,
        .minimumInteractivity = tokensPerSecond(p.interactivity), .maximumTtft = seconds(p.ttft),
        .inputPrice = dollarsPerMillionTokens(p.inputPrice), .outputPrice = dollarsPerMillionTokens(p.outputPrice)});
}

} // namespace

void proposeBusiness(Draft& draft, const Catalog& catalog)
{
    for (const TierProposal& proposal : proposals)
        if (catalog.find(ModelId {proposal.model})) addTier(draft, proposal);
    draft.plan.workload.postTrainingShare = 0.1;
}

} // namespace gw
