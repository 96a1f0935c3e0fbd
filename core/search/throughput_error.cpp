// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/throughput_error.h"

#include "core/compute/stages/serving.h"
#include "core/formulas/speculative_decoding.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <vector>

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

/// As the rows were measured: streamed to users or not, and with three drafted tokens in MLPerf's interactive DeepSeek-R1. Source: the submitter's
/// engine files, mlcommons/inference_results_v6.1, closed/NVIDIA, speculative_config; acceptance: golden_al_distribution of InferenceX.
ServingManner mannerOf(const MeasuredThroughput& row)
{
    const bool isInteractive = row.scenario == "interactive";
    return {.efficiency = isInteractive || row.scenario == "server" ? EngineEfficiency {} : offlineEfficiency(), .speculation = isInteractive ? Speculation {goldenAcceptance[2], 3} : Speculation {}};
}

/// Measured over expected.
std::optional<double> ratioOf(const Catalog& catalog, const MeasuredThroughput& row)
{
    const auto rack = rackWith(catalog, row.accelerator);
    ServingTier tier;
    tier.model = servingModel(*catalog.find(row.model));
    tier.capacityShare = 1;
    tier.maximumTtft = 1e9;
    if (!rack || !takeScenario(tier, row.scenario)) return std::nullopt;
    tier.precision = rack->accelerator.fp4 > rack->accelerator.fp8 ? Precision::Fp4 : Precision::Fp8;
    const PairServing pair = servePair(*rack, tier, mannerOf(row));
    if (!pair.fits || pair.tokensPerSecond <= 0) return std::nullopt;
    return row.perAccelerator.value.si() * rack->accelerators / pair.tokensPerSecond;
}

} // namespace

ThroughputError throughputError(const Catalog& catalog)
{
    std::vector<double> logs;
    for (const MeasuredThroughput& row : catalog.measurements)
        if (const auto ratio = ratioOf(catalog, row)) logs.push_back(std::log(*ratio));
    if (logs.empty()) return {};
    std::ranges::sort(logs);
    double squares = 0;
    for (const double log : logs) squares += log * log;
    const double middle = (logs[(logs.size() - 1) / 2] + logs[logs.size() / 2]) / 2;
    return {static_cast<int>(logs.size()), std::exp(middle), std::sqrt(squares / static_cast<double>(logs.size()))};
}

} // namespace gw
