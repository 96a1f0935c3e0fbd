// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"
#include "core/checks/rule_facts.h"
#include "core/checks/waivers.h"
#include "core/report/pages.h"
#include "core/report/report_text.h"
#include "core/units/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace gw {

namespace {

using fmt::arg;

/// A large plan may break one rule a thousand times; the first ones say where to look.
constexpr std::size_t findingsListedPerRule = 12;

std::string measuredText(double value, const std::string& unit) { return unit.empty() ? digits(value) : digits(value) + " " + unit; }

TextTable findingsTable(std::string_view title, const std::vector<Finding>& findings, bool areWaived)
{
    TextTable table = tableOfText(title, {"Severity", "Rule", "Object", "#Measured", "#Limit"});
    if (areWaived) table.header.emplace_back("Reason"), table.isNumber.push_back(false);
    std::array<std::size_t, words::ruleNames.size()> listed {};
    for (const Finding& finding : findings) {
        if (finding.isWaived != areWaived) continue;
        if (++listed[static_cast<std::size_t>(finding.rule)] > findingsListedPerRule && !areWaived) continue;
        table.rows.push_back({nameOf(words::severityNames, finding.severity), nameOf(words::ruleNames, finding.rule), finding.object,
            measuredText(finding.measured, finding.unit), measuredText(finding.limit, finding.unit)});
        if (areWaived) table.rows.back().push_back(finding.waiverReason);
    }
    for (std::size_t rule = 0; rule < listed.size(); ++rule)
        if (listed[rule] > findingsListedPerRule && !areWaived)
            table.rows.push_back({"", std::string(words::ruleNames[rule]),
                fmt::format(words::moreFindings, arg("count", listed[rule] - findingsListedPerRule)), "", ""});
    return table;
}

/// Who accepted what, since when and for how long; also what answers to no finding any more.
TextTable waiversTable(const Plan& plan)
{
    TextTable table = tableOfText(words::waiversTable, {"Rule", "Object", "Reason", "Author", "Date", "Expires"});
    for (const Waiver& waiver : plan.waivers) {
        const std::string object = waiver.object.empty() && waiver.equipment.isNone() ? std::string(words::everyObject) : nameOf(waiver, plan);
        table.rows.push_back({waiver.rule, object, waiver.reason, waiver.author, waiver.date, waiver.expires.empty() ? std::string(words::forGood) : waiver.expires});
    }
    return table;
}

/// The rules of one area: how many there are, what they found, and their names.
std::vector<std::string> rulesOf(RuleArea area, const std::vector<Finding>& findings)
{
    std::size_t rules = 0, open = 0, waived = 0;
    std::string names;
    for (std::size_t rule = 0; rule < words::ruleNames.size(); ++rule) {
        if (ruleFacts(static_cast<Rule>(rule)).area != area) continue;
        names += (rules++ ? "; " : "") + std::string(words::ruleNames[rule]);
    }
    for (const Finding& finding : findings)
        if (ruleFacts(finding.rule).area == area) ++(finding.isWaived ? waived : open);
    return {std::string(words::ruleAreaNames[static_cast<std::size_t>(area)]), names, std::to_string(rules), std::to_string(open), std::to_string(waived)};
}

TextTable rulesTable(const std::vector<Finding>& findings)
{
    TextTable table = tableOfText(words::rulesTable, {"About", "Rules", "#Count", "#Open", "#Waived"});
    for (std::size_t area = 0; area < ruleAreaCount; ++area) table.rows.push_back(rulesOf(static_cast<RuleArea>(area), findings));
    return table;
}

/// Of a year, in joules or dollars.
std::string amountText(const Balance& balance, double amount)
{
    return balance.name == "money" ? moneyText(dollars(amount)) : readable(joules(amount)).text();
}

TextTable balancesTable(const Outcome& outcome)
{
    TextTable table = tableOfText(words::balancesTable, {"Balance", "#In", "#Out", "#Relative difference"});
    for (const Balance& balance : outcome.balances)
        table.rows.push_back({humanised(balance.name), amountText(balance, balance.in), amountText(balance, balance.out), fmt::format("{:.1e}", balance.relativeError())});
    return table;
}

} // namespace

UsedEntries usedEntries(const Plan& plan, const Catalog& catalog)
{
    std::set<EquipmentTypeId> types;
    std::set<AcceleratorId> accelerators;
    std::set<ModelId> models;
    std::set<EnergySourceTypeId> sources;
    for (const auto& piece : plan.equipment) types.insert(piece.type);
    for (const auto& tier : plan.tiers) models.insert(tier.model);
    for (const auto& source : plan.sources) sources.insert(source.type);
    UsedEntries used;
    for (const auto& type : catalog.equipment) {
        if (!types.contains(type.id)) continue;
        used.equipment.push_back(&type);
        if (type.rack && type.rack->accelerator) accelerators.insert(*type.rack->accelerator);
    }
    const auto collect = [](const auto& entries, const auto& wanted, auto& into) {
        for (const auto& entry : entries)
            if (wanted.contains(entry.id)) into.push_back(&entry);
    };
    collect(catalog.accelerators, accelerators, used.accelerators);
    collect(catalog.models, models, used.models);
    collect(catalog.energySources, sources, used.energySources);
    used.climate = catalog.find(plan.site.climate);
    return used;
}

ReportPage catalogPage(const ReportInput& input)
{
    ReportPage page {std::string(words::catalogFigures), {Paragraph {std::string(words::figuresLead)}}};
    for (TextTable& table : catalogTables(usedEntries(input.plan, input.catalog), input.catalog)) page.blocks.push_back(std::move(table));
    return page;
}

ReportPage findingsPage(const ReportInput& input)
{
    const FindingCounts counts = countFindings(input.findings);
    const auto waived = std::count_if(input.findings.begin(), input.findings.end(), [](const Finding& finding) { return finding.isWaived; });
    ReportPage page {std::string(words::findings), {}};
    page.blocks.push_back(Paragraph {fmt::format(words::findingsLead, arg("rules", words::ruleNames.size()), arg("errors", counts.error),
        arg("warnings", counts.warning), arg("infos", counts.info), arg("waived", waived))});
    if (static_cast<std::size_t>(waived) == input.findings.size()) page.blocks.push_back(Paragraph {std::string(words::noFindings)});
    else page.blocks.push_back(findingsTable(words::findingsTable, input.findings, false));
    if (waived > 0) page.blocks.push_back(findingsTable(words::waivedTable, input.findings, true));
    else page.blocks.push_back(Paragraph {std::string(words::noWaivers)});
    if (!input.plan.waivers.isEmpty()) page.blocks.push_back(waiversTable(input.plan));
    if (!input.outcome.balances.empty()) page.blocks.push_back(balancesTable(input.outcome));
    page.blocks.push_back(rulesTable(input.findings));
    return page;
}

ReportPage sourcesPage(const ReportInput& input)
{
    TextTable table = tableOfText(words::sources, {"Key", "Title", "Address", "Date"});
    for (const std::string& key : usedSources(usedEntries(input.plan, input.catalog), input.catalog)) {
        const Source* source = input.catalog.findSource(key);
        if (source)
            table.rows.push_back({key, source->title, source->address.empty() ? std::string(words::noAddress) : source->address, source->date});
    }
    return {std::string(words::sources), {Paragraph {std::string(words::sourcesLead)}, std::move(table)}};
}

} // namespace gw
