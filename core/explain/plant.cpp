// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/plant.h"

#include <algorithm>
#include <array>

namespace gw {
namespace {

using Role = Coolers Circuit::*;

struct RoleName {
    Role role;
    const char* name;
};

constexpr RoleName roles[] {{&Circuit::dry, "dry coolers"}, {&Circuit::tower, "cooling towers"}, {&Circuit::chiller, "chillers"}, {&Circuit::units, "CDUs"},
    {&Circuit::rooms, "air handlers"}, {&Circuit::pumps, "pumps"}};

struct ShareName {
    double Coolers::* share;
    const char *key, *title;
    FigureKind kind;
};

constexpr ShareName shares[] {{&Coolers::approach, "cooling.approach", "Approach", FigureKind::Kelvin}, {&Coolers::electricShare, "cooling.electric_share", "Fans and pumps, of the heat", FigureKind::Share},
    {&Coolers::waterShare, "cooling.water_share", "Heat that leaves by evaporation", FigureKind::Share}, {&Coolers::carnotShare, "cooling.carnot_share", "Share of Carnot's coefficient", FigureKind::Share}};

/// Types that play a role in a circuit, with how many pieces do.
using Members = std::vector<std::pair<const EquipmentType*, double>>;

void addMember(Members& members, const EquipmentType* type)
{
    const auto at = std::find_if(members.begin(), members.end(), [&](const auto& m) { return m.first == type; });
    if (at == members.end()) members.emplace_back(type, 1);
    else ++at->second;
}

Role sinkRole(EquipmentKind kind)
{
    switch (kind) {
    case EquipmentKind::DryCooler: return &Circuit::dry;
    case EquipmentKind::CoolingTower: return &Circuit::tower;
    case EquipmentKind::Chiller: return &Circuit::chiller;
    case EquipmentKind::Pump: return &Circuit::pumps;
    default: return nullptr;
    }
}

bool takesPart(const EquipmentType& type)
{
    const bool hasCapacity = type.cooling && type.cooling->capacity.value.si() > 0;
    return hasCapacity && (type.kind != EquipmentKind::Chiller || type.cooling->carnotShare.value > 0);
}

Members membersOf(const SolvedCase& g, std::uint32_t circuit, Role role)
{
    Members members;
    for (const Connection& c : g.layout.plan.connections) {
        const EquipmentType* type = g.layout.type[g.layout.pieces.of(c.equipment)];
        if (c.role == LoopRole::Cools && sinkRole(type->kind) == role && takesPart(*type) && g.factory.loops[g.layout.loops.of(c.loop)].circuit == circuit) addMember(members, type);
    }
    for (const CoolerRow& row : g.factory.coolers) {
        const Role own = row.kind == EquipmentKind::Cdu ? &Circuit::units : isAirHandler(row.kind) ? &Circuit::rooms : nullptr;
        if (own == role && row.circuit == circuit) addMember(members, g.layout.type[row.piece]);
    }
    return members;
}

template <class Take>
void withFigure(const CoolingData& data, const ShareName& share, Take&& take)
{
    if (share.share == &Coolers::approach) take(data.approach);
    else if (share.share == &Coolers::electricShare) take(data.electricShare);
    else if (share.share == &Coolers::waterShare) take(data.waterShare);
    else take(data.carnotShare);
}

Traced figureOf(Scribe& s, const EquipmentType& type, const ShareName& share)
{
    Traced leaf;
    withFigure(*type.cooling, share, [&](const auto& figure) { leaf = s.leaves.figure(figure, type.id.text, share.key, {share.title, type.name, share.kind}); });
    return leaf;
}

/// Mean over the members by capacity; one type's own figure.
Traced meanOf(Scribe& s, const Members& members, const ShareName& share, double value, const std::string& of)
{
    if (members.size() == 1) return figureOf(s, *members[0].first, share);
    std::vector<Traced> in;
    for (const auto& [type, count] : members) {
        in.push_back(figureOf(s, *type, share));
        in.push_back(s.leaves.figure(type->cooling->capacity, type->id.text, "cooling.capacity", {"Cooling capacity", type->name, FigureKind::Power}));
        in.push_back(s.leaves.counted(count, "connections", "equipment", {"Pieces on the circuit", type->name + ", " + of}));
    }
    return s.tape.function(value, {.title = share.title, .of = of, .kind = share.kind, .formula = "mean by capacity"}, std::move(in), [](std::span<const double> v) {
        double sum = 0, all = 0;
        for (std::size_t i = 0; i + 2 < v.size(); i += 3) sum += v[i] * v[i + 1] * v[i + 2], all += v[i + 1] * v[i + 2];
        return all > 0 ? sum / all : 0;
    });
}

Traced capacityOf(Scribe& s, const Members& members, double value, const std::string& of)
{
    std::vector<Traced> parts;
    for (const auto& [type, count] : members) {
        const Traced one = s.leaves.figure(type->cooling->capacity, type->id.text, "cooling.capacity", {"Cooling capacity", type->name, FigureKind::Power});
        parts.push_back(s.named(s.leaves.counted(count, "connections", "equipment", {"Pieces on the circuit", type->name + ", " + of}) * one, "Cooling capacity of all", FigureKind::Power,
            type->name + ", " + of));
    }
    return s.sum(value, std::move(parts), "Cooling capacity", FigureKind::Power, of);
}

constexpr const char* referenceSource = "Estimate of common practice for cooling that the plan needs but has not placed: dry coolers at 40 °C and 8 K approach, air-cooled chillers at 18 °C, one spare in five";
constexpr const char* expansionSource = "Estimate for air handlers with a compressor of their own: 15 °C coil, 12 K condenser approach; their fans count once, as room fans";

void addRole(Scribe& s, std::uint32_t circuit, const RoleName& role, const std::string& of, bool isReference, Inputs<PlantGiven>& in)
{
    const Coolers& coolers = s.factory().circuits[circuit].*role.role;
    if (coolers.capacity <= 0 && coolers.electricShare <= 0) return;
    const std::string here = std::string(role.name) + ", " + of;
    const Members members = isReference ? Members {} : membersOf(*s.ground, circuit, role.role);
    const char* source = isReference ? referenceSource : expansionSource;
    const auto put = [circuit, at = role.role](double Coolers::* figure) {
        return [circuit, at, figure](PlantGiven& g, double v) { g.circuits[circuit].*at.*figure = v; };
    };
    in.add(members.empty() ? s.leaves.constant(coolers.capacity, {"Cooling capacity", here, FigureKind::Power}, source) : capacityOf(s, members, coolers.capacity, here),
        put(&Coolers::capacity));
    for (const ShareName& share : shares)
        if (const double value = coolers.*share.share; value != 0)
            in.add(members.empty() ? s.leaves.constant(value, {share.title, here, share.kind}, source) : meanOf(s, members, share, value, here), put(share.share));
}

/// Which loops are one circuit, in words; and their supply.
void addLoop(Scribe& s, std::uint32_t circuit, std::string& of, bool isReference, Inputs<PlantGiven>& in)
{
    const auto supply = [circuit](PlantGiven& g, double v) { g.circuits[circuit].supply = v; };
    const auto rise = [circuit](PlantGiven& g, double v) { g.circuits[circuit].rise = v; };
    for (std::size_t l = 0; l < s.plan.loops.size(); ++l) {
        if (s.factory().loops[l].circuit != circuit) continue;
        const Loop& loop = s.plan.loops[l];
        of = loop.name;
        in.add(s.leaves.field("loops", loop.id.number, "supply_c", {"Supply temperature", of, FigureKind::Celsius}), supply);
        in.add(s.leaves.field("loops", loop.id.number, "rise_k", {"Temperature rise", of, FigureKind::Kelvin}), rise);
        return;
    }
    of = isReference ? (circuit + 1 == s.factory().circuits.size() ? "assumed air cooling" : "assumed liquid cooling") : "direct expansion";
    const Circuit& c = s.factory().circuits[circuit];
    const char* source = isReference ? referenceSource : expansionSource;
    in.add(s.leaves.constant(c.supply, {"Supply temperature", of, FigureKind::Celsius}, source), supply);
    in.add(s.leaves.constant(c.rise, {"Temperature rise", of, FigureKind::Kelvin}, source), rise);
}

} // namespace

Inputs<PlantGiven> explainPlant(Scribe& s)
{
    Inputs<PlantGiven> in;
    const auto& circuits = s.factory().circuits;
    for (std::uint32_t c = 0; c < circuits.size(); ++c) {
        const bool isReference = c + 2 >= circuits.size();
        const bool takesLiquid = std::find(s.factory().racks.circuit.begin(), s.factory().racks.circuit.end(), c) != s.factory().racks.circuit.end();
        if (isReference && circuits[c].airShare <= 0 && !takesLiquid) continue;
        std::string of;
        addLoop(s, c, of, isReference, in);
        for (const RoleName& role : roles) addRole(s, c, role, of, isReference, in);
    }
    return in;
}

} // namespace gw
