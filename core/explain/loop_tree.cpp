// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/loop_tree.h"
#include "core/explain/heat_tree.h"

#include "core/catalog/coolant_flow.h"
#include "core/formulas/hydraulics.h"

namespace gw {
namespace {

const Loop& rowOf(const Scribe& s, std::uint32_t loop) { return s.plan.loops[loop]; }

Traced riseOf(Scribe& s, std::uint32_t loop) { return s.leaves.field("loops", rowOf(s, loop).id.number, "rise_k", {"Temperature rise", rowOf(s, loop).name, FigureKind::Kelvin}); }
Traced supplyOf(Scribe& s, std::uint32_t loop) { return s.leaves.field("loops", rowOf(s, loop).id.number, "supply_c", {"Supply temperature", rowOf(s, loop).name, FigureKind::Celsius}); }

/// The flow that carries `heat`.
Traced flowFor(Scribe& s, std::uint32_t loop, const Traced& heat, const char* title)
{
    const char* source = "Dow, Dowfrost engineering tables, rounded, for water with 25 % propylene glycol; Estimate of 2 %";
    const Traced density = s.leaves.constant(propyleneGlycol25.density.si(), {"Density of the coolant", {}, FigureKind::Density}, source);
    const Traced specific = s.leaves.constant(propyleneGlycol25.specificHeat.si(), {"Specific heat of the coolant", {}, FigureKind::SpecificHeat}, source);
    const auto flow = [](std::span<const double> v) {
        return coolantFlow(watts(v[0]), kelvins(v[3]), {Density::fromSi(v[1]), SpecificHeat::fromSi(v[2])}).si();
    };
    const std::array figures {heat.value(), density.value(), specific.value(), riseOf(s, loop).value()};
    return s.tape.function(flow(figures), {.title = title, .of = rowOf(s, loop).name, .kind = FigureKind::VolumeFlow, .formula = "heat / (density x specific heat x rise)"},
        {heat, density, specific, riseOf(s, loop)}, flow);
}

/// What one rack at its type's maximum asks of coolant as warm as the loop's supply.
Traced publishedFlow(Scribe& s, std::uint32_t loop, const RackGroup& group)
{
    const RackData& data = *group.type->rack;
    std::vector<Traced> in {supplyOf(s, loop)};
    for (std::size_t i = 0; i < data.flows.size(); ++i) {
        const std::string key = "rack.flows." + std::to_string(i), of = group.name + ", point " + std::to_string(i + 1);
        in.push_back(s.leaves.figure(data.flows[i].supply, group.type->id.text, (key + ".supply").c_str(), {"Supply temperature", of, FigureKind::Celsius}));
        in.push_back(s.leaves.figure(data.flows[i].flow, group.type->id.text, (key + ".flow").c_str(), {"Published flow", of, FigureKind::VolumeFlow}));
    }
    return s.tape.function(coolantFlowAt(data, rowOf(s, loop).supply).si(), {.title = "Published flow", .of = group.name, .kind = FigureKind::VolumeFlow, .formula = "between the published points at the loop's supply temperature"},
        std::move(in), [data](std::span<const double> v) {
            RackData with = data;
            for (std::size_t i = 0; i < with.flows.size(); ++i) with.flows[i].supply.value = celsius(v[1 + 2 * i]), with.flows[i].flow.value = VolumeFlow::fromSi(v[2 + 2 * i]);
            return coolantFlowAt(with, celsius(v[0])).si();
        });
}

/// Of racks whose types publish flows: what they ask, and the heat that goes with it.
struct Asking {
    std::vector<Traced> flow, heat;
};

/// The maximum before a power cap: the published flow is that of the machine.
Traced mostOf(Scribe& s, const RackGroup& group)
{
    if (group.piece->maximumPower) return s.leaves.field("equipment", group.piece->id.number, "maximum_power_kw", {"Maximum power of one rack", group.name, FigureKind::Power});
    return s.leaves.figure(group.type->rack->maximumPower, group.type->id.text, "rack.maximum_power", {"Maximum power of one rack", group.name, FigureKind::Power});
}

void addAsking(Scribe& s, std::uint32_t loop, const RackGroup& group, double count, Asking& asking)
{
    const RackData& data = *group.type->rack;
    const std::string of = group.name + ", " + rowOf(s, loop).name;
    const Traced racks = s.leaves.counted(count, "connections", "equipment", {"Racks on the loop", of}), most = mostOf(s, group);
    Traced flow = racks * publishedFlow(s, loop, group);
    if (group.piece->maximumPower)
        flow = flow * (most / s.leaves.figure(data.maximumPower, group.type->id.text, "rack.maximum_power", {"Maximum power of one rack", group.name + ", as published", FigureKind::Power}));
    asking.flow.push_back(s.named(flow, "Flow that racks ask", FigureKind::VolumeFlow, of));
    const Traced liquid = s.leaves.figure(data.liquidShare, group.type->id.text, "rack.liquid_share", {"Heat to liquid", group.name, FigureKind::Share});
    asking.heat.push_back(s.named(racks * most * liquid, "Heat that goes with the flow", FigureKind::Power, of));
}

Asking askingOf(Scribe& s, std::uint32_t loop)
{
    std::map<std::size_t, double> times;
    for (const Connection& c : s.plan.connections)
        if (c.role == LoopRole::IsCooled && s.ground->layout.loops.of(c.loop) == loop) ++times[s.ground->layout.pieces.of(c.equipment)];
    Asking asking;
    for (const RackGroup& group : s.racks) {
        if (group.type->rack->flows.empty() || group.type->rack->maximumPower.value.si() <= 0) continue;
        double count = 0;
        for (const std::size_t rack : group.racks)
            if (const auto at = times.find(s.factory().racks.piece[rack]); at != times.end()) count += at->second;
        if (count > 0) addAsking(s, loop, group, count, asking);
    }
    return asking;
}

Traced together(Scribe& s, std::uint32_t loop, std::vector<Traced> parts, const char* title, FigureKind kind)
{
    double all = 0;
    for (const Traced& part : parts) all += part.value();
    return s.sum(all, std::move(parts), title, kind, rowOf(s, loop).name);
}

} // namespace

Traced loopCapacity(Scribe& s, std::uint32_t loop)
{
    std::map<const EquipmentType*, double> counts;
    for (const Connection& c : s.plan.connections) {
        const EquipmentType* type = s.ground->layout.type[s.ground->layout.pieces.of(c.equipment)];
        if (c.role == LoopRole::Cools && s.ground->layout.loops.of(c.loop) == loop && type->cooling && type->kind != EquipmentKind::Pump) ++counts[type];
    }
    std::vector<Traced> parts;
    for (const auto& [type, count] : counts) {
        const std::string of = type->name + ", " + rowOf(s, loop).name;
        const Traced one = s.leaves.figure(type->cooling->capacity, type->id.text, "cooling.capacity", {"Cooling capacity", type->name, FigureKind::Power});
        parts.push_back(s.named(s.leaves.counted(count, "connections", "equipment", {"Pieces on the loop", of}) * one, "Cooling capacity of all", FigureKind::Power, of));
    }
    return s.sum(s.factory().loops[loop].capacity, std::move(parts), "Cooling capacity", FigureKind::Power, rowOf(s, loop).name);
}

Traced loopFlow(Scribe& s, std::uint32_t loop) { return flowFor(s, loop, HeatTree(s).ofLoop(loop), "Flow at the peak"); }

Traced mainsFlow(Scribe& s, std::uint32_t loop)
{
    Asking asking = askingOf(s, loop);
    if (asking.flow.empty()) return loopFlow(s, loop);
    const Traced asked = together(s, loop, std::move(asking.flow), "Flow that racks ask", FigureKind::VolumeFlow);
    const Traced heat = together(s, loop, std::move(asking.heat), "Heat that goes with the flow", FigureKind::Power);
    const Traced left = s.tape.function(std::max(HeatTree(s).ofLoop(loop).value() - heat.value(), 0.0), {.title = "Heat of all else", .of = rowOf(s, loop).name, .kind = FigureKind::Power,
        .formula = "heat of the loop - heat that goes with the flow, at least nothing"}, {HeatTree(s).ofLoop(loop), heat}, [](std::span<const double> v) { return std::max(v[0] - v[1], 0.0); });
    return s.named(asked + flowFor(s, loop, left, "Flow of all else"), "Flow in the mains", FigureKind::VolumeFlow, rowOf(s, loop).name);
}

Traced loopReturn(Scribe& s, std::uint32_t loop)
{
    const Traced supply = supplyOf(s, loop), rise = riseOf(s, loop);
    return s.tape.function(supply.value() + rise.value(), {.title = "Return temperature", .of = rowOf(s, loop).name, .kind = FigureKind::Celsius, .formula = "supply temperature + temperature rise"},
        {supply, rise}, [](std::span<const double> v) { return v[0] + v[1]; });
}

} // namespace gw
