// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"
#include "core/formulas/site_ratios.h"
#include "core/formulas/token_money.h"

#include <cmath>

namespace gw::contract {
namespace {

/// The quotient, or nothing and a flag where there is no denominator.
std::optional<double> ratio(double numerator, double denominator, Flags& flags)
{
    if (denominator != 0) return numerator / denominator;
    flags.raise("not_applicable");
    return {};
}

constexpr FlagText notApplicable {"not_applicable", "A ratio has no denominator: its value is null"};

struct TokenCostInput {
    TokenRate tokens;
    std::optional<MoneyRate> perHour;
    std::optional<TokenPrice> perToken;
    std::optional<Power> power;
    template <class F> void describe(F& f)
    {
        f.required("tokens_per_s_per_gpu", tokens, tokenPerSecond, "Served", positive);
        f.optional("cost_usd_per_gpu_h", perHour, dollarPerHour, "Exactly one of the two", notNegative);
        f.optional("cost_usd_per_million_tokens", perToken, dollarPerMillionTokens, "Exactly one of the two", notNegative);
        f.optional("power_kw_per_gpu", power, kilowatt, "At the meter that counts", positive);
    }
};

struct TokenCostOutput {
    TokenPrice perToken;
    MoneyRate perHour;
    std::optional<double> perMegawatt;
    template <class F> void describe(F& f)
    {
        f.output("cost_usd_per_million_tokens", perToken, dollarPerMillionTokens, "Given, or from the cost per hour");
        f.output("cost_usd_per_gpu_h", perHour, dollarPerHour, "Given, or from the cost per token");
        f.output("tokens_per_s_per_mw", perMegawatt, "Null without a power");
    }
};

Answer<TokenCostOutput> tokenCost(const TokenCostInput& in)
{
    if (in.perHour.has_value() == in.perToken.has_value()) return invalid("inputs", "exactly one of cost_usd_per_gpu_h and cost_usd_per_million_tokens");
    TokenCostOutput out {in.perToken ? *in.perToken : costPerToken(*in.perHour, in.tokens), in.perHour ? *in.perHour : *in.perToken * in.tokens, {}};
    if (in.power) out.perMegawatt = tokensPerMegawatt(in.tokens, *in.power);
    return out;
}

struct MarginInput {
    double nodes = 0;
    std::int64_t perNode = 0;
    MoneyRate cost;
    Time span;
    Tokens cached, input, output;
    TokenPrice cachedPrice, inputPrice, outputPrice;
    template <class F> void describe(F& f)
    {
        f.required("nodes", nodes, "In service", notNegative);
        f.required("gpus_per_node", perNode, "Accelerators of one", count);
        f.required("cost_usd_per_gpu_h", cost, dollarPerHour, "Ownership or rent", notNegative);
        f.required("hours", span, hour, "Of the span", notNegative);
        f.required("cached_input_tokens", cached, token, "Served from a cache", notNegative);
        f.required("input_tokens", input, token, "Not cached", notNegative);
        f.required("output_tokens", output, token, "Generated", notNegative);
        f.required("price_cached_input_usd_per_million_tokens", cachedPrice, dollarPerMillionTokens, "List price", notNegative);
        f.required("price_input_usd_per_million_tokens", inputPrice, dollarPerMillionTokens, "List price", notNegative);
        f.required("price_output_usd_per_million_tokens", outputPrice, dollarPerMillionTokens, "List price", notNegative);
    }
};

struct MarginOutput {
    Money cost, revenue;
    std::optional<double> margin, breakEven;
    template <class F> void describe(F& f)
    {
        f.output("cost_usd", cost, dollar, "Of the span");
        f.output("revenue_usd", revenue, dollar, "At list price");
        f.output("margin_on_cost", margin, "Revenue less cost, over cost");
        f.output("break_even_price_fraction", breakEven, "Share of list price that pays the cost");
    }
};

Answer<MarginOutput> servingMargin(const MarginInput& in)
{
    Flags flags;
    const Money revenue = mixPrice<Tokens, TokenPrice>({in.input, in.cached, in.output}, {in.inputPrice, in.cachedPrice, in.outputPrice});
    MarginOutput out {in.cost * in.span * (in.nodes * static_cast<double>(in.perNode)), revenue, {}, {}};
    out.margin = ratio((out.revenue - out.cost).si(), out.cost.si(), flags);
    out.breakEven = ratio(out.cost.si(), out.revenue.si(), flags);
    return {out, flags};
}

struct RevenueInput {
    TokenRate tokens;
    TokenPrice price;
    Time span;
    double utilization = 1;
    std::optional<Money> capital;
    template <class F> void describe(F& f)
    {
        f.required("tokens_per_s", tokens, tokenPerSecond, "Of the stream", notNegative);
        f.required("price_usd_per_million_tokens", price, dollarPerMillionTokens, "Constant", notNegative);
        f.required("years", span, year, "Of 3.1536e7 s", notNegative);
        f.optional("utilization", utilization, "Share of the stream that is sold; default: all", share);
        f.optional("capital_cost_usd", capital, dollar, "To compare with", positive);
    }
};

struct RevenueOutput {
    Money revenue;
    std::optional<double> toCapital;
    template <class F> void describe(F& f)
    {
        f.output("revenue_usd", revenue, dollar, "Over all years");
        f.output("revenue_to_capital", toCapital, "Null without a capital cost");
    }
};

Answer<RevenueOutput> tokenRevenue(const RevenueInput& in)
{
    RevenueOutput out {streamRevenue(in.tokens * in.utilization, in.price, in.span), {}};
    if (in.capital) out.toCapital = out.revenue / *in.capital;
    return out;
}

struct SiteInput {
    Power site;
    std::optional<std::vector<Money>> components;
    std::optional<Money> capital, rack;
    std::optional<double> racks;
    std::optional<Money> energyCost;
    template <class F> void describe(F& f)
    {
        f.required("site_power_mw", site, megawatt, "Of the whole facility", positive);
        f.optional("components_usd", components, dollar, "Summed when the total is not given", notNegative.sized(1, 10'000));
        f.optional("capital_cost_usd", capital, dollar, "Of the whole site", notNegative);
        f.optional("rack_cost_usd", rack, dollar, "All-in, of one rack", positive);
        f.optional("rack_count", racks, "Else capital over rack cost", positive);
        f.optional("annual_energy_cost_usd", energyCost, dollar, "At full load", notNegative);
    }
};

struct SiteOutput {
    std::optional<Money> capital;
    std::optional<double> racks;
    std::optional<Money> racksCost;
    std::optional<Power> perRack;
    std::optional<EnergyPrice> price;
    template <class F> void describe(F& f)
    {
        f.output("capital_cost_usd", capital, dollar, "Given, or the sum of components; null without either");
        f.output("rack_count", racks, "Given, or capital over rack cost");
        f.output("racks_cost_usd", racksCost, dollar, "All racks; null without count and cost");
        f.output("facility_power_kw_per_rack", perRack, kilowatt, "Site power over racks: cooling and losses included");
        f.output("energy_price_usd_per_kwh", price, dollarPerKilowattHour, "At full load, 8,760 h; null without an energy cost");
    }
};

Answer<SiteOutput> siteCapital(const SiteInput& in)
{
    SiteOutput out {in.capital, in.racks, {}, {}, {}};
    if (!out.capital && in.components) {
        out.capital = Money {};
        for (const Money component : *in.components) *out.capital += component;
    }
    if (!out.racks && out.capital && in.rack && out.capital->si() > 0) out.racks = *out.capital / *in.rack;
    if (out.racks && in.rack) out.racksCost = *in.rack * *out.racks;
    if (out.racks) out.perRack = in.site / *out.racks;
    if (in.energyCost) out.price = meanEnergyPrice(*in.energyCost, in.site * years(1));
    return out;
}

struct LearningInput {
    double rate = 0, doublings = 0;
    template <class F> void describe(F& f)
    {
        f.required("learning_rate", rate, "Cost drop per doubling of what was ever made; below 1", between(-10, 0.999999999));
        f.required("doublings", doublings, "Of what was ever made", anyNumber);
    }
};

struct LearningOutput {
    double ratio = 0, exponent = 0;
    template <class F> void describe(F& f)
    {
        f.output("cost_ratio", ratio, "Cost over first cost");
        f.output("exponent", exponent, "b of cost = x^-b");
    }
};

Answer<LearningOutput> learning(const LearningInput& in) { return LearningOutput {std::pow(1 - in.rate, in.doublings), 0.0 - std::log2(1 - in.rate)}; }

} // namespace

std::vector<Entry> ownVersusCloudFormulas();

std::vector<Entry> economicsFormulas()
{
    std::vector<Entry> all {
        entryOf<tokenCost>({"economics.cost_per_million_tokens", "Cost identity of serving: dollars per hour, tokens per second, dollars per million tokens",
            "USD/Mtok = USD/h / (3600 tok/s) 1e6. Where a frontier is interpolated, interpolate throughput only: interpolating cost too breaks the identity", {}, "Identity"}),
        entryOf<servingMargin>({"economics.serving_margin", "Cost, revenue and margin of a day (or any span) of serving", "margin_on_cost = (revenue - cost) / cost", {notApplicable}, "Identity"}),
        entryOf<tokenRevenue>({"economics.token_revenue", "Revenue of a constant token stream", "tokens/s * 3.1536e7 s * years * utilization * price", {}, "Identity"}),
        entryOf<siteCapital>({"economics.site_capital", "Capital and energy of a site seen per rack",
            "racks = capital / rack cost; kW per rack = site power / racks; price = energy cost / (site power * 8760 h)", {}, "Identity"})};
    for (Entry& entry : ownVersusCloudFormulas()) all.push_back(std::move(entry));
    all.push_back(entryOf<learning>({"economics.learning_curve", "Experience curve (Wright)", "(1 - LR)^d; b = -log2(1 - LR)", {}, "Wright 1936"}));
    return all;
}

} // namespace gw::contract
