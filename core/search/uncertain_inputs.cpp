// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/uncertain_inputs.h"

#include "core/search/plan_figures.h"
#include "core/units/unit_table.h"

#include <algorithm>

namespace gw {
namespace {

Error unknownKey(const std::string& place, const std::string& key)
{
    return {ErrorCode::UnknownId, {}, place, key, "the key of something that the plan uses, such as build-costs.shell"};
}

CandidateInput* findInput(std::vector<CandidateInput>& all, const std::string& key)
{
    const auto found = std::ranges::find_if(all, [&](const CandidateInput& c) { return c.input.key == key; });
    return found == all.end() ? nullptr : &*found;
}

/// The distribution in the unit of the input.
Result<Distribution> converted(const DistributionOverride& asked, const std::string& unit, const std::string& place)
{
    if (asked.unit.empty() || asked.unit == unit) return asked.distribution;
    const auto own = findUnit(unit.empty() ? "1" : unit);
    const auto given = own ? findUnit(asked.unit, own->measure) : std::nullopt;
    const bool isScale = own && own->measure != Measure::Temperature;
    if (!given || !isScale || given->measure != own->measure)
        return Error {ErrorCode::UnitMismatch, {}, place + "/unit", asked.unit, isScale ? unitsOf(own->measure) : unit};
    return scaled(asked.distribution, given->inSi / own->inSi);
}

Status applyOverrides(std::vector<CandidateInput>& all, const Uncertainty& uncertainty)
{
    for (std::size_t i = 0; i < uncertainty.distributions.size(); ++i) {
        const DistributionOverride& asked = uncertainty.distributions[i];
        const std::string place = "/distributions/" + std::to_string(i);
        CandidateInput* candidate = findInput(all, asked.key);
        if (!candidate) return unknownKey(place + "/key", asked.key);
        auto distribution = converted(asked, candidate->input.unit, place);
        if (!distribution) return distribution.error();
        candidate->input.distribution = *std::move(distribution);
        candidate->input.source = "user";
        candidate->hasDistribution = true;
    }
    return Done {};
}

bool isMarketKey(const std::string& key) { return key.starts_with("market."); }

Status checkKeys(std::vector<CandidateInput>& all, const std::vector<std::string>& keys, const std::string& place)
{
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (!isMarketKey(keys[i]) && !findInput(all, keys[i])) return unknownKey(place + "/" + std::to_string(i), keys[i]);
    return Done {};
}

bool varies(const CandidateInput& candidate, const Uncertainty& uncertainty)
{
    const auto isIn = [&](const std::vector<std::string>& keys) { return std::ranges::find(keys, candidate.input.key) != keys.end(); };
    return candidate.hasDistribution && (uncertainty.only.empty() || isIn(uncertainty.only)) && !isIn(uncertainty.without);
}

Status checkAllKeys(std::vector<CandidateInput>& all, const Uncertainty& uncertainty)
{
    if (const Status s = checkKeys(all, uncertainty.only, "/only"); !s) return s;
    if (const Status s = checkKeys(all, uncertainty.without, "/without"); !s) return s;
    for (std::size_t i = 0; i < uncertainty.correlations.size(); ++i)
        if (const Status s = checkKeys(all, uncertainty.correlations[i].keys, "/correlations/" + std::to_string(i) + "/keys"); !s) return s;
    return Done {};
}

} // namespace

Result<std::vector<UncertainInput>> uncertainInputs(const Plan& plan, const Catalog& catalog, const Uncertainty& uncertainty)
{
    std::vector<CandidateInput> all = planFigures(plan, catalog);
    for (CandidateInput& error : modelErrors(catalog)) all.push_back(std::move(error));
    for (CandidateInput& factor : assumptionFactors()) all.push_back(std::move(factor));
    if (const Status s = applyOverrides(all, uncertainty); !s) return s.error();
    if (const Status s = checkAllKeys(all, uncertainty); !s) return s.error();
    std::vector<UncertainInput> inputs;
    for (CandidateInput& candidate : all)
        if (varies(candidate, uncertainty)) inputs.push_back(std::move(candidate.input));
    return inputs;
}

} // namespace gw
