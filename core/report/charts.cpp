// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "core/report/report_text.h"
#include "core/units/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gw {

namespace {

constexpr std::array<SeriesTone, layerCount> layerTones {SeriesTone::Energy, SeriesTone::Chips, SeriesTone::Infrastructure, SeriesTone::Models,
    SeriesTone::Applications};

struct LargestLayer {
    std::size_t at = 0;
    double share = 0;                        ///< Of the sum; 0 when nothing is positive.
};

template <class Value>
LargestLayer largestLayer(const Outcome& outcome, Value&& value)
{
    LargestLayer largest;
    double sum = 0, most = 0;
    for (std::size_t i = 0; i < layerCount; ++i) {
        const double v = value(outcome.layers[i]);
        sum += v;
        if (v > most) most = v, largest.at = i;
    }
    if (sum > 0 && most > 0) largest.share = most / sum;
    return largest;
}

std::string layersTitle(const Outcome& outcome)
{
    const auto added = [](const LayerOutcome& layer) { return layer.valueAdded.si(); };
    const LargestLayer capital = largestLayer(outcome, [](const LayerOutcome& layer) { return layer.capex.si(); });
    const LargestLayer value = largestLayer(outcome, added);
    if (capital.share == 0) return std::string(words::layersTitleEmpty);
    const auto name = [](std::size_t at) { return words::layerNames[at]; };
    if (value.share == 0)
        return fmt::format(words::layersTitleNoValue, fmt::arg("capitalLayer", name(capital.at)), fmt::arg("capitalShare", percent(capital.share)));
    const auto say = [&](auto sentence) {
        return fmt::format(fmt::runtime(sentence), fmt::arg("capitalLayer", name(capital.at)), fmt::arg("capitalShare", percent(capital.share)),
            fmt::arg("valueLayer", name(value.at)), fmt::arg("valueShare", percent(value.share)));
    };
    return capital.at == value.at ? say(words::layersTitle) : say(words::layersTitleTwo);
}

std::string cashTitle(const Outcome& outcome)
{
    if (outcome.years.size() < 2) return std::string(words::cashTitleEmpty);
    const std::string sum = moneyText(outcome.years.back().cumulative);
    const std::string span = yearsText(years(static_cast<double>(outcome.years.size() - 1)));
    const auto& payback = outcome.headline.payback.value;
    if (!payback) return fmt::format(words::cashTitleNever, fmt::arg("cumulative", sum), fmt::arg("years", span));
    return fmt::format(words::cashTitle, fmt::arg("payback", yearsText(*payback)), fmt::arg("cumulative", sum), fmt::arg("years", span));
}

/// Where the cumulative line crosses zero for the last time from below, in categories.
std::optional<double> crossing(const std::vector<YearOutcome>& years)
{
    std::optional<double> at;
    for (std::size_t i = 1; i < years.size(); ++i) {
        const double before = years[i - 1].cumulative.si(), after = years[i].cumulative.si();
        if (before < 0 && after >= 0) at = static_cast<double>(i - 1) + before / (before - after);
    }
    return at;
}

Power sumOfLosses(const Outcome& outcome)
{
    Power sum;
    for (const auto& stage : outcome.power) sum += stage.loss;
    return sum;
}

std::string powerTitle(const Outcome& outcome)
{
    const double site = outcome.headline.facilityPower.si();
    if (!(site > 0)) return std::string(words::powerTitleEmpty);
    // The shelf stands inside the rack: what it loses has already reached the IT equipment.
    const auto overhead = [](const PowerStageOutcome& stage) { return stage.stage == PowerStage::RackShelf ? Power {} : stage.loss; };
    const auto worst =
        std::max_element(outcome.power.begin(), outcome.power.end(), [&](const auto& a, const auto& b) { return overhead(a) < overhead(b); });
    if (!(worst->loss.si() > 0)) return std::string(words::powerTitleLossless);
    return fmt::format(words::powerTitle, fmt::arg("stage", nameOf(words::stageNames, worst->stage)),
        fmt::arg("share", percent(worst->loss.si() / site)), fmt::arg("it", percent(outcome.headline.itPower.si() / site)));
}

constexpr std::array<PowerStage, powerStageCount> fromServerToGrid {PowerStage::RackShelf, PowerStage::Distribution, PowerStage::Ups,
    PowerStage::Cooling, PowerStage::Switchgear, PowerStage::Transformer};

struct MonthlyPower {
    double mean = 0, highest = 0;            ///< kW
    int hours = 0;
};

/// The month of an hour of a year of 365 days.
std::size_t monthOf(std::size_t hour)
{
    static constexpr std::array<std::size_t, 12> lastDay {31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    const auto at = std::upper_bound(lastDay.begin(), lastDay.end(), hour / 24);
    return std::min<std::size_t>(11, static_cast<std::size_t>(at - lastDay.begin()));
}

std::array<MonthlyPower, 12> byMonth(const std::vector<HourOutcome>& hours)
{
    std::array<MonthlyPower, 12> power;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        auto& month = power[monthOf(i)];
        month.mean += static_cast<double>(hours[i].siteKw);
        month.highest = std::max(month.highest, static_cast<double>(hours[i].siteKw));
        ++month.hours;
    }
    for (auto& month : power)
        if (month.hours > 0) month.mean /= month.hours;
    return power;
}

std::string hoursTitle(const std::array<MonthlyPower, 12>& months)
{
    const auto highest = std::max_element(months.begin(), months.end(), [](const auto& a, const auto& b) { return a.highest < b.highest; });
    double sum = 0;
    int hours = 0;
    for (const auto& month : months) sum += month.mean * month.hours, hours += month.hours;
    if (hours == 0 || sum <= 0) return std::string(words::hoursTitleEmpty);
    return fmt::format(words::hoursTitle, fmt::arg("month", words::monthsInFull[static_cast<std::size_t>(highest - months.begin())]),
        fmt::arg("peak", readable(kilowatts(highest->highest)).text()), fmt::arg("above", percent(highest->highest / (sum / hours) - 1)));
}

} // namespace

Chart layersChart(const Outcome& outcome)
{
    double capex = 0, added = 0;
    for (const auto& layer : outcome.layers) capex += layer.capex.in(dollar), added += layer.valueAdded.in(dollarPerYear);
    const AxisUnit axis = moneyAxis(std::max(capex, added));
    Chart chart {ChartKind::StackedBars, "layers", layersTitle(outcome), axis.symbol,
        {std::string(words::capital), std::string(words::runningCost), std::string(words::valueAdded)}, {}, {}, {}, {}};
    for (std::size_t i = 0; i < layerCount; ++i) {
        const LayerOutcome& layer = outcome.layers[i];
        chart.series.push_back({std::string(words::layerNames[i]), layerTones[i],
            {layer.capex.in(dollar) / axis.size, layer.opex.in(dollarPerYear) / axis.size, layer.valueAdded.in(dollarPerYear) / axis.size}});
    }
    return chart;
}

Chart cashFlowChart(const Outcome& outcome)
{
    double largest = 0;
    for (const auto& y : outcome.years) largest = std::max({largest, std::abs(y.net.in(dollar)), std::abs(y.cumulative.in(dollar))});
    const AxisUnit axis = moneyAxis(largest);
    Chart chart {ChartKind::BarsWithLine, "cash_flow", cashTitle(outcome), axis.symbol, {}, {}, {}, {}, std::string(words::yearAxis)};
    Series net {std::string(words::netFlow), SeriesTone::Infrastructure, {}, false},
        sum {std::string(words::cumulative), SeriesTone::Neutral, {}, true};
    for (std::size_t i = 0; i < outcome.years.size(); ++i) {
        chart.categories.push_back(std::to_string(i));
        net.values.push_back(outcome.years[i].net.in(dollar) / axis.size);
        sum.values.push_back(outcome.years[i].cumulative.in(dollar) / axis.size);
    }
    chart.series = {std::move(net), std::move(sum)};
    if (outcome.headline.payback.value) chart.marker = crossing(outcome.years);
    if (chart.marker) chart.markerLabel = fmt::format(words::paybackMarker, fmt::arg("years", yearsText(*outcome.headline.payback.value)));
    return chart;
}

Chart powerStagesChart(const Outcome& outcome)
{
    const Power site = outcome.headline.facilityPower;
    const AxisUnit axis = powerAxis(site.si());
    Chart chart {ChartKind::Waterfall, "power_stages", powerTitle(outcome), axis.symbol, {std::string(words::servers)}, {}, {}, {}, {}};
    Series steps {std::string(words::sitePower), SeriesTone::Energy, {(site - sumOfLosses(outcome)).si() / axis.size}, false};
    for (const PowerStage stage : fromServerToGrid) {
        chart.categories.push_back(nameOf(words::stageNames, stage));
        steps.values.push_back(outcome.power[static_cast<std::size_t>(stage)].loss.si() / axis.size);
    }
    chart.categories.emplace_back(words::sitePower);
    steps.values.push_back(site.si() / axis.size);
    chart.series = {std::move(steps)};
    return chart;
}

Chart hoursChart(const Outcome& outcome)
{
    const auto months = byMonth(outcome.hours);
    double largest = 0;
    for (const auto& month : months) largest = std::max(largest, month.highest * 1e3);
    const AxisUnit axis = powerAxis(largest);
    Chart chart {ChartKind::BarsWithLine, "hours", hoursTitle(months), axis.symbol, {}, {}, {}, {}, {}};
    Series mean {std::string(words::monthlyMean), SeriesTone::Infrastructure, {}, false},
        highest {std::string(words::highestHour), SeriesTone::Applications, {}, true};
    for (std::size_t i = 0; i < months.size(); ++i) {
        chart.categories.emplace_back(words::months[i]);
        const double none = std::numeric_limits<double>::quiet_NaN();
        mean.values.push_back(months[i].hours > 0 ? months[i].mean * 1e3 / axis.size : none);
        highest.values.push_back(months[i].hours > 0 ? months[i].highest * 1e3 / axis.size : none);
    }
    chart.series = {std::move(mean), std::move(highest)};
    return chart;
}

} // namespace gw
