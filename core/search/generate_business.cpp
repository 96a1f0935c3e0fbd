// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/generate_steps.h"

namespace gw {
namespace {

struct TierProposal {
    const char* name;
    std::array<const char*, 3> models;       ///< The first that fits the racks.
    double share, inputTokens, outputTokens, cachedShare, interactivity, ttft, inputPrice, outputPrice;
};

/// Prices lean on published interfaces of mid 2026: open models at 0.3 to 6 dollars per million output tokens, fast tiers at 2 to 2.5 times,
/// batch at half the standard price. Lengths and shares are an Estimate.
constexpr std::array proposals {
    TierProposal {"Batch", {"llama-3.1-70b", "llama-3.1-8b", "llama-3.1-8b"}, 0.20, 2048, 512, 0, 10, 30, 0.10, 0.40},
    TierProposal {"Standard", {"gpt-oss-120b", "llama-3.1-70b", "llama-3.1-8b"}, 0.30, 1024, 1024, 0.2, 40, 3, 0.15, 0.60},
    TierProposal {"Premium", {"deepseek-r1", "llama-3.1-405b", "llama-3.1-70b"}, 0.30, 2048, 2048, 0.3, 60, 5, 1.35, 5.40},
};

/// Whether 8-bit weights leave four tenths of a scale-up domain's memory to cached context and engine; fuller ones serve too slowly. Estimate.
bool fits(const ModelType& model, const AcceleratorType& accelerator)
{
    return model.parameters.value <= 0.6 * accelerator.memory.value * accelerator.scaleUpDomain.value;
}

const ModelType* firstFitting(const Draft& draft, const Catalog& catalog, const TierProposal& proposal)
{
    const AcceleratorType* accelerator = catalog.find(draft.parts.rack->rack->accelerator.value_or(AcceleratorId {}));
    for (const char* id : proposal.models) {
        const ModelType* model = catalog.find(ModelId {id});
        if (model && accelerator && fits(*model, *accelerator)) return model;
    }
    return nullptr;
}

void addTier(Draft& draft, const TierProposal& p, const ModelType& model)
{
    draft.add(ServiceTier {.name = p.name, .model = model.id, .precision = Precision::Fp8, .capacityShare = p.share,
        .inputLength = tokens(p.inputTokens), .outputLength = tokens(p.outputTokens), .cachedShare = p.cachedShare,
        .minimumInteractivity = tokensPerSecond(p.interactivity), .maximumTtft = seconds(p.ttft),
        .inputPrice = dollarsPerMillionTokens(p.inputPrice), .outputPrice = dollarsPerMillionTokens(p.outputPrice)});
}

} // namespace

void proposeBusiness(Draft& draft, const Catalog& catalog)
{
    for (const TierProposal& proposal : proposals)
        if (const ModelType* model = firstFitting(draft, catalog, proposal)) addTier(draft, proposal, *model);
    draft.plan.workload.postTrainingShare = 0.1;
}

} // namespace gw
