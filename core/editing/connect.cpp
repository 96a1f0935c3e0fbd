// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/connect.h"

#include "core/catalog/kinds.h"
#include "core/editing/compose.h"
#include "core/editing/feed_walk.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace gw {
namespace {

/// The two ends of a feed to be.
struct Ends {
    const Equipment *from = nullptr, *to = nullptr;
    const EquipmentType *fromType = nullptr, *toType = nullptr;

    Refusal refused(ConnectFault fault, Side side, std::string seen = {}, std::string expected = {}) const
    {
        return {fault, from ? from->name : "", to ? to->name : "", std::move(seen), std::move(expected), side, {}, {}};
    }
};

Ends endsOf(const Plan& plan, const Catalog& catalog, EquipmentId from, EquipmentId to)
{
    Ends ends {plan.equipment.find(from), plan.equipment.find(to), nullptr, nullptr};
    if (ends.from) ends.fromType = catalog.find(ends.from->type);
    if (ends.to) ends.toType = catalog.find(ends.to->type);
    return ends;
}

std::string nameOf(const Plan& plan, EquipmentId id)
{
    const Equipment* piece = plan.equipment.find(id);
    return piece ? piece->name : std::string();
}

/// What the ends themselves forbid.
std::optional<Refusal> unfit(const Ends& ends, Side side)
{
    if (!ends.fromType || !ends.toType) return ends.refused(ConnectFault::NoSuchPiece, side);
    if (ends.from == ends.to) return ends.refused(ConnectFault::ToItself, side);
    if (ends.to->isLocked) return ends.refused(ConnectFault::Locked, side);
    if (givenBy(*ends.fromType).isEmpty()) return ends.refused(ConnectFault::GivesNoPower, side);
    if (takenBy(*ends.toType).isEmpty()) return ends.refused(ConnectFault::TakesNoPower, side);
    return std::nullopt;
}

/// What feeds the side of a load now; power gear may have several feeds in parallel.
std::optional<Refusal> taken(const Plan& plan, const FeedIndex& feeds, const Ends& ends, Side side)
{
    for (const Feed* feed : feeds.into(ends.to->id)) {
        if (feed->side != side) continue;
        if (feed->from == ends.from->id) return ends.refused(ConnectFault::Twice, side);
        if (!isPower(ends.toType->kind)) return ends.refused(ConnectFault::SideTaken, side, nameOf(plan, feed->from));
    }
    return std::nullopt;
}

std::string namesOf(const Plan& plan, const std::vector<EquipmentId>& path)
{
    std::string names;
    for (const EquipmentId id : path) names += (names.empty() ? "" : " > ") + nameOf(plan, id);
    return names;
}

std::optional<Refusal> wrongVoltage(const Plan& plan, const Catalog& catalog, const FeedIndex& feeds, const Ends& ends, Side side)
{
    const VoltageFinder voltages(plan, catalog, feeds);
    const Voltages given = voltages.given(ends.from->id), wanted = voltages.taken(ends.to->id);
    if (!(given & wanted).isEmpty()) return std::nullopt;
    Refusal refusal = ends.refused(ConnectFault::WrongVoltage, side);
    refusal.given = given;
    refusal.taken = wanted;
    return refusal;
}

std::optional<Refusal> whyNotFeed(const Plan& plan, const Catalog& catalog, const FeedIndex& feeds, EquipmentId from, EquipmentId to, Side side)
{
    const Ends ends = endsOf(plan, catalog, from, to);
    if (auto refusal = unfit(ends, side)) return refusal;
    if (auto refusal = taken(plan, feeds, ends, side)) return refusal;
    // Only power gear can lead back to where its power comes from.
    if (isPower(ends.toType->kind))
        if (const auto path = feedPath(plan, to, from); !path.empty()) return ends.refused(ConnectFault::Circle, side, namesOf(plan, path) + " > " + ends.to->name);
    return wrongVoltage(plan, catalog, feeds, ends, side);
}

void addFeed(EditBuilder& builder, EquipmentId from, EquipmentId to, Side side)
{
    auto feed = builder.fresh<Feed>();
    feed.from = from;
    feed.to = to;
    feed.side = side;
    builder.put(feed);
}

std::string countOf(std::size_t count, const char* one, const char* many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

} // namespace

Connected connectFeed(const Plan& plan, const Catalog& catalog, EquipmentId from, EquipmentId to, Side side)
{
    return connectFeeds(plan, catalog, from, std::span(&to, 1), side);
}

Connected connectFeeds(const Plan& plan, const Catalog& catalog, EquipmentId from, std::span<const EquipmentId> to, Side side)
{
    const FeedIndex feeds(plan);
    const std::string loads = to.size() == 1 ? nameOf(plan, to.front()) : countOf(to.size(), "piece", "pieces");
    EditBuilder builder(plan, "Feed " + loads + " from " + nameOf(plan, from));
    for (const EquipmentId load : to) {
        if (auto refusal = whyNotFeed(plan, catalog, feeds, from, load, side)) return *std::move(refusal);
        addFeed(builder, from, load, side);
    }
    return std::move(builder).finish();
}

Connected feedFromPair(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> loads, EquipmentId a, EquipmentId b)
{
    const std::unordered_set<EquipmentId> fed(loads.begin(), loads.end());
    if (fed.empty() || (a.isNone() && b.isNone())) return Refusal {.fault = ConnectFault::NothingToFeed};
    EditBuilder builder(plan, "Feed " + (loads.size() == 1 ? nameOf(plan, loads.front()) : countOf(loads.size(), "piece", "pieces")) + " from a pair");
    for (const Feed& feed : plan.feeds)
        if (fed.contains(feed.to) && !(feed.side == Side::A ? a : b).isNone()) builder.remove<Feed>(feed.id);
    const Plan without = builder.plan();
    const FeedIndex feeds(without);
    for (const EquipmentId load : loads)
        for (const Side side : {Side::A, Side::B}) {
            const EquipmentId from = side == Side::A ? a : b;
            if (from.isNone()) continue;
            if (auto refusal = whyNotFeed(without, catalog, feeds, from, load, side)) return *std::move(refusal);
            addFeed(builder, from, load, side);
        }
    return std::move(builder).finish();
}

Edit disconnectLoads(const Plan& plan, std::span<const EquipmentId> loads)
{
    const std::unordered_set<EquipmentId> fed(loads.begin(), loads.end());
    std::vector<FeedId> feeds;
    for (const Feed& feed : plan.feeds)
        if (fed.contains(feed.to)) feeds.push_back(feed.id);
    return removeFeeds(plan, feeds);
}

Edit removeFeeds(const Plan& plan, std::span<const FeedId> feeds)
{
    EditBuilder builder(plan, "Remove " + countOf(feeds.size(), "feed", "feeds"));
    for (const FeedId id : feeds) builder.remove<Feed>(id);
    return std::move(builder).finish();
}

} // namespace gw
