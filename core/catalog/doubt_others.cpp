// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/doubt_list.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace gw {
namespace {

using enum DoubtKind;

/// What sources of a word in their id, or else in their name, usually do.
struct SourceBands {
    std::string_view word;
    Band factor;                      ///< Share of the year at rating.
    Band carbon;                      ///< g/kWh, life cycle.
};
constexpr const char* lifeCycle = "IPCC AR5 (2014) and UNECE (2021), medians with their ranges";
constexpr std::array<SourceBands, 8> sourceBands {{
    {"solar", {0.08, 0.38, "EIA and IRENA: 10 to 35 %, most with tracking in deserts"}, {5, 190, lifeCycle}},
    {"wind", {0.15, 0.62, "EIA and IRENA: 25 to 45 % on land, up to 60 % at sea"}, {5, 60, lifeCycle}},
    {"nuclear", {0.6, 0.98, "IAEA PRIS: 70 to 95 %"}, {3, 110, lifeCycle}},
    {"hydro", {0.2, 0.95, "IRENA: 25 to 80 %"}, {1, 300, lifeCycle}},
    {"geothermal", {0.6, 0.98, "IRENA: 70 to 95 %"}, {5, 150, lifeCycle}},
    {"coal", {0.3, 0.95, "EIA: 40 to 90 %"}, {650, 1200, lifeCycle}},
    {"gas", {0.05, 0.99, "EIA: peakers 5 to 15, combined cycles 50 to 85, engines on site up to 97 %"}, {100, 800, "IPCC AR5 and UNECE: 403 to 650; with capture from 100, simple cycles up to 750"}},
    {"fuel-cell", {0.5, 0.999, "Makers' data: 90 to 99 %"}, {0, 750, "From hydrogen without carbon to gas at 40 %"}},
}};

constexpr Band capital {100, 20'000, "Lazard LCOE+ v18 and BNEF: solar 1,000 to 1,400, gas 1,500 to 2,600, nuclear 8,800 to 14,000 $/kW"};
constexpr Band retail {0.02, 0.5, "EIA, Eurostat and GlobalPetrolPrices: business pays 0.03 to 0.35 $/kWh"};
constexpr Band gridCarbon {1, 1000, "Ember and Electricity Maps: 20 g/kWh from water and nuclear power to 800 from coal"};
constexpr Band leadWeeks {0, 416, "Estimate: eight years, as the longest gas turbine and connection queues"};
constexpr Band plantYears {0, 16, "IAEA PRIS: nuclear plants from first concrete to grid in 5 to 17 years, all else sooner"};
constexpr Band buildCost {500, 150'000, "JLL, Turner & Townsend, Cushman: 8,000 to 16,000 $/kW for the building; 23,000 to 100,000 with the accelerators"};

/// Parts of a network: watts per terabit per second of all ports, and dollars per gigabit per second.
struct PartBands {
    std::string_view part;
    Band power, price;
};
constexpr std::array<PartBands, 4> partBands {{
    {"switch", {8, 120, "Makers' data: 33 to 70 W per Tb/s with today's chips, 20 in scale-up trays; half and twice"}, {0.2, 15, "Estimate: 0.6 to 2.5 $ per Gb/s; a third and six times"}},
    {"adapter", {25, 400, "Makers' data: ConnectX 60 to 70, BlueField 275 W per Tb/s; less than half and more"}, {1, 30, "Estimate: 3 to 6 $ per Gb/s; a third and five times"}},
    {"transceiver", {4, 60, "Makers' data: 9 to 30 W for 400 to 1,600 Gb/s, co-packaged half of it"}, {0.3, 15, "Estimate: 1.2 to 2 $ per Gb/s; a quarter and seven times"}},
    {"cable", {0, 60, "Makers' data: copper nothing, active optical ends 9 W each"}, {0.02, 15, "Estimate: copper 0.1 to 0.3, optical 1.4 $ per Gb/s"}},
}};

constexpr Band shell {1000, 20'000, "JLL, Turner & Townsend, Cushman 2025 and 2026: 8,000 to 16,000 $/kW with plant, of which half and less is the building"};
constexpr Band installation {200, 8000, "Estimate: labour, cable and commissioning cost a quarter to the whole of the plant they connect"};
constexpr Band fees {2, 25, "Estimate: design, permits and management take 5 to 15 % of construction"};
constexpr Band network {3, 45, "Bernstein, October 2025: 13 % of a site; Morgan Stanley, May 2026: 19 to 23 %"};
constexpr Band maintenance {0.5, 10, "Estimate: 1.5 to 5 % of the plant's price a year"};
constexpr Band insurance {0.05, 2, "Estimate: 0.2 to 0.8 % of what is insured a year"};
constexpr Band staff {2000, 400'000, "Estimate: a gigawatt with 100 to 500 people, a megawatt with one to four"};

constexpr const char* dewSource = "Psychrometrics: air holds no more water than saturation";
constexpr const char* designSource = "The hottest hours are hotter than a month's mean, the extreme than the design day";
constexpr Band dailyRange {1, 25, "ASHRAE Fundamentals: 3 K on coasts to 20 K in deserts"};
constexpr double rounding = 0.05;     ///< K, in published normals.

/// What the lead-time records of a kind say, a third and half as much again; nothing where there are none.
std::optional<Band> recordedLead(EquipmentKind kind, const Catalog& catalog)
{
    std::optional<Band> band;
    for (const LeadTimeRecord& record : catalog.leadTimeRecords) {
        if (record.kind != kind) continue;
        const double low = record.leadTime.low.value_or(record.leadTime.value).in(week), high = record.leadTime.high.value_or(record.leadTime.value).in(week);
        if (!band) band = Band {low, high, "The catalogue's lead-time records of the kind: a third of the shortest to half as much again as the longest"};
        band->low = std::min(band->low, low), band->high = std::max(band->high, high);
    }
    if (band) band->low /= 3, band->high *= 1.5;
    return band;
}

const SourceBands* bandsOf(const EnergySourceType& type)
{
    std::string name = type.name;
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const std::string_view text : {std::string_view(type.id.text), std::string_view(name)})
        for (const SourceBands& bands : sourceBands)
            if (text.find(bands.word) != std::string_view::npos) return &bands;
    return nullptr;
}

} // namespace

void doubt(DoubtList& doubts, const EquipmentType& type, const Catalog& catalog)
{
    if (type.rack) doubtRack(doubts, type, catalog);
    if (type.power) doubtPower(doubts, type);
    if (type.cooling) doubtCooling(doubts, type);
    doubts.outside(LeadTime, "lead_time", type.leadTime.value.in(week), recordedLead(type.kind, catalog).value_or(leadWeeks), "week");
}

void doubt(DoubtList& doubts, const EnergySourceType& type, const Catalog&)
{
    const double price = type.capital.value.in(dollarPerKilowatt);
    if (price > 0) doubts.outside(PricePerPower, "capital", price, capital, "$/kW");
    doubts.outside(LeadTime, "lead_time", type.leadTime.value.in(year), plantYears, "year");
    const SourceBands* bands = bandsOf(type);
    if (!bands) return doubts.outside(Carbon, "carbon", type.carbon.value.in(gramPerKilowattHour), {0, gridCarbon.high, gridCarbon.source}, "g/kWh");
    doubts.outside(CapacityFactor, "capacity_factor", type.capacityFactor.value * 100, {bands->factor.low * 100, bands->factor.high * 100, bands->factor.source}, "%");
    doubts.outside(Carbon, "carbon", type.carbon.value.in(gramPerKilowattHour), bands->carbon, "g/kWh");
}

void doubt(DoubtList& doubts, const Climate& climate, const Catalog&)
{
    for (std::size_t month = 0; month < 12; ++month) {
        const double dry = climate.dryBulb[month].inCelsius(), dew = climate.dewPoint[month].inCelsius();
        if (dew > dry + rounding) doubts.say(DewPoint, "dew_point", fmt::format("month {}: dry bulb {:.4g} degC", month + 1, dry), dewSource, dew, "degC");
        doubts.outside(DesignTemperature, "daily_range", climate.dailyRange[month].in(kelvin), dailyRange, "K", fmt::format("month {}", month + 1));
    }
    const double hottest = std::ranges::max(climate.dryBulb).inCelsius(), design = climate.designDryBulb.value.inCelsius();
    const double wet = climate.designWetBulb.value.inCelsius(), extreme = climate.extremeDryBulb.value.inCelsius();
    if (design < hottest) doubts.say(DesignTemperature, "design_dry_bulb", fmt::format("the hottest month's mean is {:.4g} degC", hottest), designSource, design, "degC");
    if (wet > design) doubts.say(DesignTemperature, "design_wet_bulb", fmt::format("design dry bulb {:.4g} degC", design), dewSource, wet, "degC");
    if (extreme < design) doubts.say(DesignTemperature, "extreme_dry_bulb", fmt::format("design dry bulb {:.4g} degC", design), designSource, extreme, "degC");
}

void doubt(DoubtList& doubts, const NetworkType& type, const Catalog&)
{
    const double gigabits = type.ports.value * type.portRate.value.in(gigabytePerSecond) * 8;
    const auto bands = std::ranges::find(partBands, type.part, &PartBands::part);
    if (bands == partBands.end()) return;
    doubts.outside(PortPower, "power", type.power.value.in(watt) / (gigabits / 1000), bands->power, "W per Tb/s");
    doubts.outside(PricePerPower, "price", type.price.value.si() / gigabits, bands->price, "$ per Gb/s");
}

void doubt(DoubtList& doubts, const RegionalPrice& region, const Catalog&)
{
    const double price = region.price.value.in(dollarPerKilowattHour);
    doubts.outside(DoubtKind::EnergyPrice, "price", price, retail, "$/kWh");
    doubts.outside(Carbon, "carbon", region.carbon.value.in(gramPerKilowattHour), gridCarbon, "g/kWh");
    if (region.wholesale) doubts.outside(DoubtKind::EnergyPrice, "wholesale", region.wholesale->value.in(dollarPerMegawattHour), {0, std::max(price * 1500, 60.0), "Estimate: markets do not stay above what businesses pay by more than half"}, "$/MWh");
}

void doubt(DoubtList& doubts, const BuildCosts& costs)
{
    doubts.outside(PricePerPower, "shell", costs.shell.value.in(dollarPerKilowatt), shell, "$/kW");
    doubts.outside(PricePerPower, "electrical_installation", costs.electricalInstallation.value.in(dollarPerKilowatt), installation, "$/kW");
    doubts.outside(PricePerPower, "mechanical_installation", costs.mechanicalInstallation.value.in(dollarPerKilowatt), installation, "$/kW");
    doubts.outside(PricePerPower, "design_and_fees", costs.designAndFees.value * 100, fees, "%");
    doubts.outside(PricePerPower, "network_share", costs.networkShare.value * 100, network, "%");
    doubts.outside(PricePerPower, "maintenance_share", costs.maintenanceShare.value * 100, maintenance, "%");
    doubts.outside(PricePerPower, "insurance_share", costs.insuranceShare.value * 100, insurance, "%");
    doubts.outside(PricePerPower, "staff_per_megawatt", costs.staffPerMegawatt.value.in(dollarPerYear), staff, "$/year");
}

void doubt(DoubtList& doubts, const BuildCostRecord& record, const Catalog&)
{
    doubts.outside(PricePerPower, "per_power", record.perPower.value.in(dollarPerKilowatt), buildCost, "$/kW");
}

void doubt(DoubtList& doubts, const LeadTimeRecord& record, const Catalog&)
{
    doubts.outside(LeadTime, "lead_time", record.leadTime.value.in(week), leadWeeks, "week");
}

} // namespace gw
