// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/venture_of.h"

namespace gw {
namespace {

void takeTerms(const MoneyInput& money, Venture<double>& venture)
{
    venture.capital = money.capital;
    venture.running = money.running;
    venture.finance = money.finance;
}

} // namespace

Result<Venture<double>> ventureOf(const Factory& factory, const ScenarioFactors& scenario, const Progress& progress, const RunHours& runHours)
{
    const Result<Prepared> prepared = prepare(factory, progress);
    if (!prepared) return prepared.error();
    const Result<Run> run = runStages(factory, *prepared, scenario, progress, runHours);
    if (!run) return run.error();
    Venture<double> venture = sellingVenture(factory.serving, prepared->serving, factory.money, scenario, deliveredShare(factory, *prepared));
    const double perPower = run->revenue.sales.perServingPower;
    venture.servingPower = perPower > 0 ? 1 / perPower : 0;
    venture.year = run->curves;
    takeTerms(factory.money, venture);
    return venture;
}

std::vector<double> numbersOf(const Venture<double>& venture)
{
    std::vector<double> numbers;
    eachNumber(venture, [&](double number) { numbers.push_back(number); });
    return numbers;
}

Venture<float> narrowed(const Venture<double>& from)
{
    Venture<float> venture;
    venture.tierCount = from.tierCount;
    venture.offerCount = from.offerCount;
    for (int t = 0; t < from.tierCount; ++t) venture.tier[t].hasDemand = from.tier[t].hasDemand;
    for (int o = 0; o < from.offerCount; ++o) venture.offer[o].tier = from.offer[o].tier;
    venture.finance = from.finance;
    const std::vector<double> numbers = numbersOf(from);
    std::size_t next = 0;
    eachNumber(venture, [&](float& number) { number = static_cast<float>(numbers[next++]); });
    return venture;
}

} // namespace gw
