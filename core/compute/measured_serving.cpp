// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/measured_serving.h"

#include "core/formulas/speculative_decoding.h"

#include <cstdio>

namespace gw {
namespace {

std::optional<ServingRack> rackWith(const Catalog& catalog, const AcceleratorId& id)
{
    for (const EquipmentType& type : catalog.equipment)
        if (type.rack && type.rack->accelerator == id) return servingRack(type, *catalog.find(id));
    return std::nullopt;
}

/// MLPerf's DeepSeek-R1: mean lengths 800 and 3,880 tokens; server promises 80 ms a token and 2 s to the first, interactive 15 ms and 1.5 s. They
/// are those of the 99th percentile and taken as means here. Source: MLPerf Inference v6.1, rules.
bool takeScenario(ServingTier& tier, const std::string& scenario)
{
    tier.inputTokens = 800, tier.outputTokens = 3880;
    if (scenario == "offline") return true;
    if (scenario == "server") return tier.minimumInteractivity = 1 / 0.080, tier.maximumTtft = 2, true;
    if (scenario == "interactive") return tier.minimumInteractivity = 1 / 0.015, tier.maximumTtft = 1.5, true;
    return std::sscanf(scenario.c_str(), "maximum %lf/%lf", &tier.inputTokens, &tier.outputTokens) == 2;
}

/// How a row was measured. MLPerf's harness flushes answers every 50 to 200 tokens or at their end, and drafts three tokens for interactive users of DeepSeek-R1
/// (stream_interval and speculative_config of the submissions, mlcommons/inference_results_v6.0 and v6.1, closed/NVIDIA). The engine's own benchmark says its cuts
/// (TensorRT-LLM, docs/source/developer-guide/perf-overview.md): experts with attention on four sets, on H100 eight; others one rank with 4-bit weights, two with 8.
ServingManner mannerOf(const MeasuredThroughput& row, const ServingTier& tier)
{
    ServingManner manner {.efficiency = offlineEfficiency()};
    if (row.scenario == "interactive") manner.speculation = {goldenAcceptance[2], 3};
    if (!row.scenario.starts_with("maximum")) return manner;
    manner.allowsReaders = false;
    if (tier.model.isMoe()) manner.tensor = 1, manner.data = row.accelerator.text == "h100-sxm" ? 8 : 4;
    else manner.tensor = tier.precision == Precision::Fp4 ? 1 : 2, manner.data = 1;
    return manner;
}

} // namespace

std::optional<MeasuredServing> measuredServing(const Catalog& catalog, const MeasuredThroughput& row)
{
    const std::optional<ServingRack> rack = rackWith(catalog, row.accelerator);
    if (!rack) return std::nullopt;
    ServingTier tier;
    tier.model = servingModel(*catalog.find(row.model));
    tier.capacityShare = 1;
    tier.maximumTtft = 1e9;
    tier.precision = rack->accelerator.fp4 > rack->accelerator.fp8 ? Precision::Fp4 : Precision::Fp8;
    if (!takeScenario(tier, row.scenario)) return std::nullopt;
    return MeasuredServing {*rack, tier, mannerOf(row, tier)};
}

} // namespace gw
