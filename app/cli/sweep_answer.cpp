// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sweep_answer.h"

#include "core/search/proposal.h"
#include "views/text/messages.h"
#include "views/text/search_text.h"

#include <fmt/core.h>

#include <algorithm>

namespace gw::cli {
namespace {

/// More proposals than anyone reads; all are in the JSON answer.
constexpr std::size_t mostShown = 25;
constexpr std::size_t mostFailuresShown = 5;

void printRow(const std::string& head, const SweepResult& result, std::span<const double> figures, const RuleCounts& rules)
{
    fmt::print("  {:<12}", head);
    for (std::size_t k = 0; k < figures.size(); ++k) fmt::print(" {:>24}", figureText(*result.objectives[k].metric, figures[k]).toStdString());
    fmt::print(" {:>8} {:>8}\n", rules.errors, rules.warnings);
}

void printHead(const SweepResult& result)
{
    fmt::print("  {:<12}", "");
    for (const Objective& objective : result.objectives)
        fmt::print(" {:>24}", title(*objective.metric).toStdString() + (objective.aim == Aim::Minimise ? " (min)" : " (max)"));
    fmt::print(" {:>8} {:>8}\n", "errors", "warnings");
}

/// What dominates the plan comes first.
std::vector<Proposal> sorted(std::vector<Proposal> proposals)
{
    std::stable_sort(proposals.begin(), proposals.end(), [](const Proposal& a, const Proposal& b) { return a.standing < b.standing; });
    return proposals;
}

void printCounts(const SweepResult& result)
{
    for (std::size_t k = 0; k < result.objectives.size(); ++k)
        if (result.withoutFigure[k] > 0) fmt::print("  {} candidates have no {}.\n", result.withoutFigure[k], title(*result.objectives[k].metric).toStdString());
    if (result.failed > 0) fmt::print("  {} candidates could not be evaluated:\n", result.failed);
    for (std::size_t i = 0; i < std::min(result.failures.size(), mostFailuresShown); ++i)
        fmt::print("    {}: {}\n", result.failures[i].id, message(result.failures[i].error).toStdString());
}

void printText(const SweepAnswer& answer)
{
    const SweepResult& result = answer.result;
    fmt::print("{}  ·  scenario {}  ·  {}\n", answer.about.value("plan", ""), answer.about.value("scenario", ""), result.device);
    fmt::print("{} of {} candidates  ·  {} that nothing dominates\n", result.range.count, result.candidates, result.front.size());
    fmt::print("{}\n\n", result.closedForm.empty() ? "every candidate's plan solved in full" : "closed-form inputs through the money stages alone; what nothing dominates solved in full");
    printHead(result);
    printRow("the plan", result, result.present.figures, result.present.rules);
    const auto proposals = sorted(proposalsOf(result));
    for (std::size_t i = 0; i < std::min(proposals.size(), mostShown); ++i) {
        printRow(std::to_string(proposals[i].id), result, result.figuresOf(proposals[i].id), proposals[i].rules);
        fmt::print("    {}\n", message(proposals[i]).toStdString());
    }
    if (proposals.size() > mostShown) fmt::print("  and {} more; see --json.\n", proposals.size() - mostShown);
    printCounts(result);
}

} // namespace

std::string textOf(const SweepAnswer& shard)
{
    Json json = shardJson(shard.result);
    json["about"] = shard.about;
    return json.dump() + "\n";
}

Result<SweepAnswer> readSweepShard(const std::string& text)
{
    const auto json = parseJson(text);
    if (!json) return json.error();
    auto result = shardFromJson(*json);
    if (!result) return result.error();
    if (!json->contains("about") || !(*json)["about"].is_object()) return Error {ErrorCode::MissingField, {}, "/about", {}, "an object"};
    return SweepAnswer {(*json)["about"], *std::move(result)};
}

bool isSweepShardText(std::string_view text) { return text.starts_with("{\"gigawright_sweep\""); }

Result<SweepAnswer> mergeSweepFiles(const std::vector<std::string>& files)
{
    Json about;
    std::vector<SweepResult> shards;
    for (const std::string& file : files) {
        const auto text = readTextFile(file);
        if (!text) return text.error();
        auto shard = readSweepShard(*text);
        if (!shard) return inFile(shard.error(), file);
        about = shard->about;
        shards.push_back(std::move(shard->result));
    }
    auto merged = mergeSweeps(std::move(shards));
    if (!merged) return merged.error();
    const std::uint64_t end = merged->range.first + merged->range.count;
    if (merged->range.first > 0) return Error {ErrorCode::MissingField, {}, "candidates", {}, "0 to " + std::to_string(merged->range.first - 1)};
    if (end < merged->candidates) return Error {ErrorCode::MissingField, {}, "candidates", {}, std::to_string(end) + " to " + std::to_string(merged->candidates - 1)};
    return SweepAnswer {about, *std::move(merged)};
}

Exit print(const SweepAnswer& answer, bool isJson)
{
    if (isJson) {
        Json json = answer.about;
        json.update(sweepJson(answer.result));
        fmt::print("{}\n", json.dump(2));
    } else printText(answer);
    return answer.result.front.empty() ? Exit::AnswerIsNo : Exit::Done;
}

} // namespace gw::cli
