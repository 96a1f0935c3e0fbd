// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

#include <cmath>
#include <limits>

namespace gw {
namespace {

/// IEEE 802.3df: 800GBASE-SR8 on OM4; IEEE 802.3: DR optics on single-mode fibre.
constexpr double multimodeReach = 100, singleModeReach = 500;
/// Estimate: up to the tray and down again, and a tenth more for slack.
constexpr double drops = 2 * 2.5, slack = 1.1;

struct Place {
    double x, y;
};

Place middleOf(const Footprint& f) { return {(f.x0 + f.x1) / 2, (f.y0 + f.y1) / 2}; }

double cableBetween(Place a, Place b) { return slack * (std::abs(a.x - b.x) + std::abs(a.y - b.y) + drops); }

/// The network racks of the same hall where it has some, else all there are.
std::vector<Place> networkFor(const CheckedPlan& checked, std::size_t space)
{
    std::vector<Place> own, all;
    for (const std::uint32_t piece : checked.networkRacks) {
        all.push_back(middleOf(checked.onSite(piece)));
        if (checked.spaceOf[piece] == space) own.push_back(all.back());
    }
    return own.empty() ? all : own;
}

struct HallAccelerators {
    Place middle;
    double count = 0;
};

std::vector<HallAccelerators> acceleratorsByHall(const CheckedPlan& checked)
{
    std::vector<HallAccelerators> halls;
    for (std::size_t s = 0; s < checked.contents.size(); ++s) {
        HallAccelerators hall {middleOf(onSite(checked.plan.spaces[s])), 0};
        for (const std::uint32_t piece : checked.contents[s].onFloor)
            if (checked.isRackAt(piece)) hall.count += checked.types[piece]->rack->accelerators.value;
        if (hall.count > 0) halls.push_back(hall);
    }
    return halls;
}

/// The longest cable between two of the halls nearest to `centre` that hold `wanted` accelerators together, at most; in m.
double spanAround(const std::vector<HallAccelerators>& halls, const HallAccelerators& centre, double wanted)
{
    std::vector<std::pair<double, double>> byDistance;
    for (const HallAccelerators& hall : halls) byDistance.emplace_back(cableBetween(centre.middle, hall.middle), hall.count);
    std::ranges::sort(byDistance);
    double held = 0;
    for (const auto& [distance, count] : byDistance)
        if ((held += count) >= wanted * (1 - 1e-9)) return distance;
    return 0;
}

} // namespace

void checkNetworkReach(const CheckedPlan& checked, std::size_t space, Findings& findings)
{
    std::vector<Place> network;
    Finding finding = measured(findingOn(Rule::NetworkOutOfReach, Severity::Warning, checked.plan.spaces[space].name, checked.plan.spaces[space].id), 0, multimodeReach, "m");
    for (const std::uint32_t piece : checked.contents[space].onFloor) {
        if (checked.networkRacks.empty() || !checked.isKind(piece, EquipmentKind::AcceleratorRack)) continue;
        if (network.empty()) network = networkFor(checked, space);
        double nearest = std::numeric_limits<double>::infinity();
        const Place own = middleOf(checked.onSite(piece));
        for (const Place& rack : network) nearest = std::min(nearest, cableBetween(own, rack));
        if (nearest <= multimodeReach * full) continue;
        finding.measured = std::max(finding.measured, nearest);
        finding.equipment.push_back(checked.plan.equipment[piece].id);
    }
    if (!finding.equipment.empty()) findings.push_back(std::move(finding));
}

void checkTrainingSpan(const CheckedPlan& checked, Findings& findings)
{
    const Workload& workload = checked.plan.workload;
    const double share = std::min(1.0, workload.preTrainingShare + workload.postTrainingShare);
    const std::vector<HallAccelerators> halls = acceleratorsByHall(checked);
    if (share <= 0 || halls.size() < 2) return;
    double all = 0, span = std::numeric_limits<double>::infinity();
    for (const HallAccelerators& hall : halls) all += hall.count;
    for (const HallAccelerators& hall : halls) span = std::min(span, spanAround(halls, hall, all * share));
    if (span > singleModeReach * full)
        findings.push_back(measured(findingOn(Rule::TrainingSpansTooFar, Severity::Warning, checked.plan.info.name), span, singleModeReach, "m"));
}

} // namespace gw
