// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

namespace gw {
namespace {

enum FedFrom : std::uint8_t { fromNone = 0, fromA = 1, fromB = 2 };

/// The sides that reach each piece, parallel to Plan::equipment.
std::vector<std::uint8_t> sidesOf(const CheckedPlan& checked)
{
    std::vector<std::uint8_t> sides(checked.plan.equipment.size(), fromNone);
    for (const Feed& feed : checked.plan.feeds) {
        const std::uint32_t to = checked.equipmentIndex.of(feed.to);
        if (to != RowIndex<Equipment>::none) sides[to] |= feed.side == Side::A ? fromA : fromB;
    }
    return sides;
}

int countOf(std::uint8_t sides)
{
    return (sides & fromA ? 1 : 0) + (sides & fromB ? 1 : 0);
}

template <class Visitor>
void forEachRack(const CheckedPlan& checked, Visitor&& visit)
{
    for (std::size_t i = 0; i < checked.types.size(); ++i)
        if (checked.types[i] && checked.types[i]->rack && isRack(checked.types[i]->kind)) visit(i, *checked.types[i]->rack);
}

/// Feeds as lists of what each piece leads to.
struct Downstream {
    std::vector<std::uint32_t> start, to;
};

Downstream downstreamOf(const CheckedPlan& checked)
{
    const std::size_t count = checked.plan.equipment.size();
    Downstream down {std::vector<std::uint32_t>(count + 1, 0), {}};
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    pairs.reserve(checked.plan.feeds.size());
    for (const Feed& feed : checked.plan.feeds) {
        const std::uint32_t from = checked.equipmentIndex.of(feed.from), to = checked.equipmentIndex.of(feed.to);
        if (from != RowIndex<Equipment>::none && to != RowIndex<Equipment>::none) pairs.emplace_back(from, to);
    }
    for (const auto& [from, to] : pairs) ++down.start[from + 1];
    for (std::size_t i = 0; i < count; ++i) down.start[i + 1] += down.start[i];
    down.to.resize(pairs.size());
    std::vector<std::uint32_t> next(down.start.begin(), down.start.end() - 1);
    for (const auto& [from, to] : pairs) down.to[next[from]++] = to;
    return down;
}

/// Walks from the sources along the feeds; what is not reached has no power. Feeds in a circle end the walk by themselves.
std::vector<bool> energised(const CheckedPlan& checked)
{
    const Downstream down = downstreamOf(checked);
    std::vector<bool> reached(checked.types.size(), false);
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < checked.types.size(); ++i)
        if (checked.types[i] && isPowerSource(checked.types[i]->kind)) {
            reached[i] = true;
            open.push_back(i);
        }
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        for (std::uint32_t k = down.start[at]; k < down.start[at + 1]; ++k)
            if (!reached[down.to[k]]) {
                reached[down.to[k]] = true;
                open.push_back(down.to[k]);
            }
    }
    return reached;
}

} // namespace

void checkRackFeeds(const CheckedPlan& checked, Findings& findings)
{
    const auto sides = sidesOf(checked);
    forEachRack(checked, [&](std::size_t i, const RackData& rack) {
        if (sides[i] == fromNone)
            findings.push_back(measured(findingAbout(checked, i, Rule::RackWithoutFeed, Severity::Error), 0, rack.cords.value, ""));
    });
}

void checkSides(const CheckedPlan& checked, Findings& findings)
{
    const auto sides = sidesOf(checked);
    forEachRack(checked, [&](std::size_t i, const RackData& rack) {
        if (rack.cords.value >= 2 && countOf(sides[i]) == 1)
            findings.push_back(measured(findingAbout(checked, i, Rule::OneSideOnly, Severity::Warning), 1, 2, ""));
    });
}

void checkPowerSources(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<bool> reached = energised(checked);
    for (std::size_t i = 0; i < reached.size(); ++i)
        if (checked.types[i] && isPowerGear(checked.types[i]->kind) && !reached[i])
            findings.push_back(findingAbout(checked, i, Rule::PowerGearWithoutSource, Severity::Error));
}

} // namespace gw
