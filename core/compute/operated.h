// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/account.h"
#include "core/compute/money_terms.h"
#include "core/compute/pipeline.h"

#include <functional>

namespace gw {

/// A plan whose year is known: what the money of every plan that is operated alike starts from.
struct Operated {
    Headline headline;
    Venture<double> venture;                  ///< As the plan's own solve has it.
    YearLoads year;
    MoneyTerms terms;
    double availability = 1;                  ///< As `deliveredShare`.
};

struct OperatedPlan {
    Operated operated;
    Outcome outcome;
};

/// Solves a plan in full, on the caller's thread. Failures: Cancelled.
Result<OperatedPlan> operate(const Factory& factory, const ScenarioFactors& factors, const Progress& progress = {});

/// The headline figures of plans that are operated as one that is known: each those of its own solve, bit for bit, but that reasons for
/// missing figures are the known plan's, and that the rate of return is missing where it is not wanted.
class Accounts {
public:
    /// `operated` outlives this.
    Accounts(const Operated& operated, Roots wanted);

    bool isFull() const { return m_plans == accountsPerTile; }
    bool isEmpty() const { return m_plans == 0; }
    /// Plans of different terms of investment cannot be looked at together.
    bool fits(const MoneyTerms& terms) const { return isEmpty() || terms.money.finance == m_base.finance; }
    /// There must be room, and the terms must fit.
    void add(const MoneyTerms& terms);
    /// Hands out the headlines of what was added, in order, and is empty again.
    void settle(const std::function<void(std::size_t, const Headline&)>& take);

private:
    void rebill(const EnergyInput& energy);

    const Operated& m_operated;
    Roots m_wanted;
    EnergyInput m_energy;                     ///< Whose curves `m_base` holds.
    Venture<double> m_base;
    Headline m_headline;
    std::size_t m_plans = 0;
    std::vector<double> m_numbers, m_figures;
    std::vector<double> m_carbon, m_full;     ///< kg a year; years to full capacity.
};

} // namespace gw
