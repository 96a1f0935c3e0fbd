// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/doubt_list.h"

#include "core/catalog/kinds.h"
#include "core/formulas/hydraulics.h"
#include "core/formulas/space_rules.h"

#include <algorithm>

#include <fmt/format.h>

namespace gw {
namespace {

using enum DoubtKind;

constexpr const char* aboutDensity = "GB200 NVL72 has 183 kW on a square metre, Kyber about 360 (Tom's Hardware, March 2025), two 8-GPU air servers 32; half and twice of these";
constexpr Band acceleratorDensity {15, 900, aboutDensity};
constexpr Band serviceDensity {5, 400, "Estimate: a rack of switches or disks 20 to 50, of processors in liquid up to 180 kW per square metre; half and twice"};
constexpr Band acceleratorPerUnit {0.2, 20, "Estimate: 8-GPU air servers 1 kW and more, NVL72 2.8 kW, Kyber 13 kW per rack unit of its cabinet; servers are not thinner than a fifth of a kilowatt"};
constexpr Band servicePerUnit {0.05, 10, "Estimate: from half-filled disk racks to processors in liquid"};
constexpr Band acceleratorMassPerPower {4, 45, "Estimate: NVL72 about 10 kg per kW (1,360 kg, 132 kW), air-cooled servers 20 to 30, 600 kW racks 6"};
constexpr Band serviceMassPerPower {5, 150, "Estimate: disks weigh most, about 80 kg per kW"};
constexpr Band massPerArea {400, 3500, "APC AR3357: an empty 48U cabinet weighs 206 kg on a square metre; loaded floors end at about 3,500"};
constexpr Band idleShare {0.1, 0.8, "Estimate: SPECpower and servers' idle states: a tenth of the maximum at best; what idles above four fifths does no work"};
constexpr Band typicalShare {0.4, 1.0, "MLPerf Inference v5.1: an 8 x B200 server drew 9.0 to 10.4 of 14.3 kW; 0.4 leaves room for lightly used racks"};
constexpr Band acceleratorShare {40, 97, "DGX H100: 5.6 of 10.2 kW; GB300 NVL72: 101 of 142 kW; processors, links, fans and conversion take the rest"};
constexpr Band acceleratorPrice {3500, 220'000, "Morgan Stanley, May and June 2026: 72 GB300 about 4 M$, 72 Vera Rubin 7.8 M$, a gigawatt of Trainium3 15 G$; half and twice"};
constexpr Band servicePrice {3000, 300'000, "Estimate: price per kilowatt of servers, disks and switches, from 20,000 upwards; a sixth and five times"};
constexpr Band coolantRise {3, 25, "OCP and CDU makers: 8 to 12 K; GB200 13 K (115 kW, 130 L/min). Below 3 K pumps move water for nothing, above 25 K the last chip gets warm coolant"};
constexpr const char* flowSource = "Heat balance: the warmer the coolant comes, the more of it is needed";

constexpr Length rackUnit = metres(0.04445);   // EIA-310: 1.75 inches.
constexpr Length cabinet = metres(0.6);        // Usual width of one.

void doubtMass(DoubtList& doubts, const EquipmentType& type, double kilowatts)
{
    const bool works = type.kind == EquipmentKind::AcceleratorRack;
    const double area = (type.width.value * type.depth.value).si(), mass = type.mass.value.in(kilogram);
    doubts.outside(PowerDensity, "rack.maximum_power", kilowatts / area, works ? acceleratorDensity : serviceDensity, "kW/m2");
    doubts.outside(PowerPerUnit, "rack.maximum_power", kilowatts / (type.height.value / rackUnit), works ? acceleratorPerUnit : servicePerUnit, "kW/U");
    doubts.outside(MassPerPower, "mass", mass / kilowatts, works ? acceleratorMassPerPower : serviceMassPerPower, "kg/kW");
    doubts.outside(MassPerArea, "mass", mass / area, massPerArea, "kg/m2");
}

void doubtOrder(DoubtList& doubts, const RackData& rack)
{
    const Power idle = rack.idlePower.value, typical = rack.typicalPower.value, most = rack.maximumPower.value;
    if (!(idle <= typical && typical <= most))
        return doubts.say(PowerOrder, "rack.typical_power", fmt::format("{:.4g}, {:.4g} and {:.4g} kW", idle.in(kilowatt), typical.in(kilowatt), most.in(kilowatt)), "Idle is least, maximum is most");
    doubts.outside(PowerOrder, "rack.idle_power", idle / most, idleShare, "", "idle over maximum");
    doubts.outside(PowerOrder, "rack.typical_power", typical / most, typicalShare, "", "typical over maximum");
}

/// The contract's own bounds of a rack that is read in. A rack wider than one cabinet may weigh as much more.
void doubtBounds(DoubtList& doubts, const EquipmentType& type)
{
    const RackBounds bounds = rackBounds(type.rack->accelerators.value, type.mass.value, type.rack->maximumPower.value, std::max(1.0, type.width.value / cabinet));
    const auto hold = [&](DoubtKind kind, const char* figure, const RackBound& bound, const char* unit, const char* source, const char* detail) {
        doubts.outside(kind, figure, bound.seen, {bound.least, bound.most, source}, unit, detail);
    };
    hold(RackMass, "mass", bounds.mass, "kg", "Estimate: empty cabinets weigh 100 kg; floors and lifts end at 2,500", "each cabinet of usual width");
    hold(RackPower, "rack.maximum_power", bounds.powerOfOne, "kW", "Estimate: boards start above 0.2 kW; the greatest announced ends below 6 kW with its share of the rack", "for each accelerator");
    hold(RackPower, "rack.maximum_power", bounds.power, "kW", "Estimate: announced busbars of 800 V bring a rack at most a megawatt", "in all");
}

void doubtAccelerators(DoubtList& doubts, const EquipmentType& type, const Catalog& catalog)
{
    const RackData& rack = *type.rack;
    const AcceleratorType* chip = rack.accelerator ? catalog.find(*rack.accelerator) : nullptr;
    const double count = rack.accelerators.value, kilowatts = rack.maximumPower.value.in(kilowatt);
    if (!chip || !(count > 0)) return doubts.outside(PricePerPower, "price", type.price.value.si() / kilowatts, servicePrice, "$/kW");
    const double chips = count * chip->power.value.in(kilowatt);
    doubts.outside(AcceleratorPower, "rack.maximum_power", 100 * chips / kilowatts, acceleratorShare, "%",
        fmt::format("{:.4g} x {:.4g} kW of {}, rack {:.4g} kW", count, chip->power.value.in(kilowatt), chip->name, kilowatts));
    doubts.outside(AcceleratorPrice, "price", type.price.value.si() / count, acceleratorPrice, "$");
    doubtBounds(doubts, type);
}

/// At one supply temperature; the heat is that of the maximum power.
void doubtRise(DoubtList& doubts, const std::string& key, const RackData& rack, VolumeFlow flow)
{
    const double heat = rack.maximumPower.value.si() * rack.liquidShare.value;
    const double rise = coolantFlow(watts(heat), kelvins(1), propyleneGlycol25) / flow;
    doubts.outside(CoolantRise, key, rise, coolantRise, "K", fmt::format("{:.4g} kW in {:.4g} L/min", heat / 1e3, flow.in(litrePerMinute)));
}

void doubtCoolant(DoubtList& doubts, const RackData& rack)
{
    const bool isLiquid = rack.liquidShare.value > 0, flows = rack.coolantFlow.value.si() > 0;
    if (isLiquid != flows) return doubts.say(FlowOrder, "rack.coolant_flow", isLiquid ? "liquid heat without flow" : "flow without liquid heat", "Energy balance");
    if (!isLiquid) return;
    doubtRise(doubts, "rack.coolant_flow", rack, rack.coolantFlow.value);
    for (std::size_t i = 0; i < rack.flows.size(); ++i) {
        const std::string key = fmt::format("rack.flows.{}.flow", i);
        doubtRise(doubts, key, rack, rack.flows[i].flow.value);
        if (i == 0) continue;
        const bool rises = rack.flows[i].supply.value > rack.flows[i - 1].supply.value && rack.flows[i].flow.value >= rack.flows[i - 1].flow.value;
        if (!rises) doubts.say(FlowOrder, key, fmt::format("{:.4g} L/min after {:.4g}", rack.flows[i].flow.value.in(litrePerMinute), rack.flows[i - 1].flow.value.in(litrePerMinute)), flowSource);
    }
}

void doubtCaps(DoubtList& doubts, const RackData& rack)
{
    constexpr double rounding = 1.001;
    for (std::size_t i = 0; i < rack.caps.size(); ++i) {
        const PowerCapPoint& cap = rack.caps[i];
        const std::string key = fmt::format("rack.caps.{}.", i);
        if (cap.power.value > rack.maximumPower.value * rounding)
            doubts.say(PowerCaps, key + "power", "above the maximum", "A cap cannot ask for more than the maximum", cap.power.value.in(kilowatt), "kW");
        if (cap.power.value < rack.idlePower.value) doubts.say(PowerCaps, key + "power", "below idle", "A rack cannot be capped below what it idles at", cap.power.value.in(kilowatt), "kW");
        if (i > 0 && (cap.power.value > rack.caps[i - 1].power.value || cap.throughput.value > rack.caps[i - 1].throughput.value))
            doubts.say(PowerCaps, key + "throughput", "not below the point before", "Less power does not give more throughput", cap.throughput.value * 100, "%");
    }
}

} // namespace

void doubtRack(DoubtList& doubts, const EquipmentType& type, const Catalog& catalog)
{
    const RackData& rack = *type.rack;
    doubtMass(doubts, type, rack.maximumPower.value.in(kilowatt));
    doubtOrder(doubts, rack);
    doubtAccelerators(doubts, type, catalog);
    doubtCoolant(doubts, rack);
    doubtCaps(doubts, rack);
}

} // namespace gw
