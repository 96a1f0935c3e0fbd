// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/heat_tree.h"

#include <tuple>

namespace gw {

HeatTree::HeatTree(Scribe& scribe) : s(scribe), m_heat(peakHeat(s.factory(), s.ground->prepared)) {}

std::string HeatTree::nameOf(std::uint32_t piece) const
{
    const std::string& own = s.plan.equipment[piece].name;
    return own.empty() ? s.ground->layout.type[piece]->name : own;
}

Traced HeatTree::ofLoop(std::uint32_t loop)
{
    std::vector<Traced> parts;
    addRacks(loop, parts);
    addPieces(loop, parts);
    return s.sum(m_heat.loop[loop], std::move(parts), "Heat at the peak", FigureKind::Power, s.plan.loops[loop].name);
}

Traced HeatTree::ofPiece(std::uint32_t piece) { return heatOf(piece, Whole::Piece); }

/// Racks of a kind on equally many loops give as much each.
void HeatTree::addRacks(std::uint32_t loop, std::vector<Traced>& parts)
{
    std::map<std::uint32_t, double> shareOf;
    for (const HeatLink& link : s.factory().rackHeat)
        if (link.loop == loop) shareOf[link.piece] += link.share;
    for (const RackGroup& group : s.racks) {
        std::map<double, double> counts;
        for (const std::size_t rack : group.racks)
            if (const auto at = shareOf.find(static_cast<std::uint32_t>(rack)); at != shareOf.end()) ++counts[at->second];
        const Traced liquid = s.leaves.figure(group.type->rack->liquidShare, group.type->id.text, "rack.liquid_share", {"Heat to liquid", group.name, FigureKind::Share});
        for (const auto& [share, count] : counts) {
            Traced heat = s.leaves.counted(count, "connections", "equipment", {"Racks on the loop", group.name + ", " + s.plan.loops[loop].name}) * s.maximumPower(group) * liquid;
            if (share != 1) heat = heat * s.leaves.counted(share, "connections", "loop", {"Part that goes to one of its loops", group.name, FigureKind::Share});
            parts.push_back(s.named(heat, "Heat of racks to liquid", FigureKind::Power, group.name + ", " + s.plan.loops[loop].name));
        }
    }
}

void HeatTree::addPieces(std::uint32_t loop, std::vector<Traced>& parts)
{
    std::map<std::tuple<const EquipmentType*, float, double>, std::pair<std::uint32_t, double>> alike;
    for (const HeatLink& link : s.factory().cooledPieces) {
        if (link.loop != loop) continue;
        auto& [piece, count] = alike[{s.ground->layout.type[link.piece], static_cast<float>(m_heat.beforeFacility[link.piece]), link.share}];
        if (++count == 1) piece = link.piece;
    }
    for (const auto& [key, many] : alike) {
        const auto& [piece, count] = many;
        const std::string of = nameOf(piece) + (count > 1 ? " and those alike" : "");
        Traced heat = heatOf(piece, Whole::BeforeFacility);
        if (count != 1) heat = s.leaves.counted(count, "connections", "equipment", {"Pieces alike on the loop", of}) * heat;
        if (std::get<double>(key) != 1) heat = heat * s.leaves.counted(std::get<double>(key), "connections", "loop", {"Part that goes to one of its loops", of, FigureKind::Share});
        parts.push_back(s.named(heat, "Heat of cooling pieces", FigureKind::Power, of));
    }
}

Traced HeatTree::racksInto(std::uint32_t loop)
{
    std::vector<Traced> parts;
    addRacks(loop, parts);
    double all = 0;
    for (const Traced& part : parts) all += part.value();
    return s.sum(all, std::move(parts), "Heat of racks on the loop", FigureKind::Power, s.plan.loops[loop].name);
}

Traced HeatTree::heatOf(std::uint32_t piece, Whole whole)
{
    const CoolerRow& cooler = s.factory().coolers[s.factory().coolerOfPiece[piece]];
    std::vector<Traced> parts;
    addAir(cooler, parts);
    for (const HeatLink& link : s.factory().loopHeat)
        if (link.piece == piece && (whole == Whole::Piece || !s.factory().loops[link.loop].isFacility)) parts.push_back(handedTo(cooler, link));
    const double value = whole == Whole::Piece ? m_heat.piece[piece] : m_heat.beforeFacility[piece];
    return s.sum(value, std::move(parts), whole == Whole::Piece ? "Heat at the peak" : "Heat taken up at the peak", FigureKind::Power, nameOf(piece));
}

/// Its part of the air stands on rooms and capacities; the layout has shared them.
void HeatTree::addAir(const CoolerRow& cooler, std::vector<Traced>& parts)
{
    if (cooler.airShare <= 0) return;
    std::vector<Traced> all;
    double air = 0;
    for (const RackGroup& group : s.racks) {
        const Traced liquid = s.leaves.figure(group.type->rack->liquidShare, group.type->id.text, "rack.liquid_share", {"Heat to liquid", group.name, FigureKind::Share});
        all.push_back(s.named(s.count(group) * s.maximumPower(group) * (Traced(1) - liquid), "Heat of racks to air", FigureKind::Power, group.name));
        air += all.back().value();
    }
    const Traced share = s.leaves.counted(cooler.airShare, "equipment", "space", {"Part of all heat to air, by rooms and capacities", nameOf(cooler.piece), FigureKind::Share});
    parts.push_back(s.named(s.sum(air, std::move(all), "Heat of racks to air", FigureKind::Power) * share, "Heat from the air", FigureKind::Power, nameOf(cooler.piece)));
}

Traced HeatTree::handedTo(const CoolerRow& cooler, const HeatLink& link)
{
    const LoopRow& row = s.factory().loops[link.loop];
    const Traced heat = row.isFacility ? ofLoop(link.loop) : racksInto(link.loop);
    Traced part = heat * s.tape.settle(capacityShare(cooler, link.loop), link.share);
    const bool takesTurns = cooler.kind == EquipmentKind::DryCooler || cooler.kind == EquipmentKind::CoolingTower || cooler.kind == EquipmentKind::Chiller;
    if (row.circuit != noIndex && takesTurns) part = part * turnOf(cooler, link.loop);
    return s.named(part, "Heat from the loop", FigureKind::Power, s.plan.loops[link.loop].name);
}

/// Of all pieces of its kind on the loop, by capacity.
Traced HeatTree::capacityShare(const CoolerRow& cooler, std::uint32_t loop)
{
    std::map<const EquipmentType*, double> counts;
    for (const Connection& c : s.plan.connections) {
        const EquipmentType* type = s.ground->layout.type[s.ground->layout.pieces.of(c.equipment)];
        if (c.role == LoopRole::Cools && s.ground->layout.loops.of(c.loop) == loop && type->kind == cooler.kind && type->cooling) ++counts[type];
    }
    const auto capacity = [&](const EquipmentType& type) { return s.leaves.figure(type.cooling->capacity, type.id.text, "cooling.capacity", {"Cooling capacity", type.name, FigureKind::Power}); };
    std::vector<Traced> parts;
    double all = 0;
    for (const auto& [type, count] : counts) {
        const std::string of = type->name + ", " + s.plan.loops[loop].name;
        parts.push_back(s.named(s.leaves.counted(count, "connections", "equipment", {"Pieces on the loop", of}) * capacity(*type), "Cooling capacity of all", FigureKind::Power, of));
        all += parts.back().value();
    }
    const Traced own = capacity(*s.ground->layout.type[cooler.piece]);
    return s.named(own / s.sum(all, std::move(parts), "Cooling capacity of its kind", FigureKind::Power, s.plan.loops[loop].name), "Part by capacity", FigureKind::Share, nameOf(cooler.piece));
}

/// Dry coolers, towers and chillers take turns: what the kind takes in the worst hour.
Traced HeatTree::turnOf(const CoolerRow& cooler, std::uint32_t loop)
{
    if (!m_worst) m_worst = explainWorstHour(s);
    const auto answer = [ground = s.ground, row = s.factory().loops[loop], kind = cooler.kind](const PlantGiven& given) {
        Prepared prepared;
        prepared.peak = peakOf(ground->factory, given);
        return kindShare(prepared, row, kind);
    };
    return s.tape.function(kindShare(s.ground->prepared, s.factory().loops[loop], cooler.kind),
        {.title = "Part that its kind takes at the peak", .of = s.ground->layout.type[cooler.piece]->name + ", " + s.plan.loops[loop].name, .kind = FigureKind::Share,
            .formula = "the coolers that take turns, in the worst hour of the year"}, m_worst->values, m_worst->evaluate({.circuits = s.factory().circuits}, answer));
}

} // namespace gw
