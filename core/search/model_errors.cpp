// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/choices.h"
#include "core/search/plan_figures.h"
#include "core/search/throughput_error.h"

#include <algorithm>

#include <fmt/format.h>

namespace gw {
namespace {

CandidateInput around1(std::string key, std::string name, double spread, std::string source)
{
    CandidateInput out;
    out.input = {.key = std::move(key), .name = std::move(name), .source = std::move(source), .base = 1, .distribution = Lognormal {1, spread}};
    out.hasDistribution = spread > 0;
    return out;
}

std::string sourceOf(const Catalog& catalog, const Origin& origin)
{
    const Source* source = catalog.findSource(origin.source);
    return (source ? source->title : origin.source) + ", " + origin.date;
}

CandidateInput throughput(const Catalog& catalog, const ModelErrors& errors)
{
    const ThroughputError fit = throughputError(catalog);
    const double least = errors.throughput.value;
    const bool isMeasured = fit.spread > least;
    const std::string source = isMeasured ? fmt::format("{} measured rows, of the models that the plan carries and of all others as installed, against the serving model", fit.rows) : sourceOf(catalog, errors.throughput.origin);
    CandidateInput out = around1("model_error.throughput", "Throughput beyond its figures", std::max(fit.spread, least), source);
    out.input.factor = Assumption::Throughput;
    return out;
}

/// Idle and typical power of every rack; what a rack may draw at most stays.
Status scaleRackPower(Catalog& catalog, double factor)
{
    for (EquipmentType& type : catalog.equipment) {
        if (!type.rack) continue;
        type.rack->idlePower.value = type.rack->idlePower.value * factor;
        type.rack->typicalPower.value = type.rack->typicalPower.value * factor;
    }
    return Done {};
}

/// Fans and pumps draw that much more, compressors come that much less near to Carnot.
Status scaleCooling(Catalog& catalog, double factor)
{
    for (EquipmentType& type : catalog.equipment) {
        if (!type.cooling) continue;
        type.cooling->electricShare.value *= factor;
        type.cooling->carnotShare.value /= factor;
    }
    return Done {};
}

} // namespace

std::vector<CandidateInput> modelErrors(const Catalog& catalog)
{
    if (!catalog.modelErrors) return {};
    const ModelErrors& errors = *catalog.modelErrors;
    std::vector<CandidateInput> all {throughput(catalog, errors)};
    all.push_back(around1("model_error.power", "Rack power beyond its figures", errors.power.value, sourceOf(catalog, errors.power.origin)));
    all.back().input.set = scaleRackPower;
    all.push_back(around1("model_error.cooling", "Cooling power beyond its figures", errors.cooling.value, sourceOf(catalog, errors.cooling.origin)));
    all.back().input.set = scaleCooling;
    return all;
}

std::vector<CandidateInput> assumptionFactors()
{
    std::vector<CandidateInput> all;
    for (std::size_t a = 0; a < choicesOf<Assumption>.size(); ++a) {
        const std::string word(choicesOf<Assumption>[a]);
        CandidateInput out = around1("scenario." + word, word, 0, "user");
        std::ranges::replace(out.input.name, '_', ' ');
        out.input.factor = static_cast<Assumption>(a);
        all.push_back(std::move(out));
    }
    return all;
}

} // namespace gw
