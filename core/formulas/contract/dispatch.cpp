// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"
#include "core/formulas/economic_dispatch.h"
#include "core/formulas/storage_dispatch.h"

#include <fmt/core.h>

namespace gw::contract {
namespace {

struct EconomicUnit {
    DispatchUnit unit;
    template <class F> void describe(F& f)
    {
        f.required("fixed_cost_usd_per_h", unit.fixed, "While it runs", anyNumber);
        f.required("linear_cost_usd_per_mwh", unit.linear, "First order", anyNumber);
        f.required("quadratic_cost_usd_per_mw2h", unit.quadratic, "Second order", notNegative);
        f.required("min_mw", unit.low, "Least output", anyNumber);
        f.required("max_mw", unit.high, "Most output", anyNumber);
    }
};

struct EconomicInput {
    std::vector<EconomicUnit> units;
    double demand = 0;
    template <class F> void describe(F& f)
    {
        f.required("units", units, "{\"fixed_cost_usd_per_h\", \"linear_cost_usd_per_mwh\", \"quadratic_cost_usd_per_mw2h\", \"min_mw\", \"max_mw\"}, all running", anyNumber.sized(1, 1000));
        f.required("demand_mw", demand, "To be met", anyNumber);
    }
};

struct EconomicOutput {
    Dispatch dispatch;
    template <class F> void describe(F& f)
    {
        f.output("power_mw", dispatch.power, "Of each unit");
        f.output("marginal_price_usd_per_mwh", dispatch.price, "Cost of one more");
        f.output("cost_usd_per_h", dispatch.cost, "Of all units");
    }
};

Answer<EconomicOutput> economic(const EconomicInput& in)
{
    std::vector<DispatchUnit> units;
    for (std::size_t i = 0; i < in.units.size(); ++i) {
        units.push_back(in.units[i].unit);
        if (units.back().low > units.back().high) return impossible(fmt::format("units[{}].max_mw", i), "at least min_mw", fmt::format("{}", units.back().high));
    }
    const auto dispatch = dispatchUnits(units, in.demand);
    if (!dispatch) return noSolution("the units cannot meet the demand within their limits");
    return EconomicOutput {*dispatch};
}

struct StoreInput {
    std::vector<double> load, most;
    double price = 0, initial = 0, capacity = 0, holding = 0;
    template <class F> void describe(F& f)
    {
        f.required("load_mwh", load, "Hour by hour", notNegative.sized(1, 100'000));
        f.required("generator_max_mwh", most, "Per hour", notNegative.sized(1, 100'000));
        f.required("generator_cost_usd_per_mwh", price, "Of what it makes", notNegative);
        f.required("storage_initial_mwh", initial, "Before the first hour", notNegative);
        f.required("storage_max_mwh", capacity, "It holds", notNegative);
        f.optional("storage_holding_cost_usd_per_mwh", holding, "Per hour on the content at its end; default: none", notNegative);
    }
};

struct StoreOutput {
    double cost = 0;
    std::vector<double> content;
    template <class F> void describe(F& f)
    {
        f.output("cost_usd", cost, "Of all hours");
        f.output("storage_mwh", content, "Content at the end of each hour");
    }
};

Answer<StoreOutput> store(const StoreInput& in)
{
    if (in.load.size() != in.most.size()) return invalid("generator_max_mwh", fmt::format("as many hours as load_mwh, {}", in.load.size()), fmt::format("{} values", in.most.size()));
    if (in.initial > in.capacity) return impossible("storage_initial_mwh", "at most storage_max_mwh", fmt::format("{}", in.initial));
    const auto dispatch = dispatchStorage(in.load, in.most, in.price, in.initial, in.capacity, in.holding);
    if (!dispatch) return noSolution("generator and store together cannot serve the load");
    return StoreOutput {dispatch->cost, dispatch->content};
}

} // namespace

std::vector<Entry> unitCommitmentFormulas();

std::vector<Entry> dispatchFormulas()
{
    std::vector<Entry> all {entryOf<economic>({"dispatch.economic_dispatch", "Cheapest split of a demand over running units with quadratic cost",
        "dC_i/dP_i = b_i + 2 c_i P_i equal among units inside their limits", {}, "Wood and Wollenberg"})};
    for (Entry& entry : unitCommitmentFormulas()) all.push_back(std::move(entry));
    all.push_back(entryOf<store>({"dispatch.storage_dispatch", "Cheapest use of one generator and one store",
        "min sum cost g_t + holding s_t, s_t = s_(t-1) + g_t - L_t, 0 <= s_t <= max, 0 <= g_t <= g_max,t; no losses, final content free", {}, "https://github.com/PyPSA/PyPSA"}));
    return all;
}

} // namespace gw::contract
