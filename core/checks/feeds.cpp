// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

namespace gw {
namespace {

enum FedFrom : std::uint8_t { fromNone = 0, fromA = 1, fromB = 2 };

/// The sides that reach a piece.
std::uint8_t sidesOf(const CheckedPlan& checked, std::size_t piece)
{
    std::uint8_t sides = fromNone;
    for (const PowerNet::End& end : checked.power.into(piece)) sides |= end.side == Side::A ? fromA : fromB;
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

/// Walks from the sources along the feeds; what is not reached has no power. Feeds in a circle end the walk by themselves.
std::vector<bool> energised(const CheckedPlan& checked)
{
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
        for (const PowerNet::End& end : checked.power.outOf(at))
            if (!reached[end.piece]) {
                reached[end.piece] = true;
                open.push_back(end.piece);
            }
    }
    return reached;
}

} // namespace

void checkRackFeeds(const CheckedPlan& checked, Findings& findings)
{
    forEachRack(checked, [&](std::size_t i, const RackData& rack) {
        if (sidesOf(checked, i) == fromNone)
            findings.push_back(measured(findingAbout(checked, i, Rule::RackWithoutFeed, Severity::Error), 0, rack.cords.value, ""));
    });
}

void checkSides(const CheckedPlan& checked, Findings& findings)
{
    forEachRack(checked, [&](std::size_t i, const RackData& rack) {
        if (rack.cords.value >= 2 && countOf(sidesOf(checked, i)) == 1)
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
