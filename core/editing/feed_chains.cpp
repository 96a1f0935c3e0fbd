// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/feed_chains.h"

#include "core/catalog/kinds.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

constexpr Voltages medium {Voltage::Medium}, low {Voltage::Low}, direct {Voltage::Direct};

std::string powerText(Power power) { return readable(power).text(); }

/// Where the worst case is every day, the limit of continuous loads holds as well.
double limitOf(const FeedTemplate& wanted)
{
    const bool isFilledDaily = wanted.topology == Topology::N || wanted.topology == Topology::NPlusOne || wanted.topology == Topology::BlockRedundant;
    return isFilledDaily ? std::min(wanted.loadingLimit, continuousShare) : wanted.loadingLimit;
}

bool isSharedByPairs(Topology topology)
{
    return topology == Topology::TwoN || topology == Topology::ThreeHalves || topology == Topology::FourThirds;
}

} // namespace

FeedChains::FeedChains(const Plan& plan, const Catalog& catalog, const FeedTemplate& wanted, EditBuilder& builder, SpaceId near)
    : m_plan(plan), m_catalog(catalog), m_wanted(wanted), m_builder(builder), m_places(plan, catalog, near), m_leastSources(wanted.topology == Topology::N ? 1 : 2)
{
    m_wanted.loadingLimit = limitOf(wanted);
    for (const Equipment& piece : plan.equipment) m_names.insert(piece.name);
    findSources(near);
}

std::optional<Refusal> FeedChains::chooseParts(LoadKind kind)
{
    m_isDirect = m_wanted.chain == SupplyChain::Direct && kind == LoadKind::Racks;
    m_boards = choicesOf(m_catalog, EquipmentKind::Switchgear, low, low);
    const Choice transformers = choicesOf(m_catalog, EquipmentKind::Transformer, medium, low), units = choicesOf(m_catalog, EquipmentKind::Ups, low, low);
    const Choice rectifiers = choicesOf(m_catalog, EquipmentKind::Rectifier, medium, direct);
    const EquipmentKind distribution = m_isDirect ? EquipmentKind::Busway : m_wanted.distribution;
    m_distributions = kind == LoadKind::Plant ? Choice {} : choicesOf(m_catalog, distribution, m_isDirect ? direct : low, m_isDirect ? direct : low);
    using Stages = std::vector<Choice>;
    m_parts.stages = m_isDirect ? Stages {rectifiers} : kind == LoadKind::Racks ? Stages {units, m_boards, transformers} : Stages {m_boards, transformers};
    m_parts.limit = m_wanted.loadingLimit;
    const auto missing = [](EquipmentKind k) { return Refusal {.fault = ConnectFault::NoPart, .expected = std::string(word(k))}; };
    if (kind == LoadKind::Racks && m_distributions.empty()) return missing(distribution);
    if (m_isDirect && rectifiers.empty()) return missing(EquipmentKind::Rectifier);
    if (!m_isDirect && transformers.empty()) return missing(EquipmentKind::Transformer);
    if (!m_isDirect && m_boards.empty()) return missing(EquipmentKind::Switchgear);
    if (!m_isDirect && kind == LoadKind::Racks && units.empty()) return missing(EquipmentKind::Ups);
    return std::nullopt;
}

/// Small enough that pairs can be balanced, where pairs share.
Power FeedChains::largestGroup(Power capacity) const
{
    Power most = capacity;
    if (!m_distributions.empty()) most = std::min(most, m_distributions.back()->power->rating.value * m_wanted.loadingLimit);
    if (m_wanted.topology == Topology::ThreeHalves || m_wanted.topology == Topology::FourThirds) most = std::min(most, capacity / 3);
    return most;
}

/// Neighbours of one row as far as one busway carries them; cooling gear one by one.
std::optional<Refusal> FeedChains::group(std::span<const TemplateLoad> loads, LoadKind kind, Power capacity, std::vector<Group>& groups) const
{
    const Power most = largestGroup(capacity);
    const TemplateLoad* last = nullptr;
    for (const TemplateLoad& load : loads) {
        const bool isBeside = last && last->space == load.space && last->group == load.group && kind == LoadKind::Racks;
        if (!isBeside || groups.back().draw + load.draw > most) groups.push_back({});
        groups.back().loads.push_back(load.piece);
        groups.back().draw += load.draw;
        last = &load;
    }
    for (Group& g : groups) {
        if (kind == LoadKind::Racks) g.distribution = smallestFor(m_distributions, g.draw, m_wanted.loadingLimit);
        const bool isTooLarge = (kind == LoadKind::Racks && !g.distribution) || g.input() > capacity;
        if (isTooLarge) return Refusal {.fault = ConnectFault::TooLarge, .to = m_plan.equipment.find(g.loads.front())->name, .seen = powerText(g.draw), .expected = powerText(std::min(capacity, most))};
    }
    return std::nullopt;
}

std::optional<Refusal> FeedChains::feed(std::span<const TemplateLoad> loads, LoadKind kind)
{
    if (loads.empty()) return std::nullopt;
    if (auto refusal = chooseParts(kind)) return refusal;
    std::unordered_set<EquipmentId> fed;
    for (const TemplateLoad& load : loads) fed.insert(load.piece);
    for (const Feed& old : m_plan.feeds)
        if (fed.contains(old.to)) m_builder.remove<Feed>(old.id);
    // A group of the largest size may need a little more than a chain gives, for the loss of its busway.
    const Power capacity = m_parts.capacity();
    Power board = m_boards.empty() ? capacity : m_boards.back()->power->rating.value * m_wanted.loadingLimit;
    if (m_isDirect) board = m_distributions.back()->power->rating.value * m_wanted.loadingLimit;
    const Power most = m_wanted.topology == Topology::NPlusOne ? board : capacity;
    std::vector<Group> groups;
    if (auto refusal = group(loads, kind, most * 0.98, groups)) return refusal;
    if (m_wanted.topology == Topology::NPlusOne) return feedNPlusOne(groups, kind);
    feedShared(groups, kind, capacity);
    return std::nullopt;
}

/// The size of unit that costs least for n + 1 of them; `units` is n.
const EquipmentType* FeedChains::unitFor(Power out, std::size_t& units) const
{
    const EquipmentType* best = nullptr;
    Money least;
    for (const EquipmentType* type : m_parts.stages.front()) {
        const auto count = static_cast<std::size_t>(std::ceil(out / (type->power->rating.value * m_wanted.loadingLimit) - 1e-9));
        const Money price = type->price.value * static_cast<double>(std::max<std::size_t>(count, 1) + 1);
        if (!m_parts.sizedFor(out / static_cast<double>(std::max<std::size_t>(count, 1))) || (best && price >= least)) continue;
        best = type;
        least = price;
        units = std::max<std::size_t>(count, 1);
    }
    return best;
}

/// Units in parallel on a common board, or on a common direct-current bus.
std::optional<Refusal> FeedChains::feedNPlusOne(const std::vector<Group>& groups, LoadKind kind)
{
    std::vector<double> draws;
    for (const Group& g : groups) draws.push_back(m_isDirect ? g.draw.si() : g.input().si());
    const Power board = m_isDirect ? Power {} : m_boards.back()->power->rating.value * m_wanted.loadingLimit;
    const ChainPlan shared = shareChains(Topology::NPlusOne, draws, m_isDirect ? 0 : board.si());
    for (std::size_t b = 0; b < shared.blocks.size(); ++b) {
        const Power out = watts(shared.blocks[b].worst[0]);
        const Group& first = groups[static_cast<std::size_t>(std::ranges::find(shared.shares, b, &ChainShare::block) - shared.shares.begin())];
        const Power above = m_isDirect ? first.input() : inputFor(*smallestFor(m_boards, out, m_wanted.loadingLimit), out);
        std::size_t units = 1;
        if (!unitFor(above, units)) return Refusal {.fault = ConnectFault::TooLarge, .to = m_plan.equipment.find(first.loads.front())->name, .seen = powerText(above), .expected = powerText(m_parts.capacity())};
        const std::string number = freshNumber();
        const EquipmentId bus = m_isDirect ? addDistribution(first, Side::A)
                                           : add(*smallestFor(m_boards, out, m_wanted.loadingLimit), (kind == LoadKind::Racks ? "Common board " : "Common plant board ") + number);
        for (std::size_t unit = 0; unit <= units; ++unit)
            connect(addChain(above / static_cast<double>(units), number + chainLetter(unit), Side::A, unit, true), bus, Side::A);
        for (std::size_t g = 0; g < groups.size(); ++g) {
            if (shared.shares[g].block != b) continue;
            if (m_isDirect) feedLoads(groups[g], bus, Side::A);
            else feedGroup(groups[g], {bus, {}, false, Side::A});
        }
    }
    return std::nullopt;
}

void FeedChains::feedShared(const std::vector<Group>& groups, LoadKind, Power capacity)
{
    std::vector<double> draws;
    for (const Group& g : groups) draws.push_back(g.input().si());
    const Topology topology = m_wanted.topology;
    const ChainPlan shared = shareChains(topology, draws, capacity.si());
    for (std::size_t b = 0; b < shared.blocks.size(); ++b) {
        const std::string number = freshNumber();
        std::vector<EquipmentId> outputs;
        for (std::size_t c = 0; c < shared.blocks[b].chains; ++c) {
            const Side side = topology == Topology::TwoN && c == 1 ? Side::B : Side::A;
            outputs.push_back(addChain(watts(shared.blocks[b].worst[c]), number + chainLetter(c), side, c, topology != Topology::N && topology != Topology::TwoN));
        }
        std::map<std::size_t, Outlet> outlets;
        for (std::size_t g = 0; g < groups.size(); ++g) {
            const ChainShare& share = shared.shares[g];
            if (share.block != b) continue;
            if (isSharedByPairs(topology)) feedGroup(groups[g], {outputs[share.a], outputs[share.b], false, Side::A});
            else if (topology == Topology::N) feedGroup(groups[g], {outputs[share.a], {}, false, Side::A});
            else if (m_isDirect) feedGroup(groups[g], {outputs[share.a], outputs[share.b], true, Side::A});
            else {
                auto [at, isNew] = outlets.try_emplace(share.a);
                const Power out = watts(shared.blocks[b].worst[share.a]);
                for (EquipmentId* end : {&at->second.a, &at->second.b})
                    if (isNew) *end = addSwitch(outputs[share.a], outputs[share.b], out, number + chainLetter(share.a) + (end == &at->second.a ? "1" : "2"));
                feedGroup(groups[g], at->second);
            }
        }
    }
}

} // namespace gw
