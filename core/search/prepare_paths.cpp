// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/path_job.h"

#include "core/compute/scenario.h"
#include "core/compute/venture_of.h"
#include "core/search/check_effects.h"
#include "core/search/check_uncertainty.h"
#include "core/search/correlate.h"
#include "core/search/effects.h"
#include "core/search/lay_out_input.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace gw {
namespace {

/// Changes of a correlation and gaps of a figure below it are nobody's concern.
constexpr double noticed = 1e-3;

/// Exact solves that paths are held against.
constexpr int exactDraws = 16;

/// Inputs that do something, with what they do.
struct Found {
    std::vector<UncertainInput> inputs;
    std::vector<Effects> effects;
};

bool isNamed(const Uncertainty& uncertainty, const std::string& key)
{
    const auto isKey = [&](const std::string& named) { return named == key; };
    return std::ranges::any_of(uncertainty.only, isKey)
        || std::ranges::any_of(uncertainty.distributions, [&](const DistributionOverride& d) { return d.key == key; })
        || std::ranges::any_of(uncertainty.correlations, [&](const CorrelationBlock& block) { return std::ranges::any_of(block.keys, isKey); });
}

Result<Found> findEffects(const UncertainPlan& what, const Uncertainty& uncertainty, const Venture<double>& base, PreparedPaths& out, const Progress& progress)
{
    auto inputs = uncertainInputs(what.plan, what.catalog, uncertainty);
    if (!inputs) return inputs.error();
    auto effects = effectsOf(what, *inputs, base, progress);
    if (!effects) return effects.error();
    Found found;
    for (std::size_t i = 0; i < inputs->size(); ++i) {
        if ((*effects)[i].empty()) {
            if (isNamed(uncertainty, (*inputs)[i].key)) out.notes.push_back("no_effect " + (*inputs)[i].key);
            continue;
        }
        found.inputs.push_back(std::move((*inputs)[i]));
        found.effects.push_back(std::move((*effects)[i]));
    }
    return found;
}

InputTitle titleOf(const UncertainInput& input)
{
    const double p90 = normalDeviate(0.9);
    return {input.key, input.name, described(input.distribution, input.unit), input.source, quantile(input.distribution, -p90), input.base,
        quantile(input.distribution, p90), input.unit};
}

void append(const UncertainInput& input, const Effects& effects, PreparedPaths& out)
{
    PathJob& job = out.job;
    LaidOutInput laid = layOut(input.distribution, input.base);
    laid.input.firstNode = static_cast<std::uint32_t>(job.tables.size());
    laid.input.firstEffect = static_cast<std::uint32_t>(job.effects.size());
    laid.input.effects = static_cast<std::uint32_t>(effects.size());
    job.tables.insert(job.tables.end(), laid.nodes.begin(), laid.nodes.end());
    job.effects.insert(job.effects.end(), effects.begin(), effects.end());
    job.inputs.push_back(laid.input);
    out.inputs.push_back(titleOf(input));
}

void noteChange(const char* what, const Copula& copula, PreparedPaths& out)
{
    if (copula.largestChange > noticed) out.notes.push_back(fmt::format("{} {:.3f}", what, copula.largestChange));
}

/// Correlated inputs first, each group in its own order.
Status layOutInputs(const Found& found, const Uncertainty& uncertainty, PreparedPaths& out)
{
    std::vector<std::string> keys;
    for (const UncertainInput& input : found.inputs) keys.push_back(input.key);
    const auto correlated = correlatedAmong(keys, uncertainty);
    if (!correlated) return correlated.error();
    std::vector<bool> isMember(keys.size());
    for (const std::size_t i : correlated->members) append(found.inputs[i], found.effects[i], out), isMember[i] = true;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (!isMember[i]) append(found.inputs[i], found.effects[i], out);
    Copula copula = makeCopula(correlated->rank);
    out.job.correlated = static_cast<std::uint32_t>(correlated->members.size());
    out.job.mix = std::move(copula.mix);
    noteChange("correlations_changed", copula, out);
    return Done {};
}

void noteMissingProcesses(const Catalog& catalog, const Uncertainty& uncertainty, PreparedPaths& out)
{
    for (std::size_t f = 0; f < marketFactorCount; ++f) {
        const std::string key = marketKey(f);
        const bool isKnown = catalog.find(MarketId {key.substr(key.find('.') + 1)}) || uncertainty.market[f].volatility;
        if (!isKnown) out.notes.push_back("no_market_process " + key);
    }
}

/// What it comes to half-way to the horizon.
InputTitle titleOf(const Catalog& catalog, std::size_t factor, const MarketTerms& terms, const PathJob& job)
{
    const std::string key = marketKey(factor);
    const MarketType* type = catalog.find(MarketId {key.substr(key.find('.') + 1)});
    const int months = 12 * job.venture.finance.horizonYears;
    const auto half = static_cast<std::size_t>(months / 2);
    const double middle = job.trend[half * marketFactorCount + factor], away = normalDeviate(0.9) * marketSpread(job.market[factor], months)[half];
    const std::string course = terms.halfLife > 0 ? fmt::format("half of a deviation gone in {:.2g} years", terms.halfLife) : "deviations stay";
    return {key, type ? type->name : key, fmt::format("{:.2g} % a year, {}", 100 * terms.volatility, course), type ? type->volatility.origin.source : "",
        std::exp(middle - away), 1, std::exp(middle + away), ""};
}

Status layOutMarket(const Catalog& catalog, const Uncertainty& uncertainty, PreparedPaths& out)
{
    const auto rank = marketCorrelation(catalog, uncertainty);
    if (!rank) return rank.error();
    const Copula copula = makeCopula(*rank);
    std::ranges::copy(copula.mix, out.job.marketMix.begin());
    noteChange("market_correlations_changed", copula, out);
    const auto terms = marketTerms(catalog, uncertainty);
    for (std::size_t f = 0; f < terms.size(); ++f) out.job.market[f] = monthly(terms[f]);
    out.job.trend = marketTrend(terms, 12 * out.job.venture.finance.horizonYears);
    for (std::size_t f = 0; f < terms.size(); ++f) out.market.push_back(titleOf(catalog, f, terms[f], out.job));
    noteMissingProcesses(catalog, uncertainty, out);
    return Done {};
}

/// Says by how much single effects miss what all inputs do together.
Status noteGap(const Plan& plan, const Catalog& catalog, ScenarioId scenario, const Uncertainty& uncertainty, PreparedPaths& out, const Progress& progress)
{
    const auto gap = checkEffects(plan, catalog, scenario, uncertainty, out, exactDraws, progress);
    if (!gap) return gap.error();
    if (gap->largestGap > noticed) out.notes.push_back(fmt::format("effects_off_by {:.3f}", gap->largestGap));
    return Done {};
}

} // namespace

Result<PreparedPaths> preparePaths(const Plan& plan, const Catalog& catalog, ScenarioId scenario, const Uncertainty& uncertainty, Solver&, const Progress& progress)
{
    if (const Status s = check(uncertainty); !s) return s.error();
    const UncertainPlan what {plan, catalog, factorsOf(plan, scenario)};
    const auto base = baseVenture(what, progress);
    if (!base) return base.error();
    PreparedPaths out;
    out.job.venture = narrowed(*base);
    out.job.seed = uncertainty.seed, out.job.paths = uncertainty.paths, out.job.sampling = uncertainty.sampling;
    const auto found = findEffects(what, uncertainty, *base, out, progress);
    if (!found) return found.error();
    if (const Status s = layOutInputs(*found, uncertainty, out); !s) return s.error();
    if (const Status s = layOutMarket(catalog, uncertainty, out); !s) return s.error();
    if (const Status s = noteGap(plan, catalog, scenario, uncertainty, out, progress); !s) return s.error();
    return out;
}

} // namespace gw
