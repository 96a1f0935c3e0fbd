// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/business.h"
#include "core/model/carried.h"
#include "core/model/equipment.h"
#include "core/model/layout.h"
#include "core/model/site.h"
#include "core/model/table.h"

namespace gw {

/// The document: plain values with strong ids. Only `editing/PlanDocument` changes one that is open.
struct Plan {
    PlanInfo info;
    Site site;
    EnergyContract energy;
    Workload workload;
    Finance finance;
    Schedule schedule;

    Table<Space> spaces;
    Table<Group> groups;
    Table<Equipment> equipment;
    Table<Feed> feeds;
    Table<Loop> loops;
    Table<Connection> connections;
    Table<EnergySource> sources;
    Table<ServiceTier> tiers;
    Table<Application> applications;
    Table<Scenario> scenarios;
    Table<ScenarioChange> scenarioChanges;
    Table<Waiver> waivers;
    Table<Obstacle> obstacles;
    Table<Aisle> aisles;
    Table<Underlay> underlays;
    Table<Measurement> measurements;
    Table<CarriedType> carriedTypes;
    Table<HourlySeries> series;

    bool operator==(const Plan&) const = default;
};

/// Calls `visit(key, section)` for each part that exists once. The one list of them: files, edits and comparisons follow it.
template <class P, class Visitor>
void forEachSection(P& plan, Visitor&& visit)
{
    visit("info", plan.info);
    visit("site", plan.site);
    visit("energy", plan.energy);
    visit("workload", plan.workload);
    visit("finance", plan.finance);
    visit("schedule", plan.schedule);
}

/// Calls `visit(key, table)` for each table, referenced tables before those that refer to them.
template <class P, class Visitor>
void forEachTable(P& plan, Visitor&& visit)
{
    visit("spaces", plan.spaces);
    visit("groups", plan.groups);
    visit("equipment", plan.equipment);
    visit("feeds", plan.feeds);
    visit("loops", plan.loops);
    visit("connections", plan.connections);
    visit("sources", plan.sources);
    visit("tiers", plan.tiers);
    visit("applications", plan.applications);
    visit("scenarios", plan.scenarios);
    visit("scenario_changes", plan.scenarioChanges);
    visit("waivers", plan.waivers);
    visit("obstacles", plan.obstacles);
    visit("aisles", plan.aisles);
    visit("underlays", plan.underlays);
    visit("measurements", plan.measurements);
    visit("carried_types", plan.carriedTypes);
    visit("series", plan.series);
}

/// The table that holds rows of type `T`.
template <class T, class P>
auto& tableOf(P& plan)
{
    if constexpr (std::is_same_v<T, Space>) return plan.spaces;
    else if constexpr (std::is_same_v<T, Group>) return plan.groups;
    else if constexpr (std::is_same_v<T, Equipment>) return plan.equipment;
    else if constexpr (std::is_same_v<T, Feed>) return plan.feeds;
    else if constexpr (std::is_same_v<T, Loop>) return plan.loops;
    else if constexpr (std::is_same_v<T, Connection>) return plan.connections;
    else if constexpr (std::is_same_v<T, EnergySource>) return plan.sources;
    else if constexpr (std::is_same_v<T, ServiceTier>) return plan.tiers;
    else if constexpr (std::is_same_v<T, Application>) return plan.applications;
    else if constexpr (std::is_same_v<T, Scenario>) return plan.scenarios;
    else if constexpr (std::is_same_v<T, ScenarioChange>) return plan.scenarioChanges;
    else if constexpr (std::is_same_v<T, Waiver>) return plan.waivers;
    else if constexpr (std::is_same_v<T, Obstacle>) return plan.obstacles;
    else if constexpr (std::is_same_v<T, Aisle>) return plan.aisles;
    else if constexpr (std::is_same_v<T, Underlay>) return plan.underlays;
    else if constexpr (std::is_same_v<T, Measurement>) return plan.measurements;
    else if constexpr (std::is_same_v<T, CarriedType>) return plan.carriedTypes;
    else return (plan.series);
}

/// The section of type `T`.
template <class T, class P>
auto& sectionOf(P& plan)
{
    if constexpr (std::is_same_v<T, PlanInfo>) return plan.info;
    else if constexpr (std::is_same_v<T, Site>) return plan.site;
    else if constexpr (std::is_same_v<T, EnergyContract>) return plan.energy;
    else if constexpr (std::is_same_v<T, Workload>) return plan.workload;
    else if constexpr (std::is_same_v<T, Finance>) return plan.finance;
    else return (plan.schedule);
}

} // namespace gw
