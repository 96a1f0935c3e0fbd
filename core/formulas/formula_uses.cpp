// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/formula_uses.h"

#include <array>

namespace gw::contract {
namespace {

using Keys = std::vector<std::string_view>;

/// What follows from the energy that the plant takes beside the racks'.
const Keys plant {"pue", "wue_l_per_kwh", "facility_power_kw", "grid_peak_kw", "energy_mwh_per_year", "opex_usd_per_year", "npv_usd"};
/// What follows from the tokens that are made.
const Keys tokens {"tokens_per_s", "tokens_per_s_per_mw", "tokens_per_joule", "usd_per_million_tokens", "revenue_usd_per_year", "npv_usd", "irr"};

/// What follows from the losses of the chain.
const Keys chain {"pue", "facility_power_kw", "grid_peak_kw", "energy_mwh_per_year", "opex_usd_per_year", "npv_usd"};
/// What follows from the revenue.
const Keys revenue {"revenue_usd_per_year", "npv_usd", "irr"};

/// Formulas that say the same as a stage in a form of their own stay out of the list; rates_of_return_test, availability_test and cooling_test hold the first, second and fifth together:
/// - cashflow.internal_rate_of_return finds every root by its derivatives, in doubles; the stage brackets them on one grid for all lanes, and of several tells
///   the smallest that is not negative.
/// - reliability.k_of_n_availability and k_of_n_markov have alike units; the chain's paths are unlike ones with common causes. They meet at one of two.
/// - serving.latency and its kin model one engine each, on their own fit; the planner has one efficiency for all (see serving_step.h).
/// - queueing.erlang waits for one of many servers; the planner's prompts wait for one, of constant service (meanWait).
/// - cooling.heat_exchanger_effectiveness needs a size UA, which no maker prints of a cooler; the stage knows its design rise and approach.
/// - space.rack_plausibility has the contract's three coarse bands; the catalogue's check has finer ones, a source each.
/// - uncertainty.sobol_indices samples a function; a plan's are found in blocks of paths with their bootstrap.
/// - uncertainty.lognormal is one fused step of the lanes' draws.
/// - power.distributed_redundancy_failure has pairs; the plan's drill fails any piece of any net of feeds.
/// - application.request_cost and economics.serving_margin price whole requests; a plan earns per output token, input tokens in proportion.
std::vector<FormulaUse> collect()
{
    using enum FormulaStage;
    constexpr std::string_view year = "core/compute/layout_year.cpp", step = "core/compute/stages/serving.h", serve = "core/compute/serve.cpp";
    constexpr std::string_view pipes = "core/scene/loop_routes.cpp", earn = "core/compute/earn.cpp", headline = "core/compute/headline_of.cpp", outcome = "core/compute/outcome_of.cpp";
    return {
        {"psychrometrics.saturation", Weather, plant, "saturationPressure", year, "wetBulb"},
        {"psychrometrics.moist_air_state", Weather, plant, "humidityRatioAtWetBulb", year, "wetBulb"},
        {"psychrometrics.atmospheric_pressure", Weather, plant, "atmosphericPressure", year},
        {"cooling.chiller_electric_eir", Cooling, plant, "carnotCop", "core/compute/stages/circuit_figures.h"},
        {"cooling.tower_merkel", Cooling, plant, "fanPowerShare", "core/compute/stages/cooling.h"},
        {"cooling.water_usage_effectiveness", Year, {"pue", "wue_l_per_kwh", "cue_kg_per_kwh"}, "usageEffectiveness", headline},
        {"hydraulics.friction_factor", Pipes, {}, "haalandFriction", pipes, "steelPipeDrop"},
        {"hydraulics.pipe_pressure_drop", Pipes, {}, "pipePressureDrop", pipes, "steelPipeDrop"},
        {"hydraulics.coolant_loop_sizing", Coolant, {}, "coolantFlow", outcome},
        {"hydraulics.coolant_loop_sizing", Pipes, {}, "coolantFlow", pipes},
        {"power.psu_efficiency", Power, {}, "betweenPoints", outcome, "shelfLossShare"},
        {"power.transformer_losses", Power, chain, "elementLoss", "core/compute/stages/power.h"},
        {"power.server_power", Power, chain, "addedPower", earn},
        {"flexibility.power_cap_throughput", PowerCaps, tokens, "cappedClock", serve},
        {"reliability.availability_from_outages", Year, revenue, "shareOfYear", "core/compute/layout_energy.cpp"},
        {"reliability.fleet_mtbf", Training, {"goodput", "revenue_usd_per_year", "npv_usd"}, "jobTimeBetweenFailures", earn},
        {"cashflow.net_present_value", Returns, {"npv_usd"}, "netPresentValue", "core/compute/stages/returns.h"},
        {"depreciation.macrs_schedule", Returns, {"npv_usd", "irr", "payback_years"}, "macrs5", "core/compute/stages/cash_flow.h"},
        {"depreciation.macrs_schedule", Returns, {}, "macrs15", "core/compute/stages/cash_flow.h"},
        {"economics.cost_per_million_tokens", Returns, {"usd_per_million_tokens"}, "costPerToken", "core/compute/flow.cpp"},
        {"economics.cost_per_million_tokens", Sales, {"tokens_per_s_per_mw"}, "tokensPerMegawatt", headline},
        {"economics.token_revenue", Sales, revenue, "streamRevenue", "core/compute/stages/sales.h"},
        {"economics.site_capital", Year, {}, "meanEnergyPrice", outcome},
        {"tariff.annual_bill", Year, {"opex_usd_per_year", "npv_usd"}, "billedDemand", "core/compute/stages/energy.h"},
        {"carbon.implied_grid_intensity", Year, {}, "carbonIntensity", outcome},
        {"serving.decode_attention_time", Serving, tokens, "decodeAttentionFlop", step},
        {"serving.experts_touched", Serving, tokens, "expertsTouched", step},
        {"serving.memory_per_accelerator", Serving, tokens, "batchThatFits", serve},
        {"training.checkpoint_interval", Training, {"goodput", "revenue_usd_per_year", "npv_usd"}, "dalyInterval", earn, "trainingGoodput"},
        {"network.collective_time", Serving, tokens, "allReduceTime", step},
        {"uncertainty.gaussian_copula_rank", Risk, {}, "spearmanOf", "core/search/copula.cpp"},
        {"space.electrical_clearance", Space, {}, "workingSpaceDepth", "core/checks/clearances.cpp"},
        {"space.floor_load", Space, {}, "floorLoad", "core/checks/space_limits.cpp"},
        {"space.row_rules", Space, {}, "isDeadEndTooLong", "core/checks/rows.cpp"},
    };
}

} // namespace

std::string_view word(FormulaStage stage)
{
    constexpr std::array<std::string_view, formulaStageCount> words {"weather", "cooling", "coolant", "pipes", "serving", "power_caps", "training", "returns", "power", "year", "sales", "space", "risk"};
    return words[static_cast<std::size_t>(stage)];
}

const std::vector<FormulaUse>& formulaUses()
{
    static const std::vector<FormulaUse> all = collect();
    return all;
}

std::vector<FormulaUse> usesOf(std::string_view formula)
{
    std::vector<FormulaUse> uses;
    for (const FormulaUse& use : formulaUses())
        if (use.formula == formula) uses.push_back(use);
    return uses;
}

} // namespace gw::contract
