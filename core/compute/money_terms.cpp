// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/money_terms.h"

#include <algorithm>

namespace gw {
namespace {

/// What is left when the money is taken out.
Factory withoutMoney(Factory factory)
{
    factory.money = {};
    factory.energy = {};
    return factory;
}

} // namespace

MoneyTerms moneyTermsOf(const Factory& factory, const ScenarioFactors& factors)
{
    MoneyTerms terms {factory.money, factory.energy, factors};
    terms.money.equipmentCost = {};
    return terms;
}

std::vector<double> numbersOf(const MoneyTerms& terms)
{
    std::vector<double> numbers;
    eachMoneyTerm(terms, [&](double number) { numbers.push_back(number); });
    return numbers;
}

bool isOperatedAlike(const Factory& a, const ScenarioFactors& factorsOfA, const Factory& b, const ScenarioFactors& factorsOfB)
{
    MoneyTerms terms = moneyTermsOf(a, factorsOfA);
    const MoneyTerms other = moneyTermsOf(b, factorsOfB);
    const std::vector<double> numbers = numbersOf(other);
    if (numbersOf(terms).size() != numbers.size()) return false;
    std::size_t next = 0;
    eachMoneyTerm(terms, [&](double& number) { number = numbers[next++]; });
    return terms == other && withoutMoney(a) == withoutMoney(b);
}

} // namespace gw
