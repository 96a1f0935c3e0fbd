// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/circuit.h"
#include "core/compute/money_input.h"
#include "core/compute/serving_input.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// A plan laid out for computing: flat arrays of numbers in SI units (temperatures in degrees Celsius), no strings, no look-ups.
/// "Piece" is an index into `Plan::equipment`, "circuit" into `Factory::circuits`, "loop" into `Plan::loops`.
namespace gw {

inline constexpr std::uint32_t noIndex = 0xffffffffU;

/// Every rack, of any kind. Watts; the cap is applied already.
struct RackRows {
    std::vector<std::uint32_t> piece;
    std::vector<std::uint32_t> kind;          ///< Index into `ServingInput::racks`; `noIndex` without accelerators.
    std::vector<double> idle, typical, maximum;
    std::vector<double> liquidShare;
    std::vector<std::uint32_t> circuit;       ///< Takes its liquid heat.
    bool operator==(const RackRows&) const = default;
};

/// The feeds as a graph whose nodes stand in an order that visits every load before what feeds it.
struct PowerGraph {
    std::vector<std::uint32_t> piece;         ///< Of each node.
    std::vector<std::uint32_t> node;          ///< Of each piece.
    std::vector<Chain> stage;
    std::vector<std::uint8_t> isIndoors;      ///< Its loss warms a room that is cooled.
    std::vector<double> rating;               ///< 0 passes power on without loss.
    std::vector<double> noLoad, proportional, square;
    std::vector<std::uint32_t> firstFeed;     ///< One more than nodes: feeds of node n are firstFeed[n]..firstFeed[n + 1].
    std::vector<std::uint32_t> source;        ///< Node at the feed's other end.
    std::vector<double> share;                ///< Of the node's power that comes by this feed; standby sources give none.
    std::vector<double> shareWithoutA, shareWithoutB;
    std::vector<std::uint8_t> isSideB;        ///< Of each feed.
    std::size_t size() const { return piece.size(); }
    bool operator==(const PowerGraph&) const = default;
};

/// How heat goes from piece to loop and from loop to piece.
struct HeatLink {
    std::uint32_t piece = 0, loop = 0;
    double share = 0;                         ///< Of the piece's liquid heat (racks, cooled pieces), or of the loop's heat (coolers).
    bool operator==(const HeatLink&) const = default;
};

struct LoopRow {
    double rise = 0;                          ///< K.
    double capacity = 0;                      ///< W of what cools it.
    bool isFacility = false;
    std::uint32_t circuit = noIndex;          ///< Of facility loops.
    bool operator==(const LoopRow&) const = default;
};

/// A cooling piece.
struct CoolerRow {
    std::uint32_t piece = 0;
    EquipmentKind kind = EquipmentKind::Cdu;
    double capacity = 0, electric = 0;        ///< W of heat, W drawn at design (compressors included).
    double airShare = 0;                      ///< Of all heat to air; air handlers only.
    std::uint32_t circuit = noIndex;
    bool operator==(const CoolerRow&) const = default;
};

struct SiteYear {
    std::vector<double> dryBulb, wetBulb;     ///< degC, one per hour: measured, of the climate, or a constant standard day where the plan has neither.
    std::size_t hottestHour = 0, muggiestHour = 0;
    bool hasClimate = false;                  ///< Or measured weather.
    bool operator==(const SiteYear&) const = default;
};

/// The grid by the hour. Empty where one price or intensity holds all year.
struct MarketYear {
    std::vector<double> price;                ///< $/J.
    std::vector<double> carbon;               ///< kg/J.
    bool operator==(const MarketYear&) const = default;
};

struct EnergySourceRow {
    double capacity = 0, capacityFactor = 0;  ///< W.
    double cost = 0, carbon = 0;              ///< $/J, kg/J.
    bool operator==(const EnergySourceRow&) const = default;
};

struct EnergyInput {
    double price = 0;                         ///< $/J of the grid.
    double demandCharge = 0;                  ///< $/(W s) of each month's peak.
    double carbon = 0;                        ///< kg/J of the grid.
    bool isPriceHourly = false, isCarbonHourly = false; ///< `Factory::market` stands in the place of `price`, `carbon`.
    double waterPrice = 0;                    ///< $/m3.
    double gridCapacity = 0, interruptibleShare = 0, interruptedShareOfYear = 0;
    std::vector<EnergySourceRow> sources;
    bool operator==(const EnergyInput&) const = default;
};

struct Factory {
    std::size_t pieces = 0;
    RackRows racks;
    PowerGraph power;
    std::vector<Circuit> circuits;            ///< The last one stands for cooling that is needed but not placed.
    std::vector<LoopRow> loops;               ///< Parallel to Plan::loops.
    std::vector<HeatLink> rackHeat;           ///< Racks into loops.
    std::vector<HeatLink> loopHeat;           ///< Loops into what cools them, technology loops first.
    std::vector<HeatLink> cooledPieces;       ///< What cools one loop and is cooled by another, and air handlers, into facility loops.
    std::vector<CoolerRow> coolers;
    std::vector<std::uint32_t> coolerOfPiece; ///< Index into `coolers`, or `noIndex`.
    std::vector<TierId> tiers;                ///< Names of the tiers in the outcome.
    double coolingElectric = 0;               ///< W drawn by all cooling pieces at design.
    double dailySwing = 0;                    ///< Amplitude of served demand over its mean; never above capacity.
    double powerAvailability = 1;             ///< Mean over accelerator racks.
    SiteYear year;
    MarketYear market;
    EnergyInput energy;
    ServingInput serving;
    MoneyInput money;
    std::uint32_t acceleratorRacks = 0, accelerators = 0;
    bool operator==(const Factory&) const = default;
};

} // namespace gw
