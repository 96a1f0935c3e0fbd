// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/risk_json.h"

#include "core/exchange/outcome_json.h"
#include "core/search/sampling_words.h"

#include <cmath>

namespace gw {
namespace {

std::string percentileKey(const Quantile& quantile)
{
    return "p" + std::to_string(std::lround(100 * quantile.share));
}

/// A standard error, null where there is nothing to tell it from.
Json errorJson(double error, std::uint64_t count)
{
    return count > 1 ? Json(error) : Json(nullptr);
}

Json histogramJson(const Histogram& h)
{
    return {{"first", h.first}, {"step", h.step}, {"below", h.below}, {"counts", h.counts}, {"above", h.above}};
}

void addSpread(Json& figure, const Spread& spread, std::uint64_t count)
{
    figure["mean"] = spread.mean;
    figure["mean_standard_error"] = errorJson(spread.standardError, count);
    figure["standard_deviation"] = errorJson(spread.deviation, count);
    figure["minimum"] = spread.minimum;
    figure["maximum"] = spread.maximum;
    for (const Quantile& quantile : spread.quantiles) {
        figure[percentileKey(quantile)] = quantile.value;
        figure[percentileKey(quantile) + "_standard_error"] = errorJson(quantile.standardError, count);
    }
    figure["probability_below_zero"] = spread.belowZero;
    figure["probability_below_zero_standard_error"] = errorJson(spread.belowZeroError, count);
    figure["worst_end"] = spread.worst == WorstEnd::Low ? "low" : "high";
    figure["expected_shortfall_5_percent"] = spread.expectedShortfall;
    figure["histogram"] = histogramJson(spread.histogram);
}

Json figureJson(const FigureRisk& risk)
{
    Json figure {{"paths", risk.count}, {"paths_without", risk.missing}, {"paths_broken", risk.broken}};
    if (risk.spread) addSpread(figure, *risk.spread, risk.count);
    return figure;
}

Json fanJson(const RiskResult& result)
{
    Json fan = Json::array();
    for (const FanYear& year : result.fan) {
        Json entry {{"year", year.year}};
        for (const Quantile& quantile : year.quantiles) entry[percentileKey(quantile) + "_usd"] = quantile.value;
        entry["mean_usd"] = year.mean;
        entry["probability_below_zero"] = year.belowZero;
        fan.push_back(std::move(entry));
    }
    return fan;
}

Json titlesJson(const std::vector<InputTitle>& titles)
{
    Json inputs = Json::array();
    for (const InputTitle& input : titles)
        inputs.push_back({{"key", input.key}, {"name", input.name}, {"distribution", input.distribution}, {"p10", input.low}, {"base", input.base},
            {"p90", input.high}, {"unit", input.unit}, {"source", input.source}});
    return inputs;
}

} // namespace

Json riskJson(const RiskResult& result)
{
    const RiskQuestion& q = result.question;
    Json answer {{"program", "gigawright " GW_VERSION}, {"model_version", modelVersion}, {"path_model_version", q.modelVersion}, {"plan", q.plan},
        {"digest", q.digest}, {"scenario", q.scenario}, {"device", result.device}, {"paths", q.paths}, {"paths_broken", result.broken}, {"seed", q.seed},
        {"sampling", samplingWord(q.sampling)}, {"job", q.job}};
    Json figures = Json::object(), missing = Json::object();
    for (const FigureRisk& risk : result.figures) {
        const char* key = titleOf(risk.figure).key;
        figures[key] = risk.spread ? figureJson(risk) : Json(nullptr);
        if (!risk.spread) missing[std::string("figures.") + key] = result.broken == q.paths ? "all_paths_broken" : "no_path_has_it";
    }
    const FigureRisk& npv = result.of(PathFigure::Npv);
    answer["probability_of_loss"] = npv.spread ? Json(npv.spread->belowZero) : Json(nullptr);
    answer["figures"] = std::move(figures);
    answer["cumulative_cash"] = fanJson(result);
    answer["inputs"] = titlesJson(q.inputs);
    answer["market"] = titlesJson(q.market);
    answer["notes"] = q.notes;
    answer["missing"] = std::move(missing);
    return answer;
}

} // namespace gw
