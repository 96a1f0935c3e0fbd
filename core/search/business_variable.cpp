// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/find_variable.h"

#include "core/model/fields.h"
#include "core/search/split.h"
#include "core/units/exact_number.h"
#include "core/units/parse.h"

#include <algorithm>

namespace gw {
namespace {

constexpr const char* noSource = "none";

template <class T, class Change>
void changeEach(Table<T>& table, Change change)
{
    std::vector<T> rows(table.begin(), table.end());
    for (std::size_t i = 0; i < rows.size(); ++i) change(rows[i], i);
    table = Table<T>::ofRows(std::move(rows));
}

/// The plan's own sources become one type; a plan without any gets one as large as its grid connection.
void setSource(Plan& plan, const Catalog& catalog, const std::string& word)
{
    if (word == noSource) return void(plan.sources = {});
    const EnergySourceTypeId type {word};
    if (plan.sources.isEmpty())
        plan.sources.put({.id = {++plan.info.lastId}, .name = catalog.find(type)->name, .type = type, .capacity = plan.site.gridCapacity});
    changeEach(plan.sources, [&](EnergySource& source, std::size_t) { source.type = type; });
}

Result<Variable> energySource(const Plan& plan, const Catalog& catalog)
{
    Variable v {.key = "energy_source", .unit = {}, .words = {noSource}, .present = std::nullopt};
    for (const EnergySourceType& type : catalog.energySources) v.words.push_back(type.id.text);
    v.highest = static_cast<double>(v.words.size()) - 1;
    if (plan.sources.isEmpty()) v.present = 0;
    else if (std::all_of(plan.sources.begin(), plan.sources.end(), [&](const EnergySource& s) { return s.type == plan.sources[0].type; }))
        v.present = static_cast<double>(std::find(v.words.begin(), v.words.end(), plan.sources[0].type.text) - v.words.begin());
    v.apply = [&catalog, words = v.words](Variant& variant, double value) -> Status {
        setSource(variant.plan, catalog, words[static_cast<std::size_t>(value)]);
        return Done {};
    };
    return v;
}

/// Sources keep their proportions; where they have no capacity yet they share alike.
Status setSourceCapacity(Plan& plan, Power capacity)
{
    if (plan.sources.isEmpty())
        return Error {.code = ErrorCode::UnknownId, .place = "source_capacity", .seen = "no source in the plan", .expected = "a source; vary energy_source as well"};
    Power sum;
    for (const EnergySource& source : plan.sources) sum += source.capacity;
    const double count = static_cast<double>(plan.sources.size());
    changeEach(plan.sources, [&](EnergySource& source, std::size_t) { source.capacity = sum.si() > 0 ? source.capacity * (capacity / sum) : capacity / count; });
    return Done {};
}

Result<Variable> sourceCapacity(const Plan& plan)
{
    Variable v {.key = "source_capacity", .unit = megawatt.symbol, .lowest = 0, .highest = 1e6, .words = {}, .present = std::nullopt};
    Power sum;
    for (const EnergySource& source : plan.sources) sum += source.capacity;
    if (!plan.sources.isEmpty()) v.present = exactIn(sum.si(), megawatt.inSi).value_or(sum.in(megawatt));
    v.apply = [](Variant& variant, double value) { return setSourceCapacity(variant.plan, megawatts(value)); };
    return v;
}

double trainingShare(const Plan& plan) { return plan.workload.preTrainingShare + plan.workload.postTrainingShare; }

Error noTier(const char* place, std::string_view seen)
{
    return {.code = ErrorCode::UnknownId, .place = place, .seen = std::string(seen), .expected = "the name of a service tier"};
}

Error unfitMix(std::string_view text, const Plan& plan)
{
    return {ErrorCode::OutOfRange, {}, "tier_mix", std::string(text), std::to_string(plan.tiers.size())
            + " shares such as 0.2/0.3/0.4, one per tier in order, which together with training's " + plainText(trainingShare(plan)) + " are at most 1"};
}

Result<std::vector<double>> readMix(std::string_view text, const Plan& plan)
{
    std::vector<double> shares;
    double sum = trainingShare(plan);
    for (const std::string_view part : split(text, '/')) {
        const auto share = parseNumber(part);
        if (!share || *share < 0) return unfitMix(text, plan);
        sum += *share;
        shares.push_back(*share);
    }
    if (shares.size() != plan.tiers.size() || sum > 1 + 1e-9) return unfitMix(text, plan);
    return shares;
}

std::vector<std::string> wordsOf(std::string_view asked)
{
    std::vector<std::string> words;
    for (const std::string_view word : split(asked, ','))
        if (!word.empty()) words.emplace_back(word);
    return words;
}

/// A choice among the mixes that were asked for.
Result<Variable> tierMix(const Plan& plan, std::string_view asked)
{
    if (plan.tiers.isEmpty()) return noTier("tier_mix", "none in the plan");
    std::vector<std::vector<double>> mixes;
    Variable v {.key = "tier_mix", .unit = {}, .words = wordsOf(asked), .present = std::nullopt};
    for (const std::string& word : v.words) {
        auto mix = readMix(word, plan);
        if (!mix) return mix.error();
        mixes.push_back(*std::move(mix));
    }
    std::vector<double> present;
    for (const ServiceTier& tier : plan.tiers) present.push_back(tier.capacityShare);
    const auto at = std::find(mixes.begin(), mixes.end(), present);
    if (at != mixes.end()) v.present = static_cast<double>(at - mixes.begin());
    v.highest = static_cast<double>(mixes.size()) - 1;
    v.apply = [mixes](Variant& variant, double value) -> Status {
        changeEach(variant.plan.tiers, [&](ServiceTier& tier, std::size_t i) { tier.capacityShare = mixes[static_cast<std::size_t>(value)][i]; });
        return Done {};
    };
    return v;
}

/// One tier's share; the others keep their proportions and the sum of all.
Result<Variable> tierShare(const Plan& plan, std::string_view name)
{
    double all = 0;
    std::optional<ServiceTier> meant;
    for (const ServiceTier& tier : plan.tiers) {
        all += tier.capacityShare;
        if (tier.name == name) meant = tier;
    }
    if (!meant) return noTier("tier_share", name);
    const double others = all - meant->capacityShare;
    Variable v {.key = "tier_share." + std::string(name), .unit = {}, .lowest = others > 0 ? 0 : all, .highest = all, .words = {}, .present = meant->capacityShare};
    v.apply = [id = meant->id, others, all](Variant& variant, double value) -> Status {
        changeEach(variant.plan.tiers, [&](ServiceTier& tier, std::size_t) {
            if (tier.id == id) tier.capacityShare = value;
            else if (others > 0) tier.capacityShare *= (all - value) / others;
        });
        return Done {};
    };
    return v;
}

Result<Variable> tokenPrice()
{
    constexpr double highestFactor = 1e3; // As for scenarios.
    Variable v {.key = "token_price", .unit = {}, .lowest = 0, .highest = highestFactor, .words = {}, .present = 1};
    v.apply = [](Variant& variant, double value) -> Status {
        changeEach(variant.plan.tiers, [&](ServiceTier& tier, std::size_t) { tier.inputPrice *= value, tier.outputPrice *= value; });
        return Done {};
    };
    return v;
}

} // namespace

std::optional<Result<Variable>> businessVariable(const Plan& plan, const Catalog& catalog, std::string_view key, std::string_view asked)
{
    constexpr std::string_view share = "tier_share.";
    if (key == "energy_source") return energySource(plan, catalog);
    if (key == "source_capacity") return sourceCapacity(plan);
    if (key == "tier_mix") return tierMix(plan, asked);
    if (key == "token_price") return tokenPrice();
    if (key.starts_with(share)) return tierShare(plan, key.substr(share.size()));
    return std::nullopt;
}

} // namespace gw
