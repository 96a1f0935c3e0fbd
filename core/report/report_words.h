// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/checks/finding.h"
#include "core/compute/outcome.h"
#include "core/model/site.h"

#include <array>
#include <string_view>
#include <utility>

/// Every English word of the report, whole sentences with named gaps, so that a translation replaces this file and nothing else.
namespace gw::words {

using Text = std::string_view;

// The headline strip.
inline constexpr Text headlineIt = "IT power", headlineSite = "Site power", headlinePue = "PUE", headlineTokens = "Tokens",
                      headlineCost = "Full cost", headlineCapex = "Capex", headlineIrr = "IRR", headlinePayback = "Payback", headlineNpv = "NPV",
                      headlineRevenue = "Revenue a year", perMillionTokens = "/Mtok", yearsUnit = "years";

// Pages, in order; tests look for them.
inline constexpr Text summary = "Executive summary";
inline constexpr Text layers = "The five layers";
inline constexpr Text cashAndPower = "Cash flow and power";
inline constexpr Text risk = "Risk";
inline constexpr Text equipment = "Equipment";
inline constexpr Text assumptions = "Assumptions";
inline constexpr Text catalogFigures = "Catalogue figures";
inline constexpr Text findings = "Findings";
inline constexpr Text howReturnIsMade = "How the return is made";
inline constexpr Text sources = "Sources";

// How the return is made.
inline constexpr Text returnText = "The net present value of {npv} is the net cash of every year, discounted at {rate} a year and added up; {irr}. "
    "Each figure below is told by the stages that computed it: gigawright-cli explain, and the panel Explain, lead from it to every price, source and input.";
inline constexpr Text returnRate = "at {irr} a year they would be worth nothing today, which is the rate of return";
inline constexpr Text noReturnRate = "no rate makes them worth nothing today, so that there is no rate of return";
inline constexpr Text netCashTable = "Net cash, year by year";
inline constexpr Text fullYearTable = "What is behind the year with the highest revenue: {year}";

// Executive summary.
inline constexpr Text plannedHeading = "What is planned";
inline constexpr Text planned = "{plan} is an AI factory at {site} with {racks} accelerator racks and {accelerators} accelerators in {halls}. "
    "The grid connection offers {grid}; power is available {power} and full capacity is reached {full} after the decision.";
inline constexpr Text oneHall = "one data hall";
inline constexpr Text manyHalls = "{count} data halls";
inline constexpr Text makesHeading = "What it makes and draws";
inline constexpr Text makes = "At full build it sells {tokens} of output on average over the year, {density} per megawatt of site power, at a full "
                              "cost of {cost} per million tokens.";
inline constexpr Text makesNothing = "It sells no tokens: {reason}";
inline constexpr Text draws = "It draws {mean} on average, of which {it} reach the IT equipment (PUE {pue}), and {peak} in the highest hour with "
                              "every rack at its maximum, {share} of the grid connection. "
                              "A year takes {energy}, {carbon} of CO₂ and {water} m³ of water.";
inline constexpr Text drawsWithoutLoad = "It draws no power: {reason}";
inline constexpr Text costsHeading = "What it costs and earns";
inline constexpr Text costs =
    "Building it takes {capex} of capital. The first full year of operation costs {opex} to run and brings {revenue} of revenue. "
    "The net present value over {horizon} at a discount rate of {rate} is {npv}.";
inline constexpr Text returns = "The internal rate of return is {irr}; the capital is paid back after {payback}.";
inline constexpr Text returnsNoPayback = "The internal rate of return is {irr}. Payback: {reason}";
inline constexpr Text returnsNothing = "There is no internal rate of return: {irrReason} Payback: {reason}";
inline constexpr Text checked = "The design rules report errors: {errors}, warnings: {warnings}, remarks: {infos}.";
inline constexpr Text bindsHeading = "What binds";
inline constexpr Text binds =
    "Every throughput stands beside what physics allows the same machines; the distance between them is what engineering can still win.";
inline constexpr Text notesHeading = "Notes of the planner";
inline constexpr Text limitsTable = "Figures beside their physical limits";
inline constexpr Text tiersTable = "Service tiers";

// Layers, cash flow and power.
inline constexpr Text layersLead = "Value is split along the chain that makes a token: energy feeds chips, infrastructure houses them, models make "
                                   "them useful, applications sell the result. "
                                   "Running cost and value added are those of the first full year.";
inline constexpr Text layersTable = "Capital, running cost and value by layer";
inline constexpr Text total = "Total";
inline constexpr Text cashTable = "Cash flow by year";
inline constexpr Text powerTable = "Mean power by stage";
inline constexpr Text build = "Build";
inline constexpr Text yearAxis = "Year of operation; 0 is construction";
inline constexpr Text capital = "Capital";
inline constexpr Text runningCost = "Running cost a year";
inline constexpr Text valueAdded = "Value added a year";
inline constexpr Text netFlow = "Net cash flow";
inline constexpr Text cumulative = "Cumulative";
inline constexpr Text paybackMarker = "Payback {years}";
inline constexpr Text sitePower = "Site";
inline constexpr Text servers = "Servers";
inline constexpr Text monthlyMean = "Mean of the month";
inline constexpr Text highestHour = "Highest hour";
inline constexpr Text layersTitle = "{capitalLayer} take {capitalShare} of capital and add {valueShare} of the value";
inline constexpr Text layersTitleTwo = "{capitalLayer} take {capitalShare} of capital; {valueLayer} add {valueShare} of the value";
inline constexpr Text layersTitleNoValue = "{capitalLayer} take {capitalShare} of capital; no layer adds value yet";
inline constexpr Text layersTitleEmpty = "No capital yet: the plan has no equipment";
inline constexpr Text cashTitle = "Pays back in {payback}; {cumulative} cumulative after {years}";
inline constexpr Text cashTitleNever = "Not paid back: {cumulative} cumulative after {years}";
inline constexpr Text cashTitleEmpty = "No cash flow yet: the plan has no years of operation";
inline constexpr Text powerTitle = "{stage} takes {share} of site energy; {it} reaches the IT equipment";
inline constexpr Text powerTitleLossless = "All site power reaches the IT equipment";
inline constexpr Text powerTitleEmpty = "The plan draws no power yet";
inline constexpr Text hoursTitle = "Site power is highest in {month}: {peak}, {above} above the mean of the year";
inline constexpr Text hoursTitleEmpty = "No hours computed yet";
inline constexpr std::array<Text, 12> months {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
inline constexpr std::array<Text, 12> monthsInFull {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December"};

// Risk: random futures, what matters most, and the candidates of a search.
inline constexpr Text fanWide = "9 of 10 futures", fanNarrow = "Half of the futures", fanMedian = "Median", ownPlan = "The plan itself";
inline constexpr Text fanTitle = "Half of the futures have paid back by year {year}; {share} have not after {years}";
inline constexpr Text fanTitleLate = "More than half of the futures have not paid back after {years}";
inline constexpr Text shareOfFutures = "% of the futures";
inline constexpr Text loss = "Below zero", gain = "Above zero";
inline constexpr Text npvTitle = "{share} of the futures lose money; half end above {median}";
inline constexpr Text spreadTitle = "{figure}: {low} to {high} in 9 of 10 futures";
inline constexpr Text atLow = "Input at P10", atHigh = "Input at P90", allMedian = "All at P50";
inline constexpr Text tornadoTitle = "{name} matters most: {figure} from {low} to {high}";
inline constexpr Text chanceOfLoss = "Chance of loss", npvAtP5 = "NPV, P5", npvAtP50 = "NPV, median", npvAtP95 = "NPV, P95";
inline constexpr Text riskLead = "In {share} of the futures (± {error}) the plan loses money: its net present value is below zero. "
                                 "In the worst 5 % of them the net present value is {worst} on average.";
inline constexpr Text riskNothing = "No future has a net present value.";
inline constexpr Text quantilesTable = "Figures over all futures, each with its standard error";
inline constexpr Text riskDrawn = "{paths} futures were drawn: {sampling} draws, seed {seed}. Uncertain inputs, within the ranges of the catalogue and the models' errors: {inputs}.";
inline constexpr Text riskMarket = "Markets move month by month: {market}.";
inline constexpr Text riskEffects = "Effects that inputs have only together are left out: figures are off by up to a share of {share}.";
inline constexpr Text riskBroken = "{count} futures overflowed and are in no figure.";
inline constexpr Text onFront = "Front", candidates = "Candidates", present = "Present plan", candidate = "Candidate {id}";
inline constexpr Text sweepTitle = "{better} of {all} candidates beat the plan in one figure and lose in none";
inline constexpr Text sweepTitleNone = "No candidate beats the plan in one figure without losing in the other; {front} of {all} are on the front";

// Equipment, assumptions, findings, sources.
inline constexpr Text equipmentLead = "{count} pieces of {types} types. Prices are those of the plan where it names one, else of the catalogue; "
                                      "power is the maximum draw of a rack, the rating of power gear and the capacity of cooling gear.";
inline constexpr Text assumptionsLead = "Everything this report computes follows from the assumptions of the plan below and from the catalogue "
                                        "figures of the next section. What the plan sets is marked as plan input.";
inline constexpr Text measuredYears = "Measured years", measuredLead = "Hours that were measured stand in the place of the climate's synthetic year and of the contract's price and "
    "carbon; each hour's energy is paid and counted at that hour's own.", syntheticYear = "The hours of weather are synthetic: made of the climate's monthly normals, not measured.",
    flatGrid = "One price and one carbon intensity of the grid hold all year.", flatPrice = "One price of energy holds all year.", flatCarbon = "One carbon intensity of the grid holds all year.";
inline constexpr Text planInput = "Plan input", catalogue = "Catalogue", object = "Object", assumption = "Assumption", unit = "Unit",
                      source = "Source";
inline constexpr Text catalogEntry = "Catalogue: {entry}", noEntry = "None";
inline constexpr Text figuresLead = "Only entries the plan uses are listed. A range stands beside a figure that is uncertain; the confidence says "
                                    "what kind of source it comes from, and the key leads to the register of sources at the end.";
inline constexpr Text findingsLead = "{rules} design rules were checked. Errors: {errors}, warnings: {warnings}, remarks: {infos}, waived: {waived}.";
inline constexpr Text noFindings = "No findings. Every rule is kept by every object of the plan.";
inline constexpr Text noWaivers = "Nothing is waived.";
inline constexpr Text findingsTable = "Open findings";
inline constexpr Text moreFindings = "{count} further findings of the rule are not listed.";
inline constexpr Text waivedTable = "Waived findings", waiversTable = "Waivers", everyObject = "every object", forGood = "never";
inline constexpr Text rulesTable = "Rules checked";
inline constexpr std::array<Text, 8> ruleAreaNames {"Space", "Structure", "Power", "Cooling", "Network", "Availability", "Applications", "Document"};
inline constexpr Text balancesTable = "Conservation: what goes in against what comes out";
inline constexpr Text sourcesLead = "Sources of the figures used, by the key that stands beside them.";
inline constexpr Text noAddress = "No public address";

inline constexpr Text racksTable = "Racks", powerGearTable = "Power equipment", coolingGearTable = "Cooling equipment",
                      roomsTable = "Rooms and yards";
inline constexpr Text drillTable = "Failure drill: power gear with any one element out of service", cablesTable = "Cables and busways as routed",
                      pipesTable = "Mains of the coolant loops, supply and return together";
inline constexpr Text buswayRuns = "Busway, along its racks", facilityLoop = "Facility loop", technologyLoop = "Technology loop";
inline constexpr Text yes = "Yes", no = "No";
inline constexpr Text alike = "{name} and {count} more alike";
inline constexpr Text range = "{low} to {high}";

// Catalogue figures.
inline constexpr Text width = "Width", depth = "Depth", height = "Height", mass = "Mass", price = "Price", leadTime = "Lead time",
                      accelerators = "Accelerators", idlePower = "Idle power", typicalPower = "Typical power", maximumPower = "Maximum power",
                      liquidShare = "Heat to liquid", powerSides = "Power sides asked", warmestSupply = "Warmest coolant supply",
                      coolantFlow = "Coolant flow", warmestAir = "Warmest inlet air", rating = "Rating", noLoadLoss = "Loss without load",
                      proportionalLoss = "Loss proportional to load", squareLoss = "Loss with the square of load",
                      coolingCapacity = "Heat capacity at design", electricShare = "Fans and pumps, of the heat", approach = "Approach at design",
                      waterShare = "Heat rejected by evaporation", carnotShare = "Share of the Carnot COP", memoryBandwidth = "Memory bandwidth",
                      memory = "Memory", bf16 = "BF16, dense", fp8 = "FP8, dense", fp4 = "FP4, dense", scaleUp = "Scale-up link, per direction",
                      scaleUpDomain = "Scale-up domain", scaleOut = "Scale-out link, per direction", powerLimit = "Power limit",
                      parameters = "Parameters", activeParameters = "Active per token", modelLayers = "Layers", hidden = "Hidden size",
                      queryHeads = "Query heads", keyValueHeads = "Key-value heads", headSize = "Head size", kvElements = "Cached elements per token",
                      attentionWidth = "Attention width", experts = "Experts", activeExperts = "Active experts", denseLayers = "Layers without experts",
                      denseWidth = "Width of a dense layer", expertWidth = "Width of an expert", sharedExperts = "Shared experts",
                      vocabulary = "Vocabulary", vocabularyMatrices = "Vocabulary matrices", queryRank = "Rank of the queries",
                      latentRank = "Rank of the latent", capitalCost = "Capital",
                      energyCost = "Cost of energy", carbon = "Carbon, life-cycle", capacityFactor = "Capacity factor", latitude = "Latitude",
                      longitude = "Longitude", elevation = "Elevation", monthlyDryBulb = "Monthly dry bulb", monthlyDewPoint = "Monthly dew point",
                      dailyRange = "Daily range", designDryBulb = "Design dry bulb, 0.4 %", designWetBulb = "Design wet bulb",
                      extremeDryBulb = "Extreme dry bulb", buildCosts = "Costs of building and operation", shell = "Shell and site works",
                      electricalInstallation = "Electrical installation", mechanicalInstallation = "Mechanical installation",
                      designAndFees = "Design and fees", networkShare = "Network and storage, of rack capital",
                      maintenanceShare = "Maintenance a year, of infrastructure", insuranceShare = "Insurance a year, of all capital",
                      staff = "Staff a year, per megawatt of IT";

template <std::size_t N> using Names = std::array<Text, N>;

inline constexpr Names<layerCount> layerNames {"Energy", "Chips", "Infrastructure", "Models", "Applications"};
inline constexpr Names<powerStageCount> stageNames {"Transformer", "Switchgear", "UPS", "Distribution", "Rack shelf", "Cooling"};
inline constexpr Names<7> limitNames {"Memory bandwidth", "Arithmetic", "Memory capacity", "Interactivity asked", "Time to first token", "Demand",
    "Power cap"};
inline constexpr Names<3> severityNames {"Error", "Warning", "Remark"};
inline constexpr Names<5> confidenceNames {"Datasheet", "Analysis", "Press", "Estimate", "Derived"};
inline constexpr Names<3> precisionNames {"BF16", "FP8", "FP4"};
inline constexpr Names<22> kindNames {"Accelerator rack", "CPU rack", "Storage rack", "Network rack", "Grid connection", "Transformer", "Switchgear",
    "UPS", "Busway", "PDU", "Rectifier", "Generator", "Battery", "CDU", "CRAH", "Fan wall", "Dry cooler", "Chiller", "Cooling tower", "Pump",
    "In-row cooler", "Rear-door heat exchanger"};
inline constexpr Names<4> spaceNames {"Data hall", "Electrical room", "Mechanical room", "Yard"};
inline constexpr Names<8> missingNames {"there is no accelerator rack in the plan.", "there is no service tier in the plan.", "no tier has demand.",
    "the cash flow never changes sign.", "the capital is not paid back within the horizon.", "the site has no climate.",
    "no model fits the memory of its accelerators.", "there is no load."};
inline constexpr Names<ruleCount> ruleNames {
    "Pieces overlap", "Outside the space", "Aisle too narrow", "Too tall for the space", "Too little headroom",
    "Working space before electrical gear", "Spaces overlap", "Drawn outside the space", "Piece in a no-go zone", "Piece on a column",
    "Piece through a wall", "Door blocked", "Door too small", "Row too long", "Dead-end aisle", "Fronts look at backs", "Aisle faced wrongly",
    "Containment missing", "Gap in the containment", "Heat rejection indoors", "Engine or battery in a data hall", "Battery near a building",
    "Land too small", "Floor overloaded", "Raised-floor panel overloaded", "Feeds run in a circle", "Rack without feed", "Only one side fed", "Feed overloaded",
    "Feed overloaded when another element fails", "Above the continuous rating", "Power gear without source", "Feed from a load",
    "No transformer before low voltage", "Racks without ride-through", "Busway out of reach", "Cooling without power", "Feed drawn twice",
    "Power cap below idle", "Supply smaller than peak", "Generators too small", "Energy sources above demand", "Loop overloaded",
    "Coolant too warm for the rack", "Liquid-cooled rack without loop", "Air cooling limit exceeded", "CDU without facility water",
    "Facility loop without heat rejection", "Facility water too warm", "Coolers miss the supply temperature", "Trim chillers too small",
    "Pumps too small", "Coolant too fast", "Too little coolant flow", "Air unit without water", "Inlet air too warm",
    "Coolant below the dew point", "Wrong part in a loop", "Network out of reach", "Training spans too far", "Sides A and B share gear",
    "Single point of failure", "Single source", "Not concurrently maintainable", "Loop without spare", "Air cooling without spare",
    "Cooling lost with one side", "Agent with all three powers", "Tier not served", "Capacity shares above one", "Too many tiers", "Demand turned away",
    "Unknown equipment type", "Unknown accelerator", "Unknown model", "Unknown energy source", "Unknown climate", "Measured year cannot be read",
    "Name given twice", "Waiver expired", "Waiver without finding"};

using Pair = std::pair<Text, Text>;

/// Titles of the keys of `describe`, without their unit.
inline constexpr std::array<Pair, 74> fieldTitles { {
    {"name", "Name"},
    {"climate", "Climate"},
    {"region", "Region of price and carbon"},
    {"grid_capacity_mw", "Grid connection, firm"},
    {"time_to_power_months", "Decision to energised grid connection"},
    {"land_area_m2", "Land area"},
    {"land_price_usd_per_m2", "Land price"},
    {"kind", "Kind"},
    {"x_m", "Position x"},
    {"y_m", "Position y"},
    {"width_m", "Width"},
    {"depth_m", "Depth"},
    {"height_m", "Height"},
    {"floor_limit_kg_per_m2", "Floor limit"},
    {"aisle_minimum_m", "Narrowest aisle"},
    {"supply_c", "Supply temperature"},
    {"rise_k", "Rise at design load"},
    {"price_usd_per_kwh", "Price of energy"},
    {"demand_charge_usd_per_kw_month", "Demand charge"},
    {"carbon_g_per_kwh", "Carbon intensity of the grid"},
    {"water_price_usd_per_m3", "Price of water"},
    {"price_escalation", "Escalation of the energy price a year"},
    {"interruptible_share", "Interruptible share of the connection"},
    {"interruption_h_per_year", "Interruption a year"},
    {"type", "Type"},
    {"capacity_mw", "Capacity"},
    {"pre_training_share", "Share of pre-training"},
    {"post_training_share", "Share of post-training"},
    {"agentic_share", "Agents' share of served tokens"},
    {"utilisation", "Utilisation, mean over peak"},
    {"daily_swing", "Daily swing of demand"},
    {"training_value_usd_per_year", "Value of training per accelerator"},
    {"mean_time_between_failures_h", "Mean time between failures of an accelerator"},
    {"restart_min", "Restart after a failure"},
    {"checkpoint_s", "Cost of a checkpoint"},
    {"model", "Model"},
    {"precision", "Precision"},
    {"capacity_share", "Share of the accelerators"},
    {"input_tokens", "Input length"},
    {"output_tokens", "Output length"},
    {"cached_share", "Cached share of input"},
    {"minimum_interactivity_tokens_per_s", "Interactivity asked, per user"},
    {"maximum_ttft_s", "Longest time to first token"},
    {"input_price_usd_per_million", "Price of input"},
    {"output_price_usd_per_million", "Price of output"},
    {"demand_tokens_per_s", "Demand, output (0 = unlimited)"},
    {"tier", "Tier"},
    {"users", "Users"},
    {"tokens_per_user_day", "Tokens per user and day"},
    {"is_agent", "Agent"},
    {"sensitive_data", "Reads sensitive data"},
    {"code_execution", "Executes code"},
    {"external_communication", "Communicates outside"},
    {"horizon_years", "Horizon"},
    {"discount_rate", "Discount rate"},
    {"tax_rate", "Tax rate"},
    {"hardware_life_years", "Life of the racks"},
    {"refresh_cost_ratio", "Cost of a refresh over today's price"},
    {"refresh_throughput_ratio", "Throughput after a refresh over before"},
    {"token_price_decline", "Decline of token prices a year"},
    {"residual_share", "Residual share of the last racks"},
    {"sales_cost_share", "Cost of sales, share of revenue"},
    {"model_cost_share", "Cost of models, share of revenue"},
    {"contingency", "Contingency, share of capital"},
    {"software_share_of_rack_price", "Software a year, share of the rack price"},
    {"construction_months", "Construction"},
    {"ramp_months", "First racks to all racks live"},
    {"scenario", "Scenario"},
    {"assumption", "Assumption"},
    {"factor", "Factor"},
    {"from", "From"},
    {"to", "To"},
    {"side", "Side"},
    {"role", "Role"},
}};

/// Titles of the sections and tables that hold assumptions; the drawing's own tables (equipment, feeds, ...) are not among them.
inline constexpr std::array<Pair, 11> sectionTitles { {
    {"site", "Site"},
    {"energy", "Energy contract"},
    {"workload", "Workload"},
    {"finance", "Finance"},
    {"schedule", "Schedule"},
    {"spaces", "Spaces"},
    {"loops", "Coolant loops"},
    {"sources", "Energy sources"},
    {"tiers", "Service tiers"},
    {"applications", "Applications"},
    {"scenario_changes", "Scenarios"},
}};

/// Metrics and reasons of `LimitOutcome`.
inline constexpr std::array<Pair, 19> metricTitles { {
    {"tokens_per_s", "Output tokens per second"},
    {"tokens_per_joule", "Tokens per joule"},
    {"pue", "PUE"},
    {"wue_l_per_kwh", "Water, litres per kWh of IT"},
    {"it_power_kw", "IT power"},
    {"facility_power_kw", "Site power"},
    {"grid_peak_kw", "Grid peak"},
    {"tokens_per_s_per_mw", "Tokens per second and megawatt"},
    {"chiller_cop", "COP of the chillers"},
    {"hbm_bandwidth", "Bandwidth of the accelerators' memory"},
    {"arithmetic", "Arithmetic of the accelerators"},
    {"memory_capacity", "Memory of the accelerators"},
    {"interactivity", "Speed asked per user"},
    {"ttft", "Time to first token asked"},
    {"demand", "Demand of the tiers"},
    {"power_cap", "Power caps"},
    {"no_overhead", "A site without any loss or cooling power"},
    {"dry_cooling", "Heat rejected without evaporation"},
    {"carnot", "Carnot's limit between the same temperatures"},
}};

} // namespace gw::words
