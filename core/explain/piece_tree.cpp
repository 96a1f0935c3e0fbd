// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/piece_tree.h"
#include "core/explain/load_tree.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace gw {
namespace {

/// In a few words which price it is.
std::string pricedName(const Scribe& s, std::uint32_t piece)
{
    const std::string& name = s.ground->layout.type[piece]->name;
    return s.plan.equipment[piece].price ? name + ", own price" : name;
}

Traced sumOf(Scribe& s, std::vector<Traced> parts, const char* title, FigureKind kind, const std::string& of)
{
    double all = 0;
    for (const Traced& part : parts) all += part.value();
    return s.sum(all, std::move(parts), title, kind, of);
}

} // namespace

TracedPlan& PieceTree::plan()
{
    if (!m_plan) m_plan.emplace(explainPlan(s));
    return *m_plan;
}

const RackGroup* PieceTree::groupOf(std::uint32_t piece) const
{
    const auto holds = [&](const RackGroup& group) {
        return std::any_of(group.racks.begin(), group.racks.end(), [&](std::size_t rack) { return s.factory().racks.piece[rack] == piece; });
    };
    const auto at = std::find_if(s.racks.begin(), s.racks.end(), holds);
    return at == s.racks.end() ? nullptr : &*at;
}

Traced PieceTree::meanOf(std::uint32_t piece) { return LoadTree(s, onAverage(s, plan())).loadOf(s.factory().power.node[piece]); }

Traced PieceTree::lossOf(std::uint32_t piece) { return LoadTree(s, onAverage(s, plan())).heatOf(s.factory().power.node[piece]); }

Traced PieceTree::tokensOf(std::uint32_t piece)
{
    const RackGroup* group = groupOf(piece);
    return group && group->kind != ServingInput::noRack ? tokensOf(*group) : s.sum(0, {}, "Tokens/s sold by one rack", FigureKind::TokenRate, s.plan.equipment[piece].name);
}

/// Its part of what each tier sells, by what it could make.
Traced PieceTree::tokensOf(const RackGroup& group)
{
    std::vector<Traced> parts;
    const std::size_t tiers = s.plan.tiers.size();
    for (std::size_t t = 0; t < tiers; ++t) {
        const Traced sold = plan().sales.tier[t].sold, own = plan().serving.tokens[group.kind * tiers + t];
        if (sold.value() <= 0 || own.value() <= 0) continue;
        parts.push_back(s.named(sold * (own / madeOn(t)), "Tokens/s sold by one rack", FigureKind::TokenRate, s.plan.tiers[t].name + " on " + group.name));
    }
    return sumOf(s, std::move(parts), "Tokens/s sold by one rack", FigureKind::TokenRate, group.name);
}

Traced PieceTree::madeOn(std::size_t tier)
{
    std::vector<Traced> parts;
    const std::size_t tiers = s.plan.tiers.size();
    for (std::size_t k = 0; k < s.factory().serving.racks.size(); ++k)
        if (const Traced own = plan().serving.tokens[k * tiers + tier]; own.value() > 0)
            parts.push_back(s.named(plan().serving.racks[k] * own, "Tokens/s of all racks", FigureKind::TokenRate, s.plan.tiers[tier].name + ", kind " + std::to_string(k + 1)));
    return sumOf(s, std::move(parts), "Tokens/s of all racks", FigureKind::TokenRate, s.plan.tiers[tier].name);
}

Traced PieceTree::costOf(std::uint32_t piece)
{
    const Equipment& row = s.plan.equipment[piece];
    const EquipmentType& type = *s.ground->layout.type[piece];
    const LeafName name {"Price of one", pricedName(s, piece), FigureKind::Money};
    return row.price ? s.leaves.field("equipment", row.id.number, "price_usd", name) : s.leaves.figure(type.price, type.id.text, "price", name);
}

template <class OfOne>
Traced PieceTree::overRacks(std::span<const std::uint32_t> pieces, const std::string& of, const char* title, FigureKind kind, const OfOne& ofOne)
{
    std::vector<std::size_t> groupAt(s.factory().pieces, s.racks.size());
    for (std::size_t g = 0; g < s.racks.size(); ++g)
        for (const std::size_t rack : s.racks[g].racks) groupAt[s.factory().racks.piece[rack]] = g;
    std::vector<double> counts(s.racks.size() + 1);
    for (const std::uint32_t piece : pieces) ++counts[groupAt[piece]];
    std::vector<Traced> parts;
    for (std::size_t g = 0; g < s.racks.size(); ++g)
        if (counts[g] > 0) parts.push_back(s.named(s.leaves.counted(counts[g], "equipment", "type", {"Racks among them", s.racks[g].name}) * ofOne(s.racks[g]), title, kind, s.racks[g].name));
    return sumOf(s, std::move(parts), title, kind, of);
}

Traced PieceTree::meanOfAll(std::span<const std::uint32_t> pieces, const std::string& of)
{
    return overRacks(pieces, of, "Mean power of racks", FigureKind::Power, [this](const RackGroup& group) { return plan().year.rackMean[static_cast<std::size_t>(&group - s.racks.data())]; });
}

Traced PieceTree::peakOfAll(std::span<const std::uint32_t> pieces, const std::string& of)
{
    return overRacks(pieces, of, "Peak power of racks", FigureKind::Power, [this](const RackGroup& group) { return s.maximumPower(group); });
}

Traced PieceTree::tokensOfAll(std::span<const std::uint32_t> pieces, const std::string& of)
{
    std::vector<std::uint32_t> serving;
    std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(serving), [this](std::uint32_t piece) { return s.ground->layout.type[piece]->rack && s.ground->layout.type[piece]->rack->accelerator; });
    return overRacks(serving, of, "Tokens/s sold by racks", FigureKind::TokenRate, [this](const RackGroup& group) { return group.kind == ServingInput::noRack ? Traced(0) : tokensOf(group); });
}

Traced PieceTree::costOfAll(std::span<const std::uint32_t> pieces, const std::string& of)
{
    std::map<std::pair<const EquipmentType*, double>, std::pair<std::uint32_t, double>> lots;
    for (const std::uint32_t piece : pieces) {
        const auto& price = s.plan.equipment[piece].price;
        auto& [first, count] = lots[{s.ground->layout.type[piece], price ? price->si() : -1}];
        if (++count == 1) first = piece;
    }
    std::vector<Traced> parts;
    for (const auto& [key, lot] : lots) {
        const auto& [first, count] = lot;
        const Traced pieceCount = s.leaves.counted(count, "equipment", "type", {"Pieces among them", pricedName(s, first)});
        parts.push_back(s.named(pieceCount * costOf(first), "Cost", FigureKind::Money, pricedName(s, first)));
    }
    return sumOf(s, std::move(parts), "Cost of pieces", FigureKind::Money, of);
}

} // namespace gw
