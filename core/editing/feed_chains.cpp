// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/feed_chains.h"

#include "core/catalog/kinds.h"
#include "core/editing/free_room.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

constexpr Voltages medium {Voltage::Medium}, low {Voltage::Low}, direct {Voltage::Direct};

std::string powerText(Power power) { return readable(power).text(); }

char letterOf(std::size_t chain) { return static_cast<char>('A' + chain); }

bool isSharedByPairs(Topology topology)
{
    return topology == Topology::TwoN || topology == Topology::ThreeHalves || topology == Topology::FourThirds;
}

} // namespace

FeedChains::FeedChains(const Plan& plan, const Catalog& catalog, const FeedTemplate& wanted, EditBuilder& builder, SpaceId near)
    : m_plan(plan), m_catalog(catalog), m_wanted(wanted), m_builder(builder), m_places(plan, catalog, near), m_leastSources(wanted.topology == Topology::N ? 1 : 2)
{
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
            connect(addChain(above / static_cast<double>(units), number + letterOf(unit), Side::A, unit, true), bus, Side::A);
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
            outputs.push_back(addChain(watts(shared.blocks[b].worst[c]), number + letterOf(c), side, c, topology != Topology::N && topology != Topology::TwoN));
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
                    if (isNew) *end = addSwitch(outputs[share.a], outputs[share.b], out, number + letterOf(share.a) + (end == &at->second.a ? "1" : "2"));
                feedGroup(groups[g], at->second);
            }
        }
    }
}

/// Top down: source, transformer, board, UPS. Returns the last.
EquipmentId FeedChains::addChain(Power out, const std::string& suffix, Side side, std::size_t number, bool mayAlternate)
{
    const auto sized = m_parts.sizedFor(std::min(out, m_parts.capacity()));
    EquipmentId below, bottom;
    for (const EquipmentType* type : *sized) {
        const char* stem = type->kind == EquipmentKind::Transformer ? "Transformer " : type->kind == EquipmentKind::Switchgear ? "Switchgear " : type->kind == EquipmentKind::Ups ? "UPS " : "Rectifier ";
        const EquipmentId id = add(*type, stem + suffix);
        if (below.isNone()) bottom = id;
        else connect(id, below, side);
        below = id;
    }
    connectSource(below, side, number, mayAlternate);
    return bottom;
}

/// A transfer switch: takes the main chain, and the reserve when that is gone.
EquipmentId FeedChains::addSwitch(EquipmentId main, EquipmentId reserve, Power out, const std::string& suffix)
{
    const EquipmentType* type = smallestFor(m_boards, out, m_wanted.loadingLimit);
    const EquipmentId id = add(type ? *type : *m_boards.back(), "Transfer switch " + suffix);
    connect(main, id, Side::A);
    connect(reserve, id, Side::B);
    return id;
}

void FeedChains::feedGroup(const Group& group, const Outlet& outlet)
{
    const bool hasB = !outlet.b.isNone();
    for (const Side side : {Side::A, Side::B}) {
        if (side == Side::B && !hasB) continue;
        const EquipmentId from = side == Side::A || outlet.isAlternate ? outlet.a : outlet.b;
        if (!group.distribution) {
            feedLoads(group, from, side);
            continue;
        }
        const EquipmentId bus = addDistribution(group, side);
        connect(from, bus, outlet.isAlternate ? Side::A : side);
        if (outlet.isAlternate) connect(outlet.b, bus, Side::B);
        feedLoads(group, bus, side);
    }
}

void FeedChains::feedLoads(const Group& group, EquipmentId from, Side side)
{
    for (const EquipmentId load : group.loads) connect(from, load, side);
}

EquipmentId FeedChains::addDistribution(const Group& group, Side side)
{
    const EquipmentType& type = *group.distribution;
    const Equipment& first = *m_plan.equipment.find(group.loads.front());
    const auto* row = m_plan.groups.find(first.group);
    auto piece = m_builder.fresh<Equipment>();
    piece.type = type.id;
    piece.group = first.group;
    piece.name = freshName((type.kind == EquipmentKind::Busway ? "Busway " : "PDU ") + (row ? row->name : first.name) + (side == Side::A ? " side A" : " side B"));
    if (type.kind == EquipmentKind::Busway) {
        m_places.hang(type, group.loads, side, piece);
    } else {
        const Equipment& last = *m_plan.equipment.find(group.loads.back());
        const Spot spot = freeRoomBeside(m_builder.plan(), m_catalog, type, last);
        piece.space = last.space;
        piece.facing = last.facing;
        piece.x = spot.x;
        piece.y = spot.y;
    }
    const EquipmentId id = piece.id;
    m_builder.put(std::move(piece));
    return id;
}

EquipmentId FeedChains::add(const EquipmentType& type, std::string name)
{
    const bool isOutdoors = type.kind == EquipmentKind::Transformer || type.kind == EquipmentKind::GridConnection;
    auto piece = m_builder.fresh<Equipment>();
    piece.type = type.id;
    piece.name = freshName(std::move(name));
    m_places.place(m_builder, type, isOutdoors ? SpaceKind::Yard : SpaceKind::ElectricalRoom, piece);
    const EquipmentId id = piece.id;
    m_builder.put(std::move(piece));
    return id;
}

void FeedChains::connect(EquipmentId from, EquipmentId to, Side side)
{
    auto feed = m_builder.fresh<Feed>();
    feed.from = from;
    feed.to = to;
    feed.side = side;
    m_builder.put(feed);
}

/// Chains take the sources in turn. Where they back each other in threes or more, each can also change over to the next source.
void FeedChains::connectSource(EquipmentId top, Side side, std::size_t number, bool mayAlternate)
{
    connect(sourceAt(number), top, side);
    if (mayAlternate && m_sources.size() > 1) connect(sourceAt(number + 1), top, side == Side::A ? Side::B : Side::A);
}

EquipmentId FeedChains::sourceAt(std::size_t number)
{
    if (m_sources.empty()) {
        const EquipmentType* type = nullptr;
        for (const EquipmentType& candidate : m_catalog.equipment)
            if (candidate.kind == EquipmentKind::GridConnection && !type) type = &candidate;
        for (std::size_t i = 0; type && i < m_leastSources; ++i) m_sources.push_back(add(*type, std::string("Grid connection ") + letterOf(i)));
    }
    return m_sources.empty() ? EquipmentId {} : m_sources[number % m_sources.size()];
}

/// Medium-voltage boards; where there are none, the transformers above them; else the grid connections. Nearest first, and of as many as stand
/// about as near, one for each side.
void FeedChains::findSources(SpaceId near)
{
    const Space* home = m_plan.spaces.find(near);
    for (const EquipmentKind kind : {EquipmentKind::Switchgear, EquipmentKind::Transformer, EquipmentKind::GridConnection}) {
        std::vector<std::pair<double, EquipmentId>> found;
        for (const Equipment& piece : m_plan.equipment) {
            const EquipmentType* type = m_catalog.find(piece.type);
            const Space* space = m_plan.spaces.find(piece.space);
            if (!type || type->kind != kind || !givenBy(*type).has(Voltage::Medium) || !space || !home) continue;
            found.emplace_back(std::abs((space->x - home->x).si()) + std::abs((space->y - home->y).si()), piece.id);
        }
        std::ranges::sort(found);
        for (const auto& [distance, id] : found)
            if (m_sources.size() < m_leastSources) m_sources.push_back(id);
        if (!m_sources.empty()) return;
    }
}

/// A number that no chain of the plan bears yet.
std::string FeedChains::freshNumber()
{
    for (std::size_t number = 1;; ++number) {
        bool isFree = true;
        for (const char* stem : {"Transformer ", "Switchgear ", "UPS ", "Rectifier ", "Common board ", "Common plant board ", "Plant switchgear "})
            for (const char* letter : {"", "A", "B", "C", "D", "E"}) isFree &= !m_names.contains(stem + std::to_string(number) + letter);
        if (isFree) return std::to_string(number);
    }
}

std::string FeedChains::freshName(std::string name)
{
    std::string fresh = name;
    for (std::size_t number = 2; !m_names.insert(fresh).second; ++number) fresh = name + " " + std::to_string(number);
    return fresh;
}

} // namespace gw
