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

std::vector<FormulaUse> collect()
{
    using enum FormulaStage;
    constexpr std::string_view year = "core/compute/layout_year.cpp", step = "core/compute/stages/serving.h", serve = "core/compute/serve.cpp";
    constexpr std::string_view pipes = "core/scene/loop_routes.cpp", earn = "core/compute/earn.cpp";
    return {
        {"psychrometrics.saturation", Weather, plant, "saturationPressure", year, "wetBulb"},
        {"psychrometrics.moist_air_state", Weather, plant, "humidityRatioAtWetBulb", year, "wetBulb"},
        {"psychrometrics.atmospheric_pressure", Weather, plant, "atmosphericPressure", year},
        {"cooling.chiller_electric_eir", Cooling, plant, "carnotCop", "core/compute/stages/circuit_figures.h"},
        {"cooling.tower_merkel", Cooling, plant, "fanPowerShare", "core/compute/stages/cooling.h"},
        {"hydraulics.friction_factor", Pipes, {}, "haalandFriction", pipes, "steelPipeDrop"},
        {"hydraulics.pipe_pressure_drop", Pipes, {}, "pipePressureDrop", pipes, "steelPipeDrop"},
        {"hydraulics.coolant_loop_sizing", Coolant, {}, "coolantFlow", "core/compute/outcome_of.cpp"},
        {"hydraulics.coolant_loop_sizing", Pipes, {}, "coolantFlow", pipes},
        {"flexibility.power_cap_throughput", PowerCaps, tokens, "cappedClock", serve},
        {"reliability.fleet_mtbf", Training, {"goodput", "revenue_usd_per_year", "npv_usd"}, "jobTimeBetweenFailures", earn},
        {"cashflow.net_present_value", Returns, {"npv_usd"}, "netPresentValue", "core/compute/stages/returns.h"},
        {"serving.decode_attention_time", Serving, tokens, "decodeAttentionFlop", step},
        {"serving.experts_touched", Serving, tokens, "expertsTouched", step},
        {"serving.memory_per_accelerator", Serving, tokens, "batchThatFits", serve},
        {"training.checkpoint_interval", Training, {"goodput", "revenue_usd_per_year", "npv_usd"}, "dalyInterval", earn, "trainingGoodput"},
        {"network.collective_time", Serving, tokens, "allReduceTime", step},
    };
}

} // namespace

std::string_view word(FormulaStage stage)
{
    constexpr std::array<std::string_view, formulaStageCount> words {"weather", "cooling", "coolant", "pipes", "serving", "power_caps", "training", "returns"};
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
