// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"
#include "core/formulas/token_money.h"

namespace gw::contract {
namespace {

struct ProductivityInput {
    double people = 0, tasks = 0, days = 0, minutesPerTask = 0, cost = 0, reduction = 0, adoption = 0, realization = 0, ramp = 1, initial = 0, recurring = 0;
    std::int64_t years = 0;
    template <class F> void describe(F& f)
    {
        f.required("people", people, "Who could use it", notNegative);
        f.required("tasks_per_day", tasks, "Of one person", notNegative);
        f.required("working_days_per_year", days, "Of one person", between(0, 366));
        f.required("minutes_per_task", minutesPerTask, "Without the tool", notNegative);
        f.required("loaded_cost_usd_per_h", cost, "Of an hour of work", notNegative);
        f.required("time_reduction", reduction, "Share of a task's time that the tool saves", share);
        f.required("adoption", adoption, "Share of people who use it", share);
        f.required("realization", realization, "Share of saved time put to use", share);
        f.optional("first_year_ramp", ramp, "Share of the first year's value that is reached; default: all", share);
        f.required("initial_cost_usd", initial, "Once", notNegative);
        f.required("recurring_cost_usd_per_year", recurring, "Each year", notNegative);
        f.required("years", years, "Horizon", between(1, 100));
    }
};

struct ProductivityOutput {
    double baseline = 0, saved = 0, used = 0, value = 0, firstValue = 0, firstNet = 0, horizonNet = 0, monthly = 0;
    std::optional<double> roi, payback, staff;
    template <class F> void describe(F& f)
    {
        f.output("baseline_h_per_year", baseline, "Spent on these tasks without the tool");
        f.output("gross_saved_h_per_year", saved, "By those who use it");
        f.output("redeployable_h_per_year", used, "Put to use");
        f.output("annual_value_usd", value, "After the ramp");
        f.output("first_year_value_usd", firstValue, "With the ramp");
        f.output("first_year_net_usd", firstNet, "Less initial and recurring cost");
        f.output("horizon_net_usd", horizonNet, "Of all years");
        f.output("monthly_net_usd", monthly, "Of the first year, without the initial cost");
        f.output("roi", roi, "Horizon net over all cost");
        f.output("payback_months", payback, "Initial cost over monthly net; 0 without initial cost");
        f.output("full_time_equivalents", staff, "Of redeployable hours, 8 h per working day");
    }
};

Answer<ProductivityOutput> productivity(const ProductivityInput& in)
{
    const auto years = static_cast<double>(in.years);
    ProductivityOutput out;
    out.baseline = in.people * in.tasks * in.days * in.minutesPerTask / 60;
    out.saved = out.baseline * in.reduction * in.adoption;
    out.used = out.saved * in.realization;
    out.value = out.used * in.cost;
    out.firstValue = out.value * in.ramp;
    out.firstNet = out.firstValue - in.initial - in.recurring;
    const double allCost = in.initial + in.recurring * years;
    out.horizonNet = out.firstValue + out.value * (years - 1) - allCost;
    out.monthly = (out.firstValue - in.recurring) / 12;
    if (allCost > 0) out.roi = out.horizonNet / allCost;
    if (in.initial == 0) out.payback = 0;
    else if (out.monthly > 0) out.payback = in.initial / out.monthly;
    if (in.days > 0) out.staff = out.used / (8 * in.days);
    Flags flags;
    flags.raiseIf(!out.roi || !out.payback || !out.staff, "not_applicable");
    return {out, flags};
}

struct RequestInput {
    Tokens input, output;
    TokenPrice inputPrice, outputPrice;
    template <class F> void describe(F& f)
    {
        f.required("input_tokens", input, token, "Read", notNegative);
        f.required("output_tokens", output, token, "Generated", notNegative);
        f.required("price_input_usd_per_million_tokens", inputPrice, dollarPerMillionTokens, "List price", notNegative);
        f.required("price_output_usd_per_million_tokens", outputPrice, dollarPerMillionTokens, "List price", notNegative);
    }
};

struct RequestOutput {
    Money cost;
    template <class F> void describe(F& f) { f.output("cost_usd", cost, dollar, "Of one request"); }
};

Answer<RequestOutput> request(const RequestInput& in) { return RequestOutput {mixPrice<Tokens, TokenPrice>({in.input, {}, in.output}, {in.inputPrice, {}, in.outputPrice})}; }

struct BudgetInput {
    Money budget;
    Time span;
    template <class F> void describe(F& f)
    {
        f.required("budget_usd", budget, dollar, "For tokens", notNegative);
        f.required("hours", span, hour, "Worked with it", positive);
    }
};

struct BudgetOutput {
    MoneyRate perHour;
    template <class F> void describe(F& f) { f.output("budget_usd_per_h", perHour, dollarPerHour, "Per working hour"); }
};

Answer<BudgetOutput> budget(const BudgetInput& in) { return BudgetOutput {in.budget / in.span}; }

} // namespace

std::vector<Entry> agentRuleFormulas();

std::vector<Entry> applicationFormulas()
{
    std::vector<Entry> all {
        entryOf<productivity>({"application.productivity_value", "Value of time saved by an AI tool",
            "baseline = people * tasks * days * minutes / 60; saved = baseline * reduction * adoption; used = saved * realization; value = used * cost\n"
            "horizon net = value (ramp + years - 1) - all cost; roi = horizon net / all cost; payback = initial / monthly net; the ramp applies to the first year only",
            {{"not_applicable", "A ratio has no denominator, or nothing pays back: the value is null"}}, "https://github.com/Jaybc25/cdw-ai-factory-tco"}),
        entryOf<request>({"application.request_cost", "Price of one request", "input tokens * price + output tokens * price", {}, "Identity"}),
        entryOf<budget>({"application.token_budget", "Token budget per working hour", "budget / hours", {}, "Identity"})};
    for (Entry& entry : agentRuleFormulas()) all.push_back(std::move(entry));
    return all;
}

} // namespace gw::contract
