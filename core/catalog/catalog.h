// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/ids.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace gw {

/// What a piece of equipment is, in the field's own names.
enum class EquipmentKind : std::uint8_t {
    AcceleratorRack, CpuRack, StorageRack, NetworkRack,
    GridConnection, Transformer, Switchgear, Ups, Busway, Pdu, Rectifier, Generator, Battery,
    Cdu, Crah, FanWall, DryCooler, Chiller, CoolingTower, Pump, InRowCooler, RearDoor,
};

/// A register entry: what a `source` key stands for.
struct Source {
    std::string key;
    std::string title;
    std::string address;              ///< Empty where none was kept; such figures are estimates or press.
    std::string date;
};

/// One accelerator package: its physical limits, dense arithmetic without sparsity.
struct AcceleratorType {
    AcceleratorId id;
    std::string name, maker;
    Figure<Rate> memoryBandwidth;     ///< Bytes per second.
    Figure<double> memory;            ///< Bytes.
    Figure<Rate> bf16, fp8;           ///< FLOP per second.
    std::optional<Figure<Rate>> fp4;  ///< None where the hardware has no 4-bit arithmetic.
    Figure<Rate> scaleUp;             ///< Bytes per second per direction inside the scale-up domain.
    Figure<double> scaleUpDomain;     ///< Accelerators in one domain.
    Figure<Rate> scaleOut;            ///< Bytes per second per direction between domains.
    Figure<Power> power;              ///< Board or package power limit.
};

/// A day that a figure stands for, such as the first delivery: ISO 8601, year, month or day.
struct DatedFact {
    std::string date;
    Origin origin;
    bool operator==(const DatedFact&) const = default;
};

/// A named operating point under a power cap, such as Max-Q.
struct PowerCapPoint {
    std::string name;
    Figure<Power> power;                       ///< Of the whole rack.
    Figure<double> throughput;                 ///< Over the uncapped throughput.
};

/// Coolant a rack asks for at one supply temperature, at its maximum power.
struct FlowPoint {
    Figure<Temperature> supply;
    Figure<VolumeFlow> flow;
};

/// What a rack adds to being a cabinet.
struct RackData {
    std::optional<AcceleratorId> accelerator;  ///< None for CPU, storage and network racks.
    Figure<double> accelerators;               ///< Per rack; 0 without accelerator.
    Figure<Power> idlePower, typicalPower, maximumPower;
    Figure<double> liquidShare;                ///< Of the heat, at typical power.
    Figure<double> cords;                      ///< Power sides asked: 1 or 2.
    Figure<Temperature> maximumSupply;         ///< Warmest coolant (or inlet air without liquid) it accepts.
    Figure<VolumeFlow> coolantFlow;            ///< At maximum power and `maximumSupply`; 0 for air racks.
    Figure<Temperature> maximumAirInlet;
    std::vector<PowerCapPoint> caps;           ///< Published points, most power first; may be empty.
    std::vector<FlowPoint> flows;              ///< By rising supply temperature; may be empty, then flow follows from heat and rise.
    std::optional<DatedFact> available;        ///< First deliveries in volume.
};

/// Efficiency of a converter at one load.
struct EfficiencyPoint {
    Figure<double> load;                       ///< Of the rating.
    Figure<double> efficiency;
};

/// A power element: P_loss = rating (a + b x + c x^2), x = P_out / rating.
struct PowerData {
    Figure<Power> rating;
    Figure<double> noLoadLoss, proportionalLoss, squareLoss;
    std::vector<EfficiencyPoint> efficiency;   ///< Published points, by rising load, that the losses answer for; may be empty.
};

/// What turns fuel into power.
struct GenerationData {
    std::string mover;                         ///< "diesel engine", "gas engine", "gas turbine", "fuel cell".
    Figure<double> efficiency;                 ///< Electric over lower heating value, at the rating.
    Figure<Time> start;                        ///< From the order to full power.
    Figure<CarbonIntensity> carbon;            ///< Of what it burns, per kWh produced.
};

/// What keeps energy.
struct StorageData {
    Figure<Energy> energy;                     ///< Usable, at its terminals.
    Figure<double> roundTripEfficiency;
};

/// A point of a pump's curve at full speed.
struct PumpPoint {
    Figure<VolumeFlow> flow;
    Figure<Pressure> head;                     ///< Left for the outside circuit.
};

/// A chiller by three fitted curves (EnergyPlus Engineering Reference, Chiller:Electric:EIR); c: leaving chilled water, e: entering condenser
/// water or air, degC; coefficients of 1, c, c^2, e, e^2, c e and of 1, x, x^2 over the part load x.
struct ChillerCurves {
    Figure<double> referenceCop;               ///< At the reference point, full load.
    std::array<double, 6> capacity;            ///< Over the rated capacity.
    std::array<double, 6> inputRatio;          ///< Of power over cooling, over that of the reference point.
    std::array<double, 3> partLoad;            ///< Of power, over full load's.
    std::array<double, 2> chilledWater, condenser;   ///< Lowest and highest temperature of the fit, degC. Nothing is read outside.
    Origin origin;
};

/// A cooling element that moves `capacity` of heat at its design point.
struct CoolingData {
    Figure<Power> capacity;
    Figure<double> electricShare;              ///< Fans and pumps at design, watts per watt of heat.
    Figure<TemperatureDifference> approach;    ///< Leaving fluid over its sink (air, wet bulb or facility water) at design.
    Figure<double> waterShare;                 ///< Of the heat rejected by evaporation: 0 dry, 1 tower.
    Figure<double> carnotShare;                ///< Of the Carnot COP a compressor reaches; 0 without compressor.
    std::vector<PumpPoint> pump;               ///< By rising flow; may be empty.
    std::optional<ChillerCurves> curves;       ///< Of chillers that have been fitted; `carnotShare` is then their mean over the fitted box.
};

struct EquipmentType {
    EquipmentTypeId id;
    EquipmentKind kind = EquipmentKind::AcceleratorRack;
    std::string name, maker;
    Figure<Length> width, depth, height;
    Figure<Mass> mass;
    Figure<Money> price;
    Figure<Time> leadTime;
    std::optional<RackData> rack;
    std::optional<PowerData> power;
    std::optional<CoolingData> cooling;
    std::optional<GenerationData> generation;  ///< Of kind Generator.
    std::optional<StorageData> storage;        ///< Of kind Battery.
};

/// A part of a network: switch, adapter, transceiver or cable.
struct NetworkType {
    NetworkTypeId id;
    std::string name, maker;
    std::string part;                          ///< "switch", "adapter", "transceiver", "cable".
    Figure<double> ports;
    Figure<Rate> portRate;                     ///< Bytes per second per direction.
    Figure<Power> power;                       ///< At most.
    std::optional<Figure<double>> rackUnits;
    std::optional<Figure<Mass>> mass;
    Figure<Money> price;
};

/// An AI model's architecture, as far as its cost per token depends on it.
struct ModelType {
    ModelId id;
    std::string name, maker;
    Figure<double> parameters, activeParameters;   ///< Counts, embeddings included / per token.
    Figure<double> layers, hidden, queryHeads, keyValueHeads, headSize;
    Figure<double> kvElementsPerToken;             ///< Cached elements per token over all layers (multiply by bytes per element).
    Figure<double> attentionWidth;                 ///< Sum over layers of n_q (d_qk + d_v): attention FLOP per token and context token = 2x this.
    Figure<double> experts, activeExperts;         ///< 0 for dense models.
    /// What the layers are made of; types that plans of earlier editions carry do not tell it.
    std::optional<Figure<double>> denseLayers;     ///< Without experts.
    std::optional<Figure<double>> denseWidth, expertWidth;   ///< Of the gated feed-forward of a dense layer / of one expert.
    std::optional<Figure<double>> sharedExperts;   ///< That every token passes beside its active ones.
    std::optional<Figure<double>> vocabulary, vocabularyMatrices;   ///< Tokens / 2, or 1 where input and output share one.
    std::optional<Figure<double>> queryRank, latentRank;   ///< Of latent attention.
};

struct EnergySourceType {
    EnergySourceTypeId id;
    std::string name;
    Figure<PowerPrice> capital;
    Figure<EnergyPrice> energyCost;                ///< Fuel and variable operation per kWh produced.
    Figure<CarbonIntensity> carbon;                ///< Life-cycle.
    Figure<double> capacityFactor;
    Figure<Time> leadTime;
};

/// What energy costs and emits in a region.
struct RegionalPrice {
    RegionId id;
    std::string name;
    Figure<EnergyPrice> price;                 ///< Of industry or business, delivered.
    std::optional<Figure<EnergyPrice>> wholesale;
    Figure<CarbonIntensity> carbon;            ///< Of consumption, mean of a year.
};

/// What others paid, or estimate, for whole sites: to hold a plan's own sum against.
struct BuildCostRecord {
    CostRecordId id;
    std::string name;
    std::string scope;                         ///< What the figure includes.
    Figure<PowerPrice> perPower;               ///< Of IT capacity.
};

/// How long one waits for a thing, from order to delivery.
struct LeadTimeRecord {
    LeadTimeRecordId id;
    std::string name;
    std::optional<EquipmentKind> kind;         ///< The kind of equipment it speaks of.
    Figure<Time> leadTime;
};

/// Monthly normals of a place and its design conditions.
struct Climate {
    ClimateId id;
    std::string name;
    Figure<double> latitude, longitude;            ///< Degrees.
    Figure<Length> elevation;
    std::array<Temperature, 12> dryBulb, dewPoint; ///< Monthly means.
    std::array<TemperatureDifference, 12> dailyRange;
    Origin monthlyOrigin;
    Figure<Temperature> designDryBulb;             ///< Exceeded 0.4 % of the year.
    Figure<Temperature> designWetBulb;
    Figure<Temperature> extremeDryBulb;            ///< What the plant must survive.
};

/// A serving measurement that calibrates and bounds expected throughput.
struct MeasuredThroughput {
    ModelId model;
    AcceleratorId accelerator;
    std::string scenario;
    Figure<TokenRate> perAccelerator;              ///< Its date is the software's date.
};

/// Costs that belong to no single piece.
struct BuildCosts {
    Figure<PowerPrice> shell;                      ///< Building and site works per watt of IT capacity, no electrical or mechanical plant.
    Figure<PowerPrice> electricalInstallation;     ///< Labour, cable, commissioning per watt of IT, beyond the placed power equipment.
    Figure<PowerPrice> mechanicalInstallation;     ///< Likewise for cooling.
    Figure<double> designAndFees;                  ///< Share of the construction capital.
    Figure<double> networkShare;                   ///< Scale-out network and storage, share of accelerator rack capital where none is placed.
    Figure<double> maintenanceShare;               ///< Of infrastructure capital per year.
    Figure<double> insuranceShare;                 ///< Of all capital per year.
    Figure<MoneyRate> staffPerMegawatt;            ///< Per megawatt of IT.
};

/// How a factor on a plan's figure moves from month to month; the factors are in `marketIds`. Its mean is 1 but for the drift: the plan's own
/// price decline and escalation come on top.
struct MarketType {
    MarketId id;
    std::string name;
    Figure<double> volatility;                     ///< Standard deviation of the logarithm after a year, if nothing pulled it back.
    Figure<Time> halfLife;                         ///< In which half of a deviation is gone; 0: deviations stay.
    Figure<double> drift;                          ///< Of the mean, per year.
};

/// Rank correlation of what happens to two market factors in a month.
struct MarketCorrelation {
    MarketId first, second;
    Figure<double> rank;
};

/// What the models miss when every figure is right: standard deviations of the logarithm of actual over computed.
struct ModelErrors {
    Figure<double> throughput;                     ///< At least; measurements may show more.
    Figure<double> power;                          ///< Of racks, idle and at work.
    Figure<double> cooling;                        ///< Of what the plant draws.
};

/// Everything read from `resources/catalog`.
struct Catalog {
    std::vector<Source> sources;
    std::vector<AcceleratorType> accelerators;
    std::vector<EquipmentType> equipment;
    std::vector<ModelType> models;
    std::vector<EnergySourceType> energySources;
    std::vector<Climate> climates;
    std::vector<MeasuredThroughput> measurements;
    std::vector<NetworkType> network;
    std::vector<RegionalPrice> regions;
    std::vector<BuildCostRecord> costRecords;
    std::vector<LeadTimeRecord> leadTimeRecords;
    BuildCosts buildCosts;
    std::vector<MarketType> market;
    std::vector<MarketCorrelation> marketCorrelations;
    std::optional<ModelErrors> modelErrors;

    /// Null when there is no such entry.
    const EquipmentType* find(const EquipmentTypeId& id) const;
    const AcceleratorType* find(const AcceleratorId& id) const;
    const ModelType* find(const ModelId& id) const;
    const EnergySourceType* find(const EnergySourceTypeId& id) const;
    const Climate* find(const ClimateId& id) const;
    const MarketType* find(const MarketId& id) const;
    const NetworkType* find(const NetworkTypeId& id) const;
    const RegionalPrice* find(const RegionId& id) const;
    const Source* findSource(const std::string& key) const;
};

} // namespace gw
