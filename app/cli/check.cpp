// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/checks/check.h"
#include "core/exchange/outcome_json.h"
#include "views/text/messages.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>

namespace gw::cli {
namespace {

struct CheckOptions {
    std::string plan, severity = "error";
    Machine machine;
    bool isJson = false;
};

Severity leastOf(const std::string& word)
{
    if (word == "error") return Severity::Error;
    return word == "warning" ? Severity::Warning : Severity::Info;
}

void print(const Finding& finding)
{
    const std::string waiver = finding.isWaived ? "  (accepted: " + finding.waiverReason + ")" : "";
    fmt::print("{:<8} {:<28} {}{}\n", title(finding.severity).toStdString(), ruleId(finding.rule), message(finding).toStdString(), waiver);
}

Exit runCheck(const CheckOptions& options)
{
    const auto solved = solvePlan(options.plan, "base", options.machine);
    if (!solved) return fail(solved.error());
    std::vector<Finding> asked = solved->findings;
    std::erase_if(asked, [&](const Finding& f) { return f.severity > leastOf(options.severity); });
    if (options.isJson) fmt::print("{}\n", findingsJson(asked).dump(2));
    else std::for_each(asked.begin(), asked.end(), print);
    const bool isClean = std::all_of(asked.begin(), asked.end(), [](const Finding& f) { return f.isWaived; });
    if (asked.empty() && !options.isJson) fmt::print("No findings.\n");
    return isClean ? Exit::Done : Exit::AnswerIsNo;
}

} // namespace

void addCheck(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = program.add_subcommand("check", "List what the design rules find; exit code 1 when they find something of the asked severity");
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_option("--severity", options->severity, "error, warning or all")->check(CLI::IsMember({"error", "warning", "all"}))->capture_default_str();
    command->add_flag("--json", options->isJson, "For machines");
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = runCheck(*options); });
}

} // namespace gw::cli
