// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

namespace gw {
namespace {

constexpr std::uint32_t nowhere = RowIndex<Equipment>::none;

/// Where power should come into a knot: a piece fed from outside, else the one nearest to the grid by its kind.
std::uint32_t entryOf(const CheckedPlan& checked, std::span<const std::uint32_t> knot)
{
    const auto rank = [&](std::uint32_t piece) {
        const EquipmentType* type = checked.types[piece];
        return std::pair {!isFedFromOutside(checked.power, knot, piece), type ? static_cast<int>(type->kind) : static_cast<int>(EquipmentKind::Pump) + 1};
    };
    return *std::ranges::min_element(knot, {}, rank);
}

/// The shortest way along the feeds from a piece back to it, without the return.
std::vector<std::uint32_t> circleFrom(const PowerNet& net, std::span<const std::uint32_t> knot, std::uint32_t entry)
{
    std::vector<std::uint32_t> before(net.pieces(), nowhere), open {entry};
    for (std::size_t i = 0; i < open.size() && before[entry] == nowhere; ++i)
        for (const PowerNet::End& end : net.outOf(open[i])) {
            if (before[end.piece] != nowhere || !std::ranges::binary_search(knot, end.piece)) continue;
            before[end.piece] = open[i];
            open.push_back(end.piece);
        }
    std::vector<std::uint32_t> circle;
    for (std::uint32_t at = before[entry]; at != entry; at = before[at]) circle.push_back(at);
    circle.push_back(entry);
    std::ranges::reverse(circle);
    return circle;
}

} // namespace

void checkFeedCycles(const CheckedPlan& checked, Findings& findings)
{
    for (const auto& knot : checked.power.knots()) {
        const auto circle = circleFrom(checked.power, knot, entryOf(checked, knot));
        Finding finding = measured(findingAbout(checked, circle.front(), Rule::FeedCycle, Severity::Error), static_cast<double>(circle.size()), 0, "");
        finding.equipment.clear();
        for (const std::uint32_t piece : circle) finding.equipment.push_back(checked.plan.equipment[piece].id);
        finding.seen = checked.plan.equipment[circle.back()].name;
        findings.push_back(std::move(finding));
    }
}

} // namespace gw
