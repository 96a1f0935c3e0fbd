// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/risk_text.h"
#include "app/cli/sweep_answer.h"
#include "core/exchange/risk_json.h"
#include "core/search/risk_shard.h"

#include <fmt/core.h>

#include <memory>

namespace gw::cli {
namespace {

struct MergeOptions {
    std::vector<std::string> files;
    bool isJson = false;
};

Result<RiskResult> mergeFiles(const std::vector<std::string>& files)
{
    ShardMerger merger;
    for (const std::string& file : files) {
        const Result<std::string> text = readTextFile(file);
        if (!text) return text.error();
        if (const Status added = merger.add(file, *text); !added) return added.error();
    }
    return std::move(merger).finish();
}

/// What the first file is decides; a file of another kind among the rest is refused by name.
bool areSweeps(const std::vector<std::string>& files)
{
    const Result<std::string> text = readTextFile(files.front());
    return text && isSweepShardText(*text);
}

Exit mergeSweep(const MergeOptions& options)
{
    const Result<SweepAnswer> answer = mergeSweepFiles(options.files);
    return answer ? print(*answer, options.isJson) : fail(answer.error());
}

Exit merge(const MergeOptions& options)
{
    if (areSweeps(options.files)) return mergeSweep(options);
    const Result<RiskResult> result = mergeFiles(options.files);
    if (!result) return fail(result.error());
    if (options.isJson) fmt::print("{}\n", riskJson(*result).dump(2));
    else printRisk(*result);
    return Exit::Done;
}

} // namespace

void addMerge(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<MergeOptions>();
    CLI::App* command = program.add_subcommand("merge", "Join the shards of an answer: the same bytes as in one run");
    command->add_option("FILES", options->files, "What `risk` or `sweep --shard i/n -o FILE` wrote, all n of them in any order")->required();
    command->add_flag("--json", options->isJson, "For machines: stable keys, numbers unrounded");
    command->callback([options, &exit] { exit = merge(*options); });
}

} // namespace gw::cli
