// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <concepts>
#include <limits>

/// The one description of every field of the plan: key (with its unit, as in files), unit and permitted range.
/// Files, inspector, comparison and schema are visitors of it. A visitor `f` offers
///   f.text(key, string)                     f.flag(key, bool)                 f.choice(key, enumeration)
///   f.number(key, double, low, high)        f.whole(key, uint32, low, high)
///   f.quantity(key, quantity, unit, low, high)       limits in that unit, inclusive
///   f.quantity(key, optional quantity, unit, low, high)
///   f.temperature(key, temperature, low, high)       degrees Celsius
///   f.reference(key, id, Reference)         f.entry(key, catalogue id)
/// Rows describe everything but their id.
namespace gw {

enum class Reference : std::uint8_t { Required, Optional };

template <class S, class T>
concept Like = std::same_as<std::remove_const_t<S>, T>;

inline constexpr double unlimited = std::numeric_limits<double>::max();
inline constexpr double smallest = 1e-12; ///< For what must be above zero.

template <class F> void describe(F& f, Like<PlanInfo> auto& s)
{
    f.text("name", s.name);
    f.text("author", s.author);
    f.text("notes", s.notes);
    f.whole("last_id", s.lastId, 0, 4e9); // Leaves room for the ids of a lifetime's edits.
}

template <class F> void describe(F& f, Like<Site> auto& s)
{
    f.text("name", s.name);
    f.entry("climate", s.climate);
    f.quantity("grid_capacity_mw", s.gridCapacity, megawatt, 0, 1e6);
    f.quantity("time_to_power_months", s.monthsToPower, month, 0, 240);
    f.quantity("land_area_m2", s.landArea, squareMetre, 0, 1e9);
    f.quantity("land_price_usd_per_m2", s.landPrice, dollarPerSquareMetre, 0, 1e6);
}

template <class F> void describe(F& f, Like<Space> auto& s)
{
    f.text("name", s.name);
    f.choice("kind", s.kind);
    f.quantity("x_m", s.x, metre, -1e5, 1e5);
    f.quantity("y_m", s.y, metre, -1e5, 1e5);
    f.quantity("width_m", s.width, metre, 0.1, 1e4);
    f.quantity("depth_m", s.depth, metre, 0.1, 1e4);
    f.quantity("height_m", s.height, metre, 0.1, 100);
    f.quantity("floor_limit_kg_per_m2", s.floorLimit, kilogramPerSquareMetre, 1, 1e5);
    f.quantity("aisle_minimum_m", s.aisleMinimum, metre, 0, 20);
    f.quantity("raised_floor_m", s.raisedFloor, metre, 0, 5);
    f.text("outline", s.outline);
}

template <class F> void describe(F& f, Like<Group> auto& s)
{
    f.text("name", s.name);
    f.choice("kind", s.kind);
    f.reference("parent", s.parent, Reference::Optional);
    f.reference("space", s.space, Reference::Required);
    f.reference("original", s.original, Reference::Optional);
    f.whole("count", s.count, 0, 10000);
    f.quantity("pitch_m", s.pitch, metre, 0.01, 100);
    f.quantity("x_m", s.x, metre, -1e5, 1e5);
    f.quantity("y_m", s.y, metre, -1e5, 1e5);
    f.choice("facing", s.facing);
    f.choice("ends", s.ends);
}

template <class F> void describe(F& f, Like<Equipment> auto& s)
{
    f.text("name", s.name);
    f.entry("type", s.type);
    f.reference("space", s.space, Reference::Required);
    f.reference("group", s.group, Reference::Optional);
    f.quantity("x_m", s.x, metre, -1e5, 1e5);
    f.quantity("y_m", s.y, metre, -1e5, 1e5);
    f.choice("facing", s.facing);
    f.quantity("maximum_power_kw", s.maximumPower, kilowatt, smallest, 1e7);
    f.quantity("power_cap_kw", s.powerCap, kilowatt, smallest, 1e7);
    f.quantity("price_usd", s.price, dollar, smallest, 1e12);
    f.whole("slot", s.slot, 0, 10000);
    f.reference("original", s.original, Reference::Optional);
    f.flag("is_detached", s.isDetached);
    f.flag("is_locked", s.isLocked);
}

template <class F> void describe(F& f, Like<Feed> auto& s)
{
    f.reference("from", s.from, Reference::Required);
    f.reference("to", s.to, Reference::Required);
    f.choice("side", s.side);
}

template <class F> void describe(F& f, Like<Loop> auto& s)
{
    f.text("name", s.name);
    f.choice("kind", s.kind);
    f.temperature("supply_c", s.supply, 2, 80);
    f.quantity("rise_k", s.rise, kelvin, 0.5, 60);
    f.quantity("pipe_diameter_m", s.pipeDiameter, metre, 0.005, 5);
}

template <class F> void describe(F& f, Like<Connection> auto& s)
{
    f.reference("loop", s.loop, Reference::Required);
    f.reference("equipment", s.equipment, Reference::Required);
    f.choice("role", s.role);
}

template <class F> void describe(F& f, Like<EnergyContract> auto& s)
{
    f.quantity("price_usd_per_kwh", s.price, dollarPerKilowattHour, smallest, 100);
    f.quantity("demand_charge_usd_per_kw_month", s.demandCharge, dollarPerKilowattMonth, 0, 1e4);
    f.quantity("carbon_g_per_kwh", s.carbon, gramPerKilowattHour, 0, 2000);
    f.quantity("water_price_usd_per_m3", s.waterPrice, dollarPerCubicMetre, 0, 1e3);
    f.number("price_escalation", s.priceEscalation, -0.5, 1);
    f.number("interruptible_share", s.interruptibleShare, 0, 1);
    f.quantity("interruption_h_per_year", s.interruptionPerYear, hour, 0, 8760);
    f.entry("region", s.region);
}

template <class F> void describe(F& f, Like<EnergySource> auto& s)
{
    f.text("name", s.name);
    f.entry("type", s.type);
    f.quantity("capacity_mw", s.capacity, megawatt, 0, 1e6);
}

template <class F> void describe(F& f, Like<Workload> auto& s)
{
    f.number("pre_training_share", s.preTrainingShare, 0, 1);
    f.number("post_training_share", s.postTrainingShare, 0, 1);
    f.number("agentic_share", s.agenticShare, 0, 1);
    f.number("utilisation", s.utilisation, smallest, 1);
    f.number("daily_swing", s.dailySwing, 0, 1);
    f.quantity("training_value_usd_per_year", s.trainingValue, dollarPerYear, 0, 1e9);
    f.quantity("mean_time_between_failures_h", s.meanTimeBetweenFailures, hour, 1, 1e9);
    f.quantity("restart_min", s.restart, minute, 0, 1e5);
    f.quantity("checkpoint_s", s.checkpointCost, second, 0, 1e5);
}

template <class F> void describe(F& f, Like<ServiceTier> auto& s)
{
    f.text("name", s.name);
    f.entry("model", s.model);
    f.choice("precision", s.precision);
    f.number("capacity_share", s.capacityShare, 0, 1);
    f.quantity("input_tokens", s.inputLength, token, 1, 1e7);
    f.quantity("output_tokens", s.outputLength, token, 1, 1e7);
    f.number("cached_share", s.cachedShare, 0, 1);
    f.quantity("minimum_interactivity_tokens_per_s", s.minimumInteractivity, tokenPerSecond, smallest, 1e5);
    f.quantity("maximum_ttft_s", s.maximumTtft, second, 1e-3, 1e5);
    f.quantity("input_price_usd_per_million", s.inputPrice, dollarPerMillionTokens, 0, 1e6);
    f.quantity("output_price_usd_per_million", s.outputPrice, dollarPerMillionTokens, 0, 1e6);
    f.quantity("demand_tokens_per_s", s.demand, tokenPerSecond, 0, 1e15);
}

template <class F> void describe(F& f, Like<Application> auto& s)
{
    f.text("name", s.name);
    f.reference("tier", s.tier, Reference::Required);
    f.number("users", s.users, 0, 1e11);
    f.quantity("tokens_per_user_day", s.tokensPerUserDay, token, 0, 1e12);
    f.flag("is_agent", s.isAgent);
    f.flag("sensitive_data", s.sensitiveData);
    f.flag("code_execution", s.codeExecution);
    f.flag("external_communication", s.externalCommunication);
}

template <class F> void describe(F& f, Like<Finance> auto& s)
{
    f.quantity("horizon_years", s.horizon, year, 1, 50);
    f.number("discount_rate", s.discountRate, -0.5, 1);
    f.number("tax_rate", s.taxRate, 0, 0.95);
    f.quantity("hardware_life_years", s.hardwareLife, year, 1, 50);
    f.number("refresh_cost_ratio", s.refreshCostRatio, 0, 10);
    f.number("refresh_throughput_ratio", s.refreshThroughputRatio, 0.01, 100);
    f.number("token_price_decline", s.tokenPriceDecline, -1, 0.99);
    f.number("residual_share", s.residualShare, 0, 1);
    f.number("sales_cost_share", s.salesCostShare, 0, 1);
    f.number("model_cost_share", s.modelCostShare, 0, 1);
    f.number("contingency", s.contingency, 0, 1);
    f.number("software_share_of_rack_price", s.softwarePerRackYear, 0, 1);
}

template <class F> void describe(F& f, Like<Schedule> auto& s)
{
    f.quantity("construction_months", s.construction, month, 0, 240);
    f.quantity("ramp_months", s.ramp, month, 0, 240);
}

template <class F> void describe(F& f, Like<Scenario> auto& s)
{
    f.text("name", s.name);
}

template <class F> void describe(F& f, Like<ScenarioChange> auto& s)
{
    f.reference("scenario", s.scenario, Reference::Required);
    f.choice("assumption", s.assumption);
    f.number("factor", s.factor, smallest, 1e3);
}

template <class F> void describe(F& f, Like<Waiver> auto& s)
{
    f.text("rule", s.rule);
    f.reference("equipment", s.equipment, Reference::Optional);
    f.text("reason", s.reason);
    f.text("author", s.author);
    f.text("date", s.date);
    f.text("object", s.object);
    f.text("expires", s.expires);
}

template <class F> void describe(F& f, Like<Obstacle> auto& s)
{
    f.text("name", s.name);
    f.reference("space", s.space, Reference::Required);
    f.choice("kind", s.kind);
    f.quantity("x_m", s.x, metre, -1e5, 1e5);
    f.quantity("y_m", s.y, metre, -1e5, 1e5);
    f.quantity("width_m", s.width, metre, 0.001, 1e4);
    f.quantity("depth_m", s.depth, metre, 0.001, 1e4);
    f.quantity("height_m", s.height, metre, 0, 100);
}

template <class F> void describe(F& f, Like<Aisle> auto& s)
{
    f.text("name", s.name);
    f.reference("space", s.space, Reference::Required);
    f.choice("kind", s.kind);
    f.quantity("x_m", s.x, metre, -1e5, 1e5);
    f.quantity("y_m", s.y, metre, -1e5, 1e5);
    f.quantity("width_m", s.width, metre, 0.01, 1e4);
    f.quantity("depth_m", s.depth, metre, 0.01, 1e4);
    f.choice("containment", s.containment);
}

template <class F> void describe(F& f, Like<Underlay> auto& s)
{
    f.text("name", s.name);
    f.choice("kind", s.kind);
    f.quantity("x_m", s.x, metre, -1e5, 1e5);
    f.quantity("y_m", s.y, metre, -1e5, 1e5);
    f.quantity("width_m", s.width, metre, 0.01, 1e5);
    f.number("opacity", s.opacity, 0, 1);
    f.text("content", s.content);
}

template <class F> void describe(F& f, Like<Measurement> auto& s)
{
    f.text("name", s.name);
    f.quantity("from_x_m", s.fromX, metre, -1e6, 1e6);
    f.quantity("from_y_m", s.fromY, metre, -1e6, 1e6);
    f.quantity("from_z_m", s.fromZ, metre, -1e6, 1e6);
    f.quantity("to_x_m", s.toX, metre, -1e6, 1e6);
    f.quantity("to_y_m", s.toY, metre, -1e6, 1e6);
    f.quantity("to_z_m", s.toZ, metre, -1e6, 1e6);
}

template <class F> void describe(F& f, Like<CarriedType> auto& s)
{
    f.text("entry", s.entry);
    f.text("content", s.content);
}

template <class F> void describe(F& f, Like<HourlySeries> auto& s)
{
    f.text("name", s.name);
    f.choice("kind", s.kind);
    f.text("origin", s.origin);
    f.text("hours", s.hours);
}

} // namespace gw
