// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/heat_tree.h"

#include <algorithm>
#include <set>
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

Traced HeatTree::capacityOf(std::uint32_t piece)
{
    const EquipmentType& type = *s.ground->layout.type[piece];
    return s.leaves.figure(type.cooling->capacity, type.id.text, "cooling.capacity", {"Cooling capacity", type.name, FigureKind::Power});
}

Traced HeatTree::loadingOf(std::uint32_t piece) { return s.named(ofPiece(piece) / capacityOf(piece), "Loading at the peak", FigureKind::Share, nameOf(piece)); }

Traced HeatTree::marginOf(std::uint32_t piece) { return s.named(capacityOf(piece) - ofPiece(piece), "Margin at the peak", FigureKind::Power, nameOf(piece)); }

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

/// A room's heat goes to its own air handlers by capacity; that of rooms without any to all there are.
void HeatTree::addAir(const CoolerRow& cooler, std::vector<Traced>& parts)
{
    if (cooler.airShare <= 0) return;
    std::set<std::uint32_t> cooled;
    for (const CoolerRow& row : s.factory().coolers)
        if (isAirHandler(row.kind) && row.capacity > 0) cooled.insert(spaceOf(row.piece));
    const std::uint32_t room = spaceOf(cooler.piece);
    const auto isHere = [&](std::uint32_t piece) { return spaceOf(piece) == room; };
    const auto isElsewhere = [&](std::uint32_t piece) { return !cooled.contains(spaceOf(piece)); };
    const auto isAny = [](std::uint32_t) { return true; };
    const std::string& name = s.plan.spaces[room].name;
    addAirOf(cooler, isHere, isHere, name, parts);
    addAirOf(cooler, isElsewhere, isAny, "rooms without air handlers", parts);
}

void HeatTree::addAirOf(const CoolerRow& cooler, const Among& heated, const Among& handlers, const std::string& of, std::vector<Traced>& parts)
{
    const Traced heat = airOf(heated, of);
    if (heat.value() <= 0) return;
    const EquipmentType& type = *s.ground->layout.type[cooler.piece];
    const Traced own = s.leaves.figure(type.cooling->capacity, type.id.text, "cooling.capacity", {"Cooling capacity", type.name, FigureKind::Power});
    parts.push_back(s.named(heat * (own / handlersOf(handlers, of)), "Heat from the air", FigureKind::Power, of));
}

Traced HeatTree::airOf(const Among& among, const std::string& of)
{
    std::vector<Traced> parts;
    double all = 0;
    for (const RackGroup& group : s.racks) {
        const auto count = static_cast<double>(std::count_if(group.racks.begin(), group.racks.end(), [&](std::size_t rack) { return among(s.factory().racks.piece[rack]); }));
        if (count == 0) continue;
        const std::string here = group.name + ", " + of;
        const Traced liquid = s.leaves.figure(group.type->rack->liquidShare, group.type->id.text, "rack.liquid_share", {"Heat to liquid", group.name, FigureKind::Share});
        parts.push_back(s.named(s.leaves.counted(count, "equipment", "space", {"Racks in the room", here}) * s.maximumPower(group) * (Traced(1) - liquid), "Heat of racks to air", FigureKind::Power, here));
        all += parts.back().value();
    }
    return parts.empty() ? Traced(0) : s.sum(all, std::move(parts), "Heat of racks to air", FigureKind::Power, of);
}

Traced HeatTree::handlersOf(const Among& among, const std::string& of)
{
    std::map<const EquipmentType*, double> counts;
    for (const CoolerRow& row : s.factory().coolers)
        if (isAirHandler(row.kind) && row.capacity > 0 && among(row.piece)) ++counts[s.ground->layout.type[row.piece]];
    std::vector<Traced> parts;
    double all = 0;
    for (const auto& [type, count] : counts) {
        const std::string here = type->name + ", " + of;
        const Traced one = s.leaves.figure(type->cooling->capacity, type->id.text, "cooling.capacity", {"Cooling capacity", type->name, FigureKind::Power});
        parts.push_back(s.named(s.leaves.counted(count, "equipment", "type", {"Pieces", here}) * one, "Cooling capacity of all", FigureKind::Power, here));
        all += parts.back().value();
    }
    return s.sum(all, std::move(parts), "Cooling capacity of air handlers", FigureKind::Power, of);
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
