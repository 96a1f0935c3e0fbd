// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"
#include "core/report/pages.h"
#include "core/report/report_text.h"
#include "core/units/format.h"

#include <fmt/format.h>

#include <algorithm>

namespace gw {

namespace {

using fmt::arg;

std::string hallsText(const Plan& plan)
{
    const auto halls = std::count_if(plan.spaces.begin(), plan.spaces.end(), [](const Space& space) { return space.kind == SpaceKind::DataHall; });
    return halls == 1 ? std::string(words::oneHall) : fmt::format(words::manyHalls, arg("count", halls));
}

std::string plannedText(const ReportInput& input)
{
    const Headline& h = input.outcome.headline;
    return fmt::format(words::planned, arg("plan", input.plan.info.name), arg("site", input.plan.site.name), arg("racks", countText(h.racks)),
        arg("accelerators", countText(h.accelerators)), arg("halls", hallsText(input.plan)),
        arg("grid", readable(input.plan.site.gridCapacity).text()), arg("power", monthsText(h.timeToPower)),
        arg("full", monthsText(h.timeToFullCapacity)));
}

std::string makesText(const Headline& h)
{
    if (!h.tokensPerSecond.value) return fmt::format(words::makesNothing, arg("reason", missingText(h.tokensPerSecond.missing)));
    const auto& density = h.tokensPerSecondPerMegawatt;
    const auto& cost = h.costPerMillionTokens;
    return fmt::format(words::makes, arg("tokens", readable(*h.tokensPerSecond.value).text()),
        arg("density", density.value ? readable(tokensPerSecond(*density.value)).text() : "-"),
        arg("cost", cost.value ? priceText(*cost.value) : "-"));
}

std::string drawsText(const ReportInput& input)
{
    const Headline& h = input.outcome.headline;
    if (!h.pue.value) return fmt::format(words::drawsWithoutLoad, arg("reason", missingText(h.pue.missing)));
    const double grid = input.plan.site.gridCapacity.si();
    return fmt::format(words::draws, arg("mean", readable(h.facilityPower).text()), arg("it", readable(h.itPower).text()),
        arg("pue", digits(*h.pue.value, 4)), arg("peak", readable(h.gridPeak).text()), arg("share", grid > 0 ? percent(h.gridPeak.si() / grid) : "-"),
        arg("energy", readable(h.energyPerYear).text()), arg("carbon", readable(h.carbonPerYear).text()),
        arg("water", countText(h.waterPerYear.in(cubicMetre))));
}

std::string costsText(const ReportInput& input)
{
    const Headline& h = input.outcome.headline;
    const Finance& finance = input.plan.finance;
    return fmt::format(words::costs, arg("capex", moneyText(h.capex)), arg("opex", moneyText(h.opex)), arg("revenue", moneyText(h.revenue)),
        arg("horizon", yearsText(finance.horizon)), arg("rate", percent(finance.discountRate)), arg("npv", moneyText(h.npv)));
}

std::string returnsText(const Headline& h)
{
    const std::string irr = h.irr.value ? percent(*h.irr.value) : missingText(h.irr.missing);
    const std::string payback = h.payback.value ? yearsText(*h.payback.value) : missingText(h.payback.missing);
    if (h.irr.value && h.payback.value) return fmt::format(words::returns, arg("irr", irr), arg("payback", payback));
    if (h.irr.value) return fmt::format(words::returnsNoPayback, arg("irr", irr), arg("reason", payback));
    return fmt::format(words::returnsNothing, arg("irrReason", irr), arg("reason", payback));
}

std::string checkedText(const ReportInput& input)
{
    const FindingCounts counts = countFindings(input.findings);
    return fmt::format(words::checked, arg("errors", counts.error), arg("warnings", counts.warning), arg("infos", counts.info));
}

std::string metricValue(const std::string& metric, double value)
{
    if (metric.starts_with("tokens_per_s") && !metric.ends_with("mw")) return readable(tokensPerSecond(value)).text();
    if (metric.ends_with("_kw")) return readable(kilowatts(value)).text();
    return digits(value, metric == "pue" ? 4 : 3);
}

TextTable limitsTable(const Outcome& outcome)
{
    TextTable table = tableOfText(words::limitsTable, {"Figure", "#Plan", "#Physical limit", "#Share", "Because of"});
    for (const LimitOutcome& limit : outcome.limits)
        table.rows.push_back({titleOf(words::metricTitles, limit.metric), metricValue(limit.metric, limit.value),
            metricValue(limit.metric, limit.limit), percent(limit.fraction), titleOf(words::metricTitles, limit.because)});
    return table;
}

} // namespace

ReportPage summaryPage(const ReportInput& input)
{
    ReportPage page {std::string(words::summary), {}};
    const auto say = [&](words::Text heading, std::string text) {
        page.blocks.push_back(Heading {std::string(heading)});
        page.blocks.push_back(Paragraph {std::move(text)});
    };
    page.blocks.push_back(KeyFigures {headlineFigures(input.outcome.headline)});
    say(words::plannedHeading, plannedText(input) + " " + checkedText(input));
    say(words::makesHeading, makesText(input.outcome.headline) + " " + drawsText(input));
    say(words::costsHeading, costsText(input) + " " + returnsText(input.outcome.headline));
    say(words::bindsHeading, std::string(words::binds));
    page.blocks.push_back(limitsTable(input.outcome));
    if (!input.plan.info.notes.empty()) say(words::notesHeading, input.plan.info.notes);
    return page;
}

} // namespace gw
