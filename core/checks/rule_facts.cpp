// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rule_facts.h"

#include "core/model/own_figures.h"

#include <algorithm>
#include <array>

namespace gw {
namespace {

using enum RuleArea;

constexpr std::string_view catalogue = "The catalogue with the types that the plan carries";
constexpr std::string_view geometry = "Geometry", energyBalance = "Energy balance", computed = "Computed load against the rating";

constexpr PlanParts places = readsPlaces, outcome = readsOutcome;
constexpr PlanParts figures = ownFigures;
constexpr PlanParts pieces = partsOf({PlanPart::Equipment}), spaces = partsOf({PlanPart::Spaces}), floors = pieces | spaces;
constexpr PlanParts rows = partsOf({PlanPart::Groups}), obstacles = partsOf({PlanPart::Obstacles}), aisles = partsOf({PlanPart::Aisles});
constexpr PlanParts feeds = pieces | partsOf({PlanPart::Feeds}), loops = pieces | partsOf({PlanPart::Loops, PlanPart::Connections});
constexpr PlanParts site = partsOf({PlanPart::Site}), supply = partsOf({PlanPart::Energy, PlanPart::Sources}), workload = partsOf({PlanPart::Workload});
constexpr PlanParts applications = partsOf({PlanPart::Tiers, PlanPart::Applications}), info = partsOf({PlanPart::Info});
constexpr PlanParts series = partsOf({PlanPart::Series});
/// Said when all others have spoken.
constexpr PlanParts waivers = allParts | places | outcome;

/// In the order of `Rule`.
constexpr std::array<RuleFacts, ruleCount> facts {{
    {Rule::Overlap, Space, "overlap", geometry, floors | places},
    {Rule::OutsideSpace, Space, "outside_space", geometry, floors | places},
    {Rule::AisleTooNarrow, Space, "aisle_too_narrow", "TIA-942: 1.2 m before racks, 0.6 m behind; the space's own minimum is taken", floors | places | obstacles},
    {Rule::TooTallForSpace, Space, "too_tall_for_space", geometry, floors},
    {Rule::HeadroomTooSmall, Space, "headroom_too_small", "NFPA 13 and TIA-942: 0.46 m (18 in) clear below sprinklers, taken at the ceiling", floors},
    {Rule::WorkingSpaceTooShallow, Space, "working_space_too_shallow", "NEC 110.26(A)(1), 151 to 600 V to ground: 1.07 m facing grounded parts, 1.22 m facing live parts", floors | places | obstacles},
    {Rule::SpacesOverlap, Space, "spaces_overlap", geometry, spaces},
    {Rule::DrawnOutsideSpace, Space, "drawn_outside_space", geometry, spaces | obstacles | aisles},
    {Rule::InNoGoZone, Space, "in_no_go_zone", geometry, floors | places | obstacles},
    {Rule::OnColumn, Space, "on_column", geometry, floors | places | obstacles},
    {Rule::ThroughWall, Space, "through_wall", geometry, floors | places | obstacles},
    {Rule::DoorBlocked, Space, "door_blocked", "ADA Standards 404.2.4.1: 1.22 m (48 in) clear on both sides of a door", floors | places | obstacles},
    {Rule::DoorTooSmall, Space, "door_too_small", "TIA-942: doors at least 1.0 m wide and 2.13 m high", spaces | obstacles},
    {Rule::RowTooLong, Space, "row_too_long", "TIA-942 as in public directives: a cross aisle after at most 20 racks", floors | places | rows},
    {Rule::DeadEndAisle, Space, "dead_end_aisle", "TIA-942 as in public directives: dead ends of at most 10 racks", floors | places | rows | obstacles},
    {Rule::FacesMixed, Space, "faces_mixed", "ASHRAE TC 9.9 and TIA-942: rows face each other, cold aisles apart from hot ones", floors | places},
    {Rule::AisleFacedWrongly, Space, "aisle_faced_wrongly", "ASHRAE TC 9.9: fronts to the cold aisle, backs to the hot one", floors | places | aisles},
    {Rule::ContainmentMissing, Space, "containment_missing", "Estimate: in open aisles room air mixes in; above about 15 kW of air heat a rack wants containment", floors | places | aisles | outcome | figures},
    {Rule::ContainmentGap, Space, "containment_gap", "Estimate: brushes and panels close gaps up to 50 mm", floors | places | aisles},
    {Rule::PlantIndoors, Space, "plant_indoors", "Dry coolers and towers reject heat to outdoor air", floors},
    {Rule::EngineInHall, Space, "engine_in_hall", "NFPA 110 7.2.1 and NFPA 855: engines and large batteries in rooms of their own or outdoors", floors},
    {Rule::BatteryNearBuilding, Space, "battery_near_building", "NFPA 855: outdoor storage 3.05 m (10 ft) from buildings", floors | places},
    {Rule::LandTooSmall, Space, "land_too_small", geometry, spaces | site},
    {Rule::FloorOverloaded, Structure, "floor_overloaded", "Mass over the footprint and half of the aisle before it; the limit is the space's own", floors},
    {Rule::PanelOverloaded, Structure, "panel_overloaded", "CISCA access floors: 6.67 kN (1,500 lbf) for the strongest usual panel. Estimate: a foot at each end of every 0.6 m of width shares the mass", floors},
    {Rule::FeedCycle, Power, "feed_cycle", "Power flows from source to load; loads are summed along the feeds, which a circle has no end of", feeds},
    {Rule::RackWithoutFeed, Power, "rack_without_feed", "A rack needs power", feeds},
    {Rule::OneSideOnly, Power, "one_side_only", "The sides that the rack's type asks for", feeds},
    {Rule::FeedOverloaded, Power, "feed_overloaded", computed, pieces | outcome | figures},
    {Rule::FeedFailureOverload, Power, "feed_failure_overload", "Failure drill: each element in turn out of service, its load handed to what is left, against every rating", feeds | outcome | figures},
    {Rule::ContinuousLoadTooHigh, Power, "continuous_load_too_high", "NEC 210.20(A) and 215.3: 80 % of the rating for loads of three hours or more, unless the assembly is listed for 100 %", pieces | outcome | figures},
    {Rule::PowerGearWithoutSource, Power, "power_gear_without_source", "Feeds lead back to a source", feeds},
    {Rule::FeedFromLoad, Power, "feed_from_load", "Feeds run from source to load", feeds},
    {Rule::NoTransformer, Power, "no_transformer", "Estimate: from about 1 MW on utilities connect at medium voltage; racks and plant take low voltage", feeds | site},
    {Rule::NoUps, Power, "no_ups", "ITI (CBEMA) curve: power supplies ride through 20 ms; what starts after a failure takes seconds", feeds | spaces},
    {Rule::BuswayOutOfReach, Power, "busway_out_of_reach", "Estimate: cords of tap-off units reach about 3 m", feeds | floors | places},
    {Rule::PlantWithoutFeed, Power, "plant_without_feed", "Fans, pumps and compressors need power", feeds},
    {Rule::DuplicateFeed, Power, "duplicate_feed", "One feed from one piece to another for each side", feeds},
    {Rule::CapBelowIdle, Power, "cap_below_idle", "A rack draws its idle power whatever its cap", pieces | figures},
    {Rule::SupplySmallerThanPeak, Power, "supply_smaller_than_peak", energyBalance, site | supply | outcome},
    {Rule::GeneratorsTooSmall, Power, "generators_too_small", "NFPA 110: the emergency supply carries the load it serves; here the site's highest hour", pieces | site | outcome | figures},
    {Rule::SourcesAboveDemand, Power, "sources_above_demand", energyBalance, site | supply | outcome},
    {Rule::LoopOverloaded, Cooling, "loop_overloaded", energyBalance, loops | outcome | figures},
    {Rule::CoolantTooWarm, Cooling, "coolant_too_warm", "The warmest supply that the rack's type accepts", loops},
    {Rule::LiquidRackWithoutLoop, Cooling, "liquid_rack_without_loop", "Estimate: a rack that gives more than half of its heat to liquid cannot do without", loops},
    {Rule::AirLimitExceeded, Cooling, "air_limit_exceeded", energyBalance, floors | outcome | figures},
    {Rule::CduWithoutFacility, Cooling, "cdu_without_facility", "A CDU hands its heat to facility water", loops},
    {Rule::FacilityWithoutRejection, Cooling, "facility_without_rejection", "A facility loop ends at coolers, towers or chillers", loops},
    {Rule::FacilityTooWarm, Cooling, "facility_too_warm", "Technology supply = facility supply + approach of the CDU at full load", loops},
    {Rule::RejectionTooWarm, Cooling, "rejection_too_warm", "ASHRAE design conditions, 0.4 %: dry bulb + approach of dry coolers, wet bulb + approach of towers", loops | site},
    {Rule::TrimChillersTooSmall, Cooling, "trim_chillers_too_small", "ASHRAE design conditions, 0.4 %: chillers take heat x (reachable - supply) / rise", loops | site | outcome | figures},
    {Rule::PumpsTooSmall, Cooling, "pumps_too_small", energyBalance, loops | outcome | figures},
    {Rule::CoolantTooFast, Cooling, "coolant_too_fast", "ASHRAE Fundamentals, pipe sizing: 2.5 m/s, and 1.5 m/s up to 50 mm; v = 4 flow / (pi diameter^2)", loops | outcome},
    {Rule::RackFlowTooSmall, Cooling, "rack_flow_too_small", "Flow = heat / (density x specific heat x rise) of 25 % propylene glycol, against the flow that the rack's type asks", loops},
    {Rule::AirUnitWithoutWater, Cooling, "air_unit_without_water", "A coil without compressor of its own needs chilled water", loops},
    {Rule::AirInletTooWarm, Cooling, "air_inlet_too_warm", "ASHRAE TC 9.9: the allowable inlet of the rack's class; air = water supply + approach of the coil", loops | spaces},
    {Rule::CoolantBelowDewPoint, Cooling, "coolant_below_dew_point", "ASHRAE TC 9.9: recommended dew point up to 15 C. Estimate: 2 K above it", loops},
    {Rule::WrongLoopRole, Cooling, "wrong_loop_role", "Racks and power gear give heat; coolers, towers and pumps take it", loops},
    {Rule::NetworkOutOfReach, Network, "network_out_of_reach", "IEEE 802.3df: 100 m for 800GBASE-SR8 on OM4. Estimate: cable = 1.1 x (way along x and y + two drops of 2.5 m)", floors | places},
    {Rule::TrainingSpansTooFar, Network, "training_spans_too_far", "IEEE 802.3: 500 m for DR optics", floors | workload | info},
    {Rule::SidesShareGear, Availability, "sides_share_gear", "Uptime Institute, fault tolerance: two sides have no element in common", feeds},
    {Rule::SinglePointOfFailure, Availability, "single_point_of_failure", "Estimate: one element stops at most 1 MW, or 5 % of the IT power", feeds | outcome | figures},
    {Rule::SingleSource, Availability, "single_source", "Uptime Institute, Tier II and above: a source besides the utility", feeds | outcome | figures},
    {Rule::NotMaintainable, Availability, "not_maintainable", "Uptime Institute, Tier III: every element can be taken out without loss of load", feeds | info | outcome | figures},
    {Rule::LoopWithoutSpare, Availability, "loop_without_spare", "N+1: the others carry the peak when the largest is lost", loops | outcome | figures},
    {Rule::AirWithoutSpare, Availability, "air_without_spare", "N+1: the others carry the peak when the largest is lost", floors | outcome | figures},
    {Rule::LoopOnOneSide, Availability, "loop_on_one_side", "What cools racks with two sides outlives the loss of either", loops | feeds | outcome | figures},
    {Rule::AgentWithAllPowers, Applications, "agent_with_all_powers", "Rule of two: sensitive data, running code, communicating outside - at most two of them", applications},
    {Rule::TierNotServed, Applications, "tier_not_served", "Computed capacity of the tier", applications | outcome},
    {Rule::CapacitySharesAboveOne, Applications, "capacity_shares_above_one", "Shares of one whole", applications | workload | info},
    {Rule::TooManyTiers, Applications, "too_many_tiers", "The most tiers that the program computes side by side", applications | info},
    {Rule::DemandTurnedAway, Applications, "demand_turned_away", "Estimate: a tier asked for more than 1.25 times what it can make turns away a fifth", applications | outcome},
    {Rule::UnknownType, Document, "unknown_type", catalogue, pieces},
    {Rule::UnknownAccelerator, Document, "unknown_accelerator", catalogue, pieces},
    {Rule::UnknownModel, Document, "unknown_model", catalogue, applications},
    {Rule::UnknownEnergySource, Document, "unknown_energy_source", catalogue, supply},
    {Rule::UnknownClimate, Document, "unknown_climate", catalogue, site},
    {Rule::UnreadableSeries, Document, "unreadable_series", "8,760 numbers within what has been measured, one for each hour of the year", series},
    {Rule::DuplicateNames, Document, "duplicate_names", "Labels, findings and cables name pieces", pieces},
    {Rule::WaiverExpired, Document, "waiver_expired", "The waiver's own last day", waivers},
    {Rule::WaiverUnused, Document, "waiver_unused", "A waiver that no finding answers to", waivers},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (static_cast<std::size_t>(facts[i].rule) != i) return false;
    return true;
}
static_assert(isInOrder());

constexpr std::array<std::string_view, ruleAreaCount> areaWords {"space", "structure", "power", "cooling", "network", "availability", "applications", "document"};

} // namespace

const RuleFacts& ruleFacts(Rule rule) { return facts[static_cast<std::size_t>(rule)]; }

std::string_view ruleId(Rule rule) { return ruleFacts(rule).id; }

bool preventsSolving(Rule rule)
{
    using enum Rule;
    constexpr std::array rules {FeedCycle, CapacitySharesAboveOne, TooManyTiers, UnknownType, UnknownAccelerator, UnknownModel, UnknownEnergySource, UnknownClimate};
    return std::ranges::find(rules, rule) != rules.end();
}

bool needsOutcome(Rule rule) { return rule < Rule::WaiverExpired && (ruleFacts(rule).reads & readsOutcome) != 0; }

std::string_view word(RuleArea area) { return areaWords[static_cast<std::size_t>(area)]; }

} // namespace gw
