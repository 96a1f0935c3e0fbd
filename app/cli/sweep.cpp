// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/long_run.h"
#include "app/cli/ranks.h"
#include "app/cli/search_options.h"
#include "app/cli/sweep_answer.h"
#include "app/cli/whole_number.h"

#include "core/report/report_text.h"
#include "core/search/split.h"
#include "core/search/sweep_json.h"
#include "core/storage/plan_file.h"
#include "core/storage/write_atomically.h"
#include "core/units/format.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <memory>

namespace gw::cli {
namespace {

constexpr const char* examples = R"(Examples:
  gigawright-cli sweep my.gwp --vary rack_type=gb200-nvl72,gb300-nvl72 --vary utilisation=0.4:0.8:5
  gigawright-cli sweep my.gwp --vary supply_temperature=25:45:5 --vary cooling --objectives pue,water,capex
  gigawright-cli sweep my.gwp --vary tier_share.Premium=0.1:0.6 --vary energy.price=0.04:0.12 --samples 200 --seed 7
  gigawright-cli sweep my.gwp --vary racks=50%,75%,100% --vary construction=12,18,24 --objectives npv:max,capex:min --no-new-errors
  gigawright-cli sweep my.gwp --vary utilisation=0.1:0.9:1000 --shard 1/4 -o part1.json     one of four machines
  gigawright-cli sweep my.gwp --vary utilisation=0.1:0.9:1000 --join part1.json part2.json part3.json part4.json

What can be varied: any number, choice or catalogue entry of the plan by its JSON form, such as finance.discount_rate, energy.price,
tiers.Premium.output_price, loops.*.supply or /schedule/ramp_months; rack_type, racks, it_power, cooling, supply_temperature, energy_source,
source_capacity, tier_mix, tier_share.NAME, token_price; and scenario.energy_price and its like as factors.
)";

struct SweepOptions {
    std::string plan, objectives = "npv,capex,carbon", samples, seed = "1", scenario = "base", shard, output;
    std::vector<std::string> vary, join;
    bool isRuleClean = false, isJson = false;
    Machine machine;
};

Result<std::uint64_t> numberOf(const char* option, const std::string& text, std::uint64_t least, std::uint64_t most)
{
    const auto number = wholeNumber(text);
    if (number && *number >= least && *number <= most) return *number;
    return Error {ErrorCode::WrongUse, {}, option, text, "a whole number, " + std::to_string(least) + " to " + std::to_string(most)};
}

Result<DesignSpace> spaceOf(const SweepOptions& options, const OpenPlan& open)
{
    std::vector<VariedInput> inputs;
    for (const std::string& text : options.vary) {
        auto input = readVaried(open.plan, open.catalog, text);
        if (!input) return input.error();
        warnOfMeasuredYears(open.plan, input->variable);
        inputs.push_back(*std::move(input));
    }
    const auto samples = options.samples.empty() ? Result<std::uint64_t>(std::uint64_t {0}) : numberOf("--samples", options.samples, 1, mostCandidates);
    if (!samples) return samples.error();
    const auto seed = numberOf("--seed", options.seed, 0, std::numeric_limits<std::uint32_t>::max());
    if (!seed) return seed.error();
    return DesignSpace::make(std::move(inputs), *samples, static_cast<std::uint32_t>(*seed));
}

/// "2/8" is the second of eight nearly equal parts.
Result<CandidateRange> rangeOf(const std::string& text, std::uint64_t size)
{
    if (text.empty()) return CandidateRange {};
    const auto parts = split(text, '/');
    const auto part = parts.size() == 2 ? wholeNumber(parts[0]) : std::nullopt, of = parts.size() == 2 ? wholeNumber(parts[1]) : std::nullopt;
    if (!part || !of || *part < 1 || *part > *of || *of > size)
        return Error {ErrorCode::WrongUse, {}, "--shard", text, "i/n with i from 1 to n, n at most the " + std::to_string(size) + " candidates"};
    const std::uint64_t each = size / *of, more = size % *of, before = *part - 1;
    return CandidateRange {before * each + std::min(before, more), each + (before < more ? 1 : 0)};
}

Result<SweepRequest> requestOf(const SweepOptions& options, const OpenPlan& open)
{
    auto space = spaceOf(options, open);
    if (!space) return space.error();
    SweepRequest request {.space = *std::move(space), .objectives = {}, .factors = {}, .range = {}};
    for (const std::string& text : listOf(options.objectives)) {
        const auto objective = readObjective(text);
        if (!objective) return objective.error();
        request.objectives.push_back(*objective);
    }
    const auto factors = factorsFor(open.plan, options.scenario);
    if (!factors) return factors.error();
    const auto range = rangeOf(options.shard, request.space.size());
    if (!range) return range.error();
    request.factors = *factors;
    request.range = *range;
    request.policy = options.isRuleClean ? RulePolicy::NoNewErrors : RulePolicy::CountOnly;
    request.count = countingFindings(open.catalog);
    return request;
}

/// The shards in the files, which must answer what is asked.
Result<SweepResult> joined(const std::vector<std::string>& files, const std::string& question)
{
    auto answer = mergeSweepFiles(files);
    if (!answer) return answer.error();
    if (answer->result.question != question) return Error {ErrorCode::WrongUse, files.front(), "question", answer->result.question, question};
    return std::move(answer->result);
}

/// Every rank sweeps its part; rank 0 joins them, and the others have nothing to answer. More ranks than candidates stay idle.
Result<SweepResult> sweepTogether(Ranks& ranks, const OpenPlan& open, SweepRequest request, Workers workers, const Progress& progress)
{
    const auto count = std::min(static_cast<std::uint64_t>(ranks.count()), request.space.size()), rank = static_cast<std::uint64_t>(ranks.rank());
    Result<std::string> own = std::string();
    if (rank < count) {
        request.range = *rangeOf(std::to_string(rank + 1) + "/" + std::to_string(count), request.space.size());
        const auto part = sweep(open.plan, open.catalog, request, workers, progress);
        own = part ? Result<std::string>(textOf({Json::object(), *part})) : Result<std::string>(part.error());
    }
    std::vector<SweepResult> shards;
    const Status gathered = gatherParts(ranks, std::move(own), [&](int, const std::string& text) -> Status {
        if (text.empty()) return Done {};
        auto shard = readSweepShard(text);
        if (!shard) return shard.error();
        shards.push_back(std::move(shard->result));
        return Done {};
    });
    if (!gathered) return gathered.error();
    return ranks.isFirst() ? mergeSweeps(std::move(shards)) : SweepResult {};
}

Json aboutOf(const SweepRequest& request, const OpenPlan& open, const SweepOptions& options)
{
    return {{"program", "gigawright " GW_VERSION}, {"plan", open.plan.info.name}, {"digest", digest(open.plan)}, {"scenario", options.scenario}, {"inputs", inputsJson(request.space)}};
}

Exit write(const SweepAnswer& answer, const std::string& file)
{
    const Status written = writeAtomically(file, textOf(answer), [](const auto&) { return Status(Done {}); });
    return written ? Exit::Done : fail(written.error());
}

/// How long it took goes beside the answer, which is the same however long.
void printRate(std::uint64_t candidates, const SweepResult& result, double seconds)
{
    const std::string rate = countText(static_cast<double>(candidates) / std::max(seconds, 1e-9));
    fmt::print(stderr, "gigawright-cli: {} candidates in {} s, {} a second{}.\n", countText(static_cast<double>(candidates)), digits(seconds), rate,
        result.closedForm.empty() ? "" : ", by the money stages alone");
}

Result<SweepResult> sweepTimed(const SweepOptions& options, const OpenPlan& open, const SweepRequest& request, Ranks& ranks)
{
    const auto start = std::chrono::steady_clock::now();
    LongRun run;
    const auto workers = workersFor(options.machine);
    const bool isTogether = ranks.count() > 1 && options.shard.empty();
    auto result = isTogether ? sweepTogether(ranks, open, request, workers, run.progress()) : sweep(open.plan, open.catalog, request, workers, run.progress());
    if (result && ranks.isFirst()) printRate(result->range.count, *result, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    return result;
}

Result<SweepResult> resultOf(const SweepOptions& options, const OpenPlan& open, const SweepRequest& request, Ranks& ranks)
{
    return options.join.empty() ? sweepTimed(options, open, request, ranks) : joined(options.join, sweepQuestion(open.plan, request));
}

/// Whether the file has this very shard already: one that was killed is run again. Failure: FileNotWritable where it is something else than a shard.
Result<bool> isComplete(const std::string& file, const SweepRequest& request, const std::string& question)
{
    const auto text = readTextFile(file);
    if (!text && text.error().code == ErrorCode::FileNotFound) return false;
    if (!text || !isSweepShardText(*text)) return Error {ErrorCode::FileNotWritable, file, {}, "a file that is no shard", "a new name"};
    const auto shard = readSweepShard(*text);
    const CandidateRange range = request.range.count > 0 ? request.range : CandidateRange {0, request.space.size()};
    return shard && shard->result.question == question && shard->result.range == range;
}

Exit sweepAs(Ranks& ranks, const SweepOptions& options)
{
    const auto say = [&](const Error& error) { return ranks.isFirst() ? fail(error) : exitOf(error.code); }; // All ranks meet the same faults.
    const auto open = openPlan(options.plan);
    if (!open) return say(open.error());
    const auto request = requestOf(options, *open);
    if (!request) return say(request.error());
    const auto complete = options.output.empty() ? Result<bool>(false) : isComplete(options.output, *request, sweepQuestion(open->plan, *request));
    if (!complete) return say(complete.error());
    if (*complete) {
        if (ranks.isFirst()) fmt::print(stderr, "gigawright-cli: {} is complete.\n", options.output);
        return Exit::Done;
    }
    const auto result = resultOf(options, *open, *request, ranks);
    if (!result) return say(result.error().file.empty() ? inFile(result.error(), options.plan) : result.error());
    if (!ranks.isFirst()) return Exit::Done;
    const SweepAnswer answer {aboutOf(*request, *open, options), *result};
    return options.output.empty() ? print(answer, options.isJson) : write(answer, options.output);
}

Exit runSweep(const SweepOptions& options)
{
    const auto ranks = joinRanks();
    return ranks ? sweepAs(**ranks, options) : fail(ranks.error());
}

} // namespace

void addSweep(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<SweepOptions>();
    CLI::App* command = program.add_subcommand("sweep", "Try inputs over grids or samples and keep what nothing dominates");
    beginHelpWith(*command, examples);
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_option("--vary", options->vary, "KEY=a,b,c or KEY=low:high:steps; KEY=low:high with --samples; once for each input")->required()->take_all()->expected(1)->delimiter('\0');
    command->add_option("--objectives", options->objectives, "Figures of solve --json, with :min or :max where it shall go another way than usual")->capture_default_str();
    command->add_option("--samples", options->samples, "So many samples (Latin hypercube) instead of a grid");
    command->add_option("--seed", options->seed, "The same seed gives the same samples")->capture_default_str();
    command->add_option("--scenario", options->scenario, "A scenario of the plan")->capture_default_str();
    command->add_flag("--no-new-errors", options->isRuleClean, "Keep out what design rules object to more than to the plan");
    command->add_option("--shard", options->shard, "Only part i of n, as i/n; with -o");
    command->add_option("-o,--output", options->output, "Write all candidates' figures here, to be joined");
    command->add_option("--join", options->join, "Files of all shards, instead of computing");
    command->add_flag("--json", options->isJson, "For machines: stable keys, numbers unrounded");
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = runSweep(*options); });
}

} // namespace gw::cli
