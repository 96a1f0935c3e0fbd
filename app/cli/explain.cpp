// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explain_text.h"
#include "app/cli/long_run.h"
#include "app/cli/search_options.h"

#include "core/explain/explain.h"
#include "core/explain/object_figure.h"
#include "core/scene/routes.h"
#include "core/search/metric.h"
#include "views/text/messages.h"

#include <fmt/core.h>

#include <memory>

namespace gw::cli {
namespace {

constexpr const char* examples = R"(Examples:
  gigawright-cli explain my.gwp npv                      how the net present value is made, three levels deep
  gigawright-cli explain my.gwp irr --depth 6            down to racks, prices and the sources of their figures
  gigawright-cli explain my.gwp pue --scenario hot       the same under a scenario of the plan
  gigawright-cli explain my.gwp tokens_per_s --json      every node with its value, unit, formula, parts and origin
  gigawright-cli explain my.gwp "load:UPS 1"             what one piece gives or draws at the peak, by its name or id
  gigawright-cli explain my.gwp loading:12 --depth 9     that over the rating of power gear, down to the racks it feeds
  gigawright-cli explain my.gwp "failure_loading:UPS 1"  the same with one side lost; margin:NAME is what is free, worst: after one failure, worst_loading: of its rating
  gigawright-cli explain my.gwp "mean:UPS 1"             mean power of one piece; heat:, tokens: and cost:NAME likewise
  gigawright-cli explain my.gwp "cost:room:Hall A"       of a room or of several pieces, cost:12,15-20; so load:, mean: and tokens: of their racks
  gigawright-cli explain my.gwp "loop_heat:Facility A"   heat that a loop carries at the peak; loop_capacity:, loop_flow:, loop_drop: and others likewise
  gigawright-cli explain my.gwp ttft:Premium             time to first token of a tier; interactivity:NAME what a user gets
  gigawright-cli explain my.gwp --list                   the figures that can be explained
)";

struct ExplainOptions {
    std::string plan, metric, scenario = "base";
    int depth = -1;
    unsigned most = 14;
    bool isJson = false, isList = false;
};

/// All levels of any derivation: no stage nests as deep.
constexpr int allLevels = 10000;

Exit list(const OpenPlan& open, const ExplainOptions& options, const ScenarioFactors& factors)
{
    const auto derivations = explainAll(open.plan, open.catalog, factors);
    if (!derivations) return fail(inFile(derivations.error(), options.plan));
    nlohmann::ordered_json figures = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < derivations->size(); ++i) {
        const Derivation& d = (*derivations)[i];
        const std::string value = d.missing ? message(*d.missing).toStdString() : valueText(d.root().kind, d.root().value);
        if (options.isJson) figures.push_back({{"metric", d.metric}, {"name", metrics()[i].name}, {"text", value}, {"nodes", d.nodes.size()}});
        else fmt::print("{:<26} {:<28} {:>16}\n", d.metric, metrics()[i].name, value);
    }
    if (options.isJson) fmt::print("{}\n", figures.dump(2));
    return Exit::Done;
}

Exit tell(const Derivation& derivation, const OpenPlan& open, const ExplainOptions& options)
{
    if (options.isJson) {
        nlohmann::ordered_json json {{"program", "gigawright " GW_VERSION}, {"plan", open.plan.info.name}, {"digest", digest(open.plan)}, {"scenario", options.scenario}, {"metric", derivation.metric}};
        json["nodes"] = derivationJson(derivation, options.depth < 0 ? allLevels : options.depth);
        json["because"] = derivation.missing ? nlohmann::ordered_json(message(*derivation.missing).toStdString()) : nlohmann::ordered_json(nullptr);
        fmt::print("{}\n", json.dump(2));
    } else if (derivation.missing) {
        fmt::print("{} has no value: {}\n", derivation.metric, message(*derivation.missing).toStdString());
    } else {
        fmt::print("{}", derivationText(derivation, options.depth < 0 ? 3 : options.depth, options.most));
    }
    return derivation.missing ? Exit::AnswerIsNo : Exit::Done;
}

Exit explainPlan(const ExplainOptions& options)
{
    if (options.metric.empty() && !options.isList) return fail({.code = ErrorCode::WrongUse, .place = "METRIC", .expected = "a figure of solve --json, or --list"});
    if (!options.isList && !isObjectFigure(options.metric))
        if (const auto metric = findMetric(options.metric); !metric) return fail(metric.error());
    const auto open = openPlan(options.plan);
    if (!open) return fail(open.error());
    const auto factors = factorsFor(open->plan, options.scenario);
    if (!factors) return fail(factors.error());
    if (options.isList) return list(*open, options, *factors);
    LongRun run;
    const auto derivation = explain(open->plan, open->catalog, options.metric, *factors, run.progress(), longestWay);
    if (!derivation) return fail(inFile(derivation.error(), options.plan));
    return tell(*derivation, *open, options);
}

} // namespace

void addExplain(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<ExplainOptions>();
    CLI::App* command = program.add_subcommand("explain", "How a figure is made: a tree of values, formulas, inputs and sources");
    beginHelpWith(*command, examples);
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_option("METRIC", options->metric, std::string("A headline figure as in solve --json, or the beginning of its name; or of one object: ") + objectFigureForms());
    command->add_flag("--list", options->isList, "The figures that can be explained, with their values");
    command->add_option("--depth", options->depth, "Levels below the figure; by default 3, with --json all")->check(CLI::Range(0, allLevels));
    command->add_option("--most", options->most, "Of more parts than this only the largest are printed")->capture_default_str()->check(CLI::Range(1U, 1000000U));
    command->add_option("--scenario", options->scenario, "A scenario of the plan")->capture_default_str();
    command->add_flag("--json", options->isJson, "For machines: stable keys, numbers unrounded");
    command->callback([options, &exit] { exit = explainPlan(*options); });
}

} // namespace gw::cli
