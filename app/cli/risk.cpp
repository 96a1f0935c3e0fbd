// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/choose_solver.h"
#include "app/cli/long_run.h"
#include "app/cli/ranks.h"
#include "app/cli/risk_text.h"
#include "app/cli/whole_number.h"
#include "core/compute/stages/path_draws.h"
#include "core/exchange/risk_json.h"
#include "core/search/read_uncertainty.h"
#include "core/search/risk_answer.h"
#include "core/search/risk_shard.h"
#include "core/search/shard_format.h"
#include "core/storage/write_atomically.h"

#include <fmt/core.h>

#include <map>
#include <memory>

namespace gw::cli {
namespace {

const std::map<std::string, Sampling> samplingWords {
    {"independent", Sampling::Independent}, {"antithetic", Sampling::Antithetic}, {"latin-hypercube", Sampling::LatinHypercube}};

/// As the user wrote it; empty where he did not.
struct RiskOptions {
    std::string plan, scenario = "base", uncertainty, paths, seed, sampling, shard, output;
    Machine machine;
    bool isJson = false;
};

/// The options understood.
struct Asked {
    Uncertainty uncertainty;
    ShardPart part;
};

/// Everything that the paths of any part follow from.
struct Ready {
    PreparedPaths paths;
    RiskQuestion question;
    std::unique_ptr<Solver> solver;
};

/// "2/8" is the second of eight parts.
Result<ShardPart> shardOf(const std::string& text)
{
    const auto slash = text.find('/');
    const auto index = slash == std::string::npos ? std::nullopt : wholeNumber(text.substr(0, slash));
    const auto count = slash == std::string::npos ? std::nullopt : wholeNumber(text.substr(slash + 1));
    if (index && count && *index >= 1 && *index <= *count && *count <= mostShards) return ShardPart {*index, *count};
    return Error {ErrorCode::WrongUse, {}, "--shard", text, "i/n with i from 1 to n, n at most " + std::to_string(mostShards)};
}

Result<std::uint64_t> numberOf(const char* option, const std::string& text, std::uint64_t low, std::uint64_t high)
{
    const auto number = wholeNumber(text);
    if (number && *number >= low && *number <= high) return *number;
    return Error {ErrorCode::WrongUse, {}, option, text, "a whole number, " + std::to_string(low) + " to " + std::to_string(high)};
}

Status takeNumbers(const RiskOptions& options, Uncertainty& uncertainty)
{
    if (!options.paths.empty()) {
        const auto paths = numberOf("--paths", options.paths, 1, mostPathsInAll);
        if (!paths) return paths.error();
        uncertainty.paths = *paths;
    }
    if (!options.seed.empty()) {
        const auto seed = numberOf("--seed", options.seed, 0, std::numeric_limits<std::uint32_t>::max());
        if (!seed) return seed.error();
        uncertainty.seed = static_cast<std::uint32_t>(*seed);
    }
    if (!options.sampling.empty()) uncertainty.sampling = samplingWords.at(options.sampling);
    return Done {};
}

/// Options stand above what the file says.
Result<Asked> understand(const RiskOptions& options)
{
    Asked asked;
    if (!options.uncertainty.empty()) {
        Result<Uncertainty> file = readUncertainty(std::filesystem::path(options.uncertainty));
        if (!file) return inFile(file.error(), options.uncertainty);
        asked.uncertainty = *std::move(file);
    }
    if (const Status taken = takeNumbers(options, asked.uncertainty); !taken) return taken.error();
    if (options.shard.empty()) return asked;
    const Result<ShardPart> part = shardOf(options.shard);
    if (!part) return part.error();
    asked.part = *part;
    return asked;
}

/// One machine computes at most `mostPaths`, and strata have to be told apart.
Status checkSize(const Uncertainty& uncertainty, ShardPart part)
{
    const std::uint64_t paths = uncertainty.paths;
    if (uncertainty.sampling == Sampling::LatinHypercube && paths > mostStrata)
        return Error {ErrorCode::WrongUse, {}, "--paths", std::to_string(paths), "at most " + std::to_string(mostStrata) + " with --sampling latin-hypercube"};
    if (rangeOf(paths, part).count <= mostPaths) return Done {};
    const std::uint64_t shards = (paths + mostPaths - 1) / mostPaths;
    return Error {ErrorCode::WrongUse, {}, "--paths", std::to_string(paths),
        "at most " + std::to_string(mostPaths) + " on one machine; for more, " + std::to_string(shards) + " runs with --shard 1/" + std::to_string(shards)
            + " -o FILE and so on, then merge"};
}

/// The file whose fault it is: what is uncertain is asked of the plan.
std::string blamed(const RiskOptions& options, const Error& error)
{
    if (error.code == ErrorCode::Cancelled) return {};
    return options.uncertainty.empty() ? options.plan : options.uncertainty;
}

Result<Ready> prepare(const RiskOptions& options, const Asked& asked, const Progress& progress)
{
    const Result<OpenPlan> open = openPlan(options.plan);
    if (!open) return open.error();
    const Result<ScenarioId> scenario = findScenario(open->plan, options.scenario);
    if (!scenario) return inFile(scenario.error(), options.plan);
    SolverChoice choice = chooseSolver(options.machine.device, options.machine.threads);
    if (!choice.note.empty()) fmt::print(stderr, "gigawright-cli: {}\n", choice.note);
    Result<PreparedPaths> paths = preparePaths(open->plan, open->catalog, *scenario, asked.uncertainty, *choice.solver, progress);
    if (!paths) return inFile(paths.error(), blamed(options, paths.error()));
    Result<RiskQuestion> question = questionOf(open->plan, *scenario, *paths);
    if (!question) return question.error();
    return Ready {*std::move(paths), *std::move(question), std::move(choice.solver)};
}

Result<RiskShard> compute(Ready& ready, ShardPart part, const Progress& progress)
{
    const PathJob& job = ready.paths.job;
    Result<PathSummary> summary = summarisePaths(job, rangeOf(job.paths, part), *ready.solver, progress);
    if (!summary) return summary.error();
    return RiskShard {ready.question, deviceWord(*ready.solver), part, *std::move(summary)};
}

Exit print(const RiskResult& result, bool isJson)
{
    if (isJson) fmt::print("{}\n", riskJson(result).dump(2));
    else printRisk(result);
    return Exit::Done;
}

/// Whether the file has this very shard already. Failure: FileNotWritable where it is something else than a shard.
Result<bool> isComplete(const std::string& file, const RiskQuestion& question, ShardPart part)
{
    const Result<std::string> text = readTextFile(file);
    if (!text && text.error().code == ErrorCode::FileNotFound) return false;
    if (!text || !isShardText(*text)) return Error {ErrorCode::FileNotWritable, file, {}, "a file that is no shard", "a new name"};
    const Result<RiskShard> shard = readShard(*text);
    return shard && shard->part == part && checkSame(shard->question, question).isOk();
}

/// A shard that was killed is run again; one that is complete is left as it is.
Exit writeShard(const RiskOptions& options, Ready& ready, ShardPart part, const Progress& progress)
{
    const Result<bool> complete = isComplete(options.output, ready.question, part);
    if (!complete) return fail(complete.error());
    if (*complete) {
        fmt::print(stderr, "gigawright-cli: {} is complete.\n", options.output);
        return Exit::Done;
    }
    const Result<RiskShard> shard = compute(ready, part, progress);
    if (!shard) return fail(shard.error());
    const Status written = writeAtomically(options.output, textOf(*shard), [](const auto&) { return Status(Done {}); });
    return written ? Exit::Done : fail(written.error());
}

/// Every rank computes its part; rank 0 puts them together.
Result<RiskResult> computeTogether(Ranks& ranks, Result<Ready> ready, const Progress& progress)
{
    const ShardPart part {static_cast<std::uint64_t>(ranks.rank()) + 1, static_cast<std::uint64_t>(ranks.count())};
    const Result<RiskShard> own = ready ? compute(*ready, part, progress) : Result<RiskShard>(ready.error());
    ShardMerger merger;
    const auto take = [&](int rank, const std::string& text) { return merger.add("rank " + std::to_string(rank), text); };
    const Status gathered = gatherParts(ranks, own ? Result<std::string>(textOf(*own)) : Result<std::string>(own.error()), take);
    if (!gathered) return gathered.error();
    return ranks.isFirst() ? std::move(merger).finish() : RiskResult {};
}

Exit riskTogether(const RiskOptions& options, Ranks& ranks, const Asked& asked, const Progress& progress)
{
    const auto processes = static_cast<std::uint64_t>(ranks.count());
    const Status fits = checkSize(asked.uncertainty, {1, processes});
    const Result<RiskResult> result = computeTogether(ranks, fits ? prepare(options, asked, progress) : Result<Ready>(fits.error()), progress);
    if (!ranks.isFirst()) return result ? Exit::Done : exitOf(result.error().code);
    return result ? print(*result, options.isJson) : fail(result.error());
}

Exit riskAlone(const RiskOptions& options, const Asked& asked, const Progress& progress)
{
    if (const Status fits = checkSize(asked.uncertainty, asked.part); !fits) return fail(fits.error());
    Result<Ready> ready = prepare(options, asked, progress);
    if (!ready) return fail(ready.error());
    if (!options.output.empty()) return writeShard(options, *ready, asked.part, progress);
    Result<RiskShard> whole = compute(*ready, {}, progress);
    if (!whole) return fail(whole.error());
    return print(answerOf(std::move(whole->question), std::move(whole->device), whole->summary), options.isJson);
}

Exit risk(const RiskOptions& options)
{
    const Result<Asked> asked = understand(options);
    if (!asked) return fail(asked.error());
    LongRun run;
    const Result<std::unique_ptr<Ranks>> ranks = joinRanks();
    if (!ranks) return fail(ranks.error());
    if ((*ranks)->count() == 1) return riskAlone(options, *asked, run.progress());
    if (options.shard.empty()) return riskTogether(options, **ranks, *asked, run.progress());
    return (*ranks)->isFirst() ? fail({ErrorCode::WrongUse, {}, "--shard", options.shard, "no shard under mpirun: ranks are shards already"}) : Exit::WrongUse;
}

} // namespace

void addRisk(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<RiskOptions>();
    CLI::App* command = program.add_subcommand("risk", "Draw random futures: quantiles, chance of loss, fan of cash");
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_option("--paths", options->paths, "Futures to draw, such as 100000 or 1e6 (default 100000)");
    command->add_option("--seed", options->seed, "The same seed gives the same futures (default 1)");
    command->add_option("--sampling", options->sampling, "How futures are drawn (default independent)")->check(CLI::IsMember(samplingWords));
    command->add_option("--uncertainty", options->uncertainty, "What is uncertain and how, .json");
    command->add_option("--scenario", options->scenario, "A scenario of the plan")->capture_default_str();
    addMachineOptions(*command, options->machine);
    CLI::Option* output = command->add_option("-o,--output", options->output, "Where the shard goes");
    CLI::Option* shard = command->add_option("--shard", options->shard, "Only part i of n, as i/n, for `merge`");
    shard->needs(output);
    output->needs(shard);
    command->add_flag("--json", options->isJson, "For machines: stable keys, numbers unrounded");
    command->callback([options, &exit] { exit = risk(*options); });
}

} // namespace gw::cli
