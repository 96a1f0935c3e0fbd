// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/operated.h"

#include "core/compute/outcome_of.h"

#include <algorithm>
#include <cmath>

namespace gw {

namespace lanes4 { void runAccounts(const Venture<double>&, Roots, std::size_t, const AccountRows&); }
namespace lanes8 { void runAccounts(const Venture<double>&, Roots, std::size_t, const AccountRows&); }
namespace lanes16 { void runAccounts(const Venture<double>&, Roots, std::size_t, const AccountRows&); }

namespace {

/// As `earn` and `runStages` lay it out.
Venture<double> ventureOf(const Factory& factory, const Prepared& prepared, const Run& run, const ScenarioFactors& factors)
{
    Venture<double> venture = sellingVenture(factory.serving, prepared.serving, factory.money, factors, deliveredShare(factory, prepared));
    venture.servingPower = 1;
    venture.servingPower = loadOf(sell(venture));
    venture.year = run.curves;
    venture.capital = factory.money.capital, venture.running = factory.money.running, venture.finance = factory.money.finance;
    return venture;
}

template <class Q>
void put(Answer<Q>& answer, double value, Q quantity)
{
    if (std::isnan(value)) answer.value.reset();
    else answer.value = quantity;
}

void putReturns(const double* figure, Headline& h)
{
    const auto of = [&](AccountFigure f) { return figure[static_cast<std::size_t>(f) * accountsPerTile]; };
    h.capex = dollars(of(AccountFigure::Capex)), h.opex = dollarsPerYear(of(AccountFigure::Opex)), h.revenue = dollarsPerYear(of(AccountFigure::Revenue));
    h.npv = dollars(of(AccountFigure::Npv));
    put(h.irr, of(AccountFigure::Irr), of(AccountFigure::Irr));
    put(h.payback, of(AccountFigure::Payback), years(of(AccountFigure::Payback)));
    put(h.roi, of(AccountFigure::Roi), of(AccountFigure::Roi));
    put(h.costPerMillionTokens, of(AccountFigure::CostPerToken), TokenPrice::fromSi(of(AccountFigure::CostPerToken)));
}

} // namespace

RunAccounts accountsOf(InstructionSet set) { return chosenFor(set, lanes4::runAccounts, lanes8::runAccounts, lanes16::runAccounts); }

Result<OperatedPlan> operate(const Factory& factory, const ScenarioFactors& factors, const Progress& progress)
{
    const Result<Prepared> prepared = prepare(factory, progress);
    if (!prepared) return prepared.error();
    const Result<Run> run = runStages(factory, *prepared, factors, progress, runHoursInOrder);
    if (!run) return run.error();
    return OperatedPlan {{headlineOf(factory, *prepared, *run), ventureOf(factory, *prepared, *run, factors), run->loads, moneyTermsOf(factory, factors),
                             deliveredShare(factory, *prepared)},
        outcomeOf(factory, *prepared, *run)};
}

Accounts::Accounts(const Operated& operated, Roots wanted)
    : m_operated(operated), m_wanted(wanted), m_energy(operated.terms.energy), m_base(operated.venture), m_headline(operated.headline),
      m_numbers(mostAccountNumbers * accountsPerTile), m_figures(accountFigureCount * accountsPerTile), m_carbon(accountsPerTile), m_full(accountsPerTile)
{
}

void Accounts::rebill(const EnergyInput& energy)
{
    if (energy == m_energy) return;
    m_energy = energy;
    m_base.year = curvesOf(rebilled(m_operated.year, termsOf(energy)));
}

void Accounts::add(const MoneyTerms& terms)
{
    rebill(terms.energy);
    for (int t = 0; t < m_base.tierCount; ++t) m_base.tier[t].perToken = earnedPerOutputToken(terms.money.tiers[static_cast<std::size_t>(t)]);
    m_base.trainingRevenue = trainingRevenueOf(terms.money, m_operated.availability);
    m_base.capital = terms.money.capital, m_base.running = terms.money.running, m_base.finance = terms.money.finance;
    std::copy(terms.factors.factor.begin(), terms.factors.factor.end(), m_base.factor);
    double* number = m_numbers.data() + m_plans;
    eachAccountNumber(m_base, [&](double value) { *number = value, number += accountsPerTile; });
    m_carbon[m_plans] = m_base.year.gridCarbon.base * terms.factors.of(Assumption::CarbonIntensity) + m_base.year.ownCarbon.base;
    const FinanceTerms& finance = m_base.finance;
    m_full[m_plans] = std::max(finance.construction * terms.factors.of(Assumption::ConstructionTime), finance.timeToPower) + finance.ramp;
    ++m_plans;
}

void Accounts::settle(const std::function<void(std::size_t, const Headline&)>& take)
{
    static const RunAccounts run = accountsOf(widestInstructionSet());
    run(m_base, m_wanted, m_plans, {m_numbers.data(), m_figures.data()});
    for (std::size_t i = 0; i < m_plans; ++i) {
        putReturns(m_figures.data() + i, m_headline);
        m_headline.carbonPerYear = kilograms(m_carbon[i]);
        if (m_headline.cue.value) m_headline.cue.value = CarbonIntensity::fromSi(m_carbon[i] / m_operated.year.plan.it);
        m_headline.timeToPower = years(m_base.finance.timeToPower), m_headline.timeToFullCapacity = years(m_full[i]);
        take(i, m_headline);
    }
    m_plans = 0;
}

} // namespace gw
