// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/choose_solver.h"
#include "core/checks/check.h"
#include "core/compute/compile.h"
#include "core/editing/fix_all.h"
#include "core/exchange/outcome_json.h"
#include "core/storage/carried_types.h"
#include "views/text/messages.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>

namespace gw::cli {
namespace {

struct CheckOptions {
    std::string plan, severity = "error", output;
    Machine machine;
    bool isJson = false, isFixing = false, isListing = false;
};

Severity leastOf(const std::string& word)
{
    if (word == "error") return Severity::Error;
    return word == "warning" ? Severity::Warning : Severity::Info;
}

void print(const Finding& finding)
{
    const std::string waiver = finding.isWaived ? "  (" + acceptance(finding).toStdString() + ")" : "";
    fmt::print("{:<8} {:<28} {}{}\n", title(finding.severity).toStdString(), ruleId(finding.rule), message(finding).toStdString(), waiver);
}

Exit answer(const CheckOptions& options, std::vector<Finding> findings, const std::vector<std::string>& fixed)
{
    std::erase_if(findings, [&](const Finding& f) { return f.severity > leastOf(options.severity); });
    if (options.isJson && options.isFixing) fmt::print("{}\n", Json {{"fixed", fixed}, {"findings", findingsJson(findings)}}.dump(2));
    else if (options.isJson) fmt::print("{}\n", findingsJson(findings).dump(2));
    else {
        for (const std::string& label : fixed) fmt::print("{:<8} {}\n", "Fixed", label);
        std::for_each(findings.begin(), findings.end(), print);
        if (findings.empty()) fmt::print("No findings.\n");
    }
    return std::all_of(findings.begin(), findings.end(), [](const Finding& f) { return f.isWaived; }) ? Exit::Done : Exit::AnswerIsNo;
}

/// A plan that cannot be computed: what keeps it from that is among the findings, and the answer is no even where somebody accepts it.
Exit answerUnsolved(const CheckOptions& options, std::vector<Finding> findings, const std::vector<std::string>& fixed, const Error& why)
{
    answer(options, std::move(findings), fixed);
    fmt::print(stderr, "gigawright-cli: {}\n{} rules that need figures are not judged until the plan can be computed.\n", message(why).toStdString(), unjudgedRules());
    return Exit::AnswerIsNo;
}

/// The rules with what they judge by and where that comes from.
Exit listRules(bool isJson)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < ruleCount; ++i) {
        const RuleFacts& facts = ruleFacts(static_cast<Rule>(i));
        const std::string heading = title(facts.rule).toStdString(), text = explanation(facts.rule).toStdString();
        if (isJson) list.push_back({{"rule", facts.id}, {"area", word(facts.area)}, {"title", heading}, {"judges", text}, {"source", facts.source}, {"fixable", isFixable(facts.rule)}});
        else fmt::print("{} ({}): {}\n    {}\n    Source: {}{}\n", facts.id, word(facts.area), heading, text, facts.source, isFixable(facts.rule) ? "\n    check --fix mends it where it can" : "");
    }
    if (isJson) fmt::print("{}\n", list.dump(2));
    return Exit::Done;
}

Exit runFix(const CheckOptions& options)
{
    if (options.output.empty()) return fail({ErrorCode::WrongUse, {}, "--fix", "no --output", "-o with the file to write the mended plan to"});
    auto file = readPlanFile(options.plan);
    if (!file) return fail(inFile(file.error(), options.plan));
    const auto catalog = catalogOf(file->plan, options.plan);
    if (!catalog) return fail(catalog.error());
    const SolverChoice choice = chooseSolver(options.machine.device, options.machine.threads);
    const auto fixed = fixAll(std::move(file->plan), *catalog, *choice.solver);
    if (!fixed) return fail(inFile(fixed.error(), options.plan));
    const auto written = writeEditedFile(withCarriedTypes(fixed->plan, *catalog), file->history, options.output, fmt::format("{} fixes of findings", fixed->done.size()));
    if (!written) return fail(inFile(written.error(), options.output));
    return fixed->unsolved ? answerUnsolved(options, fixed->findings, fixed->done, *fixed->unsolved) : answer(options, fixed->findings, fixed->done);
}

Exit runCheck(const CheckOptions& options)
{
    if (options.isListing) return listRules(options.isJson);
    if (options.plan.empty()) return fail({ErrorCode::WrongUse, {}, "PLAN", "none", "a plan, .gwp or .json"});
    if (options.isFixing) return runFix(options);
    auto open = openPlan(options.plan);
    if (!open) return fail(open.error());
    if (const auto factory = compile(open->plan, open->catalog); !factory) {
        auto findings = checkUnsolved(open->plan, open->catalog);
        const Error why = inFile(factory.error(), options.plan);
        return explainsUnsolved(findings) ? answerUnsolved(options, std::move(findings), {}, why) : fail(why);
    }
    const auto solved = solvePlan(*std::move(open), options.plan, "base", options.machine);
    return solved ? answer(options, solved->findings, {}) : fail(solved.error());
}

} // namespace

void addCheck(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = program.add_subcommand("check", "List what the design rules find; exit code 1 when they find something of the asked severity");
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json");
    command->add_option("--severity", options->severity, "error, warning or all")->check(CLI::IsMember({"error", "warning", "all"}))->capture_default_str();
    command->add_flag("--json", options->isJson, "For machines");
    command->add_flag("--fix", options->isFixing, "Mend what is mechanical and list what is left");
    command->add_option("-o,--output", options->output, "Where to write the mended plan");
    command->add_flag("--rules", options->isListing, "List the rules with what they judge by and its source");
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = runCheck(*options); });
}

} // namespace gw::cli
