// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/factory.h"
#include "core/compute/solver.h"

namespace gw {

/// What of a factory and its scenario the money stages read. Most of it moves nothing else: see `eachMoneyTerm`.
struct MoneyTerms {
    MoneyInput money;                         ///< Without `equipmentCost`.
    EnergyInput energy;
    ScenarioFactors factors;
    bool operator==(const MoneyTerms&) const = default;
};

MoneyTerms moneyTermsOf(const Factory& factory, const ScenarioFactors& factors);

/// Visits the terms that change neither what is sold nor how a year is operated, in one fixed order; `visit` gets a reference. Those of tiers and
/// sources come last, so that the others keep their places whatever a plan has.
template <class T, class F>
void eachMoneyTerm(T& terms, F&& visit)
{
    auto& finance = terms.money.finance;
    eachTerm(terms.money.capital, visit);
    eachTerm(terms.money.running, visit);
    for (auto* term : {&finance.discountRate, &finance.taxRate, &finance.hardwareLife, &finance.refreshCostRatio, &finance.refreshThroughputRatio,
             &finance.tokenPriceDecline, &finance.residualShare, &finance.energyEscalation, &finance.construction, &finance.ramp, &finance.timeToPower})
        visit(*term);
    visit(terms.money.trainingValue);
    for (auto* term : {&terms.energy.price, &terms.energy.demandCharge, &terms.energy.carbon, &terms.energy.waterPrice}) visit(*term);
    for (const Assumption a : {Assumption::EnergyPrice, Assumption::TokenPrice, Assumption::RackPrice, Assumption::CapitalCost, Assumption::ConstructionTime,
             Assumption::TokenPriceDecline, Assumption::CarbonIntensity})
        visit(terms.factors.factor[static_cast<std::size_t>(a)]);
    for (auto& tier : terms.money.tiers) visit(tier.inputPrice), visit(tier.outputPrice);
    for (auto& source : terms.energy.sources) visit(source.cost), visit(source.carbon);
}

/// Whether a term, by its place in `eachMoneyTerm`, is one of the investment, which plans that are looked at together have in common.
constexpr bool isOfInvestment(std::size_t term)
{
    constexpr std::size_t first = 14 + 6, count = 11; // After those of capital and running cost.
    return term >= first && term < first + count;
}

/// The terms of `eachMoneyTerm`, in order.
std::vector<double> numbersOf(const MoneyTerms& terms);

/// Whether two plans differ in nothing but terms that `eachMoneyTerm` visits: what they serve, sell and draw is the same, bit for bit.
bool isOperatedAlike(const Factory& a, const ScenarioFactors& factorsOfA, const Factory& b, const ScenarioFactors& factorsOfB);

} // namespace gw
