// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"
#include "core/formulas/tariff.h"

#include <fmt/core.h>

namespace gw::contract {
namespace {

constexpr std::size_t months = 12;

struct BillInput {
    std::optional<std::vector<double>> energy, peak;
    OneOrList energyPrice = 0.0, demandPrice = 0.0;
    double lookback = 0;
    std::optional<std::vector<std::int64_t>> lookbackMonths;
    std::int64_t window = 0;
    std::optional<std::vector<double>> coincident, coincidentPrice;
    template <class F> void describe(F& f)
    {
        f.optional("monthly_energy_kwh", energy, "Twelve values", anyNumber.sized(months));
        f.optional("monthly_peak_kw", peak, "Twelve values", notNegative.sized(months));
        f.optional("energy_price_usd_per_kwh", energyPrice, "One value or twelve", anyNumber.sized(months));
        f.optional("demand_price_usd_per_kw", demandPrice, "Per month; one value or twelve", anyNumber.sized(months));
        f.optional("lookback_fraction", lookback, "Of the reference peak, which every month pays at least", share);
        f.optional("lookback_months", lookbackMonths, "1 to 12: their highest peak is the reference of every month", between(1, 12).sized(1, months));
        f.optional("lookback_window_months", window, "Or the highest peak of so many preceding months, the year taken as cyclic", between(0, 12));
        f.optional("coincident_peak_kw", coincident, "Own load at the hours of the system's peaks", notNegative.sized(0, 10'000));
        f.optional("coincident_price_usd_per_kw", coincidentPrice, "One for each of them", anyNumber.sized(0, 10'000));
    }
};

struct BillOutput {
    std::vector<double> billed;
    Money energy, demand, coincident, total;
    template <class F> void describe(F& f)
    {
        f.output("billed_demand_kw", billed, "Twelve values, or none without peaks");
        f.output("energy_cost_usd", energy, dollar, "Of the year");
        f.output("demand_cost_usd", demand, dollar, "Of the year");
        f.output("coincident_peak_cost_usd", coincident, dollar, "Of the year");
        f.output("total_cost_usd", total, dollar, "Of the year");
    }
};

double at(const OneOrList& price, std::size_t month)
{
    const auto* list = std::get_if<std::vector<double>>(&price);
    return list != nullptr ? (*list)[month] : std::get<double>(price);
}

double referencePeak(const BillInput& in, std::size_t month)
{
    double highest = 0;
    if (in.lookbackMonths)
        for (const std::int64_t m : *in.lookbackMonths) highest = std::max(highest, (*in.peak)[static_cast<std::size_t>(m - 1)]);
    for (std::size_t back = 1; back <= static_cast<std::size_t>(in.window); ++back) highest = std::max(highest, (*in.peak)[(month + months - back) % months]);
    return highest;
}

Answer<BillOutput> bill(const BillInput& in)
{
    if (in.lookbackMonths && in.window > 0) return invalid("lookback_window_months", "lookback_months or a window, not both");
    if (in.coincident.has_value() != in.coincidentPrice.has_value()) return missing(in.coincident ? "coincident_price_usd_per_kw" : "coincident_peak_kw");
    if (in.coincident && in.coincident->size() != in.coincidentPrice->size()) return invalid("coincident_price_usd_per_kw", "as many values as coincident_peak_kw");
    BillOutput out;
    for (std::size_t m = 0; m < months; ++m) {
        if (in.energy) out.energy += dollars((*in.energy)[m] * at(in.energyPrice, m));
        if (!in.peak) continue;
        out.billed.push_back(billedDemand((*in.peak)[m], in.lookback * referencePeak(in, m)));
        out.demand += dollars(out.billed.back() * at(in.demandPrice, m));
    }
    for (std::size_t i = 0; in.coincident && i < in.coincident->size(); ++i) out.coincident += dollars((*in.coincident)[i] * (*in.coincidentPrice)[i]);
    out.total = out.energy + out.demand + out.coincident;
    return out;
}

} // namespace

std::vector<Entry> tariffFormulas()
{
    return {entryOf<bill>({"tariff.annual_bill", "Energy, demand and coincident-peak charges of a year",
        "billed demand = max(peak, lookback_fraction * reference peak); cost = sum of energy, demand and coincident peaks times their prices", {}, "https://github.com/NREL/REopt.jl"})};
}

} // namespace gw::contract
