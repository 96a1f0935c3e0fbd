// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/sample_parts.h"

#include "core/compute/compile.h"
#include "core/compute/scenario.h"

#include <cstdio>
#include <cstdlib>

namespace gw {
namespace {

template <class T>
typename Table<T>::Key add(Plan& plan, T row)
{
    row.id.number = ++plan.info.lastId;
    const auto id = row.id;
    tableOf<T>(plan).put(std::move(row));
    return id;
}

template <class T>
T orExit(Result<T> result, const std::string& what)
{
    if (result) return std::move(result).value();
    std::fprintf(stderr, "%s: %s %s, expected %s\n", what.c_str(), result.error().place.c_str(), result.error().seen.c_str(), result.error().expected.c_str());
    std::exit(1);
}

ServiceTier tierOf(const TierSpec& t)
{
    return {.name = t.name, .model = {t.model}, .precision = t.precision, .capacityShare = t.share,
        .inputLength = tokens(t.inputTokens), .outputLength = tokens(t.outputTokens), .cachedShare = t.cachedShare,
        .minimumInteractivity = tokensPerSecond(t.interactivity), .maximumTtft = seconds(t.ttft),
        .inputPrice = dollarsPerMillionTokens(t.inputPrice), .outputPrice = dollarsPerMillionTokens(t.outputPrice)};
}

Application applicationOf(const BuyerSpec& b, const Plan& plan)
{
    const auto tier = std::ranges::find(plan.tiers, b.tier, &ServiceTier::name);
    if (tier == plan.tiers.end()) orExit(Result<Done>(Error {.code = ErrorCode::UnknownId, .seen = b.tier, .expected = "a tier"}), b.name);
    return {.name = b.name, .tier = tier->id, .users = b.users, .tokensPerUserDay = tokens(b.tokensPerDay), .isAgent = b.buyer == Buyer::Agents,
        .sensitiveData = b.sensitiveData, .codeExecution = b.codeExecution, .externalCommunication = b.externalCommunication};
}

} // namespace

void giveBusiness(Plan& plan, const BusinessSpec& business)
{
    plan.tiers = {};
    for (const TierSpec& tier : business.tiers) add(plan, tierOf(tier));
    for (const BuyerSpec& buyer : business.buyers) add(plan, applicationOf(buyer, plan));
    for (const ScenarioSpec& spec : business.scenarios) {
        const ScenarioId id = add(plan, Scenario {.name = spec.name});
        for (const auto& [assumption, factor] : spec.changes) add(plan, ScenarioChange {.scenario = id, .assumption = assumption, .factor = factor});
    }
}

void addSource(Plan& plan, const char* name, const char* type, Power capacity)
{
    add(plan, EnergySource {.name = name, .type = {type}, .capacity = capacity});
}

Plan generated(const GenerateRequest& request, const Catalog& catalog)
{
    return orExit(generatePlan(request, catalog), request.name);
}

Trial::Trial(const Plan& plan, const Catalog& catalog) : m_factory(orExit(compile(plan, catalog), plan.info.name)), m_solver(makeCpuSolver()) {}

Outcome Trial::under(const ScenarioFactors& factors) const
{
    return orExit(m_solver->solve(m_factory, factors), "solve");
}

Outcome Trial::scenario(const Plan& plan, const char* name) const
{
    const auto found = std::ranges::find(plan.scenarios, name, &Scenario::name);
    return under(found == plan.scenarios.end() ? ScenarioFactors {} : factorsOf(plan, found->id));
}

double Trial::breakEven(Assumption assumption) const
{
    double low = 0.01, high = 1;
    for (int i = 0; i < 30; ++i) {
        const double middle = (low + high) / 2;
        ScenarioFactors factors;
        factors.factor[static_cast<std::size_t>(assumption)] = middle;
        (under(factors).headline.npv.si() < 0 ? low : high) = middle;
    }
    return high;
}

Money revenueOverLife(const Outcome& outcome)
{
    double sum = 0;
    for (const YearOutcome& year : outcome.years) sum += year.revenue.in(dollarPerYear);
    return dollars(sum);
}

} // namespace gw
