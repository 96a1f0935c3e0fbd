// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// Why a figure looks wrong, beyond what the reader refuses.
enum class DoubtKind : std::uint8_t {
    PowerDensity,             ///< Maximum power over the footprint.
    PowerPerUnit,             ///< Maximum power over the rack units of its height.
    MassPerPower,             ///< Mass over maximum power, rating or capacity.
    MassPerArea,              ///< Mass over the footprint.
    PowerOrder,               ///< Idle, typical and maximum power out of order, or a typical power that is hardly any of the maximum.
    AcceleratorPower,         ///< Accelerators times their power against the rack's maximum.
    AcceleratorPrice,         ///< Rack price per accelerator.
    RackMass,                 ///< Mass of a cabinet against all racks there are.
    RackPower,                ///< Maximum power, and that over the accelerators, likewise.
    CoolantRise,              ///< Liquid heat over flow times heat capacity.
    FlowOrder,                ///< Warmer coolant with less flow, or flow without liquid share.
    PowerCaps,                ///< A cap above the maximum, or less throughput at more power.
    ThroughputLimit,          ///< Measured tokens per second against the roofline's.
    Efficiency,               ///< Of a converter at half and full load.
    LossFit,                  ///< The fitted losses against the published efficiency points.
    CoefficientOfPerformance, ///< Carnot share or curves against Carnot and the market.
    ElectricShare,            ///< Fans and pumps, watts per watt of heat.
    Approach,                 ///< Between leaving fluid and sink.
    PumpCurve,                ///< Head that rises with flow.
    StorageDuration,          ///< Energy over rating.
    PricePerPower,            ///< Price over rating or capacity.
    Bandwidth,                ///< Memory bandwidth or arithmetic per watt of an accelerator.
    Precisions,               ///< 8-bit arithmetic slower than 16-bit, 4-bit slower than 8-bit.
    ActiveParameters,         ///< More active than all, or a mixture of experts without experts.
    ModelShape,               ///< Parameters against layers times hidden size squared.
    CapacityFactor,
    Carbon,
    EnergyPrice,
    PortPower,                ///< Watts per terabit per second of a switch or transceiver.
    DewPoint,                 ///< Above the dry bulb of its month.
    DesignTemperature,        ///< Design below the means, wet bulb above dry bulb, extreme below design.
    LeadTime,
    FutureDate,               ///< A source or figure dated after today.
    WithoutAddress,           ///< More than an estimate, but nobody can look it up.
    EstimateWithoutRange,     ///< An estimate that does not say how wrong it may be.
};

/// One figure that looks wrong, as facts; the sentence is made in `views/text`.
struct Doubt {
    DoubtKind kind = DoubtKind::PowerDensity;
    std::string entry, name;          ///< Id and name of the catalogue entry.
    std::string figure;               ///< Key of the figure to look at, as `FigureText::key`: "rack.maximum_power".
    double seen = 0;                  ///< What was found, in `unit`; of texts none.
    double low = 0, high = 0;         ///< The plausible band, in `unit`; both 0 where there is none.
    std::string unit;
    std::string detail;               ///< What the figure was held against: "72 x 1.4 kW", a date, another entry.
    std::string_view source;          ///< Of the band: where it comes from, or "Estimate: " and its reason.
    bool operator==(const Doubt&) const = default;
};

/// The word of the command line and of JSON: "power_density".
std::string_view word(DoubtKind kind);

/// What looks wrong in one entry. `today` is an ISO day.
std::vector<Doubt> doubtsOf(const Catalog& catalog, std::string_view id, std::string_view today);

/// What looks wrong in the whole catalogue, in the order of `listCatalog`; measurements stand with their model.
std::vector<Doubt> doubtsOf(const Catalog& catalog, std::string_view today);

} // namespace gw
