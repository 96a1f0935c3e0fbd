// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/long_run.h"
#include "app/cli/search_options.h"

#include "core/search/goal.h"
#include "core/storage/plan_file.h"
#include "views/text/search_text.h"

#include <nlohmann/json.hpp>

#include <fmt/core.h>

#include <memory>

namespace gw::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* examples = R"(Examples:
  gigawright-cli goal my.gwp --vary token_price --reach npv=0              what prices must come to
  gigawright-cli goal my.gwp --vary utilisation --reach irr=20%            how full it must be
  gigawright-cli goal my.gwp --vary energy.price --reach usd_per_million_tokens=2.5 --between "0.02:0.2 $/kWh"
  gigawright-cli goal my.gwp --vary it_power --reach grid_peak="50 MW"     the cap that fits a connection
)";

constexpr const char* ends[] = {"reached", "jumps", "out_of_reach", "does_not_depend", "no_figure"};

struct GoalOptions {
    std::string plan, vary, reach, between, scenario = "base";
    Machine machine;
    bool isJson = false;
};

Json pointJson(const GoalPoint& point)
{
    return {{"input", std::isfinite(point.input) ? Json(point.input) : Json(nullptr)}, {"figure", point.figure ? Json(*point.figure) : Json(nullptr)}};
}

Json goalJson(const GoalAnswer& answer, const GoalRequest& request, const Plan& plan, const std::string& scenario)
{
    const Variable& v = request.input.variable;
    Json json {{"program", "gigawright " GW_VERSION}, {"plan", plan.info.name}, {"digest", digest(plan)}, {"scenario", scenario}, {"device", answer.device}};
    json["input"] = {{"key", v.key}, {"unit", v.unit}, {"low", request.input.low}, {"high", request.input.high}};
    json["target"] = {{"metric", request.metric->key}, {"unit", request.metric->unit}, {"value", request.target}};
    json["end"] = ends[static_cast<std::size_t>(answer.end)];
    json["is_reached"] = answer.end == GoalEnd::Reached;
    json["found"] = pointJson(answer.found);
    json["beyond"] = answer.end == GoalEnd::Jumps ? pointJson(answer.beyond) : Json(nullptr);
    json["present"] = pointJson(answer.present);
    json["crossings"] = answer.crossings;
    json["limit"] = answer.limit.empty() ? Json(nullptr) : Json(answer.limit);
    json["because"] = answer.end == GoalEnd::Reached ? Json(nullptr) : Json(message(answer, request).toStdString());
    json["solves"] = answer.solves;
    return json;
}

void print(const GoalAnswer& answer, const GoalRequest& request)
{
    const Variable& v = request.input.variable;
    fmt::print("{}\n", message(answer, request).toStdString());
    if (answer.present.figure && std::isfinite(answer.present.input))
        fmt::print("The plan has {} and comes to {}.\n", v.show(answer.present.input), figureText(*request.metric, *answer.present.figure).toStdString());
    if (answer.crossings > 1)
        fmt::print("The target is passed {} times from {} to {}; this is the one nearest to the plan.\n", answer.crossings, v.show(request.input.low), v.show(request.input.high));
}

Result<GoalRequest> requestOf(const GoalOptions& options, const OpenPlan& open)
{
    auto input = readGoalInput(open.plan, open.catalog, options.between.empty() ? options.vary : options.vary + "=" + options.between);
    if (!input) return input.error();
    warnOfMeasuredYears(open.plan, input->variable);
    const auto target = readGoalTarget(options.reach);
    if (!target) return target.error();
    const auto factors = factorsFor(open.plan, options.scenario);
    if (!factors) return factors.error();
    return GoalRequest {*std::move(input), target->metric, target->value, *factors};
}

Exit goal(const GoalOptions& options)
{
    const auto open = openPlan(options.plan);
    if (!open) return fail(open.error());
    const auto request = requestOf(options, *open);
    if (!request) return fail(request.error());
    LongRun run;
    const auto workers = workersFor(options.machine);
    const auto answer = seekGoal(open->plan, open->catalog, *request, workers, run.progress());
    if (!answer) return fail(inFile(answer.error(), options.plan));
    if (options.isJson) fmt::print("{}\n", goalJson(*answer, *request, open->plan, options.scenario).dump(2));
    else print(*answer, *request);
    return answer->end == GoalEnd::Reached ? Exit::Done : Exit::AnswerIsNo;
}

} // namespace

void addGoal(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<GoalOptions>();
    CLI::App* command = program.add_subcommand("goal", "Find the value of an input at which a figure reaches a target; exit code 1 when none does");
    beginHelpWith(*command, examples);
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_option("--vary", options->vary, "The input: a field such as finance.discount_rate, or a name as for sweep")->required();
    command->add_option("--reach", options->reach, "METRIC=VALUE, a figure of solve --json and what it shall come to")->required();
    command->add_option("--between", options->between, "low:high, where to look; by default around the plan's own value");
    command->add_option("--scenario", options->scenario, "A scenario of the plan")->capture_default_str();
    command->add_flag("--json", options->isJson, "For machines: stable keys, numbers unrounded");
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = goal(*options); });
}

} // namespace gw::cli
