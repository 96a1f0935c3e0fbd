// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/scenario.h"
#include "core/explain/explain.h"
#include "core/report/pages.h"
#include "core/report/report_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace gw {
namespace {

std::string text(const DerivationNode& node) { return valueText(node.kind, node.value); }

const DerivationNode& child(const Derivation& d, const DerivationNode& node, std::size_t at) { return d.nodes[node.children[at]]; }

/// The years of the net present value: its computed children.
std::vector<const DerivationNode*> yearsOf(const Derivation& npv)
{
    std::vector<const DerivationNode*> years;
    for (std::size_t i = 0; i < npv.root().children.size(); ++i)
        if (const DerivationNode& node = child(npv, npv.root(), i); !node.isLeaf()) years.push_back(&node);
    return years;
}

/// "revenue $1.1 B, capital $350 M"
std::string partsText(const Derivation& d, const DerivationNode& node)
{
    std::string parts;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const DerivationNode& part = child(d, node, i);
        parts += (i == 0 ? "" : ", ") + part.title + " " + text(part);
    }
    return parts;
}

TextTable netCashTable(const Derivation& npv)
{
    TextTable table = tableOfText(words::netCashTable, {"Figure", "#Value", "Formula", "Made of"});
    for (const DerivationNode* year : yearsOf(npv)) table.rows.push_back({year->title + ", " + year->of, text(*year), year->formula, partsText(npv, *year)});
    return table;
}

const DerivationNode* revenueOf(const Derivation& d, const DerivationNode& year)
{
    for (std::size_t i = 0; i < year.children.size(); ++i)
        if (const DerivationNode& part = child(d, year, i); part.title == "Revenue") return &part;
    return nullptr;
}

/// Null where no year sells anything.
const DerivationNode* bestYear(const Derivation& npv)
{
    const DerivationNode* best = nullptr;
    double most = 0;
    for (const DerivationNode* year : yearsOf(npv))
        if (const DerivationNode* revenue = revenueOf(npv, *year); revenue && revenue->value > most) best = year, most = revenue->value;
    return best;
}

/// With its time, where that is not the year it is part of.
std::string partTitle(const DerivationNode& part, const DerivationNode& year)
{
    return part.of.empty() || part.of == year.of ? part.title : part.title + ", " + part.of;
}

/// The parts of a year and what each of them is made of, the largest first.
TextTable fullYearTable(const Derivation& npv, const DerivationNode& year)
{
    TextTable table = tableOfText(fmt::format(fmt::runtime(words::fullYearTable), fmt::arg("year", year.of)), {"Figure", "Part", "#Value", "#Share", "Formula"});
    for (std::size_t i = 0; i < year.children.size(); ++i) {
        const DerivationNode& part = child(npv, year, i);
        table.rows.push_back({part.title, "", text(part), "", part.formula});
        for (const std::size_t at : childOrder(part)) {
            const DerivationNode& below = child(npv, part, at);
            table.rows.push_back({"", partTitle(below, year), text(below), part.shares.empty() ? "" : percent(part.shares[at]), below.formula});
        }
    }
    return table;
}

ScenarioFactors factorsFor(const ReportInput& input)
{
    for (const Scenario& scenario : input.plan.scenarios)
        if (scenario.name == input.scenario) return factorsOf(input.plan, scenario.id);
    return {};
}

std::string sentence(const Derivation& npv, const Answer<double>& irr, double rate)
{
    const std::string told = irr.value ? fmt::format(fmt::runtime(words::returnRate), fmt::arg("irr", percent(*irr.value))) : std::string(words::noReturnRate);
    return fmt::format(fmt::runtime(words::returnText), fmt::arg("npv", text(npv.root())), fmt::arg("rate", percent(rate)), fmt::arg("irr", told));
}

} // namespace

std::optional<ReportPage> returnPage(const ReportInput& input)
{
    const auto npv = explain(input.plan, input.catalog, "npv_usd", factorsFor(input));
    if (!npv || npv->missing || yearsOf(*npv).empty()) return {};
    ReportPage page {std::string(words::howReturnIsMade), {}};
    page.blocks.push_back(Paragraph {sentence(*npv, input.outcome.headline.irr, input.plan.finance.discountRate)});
    page.blocks.push_back(netCashTable(*npv));
    if (const DerivationNode* best = bestYear(*npv)) page.blocks.push_back(fullYearTable(*npv, *best));
    return page;
}

} // namespace gw
