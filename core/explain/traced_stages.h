// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/tape.h"

#include "core/compute/account.h"

/// Where a tape does not follow a stage down to each operation: the stage's own functions are called for the value, and what they made of
/// what is written as one step. The stages find these before their templates. All others run as they are and are only given names.
namespace gw {

/// A bill at another load than the plan's; at the plan's it is the bill itself.
template <> Traced LoadCurve<Traced>::at(Traced load) const;

Timeline<Traced> timeline(const FinanceTerms& finance, Traced constructionFactor);
Traced drawnShare(const Timeline<Traced>& time, int year);
Traced refreshesIn(const FinanceTerms& finance, const Timeline<Traced>& time, int year);
Traced entersServiceIn(const Timeline<Traced>& time, int year);
LevelYear<Traced> levelYear(const CashRun<Traced>& run, int year);
OpenMonth<Traced> openMonth(const CashRun<Traced>& run, double from, double to);
Pace<Traced> paceOf(const CashRun<Traced>& run, const OpenMonth<Traced>& open, const MonthMarket<Traced>& market);
void runMonths(CashRun<Traced>& run, int year, LevelMarket<Traced>& market, YearFlow<Traced>& flow);
void runYear(CashRun<Traced>& run, int year, LevelMarket<Traced>& market);
Sales<Traced> sell(const Venture<Traced>& venture);
Costs<Traced> spend(const CapitalTerms<Traced>& capital, const RunningTerms<Traced>& running, const UtilityBills<Traced>& bills, Traced load, Traced revenue, Traced capitalFactor,
    Traced rackFactor);
Traced netPresentValue(Traced rate, const Traced* flows, int count);
RateOfReturn<Traced> internalRateOfReturn(const Traced* flows, int count, Roots wanted);
Traced paybackYears(const Traced* flows, int count);
Returns<Traced> judge(const CashFlow<Traced>& flow, double rate, Traced servingShare, Roots wanted);
/// `title` says of what; amounts are of the flow's years.
Traced presentAmount(double rate, std::vector<Traced> amounts, std::string title, FigureKind kind);

/// Revenue, tokens, then what each layer has cost.
using SpanSums = std::vector<Traced>;
SpanSums sumsOf(const CashRun<Traced>& run, const YearFlow<Traced>& year);
/// Names what a span has added to the year, and keeps it until the year is told by its spans.
void noteSpan(const SpanSums& before, const SpanSums& after);

template <class Mask>
void runSpan(CashRun<Traced>& run, const OpenMonth<Traced>& open, const Pace<Traced>& pace, Traced tokenPrice, const Span<Traced>& span, Mask taking, YearFlow<Traced>& year)
{
    const SpanSums before = sumsOf(run, year);
    runSpan<Traced, Mask>(run, open, pace, tokenPrice, span, taking, year);
    if (taking) noteSpan(before, sumsOf(run, year));
}

template <class Pick>
Traced presentValue(double rate, const CashFlow<Traced>& flow, const Pick& pick)
{
    std::vector<Traced> amounts;
    for (int y = 0; y < flow.count; ++y) amounts.push_back(pick(flow.year[y]));
    const bool areTokens = amounts.back().step() == flow.year[flow.count - 1].tokens.step();
    for (int y = 0; y < flow.count; ++y)
        amounts[y] = Tape::current().name(amounts[y], {.title = areTokens ? "Tokens sold" : "All that is paid", .of = "year " + std::to_string(y),
            .kind = areTokens ? FigureKind::Tokens : FigureKind::Money});
    return presentAmount(rate, std::move(amounts), areTokens ? "Tokens sold, discounted" : "All that is paid, discounted", areTokens ? FigureKind::Tokens : FigureKind::Money);
}

} // namespace gw
