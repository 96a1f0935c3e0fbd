// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/serving_energy.h"

#include "core/formulas/contract/areas.h"
#include "core/formulas/contract/serving_scenario.h"
#include "core/formulas/contract/serving_words.h"
#include "core/formulas/network_collective.h"
#include "core/formulas/serving_search.h"

#include <cmath>

namespace gw::contract {

template <> inline constexpr auto choicesOf<ServerCooling> = std::to_array<std::string_view>({"air", "liquid"});

namespace {

struct EnergyInput {
    std::string model, accelerator, weights, cache;
    std::int64_t gpus = 1, tensor = 1, expert = 1, sequences = 1;
    double input = 0, output = 0;
    template <class F> void describe(F& f)
    {
        f.required("model", model, modelMeaning);
        f.required("accelerator", accelerator, acceleratorMeaning);
        f.required("gpus", gpus, "Accelerators", ranks);
        f.required("weight_precision", weights, formatMeaning);
        f.required("kv_precision", cache, formatMeaning);
        f.optional("tensor_parallel", tensor, "Ranks that cut every matrix; default: none", ranks);
        f.optional("expert_parallel", expert, "Ranks over which experts are spread; default: none", ranks);
        f.required("max_sequences", sequences, "Running at once, the engine kept full", between(1, 1e9));
        f.required("input_tokens", input, "Mean", tokenLength);
        f.required("output_tokens", output, "Mean", tokenLength);
    }
};

struct EnergyOutput {
    double perToken = 0, power = 0, latency = 0, rate = 0;
    template <class F> void describe(F& f)
    {
        f.output("energy_j_per_token", perToken, "Per output token, accelerators only");
        f.output("power_w", power, "All accelerators");
        f.output("inter_token_latency_ms", latency, "Mean");
        f.output("output_tokens_per_s", rate, "Of all accelerators");
    }
};

Answer<EnergyOutput> energy(const EnergyInput& in)
{
    Lookup lookup;
    ServingGroup group {lookup.served(in.model), lookup.serving(in.accelerator), lookup.format("weight_precision", in.weights), lookup.format("kv_precision", in.cache),
        ServingEngine::TensorRtLlm};
    if (lookup.refusal()) return *lookup.refusal();
    group.tensor = static_cast<double>(in.tensor);
    group.expert = static_cast<double>(in.expert);
    group.data = std::max(1.0, std::floor(group.expert / group.tensor));
    group.efficiency = chatEfficiency(group.weights);
    if (!group.model.isMoe() && in.expert > 1) return invalid("expert_parallel", "1 for a model without experts", std::to_string(in.expert));
    const double gpus = static_cast<double>(in.gpus), groups = gpus / group.width();
    if (groups < 1 || groups != std::floor(groups)) return invalid("gpus", "a multiple of the accelerators that share one copy of the model", std::to_string(in.gpus));
    if (group.accelerator.boardPower <= 0) return impossible("accelerator", "one whose board power is listed", in.accelerator);
    if (!isLinked(group.accelerator, group.width())) return impossible("accelerator", "one whose links are listed", in.accelerator);
    const double sequences = static_cast<double>(in.sequences);
    const ServingEnergy e = servingEnergy(group, groups, sequences, in.input, in.output);
    if (e.running <= 0) return noSolution("not one sequence fits beside the weights");
    Flags flags;
    flags.raiseIf(e.running < sequences, "kv_cache_exhausted");
    return {EnergyOutput {e.perToken(), e.power, 1e3 * e.stepTime, e.tokensPerSecond}, flags};
}

struct WallInput {
    std::string accelerator;
    std::int64_t gpus = 1;
    std::string model, weights;
    ServingScenario scenario = ServingScenario::Offline;
    ServerCooling cooling = ServerCooling::Air;
    double rate = 0;
    template <class F> void describe(F& f)
    {
        f.required("accelerator", accelerator, acceleratorMeaning);
        f.required("gpus", gpus, "Accelerators of the server", ranks);
        f.required("model", model, modelMeaning);
        f.required("weight_precision", weights, formatMeaning);
        f.required("scenario", scenario, "How requests arrive");
        f.required("cooling", cooling, "Of the server");
        f.required("output_tokens_per_s", rate, "Of the server", positive);
    }
};

struct WallOutput {
    double power = 0, perJoule = 0;
    template <class F> void describe(F& f)
    {
        f.output("wall_power_w", power, "At the server's inlet");
        f.output("tokens_per_j", perJoule, "Output tokens");
    }
};

/// Lengths of a chat, for want of others: the mean of the data set of MLPerf's Llama 2 70B.
constexpr double chatLength = 294;

/// Share of the server's best rate at which it runs. MLPerf's offline runs are the best there is, whatever rate is told.
double loadOf(const WallInput& in, const ServingGroup& group)
{
    const double gpus = static_cast<double>(in.gpus);
    const auto best = bestServing(group, gpus, {.input = chatLength, .output = chatLength}, {.allowsApart = false});
    return !best || in.scenario == ServingScenario::Offline ? 1 : std::min(1.0, in.rate / best->tokensPerSecond);
}

Answer<WallOutput> wall(const WallInput& in)
{
    Lookup lookup;
    const NumberFormat weights = lookup.format("weight_precision", in.weights);
    const ServingGroup group {lookup.served(in.model), lookup.serving(in.accelerator), weights, cacheBeside(weights)};
    if (lookup.refusal()) return *lookup.refusal();
    if (group.accelerator.boardPower <= 0) return impossible("accelerator", "one whose board power is listed", in.accelerator);
    const double gpus = static_cast<double>(in.gpus), load = loadOf(in, group);
    const ServingDraw draw = servingDraw(group.accelerator);
    const double accelerators = gpus * (draw.idle + load * (draw.board - draw.idle)); // at its best rate a server is bound by arithmetic or by memory throughout
    const double power = wallPower(accelerators, gpus, in.cooling), fastest = gpus * peakFlops(group.accelerator, weights) / (2 * group.model.size.active);
    Flags flags;
    flags.raiseIf(in.rate > fastest, "implausible_value");
    return {WallOutput {power, in.rate / power}, flags};
}

} // namespace

std::vector<Entry> energyFormulas()
{
    return {entryOf<energy>({"energy.serving_energy", "Energy, power and speed of a serving engine at a batch limit",
                "P = min(board, P_idle + w_c u_c + w_m u_m) per accelerator, u the share of a step in kernels bound by arithmetic and by memory; energy = power / output rate",
                {{"kv_cache_exhausted", "Fewer sequences fit than are requested"}}, "https://github.com/ml-energy/leaderboard"}),
        entryOf<wall>({"energy.system_wall_power", "Wall power of a server under a serving load", "(accelerators + host) (1 + fans) / supply efficiency",
            {{"implausible_value", "More tokens than the accelerators' arithmetic allows"}},
            "MLPerf Power rows, https://github.com/mlcommons/inference_results_v5.1"})};
}

} // namespace gw::contract
