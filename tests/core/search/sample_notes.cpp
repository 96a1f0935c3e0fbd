// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/sample_parts.h"

#include "core/units/format.h"

#include <cmath>

namespace gw {
namespace {

std::string money(Money value)
{
    const Reading reading = readable(value);
    const std::string size = reading.unit == "B" ? " billion" : reading.unit == "M" ? " million" : reading.unit == "T" ? " trillion" : " " + reading.unit;
    return "$" + reading.value + size;
}

std::string inAYear(MoneyRate rate) { return money(dollars(rate.in(dollarPerYear))) + " a year"; }
std::string percent(double share) { return digits(share * 100, 2) + " %"; }
std::string irr(const Outcome& outcome) { return outcome.headline.irr.value ? percent(*outcome.headline.irr.value) : "none"; }

std::string count(double value)
{
    if (value >= 1e12) return digits(value * 1e-12) + " trillion";
    if (value >= 1e9) return digits(value * 1e-9) + " billion";
    return value >= 1e6 ? digits(value * 1e-6) + " million" : std::to_string(std::lround(value));
}

double tokensPerDay(const Outcome& outcome)
{
    return outcome.headline.tokensPerSecond.value ? outcome.headline.tokensPerSecond.value->si() * day.inSi : 0;
}

/// Mean of what an output token earns, its input included.
TokenPrice meanEarning(const Outcome& outcome)
{
    double revenue = 0, sold = 0;
    for (const TierOutcome& tier : outcome.tiers) {
        revenue += tier.revenue.si();
        if (tier.tokensPerSecond.value) sold += tier.tokensPerSecond.value->si();
    }
    return TokenPrice::fromSi(sold > 0 ? revenue / sold : 0);
}

double usersOf(const Plan& plan, bool agents)
{
    double users = 0;
    for (const Application& application : plan.applications)
        if (application.isAgent == agents) users += application.users;
    return users;
}

double demandPerDay(const Plan& plan)
{
    double demand = 0;
    for (const Application& application : plan.applications) demand += application.users * application.tokensPerUserDay.si();
    return demand;
}

std::string size(const Plan& plan, const Outcome& outcome)
{
    const Headline& h = outcome.headline;
    return std::to_string(h.racks) + " racks, " + std::to_string(h.accelerators) + " accelerators, " + readable(h.gridPeak).text() + " at the highest hour, capital "
        + money(h.capex) + " for " + plan.info.name + ".";
}

std::string earnings(const Outcome& outcome)
{
    const Headline& h = outcome.headline;
    return "It sells " + count(tokensPerDay(outcome)) + " output tokens a day at " + readablePrice(meanEarning(outcome)).text()
        + ", prompts included, in the first full year, earns " + inAYear(h.revenue) + " then and returns " + irr(outcome) + " a year.";
}

std::string scenarioLine(const Plan& plan, const Trial& trial)
{
    std::string text = "IRR by scenario:";
    for (const Scenario& scenario : plan.scenarios) text += std::string(scenario.id == plan.scenarios[0].id ? " " : ", ") + scenario.name + " " + irr(trial.scenario(plan, scenario.name.c_str()));
    return text + ".";
}

} // namespace

std::string superpodNotes(const Plan& plan, const Catalog& catalog)
{
    const Trial trial(plan, catalog);
    const Outcome base = trial.base();
    return size(plan, base) + " An enterprise buys its own cluster instead of tokens: prices are those of the interfaces it would otherwise call. " + earnings(base)
        + " Its net present value is zero at " + percent(trial.breakEven(Assumption::TokenPrice)) + " of these prices. " + scenarioLine(plan, trial);
}

std::string hallNotes(const Plan& plan, const Catalog& catalog)
{
    const Trial trial(plan, catalog);
    const Outcome base = trial.base();
    return size(plan, base) + " A provider of open models sells by the token, a fifth of the machine trains. " + earnings(base)
        + " Its net present value is zero at " + percent(trial.breakEven(Assumption::TokenPrice)) + " of these prices or " + percent(trial.breakEven(Assumption::Demand))
        + " of this demand. " + scenarioLine(plan, trial);
}

std::string edgeNotes(const Plan& plan, const Catalog& catalog)
{
    const Trial trial(plan, catalog);
    const Outcome base = trial.base();
    return size(plan, base) + " Air-cooled racks beside their users: data stays in the country and answers come quickly, for which customers pay more than a large provider asks. "
        + earnings(base) + " Its net present value is zero at " + percent(trial.breakEven(Assumption::TokenPrice)) + " of these prices. " + scenarioLine(plan, trial);
}

std::string retrofitNotes(const Plan& plan, const Catalog& catalog)
{
    const Trial trial(plan, catalog);
    const Outcome base = trial.base();
    return size(plan, base) + " A hall that stood empty takes liquid-cooled racks; its loading bay makes it an L, so its floor is drawn by its corners. " + earnings(base)
        + " Its net present value is zero at " + percent(trial.breakEven(Assumption::TokenPrice)) + " of these prices or " + percent(trial.breakEven(Assumption::Demand))
        + " of this demand. " + scenarioLine(plan, trial);
}

std::string factoryNotes(const Plan& plan, const Catalog& catalog)
{
    const Trial trial(plan, catalog);
    const Outcome base = trial.base();
    const Finance& f = plan.finance;
    return "The claim: a factory of about $50 billion makes $300 to 400 billion. This plan earns " + money(revenueOverLife(base)) + " in " + digits(f.horizon.in(year), 2)
        + " years. " + size(plan, base) + "\nWhat must be true: (1) " + count(usersOf(plan, false)) + " people and " + count(usersOf(plan, true)) + " agents want "
        + count(demandPerDay(plan)) + " output tokens a day; the first racks sell " + count(tokensPerDay(base)) + " of them. (2) They pay " + readablePrice(meanEarning(base)).text() + ", prompts included, "
        + inAYear(base.headline.revenue) + " with training in the first full year; the price falls by " + percent(f.tokenPriceDecline) + " a year. (3) Racks are replaced after " + digits(f.hardwareLife.in(year), 2)
        + " years at " + percent(f.refreshCostRatio) + " of today's price by ones that make " + digits(f.refreshThroughputRatio, 2) + " times the tokens on the same power. (4) The grid gives "
        + readable(plan.site.gridCapacity).text() + " within " + std::to_string(std::lround(plan.site.monthsToPower.in(month))) + " months and engines on the site the rest.\nThen it returns " + irr(base)
        + " a year. If not: its net present value is zero at " + percent(trial.breakEven(Assumption::TokenPrice)) + " of these prices, or at " + percent(trial.breakEven(Assumption::Demand)) + " of this demand. "
        + scenarioLine(plan, trial) + " Models stand for their size: Llama 405B for a large dense one, DeepSeek-R1 for a large sparse one.";
}

} // namespace gw
