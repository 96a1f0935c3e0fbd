// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/shard_format.h"

#include <bit>

namespace gw {
namespace {

Json inputJson(const InputTitle& input)
{
    return {{"key", input.key}, {"name", input.name}, {"distribution", input.distribution}, {"source", input.source}, {"low", input.low},
        {"base", input.base}, {"high", input.high}, {"unit", input.unit}};
}

Json pageJson(const SummaryPage& page, unsigned index)
{
    Json bins = Json::array();
    for (std::size_t i = 0; i < page.bins.size(); ++i)
        if (const SummaryBin& bin = page.bins[i]; bin.count > 0) bins.insert(bins.end(), {i, bin.count, bin.low});
    const auto high = static_cast<std::uint64_t>(page.squares >> 64), low = static_cast<std::uint64_t>(page.squares);
    return {{"page", index}, {"squares", {high, low}}, {"bins", std::move(bins)}};
}

Json figureJson(const FigureSummary& figure)
{
    Json pages = Json::array();
    for (unsigned i = 0; i < FigureSummary::pageCount; ++i)
        if (const SummaryPage* page = figure.page(i)) pages.push_back(pageJson(*page, i));
    return {{"missing", figure.missing}, {"broken", figure.broken}, {"minimum_bits", std::bit_cast<std::uint32_t>(figure.minimum)},
        {"maximum_bits", std::bit_cast<std::uint32_t>(figure.maximum)}, {"pages", std::move(pages)}};
}

Json questionJson(const RiskQuestion& q)
{
    Json inputs = Json::array(), market = Json::array();
    for (const InputTitle& input : q.inputs) inputs.push_back(inputJson(input));
    for (const InputTitle& factor : q.market) market.push_back(inputJson(factor));
    return {{"plan", q.plan}, {"digest", q.digest}, {"scenario", q.scenario}, {"paths", q.paths}, {"seed", q.seed}, {"sampling", samplingWord(q.sampling)},
        {"model_version", q.modelVersion}, {"years", q.years}, {"job", q.job}, {"inputs", std::move(inputs)}, {"market", std::move(market)},
        {"notes", q.notes}};
}

} // namespace

Json shardBody(const RiskShard& shard)
{
    Json figures = Json::object(), cash = Json::array();
    for (const FigureTitle& title : figureTitles) figures[title.key] = figureJson(shard.summary.of(title.figure));
    for (const FigureSummary& year : shard.summary.cash()) cash.push_back(figureJson(year));
    return {{"question", questionJson(shard.question)}, {"device", shard.device}, {"shard", shard.part.index}, {"shards", shard.part.count},
        {"figures", std::move(figures)}, {"cumulative_cash", std::move(cash)}};
}

std::string textOf(const RiskShard& shard)
{
    Json body = shardBody(shard);
    const Json file {{"format", shardFormat}, {"version", shardVersion}, {"check", checkOf(body)}, {"body", std::move(body)}};
    return file.dump() + "\n";
}

} // namespace gw
