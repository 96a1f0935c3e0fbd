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
/// What follows from the time with power.
const Keys available {"availability", "tokens_per_s", "revenue_usd_per_year", "npv_usd", "irr"};
/// What follows from the revenue.
const Keys revenue {"revenue_usd_per_year", "npv_usd", "irr"};

/// Quantities near a stage's that are others, so that no function is shared:
/// - serving.ridge_batch is the batch at which one matrix is read and multiplied in equal time; a step has many operators, each with both times.
/// - cooling.heat_exchanger_effectiveness asks for a size UA, which no maker prints of a cooler: its printed rise and approach are the effectiveness, and cooling_test holds both to the same heat.
/// - cooling.tower_yorkcalc and the heat of tower_merkel ask for flows of air and water that no plan has; its towers keep the approach that they are sold by. Their fans are shared.
/// - cooling.chiller_electric_eir shares its bound only: plans chill warmer than any fitted box, so fitted machines enter with their mean share of Carnot's in it (chiller_curves_test).
/// - reliability.network_availability is exact for any net, at a cost that grows with its width; the chain also shares by rating and has common causes. They agree without (power_availability_test).
/// - economics.learning_curve falls with what was made, a plan's token price with time.
std::vector<FormulaUse> collect()
{
    using enum FormulaStage;
    constexpr std::string_view year = "core/compute/layout_year.cpp", step = "core/compute/serving_way.cpp", serve = "core/compute/serve.cpp";
    constexpr std::string_view availability = "core/compute/layout_availability.cpp";
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
        {"power.psu_efficiency", Power, {}, "supplyLossShare", outcome, "shelfLossShare"},
        {"power.distributed_redundancy_failure", Power, {}, "loadOfOneFeed", "core/compute/power_drill.cpp"},
        {"power.transformer_losses", Power, chain, "elementLoss", "core/compute/stages/power.h"},
        {"power.server_power", Power, chain, "addedPower", earn},
        {"flexibility.power_cap_throughput", PowerCaps, tokens, "cappedClock", step},
        {"reliability.availability_from_outages", Year, revenue, "shareOfYear", "core/compute/layout_energy.cpp"},
        {"reliability.k_of_n_availability", Power, available, "availabilityOfKOfN", availability, "availabilityOfEither"},
        {"reliability.k_of_n_markov", Power, available, "unavailabilityWithCrews", availability},
        {"reliability.fleet_mtbf", Training, {"goodput", "revenue_usd_per_year", "npv_usd"}, "jobTimeBetweenFailures", earn},
        {"cashflow.time_value", Returns, {}, "paymentOf", "core/compute/stages/layers.h", "capitalRecovery"},
        {"cashflow.net_present_value", Returns, {"npv_usd"}, "netPresentValue", "core/compute/stages/returns.h"},
        {"cashflow.internal_rate_of_return", Returns, {"irr"}, "internalRateOfReturn", "core/compute/stages/returns.h"},
        {"depreciation.macrs_schedule", Returns, {"npv_usd", "irr", "payback_years"}, "macrs5", "core/compute/stages/cash_flow.h"},
        {"depreciation.macrs_schedule", Returns, {}, "macrs15", "core/compute/stages/cash_flow.h"},
        {"economics.cost_per_million_tokens", Returns, {"usd_per_million_tokens"}, "costPerToken", "core/compute/flow.cpp"},
        {"economics.cost_per_million_tokens", Sales, {"tokens_per_s_per_mw"}, "tokensPerMegawatt", headline},
        {"economics.serving_margin", Sales, revenue, "mixPrice", "core/compute/money_stages.h"},
        {"economics.token_revenue", Sales, revenue, "streamRevenue", "core/compute/stages/sales.h"},
        {"economics.site_capital", Year, {}, "meanEnergyPrice", outcome},
        {"tariff.annual_bill", Year, {"opex_usd_per_year", "npv_usd"}, "billedDemand", "core/compute/stages/energy.h"},
        {"carbon.implied_grid_intensity", Year, {}, "carbonIntensity", outcome},
        {"serving.latency", Serving, tokens, "decodeTime", step, "verifyTime"},
        {"serving.latency", Serving, {}, "promptTimePerStep", step},
        {"serving.pool_throughput", Serving, tokens, "promptTime", serve},
        {"serving.best_throughput", Serving, tokens, "servingGroups", serve},
        {"serving.best_throughput", Serving, {}, "verifyTime", step},
        {"energy.serving_energy", Power, {"facility_power_kw", "energy_mwh_per_year", "tokens_per_joule"}, "drawnPower", step},
        {"serving.gemm_time", Serving, tokens, "operatorTime", step, "verifyTime"},
        {"serving.moe_gemm_time", Serving, tokens, "operatorTime", step, "verifyTime"},
        {"serving.decode_attention_time", Serving, tokens, "decodeAttentionFlop", step, "verifyTime"},
        {"queueing.erlang", Serving, {"tokens_per_s"}, "erlangC", step, "promptWait"},
        {"serving.experts_touched", Serving, tokens, "expertsTouched", step, "verifyTime"},
        {"serving.memory_per_accelerator", Serving, tokens, "weightBytesOf", serve, "sequencesThatFit"},
        {"training.checkpoint_interval", Training, {"goodput", "revenue_usd_per_year", "npv_usd"}, "dalyInterval", earn, "trainingGoodput"},
        {"network.collective_time", Serving, tokens, "passTime", step, "verifyTime"},
        {"uncertainty.sobol_indices", Risk, {}, "estimateShare", "core/search/sobol.cpp"},
        {"uncertainty.gaussian_copula_rank", Risk, {}, "spearmanOf", "core/search/copula.cpp"},
        {"uncertainty.lognormal", Risk, {}, "lognormalAt", "core/compute/stages/path_draws.h"},
        {"optimisation.hypervolume", Sweep, {}, "nonDominated", "core/search/pareto.cpp"},
        {"optimisation.pareto_benchmark", Sweep, {}, "nonDominated", "core/search/pareto.cpp"},
        {"application.request_cost", Sales, revenue, "mixPrice", "core/compute/money_stages.h"},
        {"space.electrical_clearance", Space, {}, "workingSpaceDepth", "core/checks/clearances.cpp"},
        {"space.floor_load", Space, {}, "floorLoad", "core/checks/space_limits.cpp"},
        {"space.rack_plausibility", Catalog, {}, "rackBounds", "core/catalog/doubt_racks.cpp"},
        {"space.row_rules", Space, {}, "isDeadEndTooLong", "core/checks/rows.cpp"},
    };
}

} // namespace

std::string_view word(FormulaStage stage)
{
    constexpr std::array<std::string_view, formulaStageCount> words {"weather", "cooling", "coolant", "pipes", "serving", "power_caps", "training", "returns", "power", "year", "sales", "space", "risk", "sweep", "catalog"};
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
