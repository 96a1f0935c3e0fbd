// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/failing_tree.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace gw {
namespace {

constexpr const char* turnRule = "what its kind takes at the peak; dry coolers at their limit give up by capacity, and chillers in service take what others leave";

template <class T> double countOf(const std::vector<T>& all, T one) { return static_cast<double>(std::ranges::count(all, one)); }

double totalOf(const std::vector<Traced>& parts)
{
    double all = 0;
    for (const Traced& part : parts) all += part.value();
    return all;
}

} // namespace

FailingTree::FailingTree(Scribe& scribe, const CoolingGraph& graph, std::uint32_t failed)
    : s(scribe), m_graph(graph), m_usual(usualLoops(graph)), m_plant(graph, m_usual), m_heat(scribe)
{
    m_plant.run(std::span(&failed, 1));
}

std::string FailingTree::nameOf(std::uint32_t unit) const
{
    const std::string& own = s.plan.equipment[m_graph.units[unit].piece].name;
    return own.empty() ? typeOf(unit).name : own;
}

std::string FailingTree::among(std::uint32_t first, double count) const { return nameOf(first) + (count > 1 ? " and those alike" : ""); }

Traced FailingTree::ofUnit(std::uint32_t unit) { return heatOf(unit, Whole::Unit); }

Traced FailingTree::heatOf(std::uint32_t unit, Whole whole)
{
    const CoolingUnit& own = m_graph.units[unit];
    std::vector<Traced> parts;
    if (own.hall != noIndex) parts.push_back(ofAir(unit));
    for (const std::uint32_t loop : own.cools) {
        const CoolingLoop& cooled = m_graph.loops[loop];
        if (m_plant.isLoopDead[loop] || m_plant.heat[loop] <= 0 || (cooled.isFacility && whole == Whole::BeforeFacility)) continue;
        const bool isPump = own.kind == EquipmentKind::Pump;
        const turns::Turn turn = turnOf(own.kind);
        const Units sharing = isPump ? cooled.pumps : ofTurn(loop, turn);
        const Traced capacity = s.leaves.figure(typeOf(unit).cooling->capacity, typeOf(unit).id.text, "cooling.capacity", {"Cooling capacity", typeOf(unit).name, FigureKind::Power});
        const Traced part = capacity / inService(sharing, s.plan.loops[loop].name + ", " + typeOf(unit).name);
        parts.push_back(s.named((isPump ? ofLoop(loop) : askedOf(loop, turn)) * part, "Heat from the loop", FigureKind::Power, s.plan.loops[loop].name));
    }
    const double value = whole == Whole::Unit ? m_plant.load[unit] : totalOf(parts);
    return s.sum(value, std::move(parts), whole == Whole::Unit ? "Heat after a failure" : "Heat taken up after a failure", FigureKind::Power, nameOf(unit));
}

/// What its hall's air handlers take with all in service, by what is left of them.
Traced FailingTree::ofAir(std::uint32_t unit)
{
    const Units& handlers = m_graph.handlers[m_graph.units[unit].hall];
    const std::string& room = s.plan.spaces[m_graph.units[unit].hall].name;
    std::map<std::tuple<const EquipmentType*, float>, Units> alike;
    for (const std::uint32_t u : handlers) alike[{&typeOf(u), static_cast<float>(m_graph.units[u].heat)}].push_back(u);
    std::vector<Traced> parts;
    for (const auto& [key, units] : alike) {
        const auto count = static_cast<double>(units.size());
        const std::string of = among(units.front(), count);
        const Traced heat = s.leaves.counted(count, "equipment", "space", {"Pieces alike in the room", of}) * m_heat.ofPiece(m_graph.units[units.front()].piece);
        parts.push_back(s.named(heat, "Heat of cooling pieces", FigureKind::Power, of + ", " + room));
    }
    const double all = totalOf(parts);
    const Traced air = s.sum(all, std::move(parts), "Heat from the air", FigureKind::Power, room);
    const Traced capacity = s.leaves.figure(typeOf(unit).cooling->capacity, typeOf(unit).id.text, "cooling.capacity", {"Cooling capacity", typeOf(unit).name, FigureKind::Power});
    return s.named(air * (capacity / inService(handlers, room)), "Heat from the air after a failure", FigureKind::Power, nameOf(unit));
}

Traced FailingTree::ofLoop(std::uint32_t loop)
{
    std::vector<Traced> parts;
    addRacks(loop, parts);
    if (m_graph.loops[loop].isFacility) addUnits(loop, parts);
    const double all = totalOf(parts);
    return s.sum(all, std::move(parts), "Heat after a failure", FigureKind::Power, s.plan.loops[loop].name);
}

/// What racks give to liquid goes in equal parts to their living loops.
void FailingTree::addRacks(std::uint32_t loop, std::vector<Traced>& parts)
{
    std::map<std::uint32_t, double> shareOf;
    for (const CooledRacks& racks : m_graph.racks) {
        const auto living = static_cast<double>(std::ranges::count_if(racks.loops, [this](std::uint32_t l) { return !m_plant.isLoopDead[l]; }));
        const double times = countOf(racks.loops, loop);
        for (const std::uint32_t piece : racks.pieces)
            if (times > 0 && living > 0) shareOf[piece] = times / living;
    }
    for (const RackGroup& group : s.racks) {
        std::map<double, double> counts;
        for (const std::size_t rack : group.racks)
            if (const auto at = shareOf.find(s.factory().racks.piece[rack]); at != shareOf.end()) ++counts[at->second];
        const Traced liquid = s.leaves.figure(group.type->rack->liquidShare, group.type->id.text, "rack.liquid_share", {"Heat to liquid", group.name, FigureKind::Share});
        for (const auto& [share, count] : counts) {
            const std::string of = group.name + ", " + s.plan.loops[loop].name + (counts.size() > 1 ? ", part " + std::to_string(share) : "");
            Traced heat = s.leaves.counted(count, "connections", "equipment", {"Racks on the loop", of}) * s.maximumPower(group) * liquid;
            if (share != 1) heat = heat * s.leaves.counted(share, "connections", "loop", {"Part that goes to one loop in service", of, FigureKind::Share});
            parts.push_back(s.named(heat, "Heat of racks to liquid", FigureKind::Power, of));
        }
    }
}

/// CDUs and air handlers give what they take to the living loops that cool them.
void FailingTree::addUnits(std::uint32_t loop, std::vector<Traced>& parts)
{
    std::map<std::tuple<const EquipmentType*, float, double>, Units> alike;
    for (std::uint32_t u = 0; u < m_graph.units.size(); ++u) {
        const Units& above = m_graph.units[u].cooledBy;
        const double times = countOf(above, loop);
        if (times == 0 || m_plant.isDead[u] || m_plant.load[u] <= 0) continue;
        const auto living = static_cast<double>(std::ranges::count_if(above, [this](std::uint32_t l) { return !m_plant.isLoopDead[l]; }));
        alike[{&typeOf(u), static_cast<float>(m_plant.load[u]), times / living}].push_back(u);
    }
    for (const auto& [key, units] : alike) {
        const auto count = static_cast<double>(units.size());
        const std::string of = among(units.front(), count);
        Traced heat = heatOf(units.front(), Whole::BeforeFacility);
        if (count != 1) heat = s.leaves.counted(count, "connections", "equipment", {"Pieces alike on the loop, in service", of}) * heat;
        if (std::get<double>(key) != 1) heat = heat * s.leaves.counted(std::get<double>(key), "connections", "loop", {"Part that goes to one loop in service", of, FigureKind::Share});
        parts.push_back(s.named(heat, "Heat of cooling pieces", FigureKind::Power, of));
    }
}

Traced FailingTree::askedOf(std::uint32_t loop, turns::Turn turn)
{
    const UsualLoop& usual = m_usual[loop];
    const std::string& name = s.plan.loops[loop].name;
    std::vector<turns::Turn> present;
    for (std::size_t t = 0; t < turns::count; ++t)
        if (usual.capacity[t] > 0) present.push_back(static_cast<turns::Turn>(t));
    if (present.size() == 1 && std::abs(usual.share[turn] - 1) < 1e-12) return ofLoop(loop);
    std::vector<Traced> in {ofLoop(loop)};
    for (const turns::Turn t : present) {
        const Units units = ofTurn(loop, t);
        const std::string of = name + ", " + typeOf(units.front()).name;
        in.insert(in.end(), {usualShare(loop, t), capacityOf(units, "Cooling capacity of its kind", of), inService(units, of)});
    }
    const auto evaluate = [present, turn](std::span<const double> v) {
        UsualLoop of;
        ByTurn left {}, asked {};
        for (std::size_t i = 0; i < present.size(); ++i) {
            of.share[present[i]] = v[1 + 3 * i], of.capacity[present[i]] = v[2 + 3 * i], left[present[i]] = v[3 + 3 * i];
            asked[present[i]] = v[0] * v[1 + 3 * i];
        }
        takeTurns(of, left, asked);
        return asked[turn];
    };
    std::vector<double> figures;
    for (const Traced& each : in) figures.push_back(each.value());
    const std::string asked = name + ", " + typeOf(ofTurn(loop, turn).front()).name;
    return s.tape.function(evaluate(figures), {.title = "Heat that its kind is asked to take", .of = asked, .kind = FigureKind::Power, .formula = turnRule}, std::move(in), evaluate);
}

/// Of the loop's heat with all in service.
Traced FailingTree::usualShare(std::uint32_t loop, turns::Turn turn)
{
    std::map<std::tuple<const EquipmentType*, float, Units>, Units> alike;
    for (const std::uint32_t u : ofTurn(loop, turn)) alike[{&typeOf(u), static_cast<float>(m_graph.units[u].heat), m_graph.units[u].cools}].push_back(u);
    std::vector<Traced> parts;
    for (const auto& [key, units] : alike) {
        const auto count = static_cast<double>(units.size());
        const std::string of = among(units.front(), count) + ", " + s.plan.loops[loop].name;
        std::vector<Traced> loops;
        for (const std::uint32_t cooled : std::get<Units>(key)) loops.push_back(m_heat.ofLoop(cooled));
        const double all = totalOf(loops);
        if (all <= 0) continue;
        const Traced heat = s.leaves.counted(count, "connections", "equipment", {"Pieces alike on the loop", of}) * m_heat.ofPiece(m_graph.units[units.front()].piece);
        parts.push_back(s.named(heat / s.sum(all, std::move(loops), "Heat of its loops at the peak", FigureKind::Power, of), "Part of the loop's heat", FigureKind::Share, of));
    }
    const std::string of = typeOf(ofTurn(loop, turn).front()).name + ", " + s.plan.loops[loop].name;
    const double all = totalOf(parts);
    const Traced share = s.sum(all, std::move(parts), "Part that its kind takes at the peak", FigureKind::Share, of);
    return turn == turns::Other ? smallerOf(share, Traced(1)) : share;
}

Traced FailingTree::inService(const Units& units, const std::string& of)
{
    Units living;
    std::ranges::copy_if(units, std::back_inserter(living), [this](std::uint32_t u) { return !m_plant.isDead[u]; });
    return capacityOf(living, "Cooling capacity in service", of);
}

Traced FailingTree::capacityOf(const Units& units, const char* title, const std::string& of)
{
    std::map<const EquipmentType*, double> counts;
    for (const std::uint32_t u : units) ++counts[&typeOf(u)];
    std::vector<Traced> parts;
    for (const auto& [type, count] : counts) {
        const std::string here = type->name + ", " + of;
        const Traced one = s.leaves.figure(type->cooling->capacity, type->id.text, "cooling.capacity", {"Cooling capacity", type->name, FigureKind::Power});
        const char* pieces = std::string_view(title) == "Cooling capacity in service" ? "Pieces in service" : "Pieces";
        parts.push_back(s.named(s.leaves.counted(count, "connections", "equipment", {pieces, here}) * one, "Cooling capacity of all", FigureKind::Power, here));
    }
    const double all = totalOf(parts);
    return s.sum(all, std::move(parts), title, FigureKind::Power, of);
}

FailingTree::Units FailingTree::ofTurn(std::uint32_t loop, turns::Turn turn) const
{
    Units units;
    std::ranges::copy_if(m_graph.loops[loop].units, std::back_inserter(units), [&](std::uint32_t u) { return turnOf(m_graph.units[u].kind) == turn; });
    return units;
}

} // namespace gw
