// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/fixes.h"

#include <cmath>

namespace gw {
namespace {

double distanceBetween(const Equipment& a, const Equipment& b)
{
    return std::abs((a.x - b.x).in(metre)) + std::abs((a.y - b.y).in(metre));
}

bool isFed(const Plan& plan, EquipmentId id, Side side)
{
    return std::ranges::any_of(plan.feeds, [&](const Feed& feed) { return feed.to == id && feed.side == side; });
}

/// Racks go by racks, plant by its own kind.
bool isAlike(const EquipmentType& a, const EquipmentType& b) { return isRack(a.kind) ? isRack(b.kind) : a.kind == b.kind; }

/// The nearest of its kind in the same space, those of its row first, that has a feed of this side.
const Equipment* neighbourWith(const FixInput& input, const Equipment& piece, Side side)
{
    const EquipmentType* type = input.catalog.find(piece.type);
    const Equipment* best = nullptr;
    const auto rank = [&](const Equipment& e) { return std::pair {e.group != piece.group, distanceBetween(e, piece)}; };
    for (const Equipment& other : input.plan.equipment) {
        if (other.id == piece.id || other.space != piece.space || (best && rank(*best) <= rank(other))) continue;
        const EquipmentType* otherType = input.catalog.find(other.type);
        if (type && otherType && isAlike(*type, *otherType) && isFed(input.plan, other.id, side)) best = &other;
    }
    return best;
}

void copyFeeds(EditBuilder& builder, const Plan& plan, EquipmentId from, EquipmentId to, Side side)
{
    for (const Feed& feed : plan.feeds) {
        if (feed.to != from || feed.side != side || feed.from == to) continue;
        Feed copy = builder.fresh<Feed>();
        copy.from = feed.from;
        copy.to = to;
        copy.side = side;
        builder.put(copy);
    }
}

Power firmSources(const FixInput& input)
{
    Power firm;
    for (const EnergySource& source : input.plan.sources)
        if (const EnergySourceType* type = input.catalog.find(source.type); type && type->capacityFactor.value >= 0.85) firm += source.capacity;
    return firm;
}

} // namespace

Edit fixByFeedingAsNeighbours(const FixInput& input)
{
    const Equipment* piece = input.piece(0);
    if (!piece) return {};
    EditBuilder builder(input.plan, "Feed " + piece->name + " as its neighbours");
    for (const Side side : {Side::A, Side::B}) {
        if (isFed(input.plan, piece->id, side)) continue;
        if (const Equipment* neighbour = neighbourWith(input, *piece, side)) copyFeeds(builder, input.plan, neighbour->id, piece->id, side);
    }
    return std::move(builder).finish();
}

Edit fixTwinFeeds(const FixInput& input)
{
    if (input.finding.equipment.size() < 2) return {};
    const EquipmentId to = input.finding.equipment[0], from = input.finding.equipment[1];
    EditBuilder builder(input.plan, "Remove the twin feeds of " + input.finding.object);
    bool isKept[2] {};
    for (const Feed& feed : input.plan.feeds) {
        if (feed.from != from || feed.to != to) continue;
        bool& kept = isKept[static_cast<int>(feed.side)];
        if (kept) builder.remove<Feed>(feed.id);
        kept = true;
    }
    return std::move(builder).finish();
}

Edit fixFeedDirection(const FixInput& input)
{
    if (input.finding.equipment.size() < 2) return {};
    EditBuilder builder(input.plan, "Remove the feed from " + input.finding.object);
    for (const Feed& feed : input.plan.feeds)
        if (feed.from == input.finding.equipment[0] && feed.to == input.finding.equipment[1]) builder.remove<Feed>(feed.id);
    return std::move(builder).finish();
}

Edit fixFeedCycle(const FixInput& input)
{
    if (input.finding.equipment.empty()) return {};
    EditBuilder builder(input.plan, "Remove the feed from " + input.finding.seen + " back to " + input.finding.object);
    for (const Feed& feed : input.plan.feeds)
        if (feed.from == input.finding.equipment.back() && feed.to == input.finding.equipment.front()) builder.remove<Feed>(feed.id);
    return std::move(builder).finish();
}

Edit fixCap(const FixInput& input)
{
    const Equipment* piece = input.piece(0);
    const EquipmentType* type = piece ? input.catalog.find(piece->type) : nullptr;
    if (!type || !type->rack) return {};
    Equipment raised = *piece;
    raised.powerCap = type->rack->idlePower.value;
    return changeRow(input.plan, raised, "Raise the cap of " + piece->name + " to its idle power");
}

Edit fixSupply(const FixInput& input)
{
    const double lasting = 1 - input.plan.energy.interruptibleShare;
    if (lasting <= 0) return {};
    const Power needed = (input.outcome.headline.gridPeak - firmSources(input)) * (1 / lasting);
    Site site = input.plan.site;
    site.gridCapacity = megawatts(std::ceil(needed.in(megawatt) * 10 - 1e-9) / 10);
    if (site.gridCapacity <= input.plan.site.gridCapacity) return {};
    return changeSection(input.plan, site, "Raise the grid connection to the site's peak");
}

} // namespace gw
