// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rule_facts.h"

#include <array>

namespace gw {
namespace {

using enum RuleArea;

constexpr std::string_view geometry = "Geometry", energyBalance = "Energy balance", computed = "Computed load against the rating";

/// In the order of `Rule`.
constexpr std::array<RuleFacts, ruleCount> facts {{
    {Rule::Overlap, Space, "overlap", geometry},
    {Rule::OutsideSpace, Space, "outside_space", geometry},
    {Rule::AisleTooNarrow, Space, "aisle_too_narrow", "TIA-942: 1.2 m before racks, 0.6 m behind; the space's own minimum is taken"},
    {Rule::TooTallForSpace, Space, "too_tall_for_space", geometry},
    {Rule::HeadroomTooSmall, Space, "headroom_too_small", "NFPA 13 and TIA-942: 0.46 m (18 in) clear below sprinklers, taken at the ceiling"},
    {Rule::WorkingSpaceTooShallow, Space, "working_space_too_shallow", "NEC 110.26(A)(1), 151 to 600 V to ground: 1.07 m facing grounded parts, 1.22 m facing live parts"},
    {Rule::SpacesOverlap, Space, "spaces_overlap", geometry},
    {Rule::DrawnOutsideSpace, Space, "drawn_outside_space", geometry},
    {Rule::InNoGoZone, Space, "in_no_go_zone", geometry},
    {Rule::OnColumn, Space, "on_column", geometry},
    {Rule::ThroughWall, Space, "through_wall", geometry},
    {Rule::DoorBlocked, Space, "door_blocked", "ADA Standards 404.2.4.1: 1.22 m (48 in) clear on both sides of a door"},
    {Rule::DoorTooSmall, Space, "door_too_small", "TIA-942: doors at least 1.0 m wide and 2.13 m high"},
    {Rule::RowTooLong, Space, "row_too_long", "TIA-942 as in public directives: a cross aisle after at most 20 racks"},
    {Rule::DeadEndAisle, Space, "dead_end_aisle", "TIA-942 as in public directives: dead ends of at most 10 racks"},
    {Rule::FacesMixed, Space, "faces_mixed", "ASHRAE TC 9.9 and TIA-942: rows face each other, cold aisles apart from hot ones"},
    {Rule::AisleFacedWrongly, Space, "aisle_faced_wrongly", "ASHRAE TC 9.9: fronts to the cold aisle, backs to the hot one"},
    {Rule::ContainmentMissing, Space, "containment_missing", "Estimate: in open aisles room air mixes in; above about 15 kW of air heat a rack wants containment"},
    {Rule::ContainmentGap, Space, "containment_gap", "Estimate: brushes and panels close gaps up to 50 mm"},
    {Rule::PlantIndoors, Space, "plant_indoors", "Dry coolers and towers reject heat to outdoor air"},
    {Rule::EngineInHall, Space, "engine_in_hall", "NFPA 110 7.2.1 and NFPA 855: engines and large batteries in rooms of their own or outdoors"},
    {Rule::BatteryNearBuilding, Space, "battery_near_building", "NFPA 855: outdoor storage 3.05 m (10 ft) from buildings"},
    {Rule::LandTooSmall, Space, "land_too_small", geometry},
    {Rule::FloorOverloaded, Structure, "floor_overloaded", "Mass over the footprint and half of the aisle before it; the limit is the space's own"},
    {Rule::PanelOverloaded, Structure, "panel_overloaded", "CISCA access floors: 6.67 kN (1,500 lbf) for the strongest usual panel. Estimate: a foot at each end of every 0.6 m of width shares the mass"},
    {Rule::RackWithoutFeed, Power, "rack_without_feed", "A rack needs power"},
    {Rule::OneSideOnly, Power, "one_side_only", "The sides that the rack's type asks for"},
    {Rule::FeedOverloaded, Power, "feed_overloaded", computed},
    {Rule::FeedFailureOverload, Power, "feed_failure_overload", computed},
    {Rule::ContinuousLoadTooHigh, Power, "continuous_load_too_high", "NEC 210.20(A) and 215.3: 80 % of the rating for loads of three hours or more, unless the assembly is listed for 100 %"},
    {Rule::PowerGearWithoutSource, Power, "power_gear_without_source", "Feeds lead back to a source"},
    {Rule::FeedFromLoad, Power, "feed_from_load", "Feeds run from source to load"},
    {Rule::NoTransformer, Power, "no_transformer", "Estimate: from about 1 MW on utilities connect at medium voltage; racks and plant take low voltage"},
    {Rule::NoUps, Power, "no_ups", "ITI (CBEMA) curve: power supplies ride through 20 ms; what starts after a failure takes seconds"},
    {Rule::BuswayOutOfReach, Power, "busway_out_of_reach", "Estimate: cords of tap-off units reach about 3 m"},
    {Rule::PlantWithoutFeed, Power, "plant_without_feed", "Fans, pumps and compressors need power"},
    {Rule::DuplicateFeed, Power, "duplicate_feed", "One feed from one piece to another for each side"},
    {Rule::CapBelowIdle, Power, "cap_below_idle", "A rack draws its idle power whatever its cap"},
    {Rule::SupplySmallerThanPeak, Power, "supply_smaller_than_peak", energyBalance},
    {Rule::GeneratorsTooSmall, Power, "generators_too_small", "NFPA 110: the emergency supply carries the load it serves; here the site's highest hour"},
    {Rule::SourcesAboveDemand, Power, "sources_above_demand", energyBalance},
    {Rule::LoopOverloaded, Cooling, "loop_overloaded", energyBalance},
    {Rule::CoolantTooWarm, Cooling, "coolant_too_warm", "The warmest supply that the rack's type accepts"},
    {Rule::LiquidRackWithoutLoop, Cooling, "liquid_rack_without_loop", "Estimate: a rack that gives more than half of its heat to liquid cannot do without"},
    {Rule::AirLimitExceeded, Cooling, "air_limit_exceeded", energyBalance},
    {Rule::CduWithoutFacility, Cooling, "cdu_without_facility", "A CDU hands its heat to facility water"},
    {Rule::FacilityWithoutRejection, Cooling, "facility_without_rejection", "A facility loop ends at coolers, towers or chillers"},
    {Rule::FacilityTooWarm, Cooling, "facility_too_warm", "Technology supply = facility supply + approach of the CDU at full load"},
    {Rule::RejectionTooWarm, Cooling, "rejection_too_warm", "ASHRAE design conditions, 0.4 %: dry bulb + approach of dry coolers, wet bulb + approach of towers"},
    {Rule::TrimChillersTooSmall, Cooling, "trim_chillers_too_small", "ASHRAE design conditions, 0.4 %: chillers take heat x (reachable - supply) / rise"},
    {Rule::PumpsTooSmall, Cooling, "pumps_too_small", energyBalance},
    {Rule::CoolantTooFast, Cooling, "coolant_too_fast", "ASHRAE Fundamentals, pipe sizing: 2.5 m/s, and 1.5 m/s up to 50 mm; v = 4 flow / (pi diameter^2)"},
    {Rule::RackFlowTooSmall, Cooling, "rack_flow_too_small", "Flow = heat / (density x specific heat x rise) of 25 % propylene glycol, against the flow that the rack's type asks"},
    {Rule::AirUnitWithoutWater, Cooling, "air_unit_without_water", "A coil without compressor of its own needs chilled water"},
    {Rule::AirInletTooWarm, Cooling, "air_inlet_too_warm", "ASHRAE TC 9.9: the allowable inlet of the rack's class; air = water supply + approach of the coil"},
    {Rule::CoolantBelowDewPoint, Cooling, "coolant_below_dew_point", "ASHRAE TC 9.9: recommended dew point up to 15 C. Estimate: 2 K above it"},
    {Rule::WrongLoopRole, Cooling, "wrong_loop_role", "Racks and power gear give heat; coolers, towers and pumps take it"},
    {Rule::NetworkOutOfReach, Network, "network_out_of_reach", "IEEE 802.3df: 100 m for 800GBASE-SR8 on OM4. Estimate: cable = 1.1 x (way along x and y + two drops of 2.5 m)"},
    {Rule::TrainingSpansTooFar, Network, "training_spans_too_far", "IEEE 802.3: 500 m for DR optics"},
    {Rule::SidesShareGear, Availability, "sides_share_gear", "Uptime Institute, fault tolerance: two sides have no element in common"},
    {Rule::SinglePointOfFailure, Availability, "single_point_of_failure", "Estimate: one element stops at most 1 MW, or 5 % of the IT power"},
    {Rule::SingleSource, Availability, "single_source", "Uptime Institute, Tier II and above: a source besides the utility"},
    {Rule::NotMaintainable, Availability, "not_maintainable", "Uptime Institute, Tier III: every element can be taken out without loss of load"},
    {Rule::LoopWithoutSpare, Availability, "loop_without_spare", "N+1: the others carry the peak when the largest is lost"},
    {Rule::AirWithoutSpare, Availability, "air_without_spare", "N+1: the others carry the peak when the largest is lost"},
    {Rule::LoopOnOneSide, Availability, "loop_on_one_side", "What cools racks with two sides outlives the loss of either"},
    {Rule::AgentWithAllPowers, Applications, "agent_with_all_powers", "Rule of two: sensitive data, running code, communicating outside - at most two of them"},
    {Rule::TierNotServed, Applications, "tier_not_served", "Computed capacity of the tier"},
    {Rule::CapacitySharesAboveOne, Applications, "capacity_shares_above_one", "Shares of one whole"},
    {Rule::DemandTurnedAway, Applications, "demand_turned_away", "Estimate: a tier asked for more than 1.25 times what it can make turns away a fifth"},
    {Rule::DuplicateNames, Document, "duplicate_names", "Labels, findings and cables name pieces"},
    {Rule::WaiverExpired, Document, "waiver_expired", "The waiver's own last day"},
    {Rule::WaiverUnused, Document, "waiver_unused", "A waiver that no finding answers to"},
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

std::string_view word(RuleArea area) { return areaWords[static_cast<std::size_t>(area)]; }

} // namespace gw
