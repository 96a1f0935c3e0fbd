// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/annuity.h"
#include "core/formulas/contract/areas.h"
#include "core/formulas/finance.h"
#include "core/formulas/rates_of_return.h"

#include <fmt/core.h>

namespace gw::contract {

namespace { enum class Unknown : std::uint8_t { PresentValue, FutureValue, Payment, Periods, Rate }; }
template <> inline constexpr auto choicesOf<Unknown> = std::to_array<std::string_view>({"present_value", "future_value", "payment", "periods", "rate"});
namespace { enum class Due : std::uint8_t { End, Begin }; }
template <> inline constexpr auto choicesOf<Due> = std::to_array<std::string_view>({"end", "begin"});

namespace {

constexpr Limits rates = above(-1);
constexpr Limits listOfFlows = anyNumber.sized(1, 1200); ///< A century of months.

struct TimeValueInput {
    Unknown solveFor = Unknown::PresentValue;
    std::optional<double> rate, periods;
    Money payment, present, future;
    Due due = Due::End;
    template <class F> void describe(F& f)
    {
        f.required("solve_for", solveFor, "The unknown");
        f.optional("rate", rate, "Per period; needed unless it is the unknown", rates);
        f.optional("periods", periods, "Needed unless they are the unknown", between(0, 1e6));
        f.optional("payment_usd", payment, dollar, "Each period", anyNumber);
        f.optional("present_value_usd", present, dollar, "At the start", anyNumber);
        f.optional("future_value_usd", future, dollar, "After the last period", anyNumber);
        f.optional("due", due, "When payments fall in a period");
    }
};

struct TimeValueOutput {
    std::optional<double> present, future, payment, periods, rate;
    template <class F> void describe(F& f)
    {
        f.outputIfAsked("present_value_usd", present, "Only when asked for");
        f.outputIfAsked("future_value_usd", future, "Only when asked for");
        f.outputIfAsked("payment_usd", payment, "Only when asked for");
        f.outputIfAsked("periods", periods, "Only when asked for");
        f.outputIfAsked("rate", rate, "Only when asked for");
    }
};

Answer<TimeValueOutput> timeValue(const TimeValueInput& in)
{
    if (!in.rate && in.solveFor != Unknown::Rate) return missing("rate");
    if (!in.periods && in.solveFor != Unknown::Periods) return missing("periods");
    const Annuity a {in.present.si(), in.payment.si(), in.future.si(), in.periods.value_or(0), in.due == Due::Begin ? 1.0 : 0.0};
    const double rate = in.rate.value_or(0);
    TimeValueOutput out;
    switch (in.solveFor) {
    case Unknown::PresentValue: out.present = presentValueOf(rate, a); break;
    case Unknown::FutureValue: out.future = futureValueOf(rate, a); break;
    case Unknown::Payment:
        if (!(annuityFactor(rate, a.periods, a.due) > 0)) return noSolution("there are no periods in which to pay");
        out.payment = paymentOf(rate, a);
        break;
    case Unknown::Periods: out.periods = periodsOf(rate, a); break;
    case Unknown::Rate: out.rate = rateOf(a); break;
    }
    if (in.solveFor == Unknown::Periods && !out.periods) return noSolution("no number of periods balances these payments");
    if (in.solveFor == Unknown::Rate && !out.rate) return noSolution("no rate above -1 balances these payments");
    return out;
}

struct LoanInput {
    double rate = 0;
    std::int64_t period = 0, periods = 0;
    Money present, future;
    Due due = Due::End;
    template <class F> void describe(F& f)
    {
        f.required("rate", rate, "Per period", rates);
        f.required("period", period, "From 1", between(1, 1e6));
        f.required("periods", periods, "Of the whole loan", between(1, 1e6));
        f.required("present_value_usd", present, dollar, "The loan, received", anyNumber);
        f.optional("future_value_usd", future, dollar, "After the last period", anyNumber);
        f.optional("due", due, "When payments fall in a period");
    }
};

struct LoanOutput {
    Money payment, interest, principal;
    template <class F> void describe(F& f)
    {
        f.output("payment_usd", payment, dollar, "Level payment");
        f.output("interest_usd", interest, dollar, "Its part that is interest");
        f.output("principal_usd", principal, dollar, "Its part that repays");
    }
};

Answer<LoanOutput> loan(const LoanInput& in)
{
    if (in.period > in.periods) return impossible("period", fmt::format("at most periods, {}", in.periods), fmt::format("{}", in.period));
    Annuity a {in.present.si(), 0, in.future.si(), static_cast<double>(in.periods), in.due == Due::Begin ? 1.0 : 0.0};
    a.payment = paymentOf(in.rate, a);
    a.periods = static_cast<double>(in.period - 1);
    double interest = futureValueOf(in.rate, a) * in.rate;
    if (in.due == Due::Begin) interest = in.period == 1 ? 0 : interest / (1 + in.rate);
    return LoanOutput {dollars(a.payment), dollars(interest), dollars(a.payment - interest)};
}

struct NpvInput {
    double rate = 0;
    std::vector<double> flows;
    template <class F> void describe(F& f)
    {
        f.required("rate", rate, "Per period", rates);
        f.required("cash_flows_usd", flows, "First flow at t = 0", anyNumber.sized(1, 100'000));
    }
};

struct NpvOutput {
    Money npv;
    template <class F> void describe(F& f) { f.output("npv_usd", npv, dollar, "At t = 0"); }
};

Answer<NpvOutput> presentWorth(const NpvInput& in) { return NpvOutput {dollars(netPresentValue(in.rate, in.flows.data(), static_cast<int>(in.flows.size())))}; }

struct IrrInput {
    std::vector<double> flows;
    template <class F> void describe(F& f) { f.required("cash_flows_usd", flows, "First flow at t = 0", listOfFlows); }
};

struct IrrOutput {
    std::optional<double> irr;
    template <class F> void describe(F& f) { f.output("irr", irr, "Per period; null where the net present value never changes sign"); }
};

Answer<IrrOutput> rateOfReturn(const IrrInput& in)
{
    const std::vector<double> found = ratesOfReturn(in.flows);
    if (found.empty()) return {IrrOutput {}, {"no_sign_change"}};
    Flags flags;
    flags.raiseIf(found.size() > 1, "multiple_roots");
    return {IrrOutput {nearestZero(found)}, flags};
}

struct MirrInput {
    std::vector<double> flows;
    double finance = 0, reinvest = 0;
    template <class F> void describe(F& f)
    {
        f.required("cash_flows_usd", flows, "First flow at t = 0", anyNumber.sized(2, 100'000));
        f.required("finance_rate", finance, "At which outflows are financed, per period", rates);
        f.required("reinvest_rate", reinvest, "At which inflows are reinvested, per period", rates);
    }
};

struct MirrOutput {
    std::optional<double> mirr;
    template <class F> void describe(F& f) { f.output("mirr", mirr, "Per period; null without both inflows and outflows"); }
};

Answer<MirrOutput> modifiedRate(const MirrInput& in)
{
    std::vector<double> inflows, outflows;
    for (const double flow : in.flows) inflows.push_back(std::max(flow, 0.0)), outflows.push_back(std::min(flow, 0.0));
    const auto size = static_cast<int>(in.flows.size());
    const double periods = size - 1, spent = -netPresentValue(in.finance, outflows.data(), size), earned = netPresentValue(in.reinvest, inflows.data(), size);
    if (!(spent > 0) || !(earned > 0)) return {MirrOutput {}, {"no_sign_change"}};
    return MirrOutput {std::expm1(std::log(earned / spent) / periods + std::log1p(in.reinvest))};
}

} // namespace

std::vector<Entry> cashflowFormulas()
{
    constexpr std::string_view source = "https://github.com/numpy/numpy-financial";
    constexpr FlagText none {"no_sign_change", "The rate is not defined: null"};
    return {
        entryOf<timeValue>({"cashflow.time_value", "Solves the annuity equation for one unknown", "PV (1+r)^n + PMT (1 + r w) ((1+r)^n - 1)/r + FV = 0, w = 1 when due at the beginning", {}, source}),
        entryOf<loan>({"cashflow.interest_and_principal", "Interest and principal part of one payment of a level loan",
            "interest = r FV(n = period - 1), over 1 + r when due at the beginning, where the first is 0; principal = payment - interest", {}, source}),
        entryOf<presentWorth>({"cashflow.net_present_value", "Net present value", "sum CF_t / (1+r)^t, t from 0 (spreadsheets commonly start at 1)", {}, source}),
        entryOf<rateOfReturn>({"cashflow.internal_rate_of_return", "Internal rate of return", "sum CF_t / (1+irr)^t = 0; every sign change of the NPV for rates above -1 is bracketed",
            {none, {"multiple_roots", "Several rates; the one nearest zero is returned. A plan tells the smallest that is not negative, and how many there are"}}, source}),
        entryOf<modifiedRate>({"cashflow.modified_internal_rate_of_return", "Modified internal rate of return", "(FV of inflows at reinvest / -PV of outflows at finance)^(1/(n-1)) - 1",
            {none}, source}),
    };
}

} // namespace gw::contract
