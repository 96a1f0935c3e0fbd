// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sweep_json.h"

#include <cmath>
#include <limits>

namespace gw {
namespace {

constexpr const char* standings[] = {"dominates", "trades", "same", "behind"};
constexpr const char* verdicts[] = {"better", "same", "worse"};

Json numberOrNull(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

const char* wordOf(Aim aim) { return aim == Aim::Minimise ? "min" : "max"; }

Json objectivesJson(const std::vector<Objective>& objectives)
{
    Json list = Json::array();
    for (const Objective& objective : objectives) list.push_back({{"metric", objective.metric->key}, {"unit", objective.metric->unit}, {"aim", wordOf(objective.aim)}});
    return list;
}

Json rulesJson(const RuleCounts& rules) { return {{"error", rules.errors}, {"warning", rules.warnings}}; }

Json figuresJson(const std::vector<Objective>& objectives, std::span<const double> figures)
{
    Json figure = Json::object();
    for (std::size_t k = 0; k < objectives.size(); ++k) figure[objectives[k].metric->key] = numberOrNull(figures[k]);
    return figure;
}

Json failuresJson(const std::vector<SweepFailure>& failures)
{
    Json list = Json::array();
    for (const SweepFailure& f : failures)
        list.push_back({{"id", f.id}, {"code", static_cast<int>(f.error.code)}, {"place", f.error.place}, {"seen", f.error.seen}, {"expected", f.error.expected}});
    return list;
}

Json changesJson(const std::vector<InputChange>& changes)
{
    Json list = Json::array();
    for (const InputChange& change : changes) list.push_back({{"key", change.key}, {"from", change.from.empty() ? Json(nullptr) : Json(change.from)}, {"to", change.to}});
    return list;
}

Json proposalJson(const Proposal& proposal, const SweepResult& result)
{
    Json verdict = Json::object();
    std::vector<double> figures;
    for (const ProposedFigure& f : proposal.figures) {
        verdict[f.objective.metric->key] = verdicts[static_cast<std::size_t>(f.verdict)];
        figures.push_back(f.proposed);
    }
    return {{"id", proposal.id}, {"standing", standings[static_cast<std::size_t>(proposal.standing)]}, {"changes", changesJson(proposal.changes)},
        {"figures", figuresJson(result.objectives, figures)}, {"verdicts", verdict}, {"findings", rulesJson(proposal.rules)}};
}

} // namespace

Json inputsJson(const DesignSpace& space)
{
    Json list = Json::array();
    for (const VariedInput& input : space.inputs()) {
        const Variable& v = input.variable;
        Json values = Json::array();
        for (const double value : input.values) values.push_back(v.isChoice() ? Json(v.show(value)) : Json(value));
        Json entry {{"key", v.key}, {"unit", v.unit}};
        entry["present"] = !v.present ? Json(nullptr) : v.isChoice() ? Json(v.show(*v.present)) : Json(*v.present);
        if (input.values.empty()) entry["low"] = input.low, entry["high"] = input.high;
        else entry["values"] = values;
        list.push_back(entry);
    }
    return list;
}

Json sweepJson(const SweepResult& result)
{
    Json answer {{"device", result.device}, {"objectives", objectivesJson(result.objectives)}};
    answer["method"] = result.closedForm.empty() ? "whole_plans" : "money_stages";
    answer["closed_form_inputs"] = result.closedForm;
    answer["candidates"] = {{"all", result.candidates}, {"first", result.range.first}, {"count", result.range.count}, {"failed", result.failed}};
    Json missing = Json::object();
    for (std::size_t k = 0; k < result.objectives.size(); ++k) missing[result.objectives[k].metric->key] = result.withoutFigure[k];
    answer["without_figure"] = missing;
    answer["present"] = {{"figures", figuresJson(result.objectives, result.present.figures)}, {"findings", rulesJson(result.present.rules)}};
    answer["front"] = Json::array();
    for (const Proposal& proposal : proposalsOf(result)) answer["front"].push_back(proposalJson(proposal, result));
    answer["failures"] = failuresJson(result.failures);
    return answer;
}

Json shardJson(const SweepResult& shard)
{
    Json json {{"gigawright_sweep", sweepShardVersion}, {"question", shard.question}, {"device", shard.device}, {"candidates", shard.candidates}, {"first", shard.range.first},
        {"count", shard.range.count}, {"no_new_errors", shard.policy == RulePolicy::NoNewErrors}, {"objectives", objectivesJson(shard.objectives)}};
    const auto numbers = [](std::span<const double> values) {
        Json list = Json::array();
        for (const double value : values) list.push_back(numberOrNull(value));
        return list;
    };
    json["present"] = {{"figures", numbers(shard.present.figures)}, {"findings", rulesJson(shard.present.rules)}};
    json["figures"] = numbers(shard.figures);
    json["errors"] = Json::array(), json["warnings"] = Json::array();
    for (const RuleCounts& rules : shard.rules) json["errors"].push_back(rules.errors), json["warnings"].push_back(rules.warnings);
    json["front"] = Json::array();
    for (std::size_t i = 0; i < shard.front.size(); ++i) json["front"].push_back({{"id", shard.front[i]}, {"changes", changesJson(shard.changes[i])}, {"figures", numbers(shard.frontFigures[i])}});
    json["closed_form_inputs"] = shard.closedForm;
    json["failed"] = shard.failed;
    json["failures"] = failuresJson(shard.failures);
    json["without_figure"] = shard.withoutFigure;
    return json;
}

} // namespace gw
