// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/load_tree.h"

#include "core/formulas/power_chain.h"

#include <array>
#include <tuple>

namespace gw {

LoadTree::LoadTree(Scribe& scribe, ChainCase chain) : s(scribe), m_case(std::move(chain)), m_out(s.factory().power.size()), m_rackOf(s.factory().pieces, nullptr)
{
    const PowerGraph& graph = s.factory().power;
    for (std::uint32_t n = 0; n < graph.size(); ++n)
        for (std::uint32_t f = graph.firstFeed[n]; f < graph.firstFeed[n + 1]; ++f)
            if (m_case.share[f] > 0) m_out[graph.source[f]].push_back({n, m_case.share[f]});
    for (const RackGroup& group : s.racks)
        for (const std::size_t rack : group.racks) m_rackOf[s.factory().racks.piece[rack]] = &group;
    findAlike();
    nameAlike();
}

/// Loads that differ by rounding only are the same.
void LoadTree::findAlike()
{
    const PowerGraph& graph = s.factory().power;
    std::map<std::tuple<const EquipmentType*, double, float, const RackGroup*>, std::size_t> known;
    for (std::uint32_t n = 0; n < graph.size(); ++n) {
        const float load = static_cast<float>(m_case.flow[n]);
        const auto [at, isNew] = known.try_emplace({&typeOf(n), graph.rating[n], load, m_rackOf[graph.piece[n]]}, m_alike.size());
        if (isNew) m_alike.push_back({.node = n});
        ++m_alike[at->second].count;
        m_alikeOf.push_back(at->second);
    }
}

/// The only one by its own name, several by their type's.
void LoadTree::nameAlike()
{
    std::map<const EquipmentType*, int> used;
    for (Alike& alike : m_alike) {
        const EquipmentType& type = typeOf(alike.node);
        const std::string& own = s.plan.equipment[s.factory().power.piece[alike.node]].name;
        if (alike.count == 1 && !own.empty()) alike.of = own;
        else if (const int number = ++used[&type]; number > 1) alike.of = type.name + ", kind " + std::to_string(number);
        else alike.of = type.name;
    }
}

/// The one that is asked for goes by its own name, whatever is alike.
Traced LoadTree::loadOf(std::uint32_t node)
{
    Alike& asked = m_alike[m_alikeOf[node]];
    const std::string& own = s.plan.equipment[s.factory().power.piece[node]].name;
    asked.node = node;
    if (!own.empty()) asked.of = own;
    return loadOfAlike(m_alikeOf[node]);
}

std::string LoadTree::nameOf(std::uint32_t node) const { return m_alike[m_alikeOf[node]].of; }

Traced LoadTree::heatOf(std::uint32_t node)
{
    const Traced load = loadOf(node);
    std::vector<Traced> figures = lossFigures(node, load);
    const double value = elementLoss(load.value(), figures[1].value(), figures[2].value(), figures[3].value(), figures[4].value());
    return s.tape.function(value, {.title = "Heat given off, mean", .of = nameOf(node), .kind = FigureKind::Power, .formula = "rating x (no load + proportional x load + square x load^2), load over rating",
        .formulaName = "power.transformer_losses"}, std::move(figures), [](std::span<const double> v) { return elementLoss(v[0], v[1], v[2], v[3], v[4]); });
}

Traced LoadTree::loadOfAlike(std::size_t at)
{
    if (m_alike[at].load) return *m_alike[at].load;
    const Alike alike = m_alike[at];
    std::vector<Traced> parts;
    addOwn(alike, parts);
    std::map<std::pair<std::size_t, double>, double> fed;
    for (const Out& out : m_out[alike.node]) ++fed[{m_alikeOf[out.to], out.share}];
    for (const auto& [to, count] : fed) parts.push_back(given(to.first, to.second, count));
    const bool isLoad = fed.empty() && parts.size() == 1;
    m_alike[at].load = isLoad ? parts[0] : s.sum(m_case.flow[alike.node], std::move(parts), m_case.words.load, FigureKind::Power, alike.of);
    return *m_alike[at].load;
}

/// What the piece itself draws.
void LoadTree::addOwn(const Alike& alike, std::vector<Traced>& parts)
{
    const std::uint32_t piece = s.factory().power.piece[alike.node], cooler = s.factory().coolerOfPiece[piece];
    if (m_rackOf[piece]) parts.push_back(m_case.rack(*m_rackOf[piece]));
    else if (cooler != noIndex && s.factory().coolers[cooler].electric > 0) parts.push_back(coolingOf(s.factory().coolers[cooler], alike.of));
}

Traced LoadTree::given(std::size_t to, double share, double count)
{
    const std::string of = m_alike[to].of;
    Traced power = takenBy(to);
    if (count == 1 && share == 1) return power;
    if (count != 1) power = s.leaves.counted(count, "feeds", "to", {"Feeds to pieces alike", of}) * power;
    if (share != 1) power = power * s.leaves.counted(share, "feeds", "from", {"Part that comes by one of its feeds", of, FigureKind::Share});
    return s.named(power, m_case.words.given, FigureKind::Power, of);
}

Traced LoadTree::takenBy(std::size_t at)
{
    const Traced load = loadOfAlike(at);
    const Alike& alike = m_alike[at];
    if (s.factory().power.rating[alike.node] <= 0) return load;
    return s.named(load + lossOf(alike.node, alike.of, load), m_case.words.taken, FigureKind::Power, alike.of);
}

Traced LoadTree::ratingOf(std::uint32_t node)
{
    const Equipment& piece = s.plan.equipment[s.factory().power.piece[node]];
    const EquipmentType& type = typeOf(node);
    if (piece.maximumPower) return s.leaves.field("equipment", piece.id.number, "maximum_power_kw", {"Rating", type.name + ", own rating", FigureKind::Power});
    return s.leaves.figure(type.power->rating, type.id.text, "power.rating", {"Rating", type.name, FigureKind::Power});
}

/// Output, rating, and the three parts of the loss.
std::vector<Traced> LoadTree::lossFigures(std::uint32_t node, const Traced& load)
{
    const EquipmentType& type = typeOf(node);
    const auto share = [&](const Figure<double>& figure, const char* key, const char* title) { return s.leaves.figure(figure, type.id.text, key, {title, type.name, FigureKind::Share}); };
    return {load, ratingOf(node), share(type.power->noLoadLoss, "power.no_load_loss", "Loss without load"), share(type.power->proportionalLoss, "power.proportional_loss", "Loss that grows with the load"),
        share(type.power->squareLoss, "power.square_loss", "Loss that grows with the load's square")};
}

Traced LoadTree::lossOf(std::uint32_t node, const std::string& of, const Traced& load)
{
    const PowerGraph& graph = s.factory().power;
    const std::array figures {load.value(), graph.rating[node], graph.noLoad[node], graph.proportional[node], graph.square[node]};
    return s.tape.function(m_case.loss(node, figures), {.title = m_case.words.loss, .of = of, .kind = FigureKind::Power, .formula = m_case.words.lossFormula, .formulaName = "power.transformer_losses"},
        lossFigures(node, load), [loss = m_case.loss, node](std::span<const double> v) { return loss(node, v); });
}

Traced LoadTree::coolingOf(const CoolerRow& cooler, const std::string& of)
{
    if (!m_cooling) m_cooling = m_case.cooling();
    const Traced own = designDraw(*s.ground->layout.type[cooler.piece], cooler.electric);
    return s.named(*m_cooling * (own / allDesignDraw()), m_case.words.draw, FigureKind::Power, of);
}

Traced LoadTree::designDraw(const EquipmentType& type, double value)
{
    const CoolingData& data = *type.cooling;
    std::vector<Traced> in {s.leaves.figure(data.capacity, type.id.text, "cooling.capacity", {"Cooling capacity", type.name, FigureKind::Power}),
        s.leaves.figure(data.electricShare, type.id.text, "cooling.electric_share", {"Fans and pumps, of the heat", type.name, FigureKind::Share})};
    if (data.carnotShare.value > 0) in.push_back(s.leaves.figure(data.carnotShare, type.id.text, "cooling.carnot_share", {"Share of Carnot's coefficient", type.name, FigureKind::Share}));
    return s.tape.function(value, {.title = "Design draw", .of = type.name, .kind = FigureKind::Power, .formula = "capacity x (fans and pumps + compressor at a lift from 15 to 45 °C)"}, std::move(in),
        [](std::span<const double> v) { return v[0] * (v[1] + (v.size() > 2 ? compressorShare(v[2]) : 0)); });
}

Traced LoadTree::allDesignDraw()
{
    if (m_design) return *m_design;
    std::map<const EquipmentType*, std::pair<double, double>> types;
    for (const CoolerRow& row : s.factory().coolers)
        if (row.electric > 0) ++types[s.ground->layout.type[row.piece]].first, types[s.ground->layout.type[row.piece]].second = row.electric;
    std::vector<Traced> parts;
    for (const auto& [type, draw] : types)
        parts.push_back(s.named(s.leaves.counted(draw.first, "equipment", "type", {"Pieces", type->name}) * designDraw(*type, draw.second), "Design draw of all", FigureKind::Power, type->name));
    return *(m_design = s.sum(s.factory().coolingElectric, std::move(parts), "Design draw of all cooling", FigureKind::Power));
}

} // namespace gw
