// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages.h"
#include "core/report/report_text.h"
#include "core/units/format.h"

#include <fmt/format.h>

namespace gw {

namespace {

TextTable layersTable(const Outcome& outcome)
{
    TextTable table = tableOfText(
        words::layersTable, {"Layer", "#Capital", "#Share", "#Running cost a year", "#Value added a year", "#Share", "#ROI over the horizon"});
    Money capex;
    MoneyRate opex, added;
    for (const LayerOutcome& layer : outcome.layers) capex += layer.capex, opex += layer.opex, added += layer.valueAdded;
    const auto share = [](double part, double whole) { return whole > 0 ? percent(part / whole) : std::string("-"); };
    for (std::size_t i = 0; i < layerCount; ++i) {
        const LayerOutcome& layer = outcome.layers[i];
        table.rows.push_back({std::string(words::layerNames[i]), moneyText(layer.capex), share(layer.capex.si(), capex.si()), moneyText(layer.opex),
            moneyText(layer.valueAdded), share(layer.valueAdded.si(), added.si()), layer.roi.value ? percent(*layer.roi.value) : "-"});
    }
    table.hasTotal = true;
    const auto& roi = outcome.headline.roi;
    table.rows.push_back({std::string(words::total), moneyText(capex), share(1, 1), moneyText(opex), moneyText(added), share(1, 1),
        roi.value ? percent(*roi.value) : "-"});
    return table;
}

std::string rateText(const Answer<TokenRate>& rate) { return rate.value ? readable(*rate.value).text() : missingText(rate.missing); }

std::string waitText(Time wait) { return wait < seconds(1) ? digits(wait.in(millisecond)) + " ms" : digits(wait.in(second)) + " s"; }

TextTable tiersTable(const ReportInput& input)
{
    TextTable table = tableOfText(words::tiersTable,
        {"Tier", "Model", "#Capacity", "#Physical limit", "#Of the limit", "Bound by", "#Per user", "#First token", "#Sold", "#Revenue a year"});
    for (const TierOutcome& tier : input.outcome.tiers) {
        const ServiceTier* asked = input.plan.tiers.find(tier.tier);
        if (!asked) continue;
        const ModelType* model = input.catalog.find(asked->model);
        const double limit = tier.limit.si();
        table.rows.push_back({asked->name, model ? model->name : asked->model.text, rateText(tier.capacity),
            limit > 0 ? readable(tier.limit).text() : "-", tier.capacity.value && limit > 0 ? percent(tier.capacity.value->si() / limit) : "-",
            nameOf(words::limitNames, tier.because), tier.interactivity.value ? digits(tier.interactivity.value->in(tokenPerSecond)) + " tok/s" : "-",
            tier.ttft.value ? waitText(*tier.ttft.value) : "-", rateText(tier.tokensPerSecond), moneyText(tier.revenue)});
    }
    return table;
}

TextTable cashTable(const Outcome& outcome)
{
    TextTable table = tableOfText(words::cashTable, {"Year", "#Revenue", "#Capital", "#Operation", "#Tax", "#Net", "#Cumulative"});
    for (std::size_t i = 0; i < outcome.years.size(); ++i) {
        const YearOutcome& y = outcome.years[i];
        table.rows.push_back({i == 0 ? std::string(words::build) : std::to_string(i), moneyText(y.revenue), moneyText(y.capital), moneyText(y.opex),
            moneyText(y.tax), moneyText(y.net), moneyText(y.cumulative)});
    }
    return table;
}

TextTable powerTable(const Outcome& outcome)
{
    TextTable table = tableOfText(words::powerTable, {"Stage", "#In", "#Out", "#Loss", "#Of site power"});
    const double site = outcome.headline.facilityPower.si();
    for (const PowerStageOutcome& stage : outcome.power)
        table.rows.push_back({nameOf(words::stageNames, stage.stage), readable(stage.in).text(), readable(stage.out).text(),
            readable(stage.loss).text(), site > 0 ? percent(stage.loss.si() / site) : "-"});
    return table;
}

} // namespace

ReportPage layersPage(const ReportInput& input)
{
    return {std::string(words::layers), {Paragraph {std::string(words::layersLead)}, layersChart(input.outcome), layersTable(input.outcome), tiersTable(input)}};
}

ReportPage cashAndPowerPage(const ReportInput& input)
{
    const Outcome& outcome = input.outcome;
    return {std::string(words::cashAndPower),
        {cashFlowChart(outcome), powerStagesChart(outcome), hoursChart(outcome), cashTable(outcome), powerTable(outcome)}};
}

} // namespace gw
