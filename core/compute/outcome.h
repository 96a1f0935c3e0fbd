// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/compute/layer.h"
#include "core/units/units.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gw {

/// Why a headline figure has no value.
enum class Missing : std::uint8_t { NoRacks, NoTiers, NoDemand, NoSignChange, NeverPaidBack, NoClimate, NothingFits, NoLoad };

/// A figure, or the reason there is none. Never 0 or NaN in place of a reason.
template <class Q>
struct Answer {
    std::optional<Q> value;
    Missing missing = Missing::NoRacks;
    Answer() = default;
    Answer(Q q) : value(q) {}
    Answer(Missing reason) : missing(reason) {}
    bool operator==(const Answer&) const = default;
};

/// The figures of the strip and of `solve --json`.
struct Headline {
    std::uint32_t racks = 0;                 ///< Accelerator racks.
    std::uint32_t accelerators = 0;
    Power itPower;                           ///< Mean over the year.
    Power facilityPower;                     ///< Mean over the year.
    Power gridPeak;                          ///< Highest hour with every rack at its maximum.
    Answer<double> pue;                      ///< Energy-weighted.
    Answer<WaterIntensity> wue;
    Answer<CarbonIntensity> cue;
    Energy energyPerYear;
    Mass carbonPerYear;
    Volume waterPerYear;
    Answer<TokenRate> tokensPerSecond;       ///< Output tokens sold, mean over a year at full build.
    Answer<double> tokensPerSecondPerMegawatt; ///< Per MW of facility power.
    Answer<TokensPerEnergy> tokensPerJoule;
    Answer<TokenPrice> costPerMillionTokens; ///< Levelised, all layers.
    double goodput = 1;
    double availability = 1;
    Money capex;
    MoneyRate opex;                          ///< First full year.
    MoneyRate revenue;                       ///< First full year.
    Money npv;
    Answer<double> irr;
    Answer<Time> payback;
    Answer<double> roi;                      ///< Undiscounted net cash over the horizon / all capital.
    Time timeToPower;
    Time timeToFullCapacity;
};

struct LayerOutcome {
    Money capex;
    MoneyRate opex;
    MoneyRate valueAdded;                    ///< The five sum to revenue: see `stages/layers.h`.
    Answer<double> roi;                      ///< Gain over the horizon / all the layer spends in that time: see `stages/layers.h`.
};

/// What binds the throughput of a tier.
enum class Limit : std::uint8_t { MemoryBandwidth, Arithmetic, MemoryCapacity, Interactivity, Ttft, Demand, PowerCap };

struct TierOutcome {
    TierId tier;
    Answer<TokenRate> capacity;              ///< Output tokens/s the tier's accelerators can make.
    Answer<TokenRate> tokensPerSecond;       ///< Sold on average: the smaller of capacity x utilisation and demand.
    TokenRate limit;                         ///< What physics allows the same accelerators at the same batch.
    Limit because = Limit::MemoryBandwidth;
    Answer<TokenRate> interactivity;
    Answer<Time> ttft;
    MoneyRate revenue;
};

struct LimitOutcome {
    std::string metric;                      ///< Key of a headline figure.
    double value = 0, limit = 0, fraction = 0;
    std::string because;                     ///< Key of the reason, such as "hbm_bandwidth" or "carnot".
};

enum class PowerStage : std::uint8_t { Transformer, Switchgear, Ups, Distribution, RackShelf, Cooling };
inline constexpr std::size_t powerStageCount = 6;

/// Mean powers of one stage of the chain; in = out + loss. For Cooling, `loss` is what the plant draws and `out` is 0.
struct PowerStageOutcome {
    PowerStage stage = PowerStage::Transformer;
    Power in, out, loss;
};

/// Flows of one year of operation; year 0 is construction.
struct YearOutcome {
    MoneyRate revenue;
    Money capital, opex, tax, net, cumulative;
};

/// What the plan says of one piece, parallel to `Plan::equipment`.
struct EquipmentOutcome {
    Power typicalPower;                      ///< Racks: mean draw. Power gear: mean output.
    Power peakPower;                         ///< Racks: maximum. Power gear: output with every load at its maximum.
    Power rating;                            ///< 0 where it has none.
    double loading = 0;                      ///< peakPower / rating, or heat over capacity for cooling; 0 where neither.
    double failureLoading = 0;               ///< Loading when the other side is lost.
    TokenRate tokensPerSecond {};            ///< Racks.
    Money cost {};
    Power heat {};                           ///< Heat it carries (cooling) or gives off.
};

struct LoopOutcome {
    Power heat;                              ///< At peak.
    Power capacity;                          ///< Of the pieces that cool it.
    VolumeFlow flow;                         ///< Needed at peak heat and the loop's rise.
};

/// One of the 8,760 hours, for charts and `hourly`.
struct HourOutcome {
    float dryBulbC = 0, wetBulbC = 0;
    float itKw = 0, coolingKw = 0, lossKw = 0, siteKw = 0;
    float waterKg = 0;
};

/// What the grid gives in a year of operation, by the plan's own prices, before any scenario.
struct GridOutcome {
    Energy energy;                           ///< Bought.
    EnergyPrice price;                       ///< Paid for a unit of it on average, without demand charge.
    CarbonIntensity carbon;                  ///< Of a unit of it on average.
    bool isPriceHourly = false;              ///< Each hour's energy at that hour's price; else one price holds all year.
    bool isCarbonHourly = false;
};

/// A conservation check: what went in against what came out.
struct Balance {
    std::string name;                        ///< "power", "heat", "money".
    double in = 0, out = 0;
    double relativeError() const;
};

/// Everything computed from a plan and a scenario.
struct Outcome {
    Headline headline;
    std::array<LayerOutcome, layerCount> layers;
    std::vector<TierOutcome> tiers;          ///< Parallel to Plan::tiers.
    std::vector<LimitOutcome> limits;
    std::array<PowerStageOutcome, powerStageCount> power;
    std::vector<YearOutcome> years;
    std::vector<EquipmentOutcome> equipment; ///< Parallel to Plan::equipment.
    std::vector<LoopOutcome> loops;          ///< Parallel to Plan::loops.
    std::vector<HourOutcome> hours;
    GridOutcome grid;
    std::vector<Balance> balances;
    std::string device = "cpu";
    double solveSeconds = 0;                 ///< For the status bar; never part of a printed answer.
};

} // namespace gw
