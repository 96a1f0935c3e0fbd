// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/plan_inputs.h"

#include "core/formulas/hydraulics.h"
#include "core/formulas/psychrometrics.h"
#include "core/formulas/reliability.h"
#include "views/session/plan_session.h"

#include <algorithm>
#include <array>

namespace gw {
namespace {

using Values = std::map<std::string, Json>;
using Take = Result<Values> (*)(const PlanSession&);

Error lacks(const char* what) { return {.code = ErrorCode::Unsupported, .place = what, .seen = "nothing of the kind in this plan"}; }

const Climate* climateOf(const PlanSession& session) { return session.catalog().find(session.plan().site.climate); }

Result<Values> designAir(const PlanSession& session)
{
    const Climate* climate = climateOf(session);
    if (!climate) return lacks("climate");
    return Values {{"dry_bulb_c", climate->designDryBulb.value.inCelsius()}, {"pressure_pa", atmosphericPressure(climate->elevation.value).si()}};
}

Result<Values> moistAir(const PlanSession& session)
{
    auto values = designAir(session);
    if (values) (*values)["wet_bulb_c"] = climateOf(session)->designWetBulb.value.inCelsius();
    return values;
}

Result<Values> altitude(const PlanSession& session)
{
    const Climate* climate = climateOf(session);
    if (!climate) return lacks("climate");
    return Values {{"altitude_m", climate->elevation.value.in(metre)}};
}

/// That carries the most heat.
const Loop* largestLoop(const PlanSession& session)
{
    const auto heat = [&](const Loop& loop) { const auto* outcome = session.outcomeOf(loop.id); return outcome ? outcome->heat.si() : 0; };
    const auto& loops = session.plan().loops;
    const auto found = std::max_element(loops.begin(), loops.end(), [&](const Loop& a, const Loop& b) { return heat(a) < heat(b); });
    return found == loops.end() || heat(*found) <= 0 ? nullptr : &*found;
}

Result<Values> loop(const PlanSession& session)
{
    const Loop* largest = largestLoop(session);
    if (!largest) return lacks("loop with heat");
    return Values {{"heat_kw", session.outcomeOf(largest->id)->heat.in(kilowatt)}, {"temperature_rise_k", largest->rise.si()},
        {"specific_heat_j_per_kg_k", propyleneGlycol25.specificHeat.si()}, {"density_kg_per_m3", propyleneGlycol25.density.si()}};
}

Result<Values> tower(const PlanSession& session)
{
    const Climate* climate = climateOf(session);
    const Loop* largest = largestLoop(session);
    if (!climate || !largest) return lacks("climate and a loop with heat");
    return Values {{"wet_bulb_c", climate->designWetBulb.value.inCelsius()}, {"range_k", largest->rise.si()}};
}

Result<Values> water(const PlanSession& session)
{
    const Headline& headline = session.outcome().headline;
    if (headline.itPower.si() <= 0) return lacks("IT power");
    return Values {{"annual_water_m3", headline.waterPerYear.in(cubicMetre)}, {"annual_it_energy_kwh", headline.itPower.in(kilowatt) * 8760}};
}

Result<Values> fleet(const PlanSession& session)
{
    if (session.outcome().headline.accelerators == 0) return lacks("accelerators");
    // One failure in the mean time of one accelerator.
    return Values {{"gpus", session.outcome().headline.accelerators}, {"observed_failures", 1}, {"observed_gpus", 1},
        {"observed_days", session.plan().workload.meanTimeBetweenFailures.in(day)}};
}

Result<Values> checkpoints(const PlanSession& session)
{
    const Workload& workload = session.plan().workload;
    const auto accelerators = static_cast<double>(session.outcome().headline.accelerators);
    if (accelerators == 0) return lacks("accelerators");
    return Values {{"checkpoint_s", workload.checkpointCost.in(second)}, {"restart_s", workload.restart.in(second)},
        {"mtbf_h", jobTimeBetweenFailures(workload.meanTimeBetweenFailures.in(hour), accelerators)}};
}

Result<Values> tokenCost(const PlanSession& session)
{
    const Headline& headline = session.outcome().headline;
    if (headline.accelerators == 0 || !headline.tokensPerSecond.value || !headline.costPerMillionTokens.value) return lacks("tokens sold");
    return Values {{"tokens_per_s_per_gpu", headline.tokensPerSecond.value->in(tokenPerSecond) / headline.accelerators},
        {"cost_usd_per_million_tokens", headline.costPerMillionTokens.value->in(dollarPerMillionTokens)},
        {"power_kw_per_gpu", headline.facilityPower.in(kilowatt) / headline.accelerators}};
}

Result<Values> stream(const PlanSession& session)
{
    const Headline& headline = session.outcome().headline;
    if (!headline.tokensPerSecond.value) return lacks("tokens sold");
    const double sold = headline.tokensPerSecond.value->in(tokenPerSecond);
    Values values {{"tokens_per_s", sold}, {"capital_cost_usd", headline.capex.in(dollar)}};
    if (sold > 0) values["price_usd_per_million_tokens"] = headline.revenue.in(dollarPerYear) / (sold * 8760 * 3600) * 1e6;
    return values;
}

Result<Values> siteCapital(const PlanSession& session)
{
    const Headline& headline = session.outcome().headline;
    if (headline.facilityPower.si() <= 0) return lacks("power");
    return Values {{"site_power_mw", headline.facilityPower.in(megawatt)}, {"capital_cost_usd", headline.capex.in(dollar)}, {"rack_count", headline.racks}};
}

Result<Values> flows(const PlanSession& session)
{
    Json net = Json::array();
    for (const YearOutcome& year : session.outcome().years) net.push_back(year.net.in(dollar));
    if (net.empty()) return lacks("cash flow");
    return Values {{"cash_flows_usd", net}};
}

Result<Values> discounted(const PlanSession& session)
{
    auto values = flows(session);
    if (values) (*values)["rate"] = session.plan().finance.discountRate;
    return values;
}

/// The type of the chosen piece, or of the first rack.
const EquipmentType* rackOf(const PlanSession& session)
{
    const auto rack = [&](const Equipment& piece) {
        const EquipmentType* type = session.catalog().find(piece.type);
        return type && type->kind == EquipmentKind::AcceleratorRack ? type : nullptr;
    };
    if (!session.selection().empty())
        if (const Equipment* piece = session.plan().equipment.find(session.selection().front()); piece && rack(*piece)) return rack(*piece);
    for (const Equipment& piece : session.plan().equipment)
        if (const EquipmentType* type = rack(piece)) return type;
    return nullptr;
}

Result<Values> rackLoad(const PlanSession& session)
{
    const EquipmentType* type = rackOf(session);
    if (!type) return lacks("accelerator racks");
    return Values {{"mass_kg", type->mass.value.in(kilogram)}, {"width_m", type->width.value.in(metre)}, {"depth_m", type->depth.value.in(metre)}};
}

Result<Values> rackFigures(const PlanSession& session)
{
    const EquipmentType* type = rackOf(session);
    if (!type) return lacks("accelerator racks");
    return Values {{"accelerators", static_cast<std::int64_t>(type->rack->accelerators.value)}, {"mass_kg", type->mass.value.in(kilogram)},
        {"power_kw", type->rack->maximumPower.value.in(kilowatt)}};
}

constexpr auto takes = std::to_array<std::pair<std::string_view, Take>>({{"psychrometrics.saturation", designAir}, {"psychrometrics.moist_air_state", moistAir},
    {"psychrometrics.atmospheric_pressure", altitude}, {"cooling.tower_yorkcalc", tower}, {"cooling.water_usage_effectiveness", water}, {"hydraulics.coolant_loop_sizing", loop},
    {"reliability.fleet_mtbf", fleet}, {"training.checkpoint_interval", checkpoints}, {"economics.cost_per_million_tokens", tokenCost}, {"economics.token_revenue", stream},
    {"economics.site_capital", siteCapital}, {"cashflow.net_present_value", discounted}, {"cashflow.internal_rate_of_return", flows}, {"space.floor_load", rackLoad},
    {"space.rack_plausibility", rackFigures}});

const Take* takeOf(std::string_view formula)
{
    const auto found = std::ranges::find(takes, formula, &std::pair<std::string_view, Take>::first);
    return found == takes.end() ? nullptr : &found->second;
}

} // namespace

bool hasPlanInputs(std::string_view formula) { return takeOf(formula) != nullptr; }

Result<Values> planInputs(std::string_view formula, const PlanSession& session)
{
    const Take* take = takeOf(formula);
    if (!take) return lacks("such inputs");
    if (!session.hasOutcome()) return lacks("computed figures");
    return (*take)(session);
}

} // namespace gw
