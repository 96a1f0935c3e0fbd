// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/kinds.h"
#include "core/checks/loop_members.h"
#include "core/checks/rules.h"

namespace gw {
namespace {

bool isPump(const CheckedPlan& checked, std::uint32_t piece) { return checked.isKind(piece, EquipmentKind::Pump); }

Power capacityOf(const CheckedPlan& checked, const std::vector<std::uint32_t>& pieces, bool pumps)
{
    Power sum;
    for (const std::uint32_t piece : pieces)
        if (isPump(checked, piece) == pumps) sum += checked.coolingOf(piece);
    return sum;
}

Power largestOf(const CheckedPlan& checked, const std::vector<std::uint32_t>& pieces)
{
    Power largest;
    for (const std::uint32_t piece : pieces)
        if (!isPump(checked, piece)) largest = std::max(largest, checked.coolingOf(piece));
    return largest;
}

bool hasFeedOf(const CheckedPlan& checked, std::uint32_t piece, Side side)
{
    return std::ranges::any_of(checked.power.into(piece), [&](const PowerNet::End& end) { return end.side == side; });
}

/// What still cools when one side is lost.
Power capacityWithout(const CheckedPlan& checked, const std::vector<std::uint32_t>& pieces, Side lost)
{
    Power sum;
    for (const std::uint32_t piece : pieces)
        if (!isPump(checked, piece) && hasFeedOf(checked, piece, lost == Side::A ? Side::B : Side::A)) sum += checked.coolingOf(piece);
    return sum;
}

bool areAllFed(const CheckedPlan& checked, const std::vector<std::uint32_t>& pieces)
{
    return std::ranges::none_of(pieces, [&](std::uint32_t piece) { return checked.power.into(piece).empty(); });
}

bool usesBothSides(const Plan& plan)
{
    bool a = false, b = false;
    for (const Feed& feed : plan.feeds) (feed.side == Side::A ? a : b) = true;
    return a && b;
}

/// Loops that are solved, have heat and can carry it: others are other rules' matter.
template <class Visitor>
void forEachCarried(const CheckedPlan& checked, Visitor&& visit)
{
    const std::vector<LoopMembers> members = loopMembers(checked);
    for (std::size_t loop = 0; loop < members.size(); ++loop) {
        const LoopOutcome* solved = checked.outcomeOfLoop(loop);
        if (solved && solved->heat.si() > 0 && solved->heat <= solved->capacity * full) visit(loop, members[loop], *solved);
    }
}

} // namespace

void checkSpareCooling(const CheckedPlan& checked, Findings& findings)
{
    forEachCarried(checked, [&](std::size_t loop, const LoopMembers& members, const LoopOutcome& solved) {
        const Power left = solved.capacity - largestOf(checked, members.cools);
        if (solved.heat > left * full)
            findings.push_back(measured(findingAboutLoop(checked, loop, Rule::LoopWithoutSpare, Severity::Warning, members.cools),
                solved.heat.in(kilowatt), left.in(kilowatt), "kW"));
    });
}

void checkLoopSides(const CheckedPlan& checked, Findings& findings)
{
    if (!usesBothSides(checked.plan)) return;
    forEachCarried(checked, [&](std::size_t loop, const LoopMembers& members, const LoopOutcome& solved) {
        if (!areAllFed(checked, members.cools)) return;
        const Power left = std::min(capacityWithout(checked, members.cools, Side::A), capacityWithout(checked, members.cools, Side::B));
        if (solved.heat > left * full)
            findings.push_back(measured(findingAboutLoop(checked, loop, Rule::LoopOnOneSide, Severity::Warning, members.cools),
                solved.heat.in(kilowatt), left.in(kilowatt), "kW"));
    });
}

void checkPumps(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<LoopMembers> members = loopMembers(checked);
    for (std::size_t loop = 0; loop < members.size(); ++loop) {
        const LoopOutcome* solved = checked.outcomeOfLoop(loop);
        const Power pumped = capacityOf(checked, members[loop].cools, true);
        if (solved && pumped.si() > 0 && solved->heat > pumped * full)
            findings.push_back(measured(findingAboutLoop(checked, loop, Rule::PumpsTooSmall, Severity::Warning, members[loop].cools),
                solved->heat.in(kilowatt), pumped.in(kilowatt), "kW"));
    }
}

void checkSpareAir(const CheckedPlan& checked, Findings& findings)
{
    for (std::size_t s = 0; s < checked.contents.size(); ++s) {
        const Space& space = checked.plan.spaces[s];
        if (space.kind != SpaceKind::DataHall) continue;
        Power heat, capacity, largest;
        Finding finding = findingOn(Rule::AirWithoutSpare, Severity::Warning, space.name, space.id);
        for (const std::uint32_t piece : checked.contents[s].onFloor) {
            heat += checked.airHeatOf(piece);
            if (!isAirHandler(checked.types[piece]->kind)) continue;
            capacity += checked.coolingOf(piece);
            largest = std::max(largest, checked.coolingOf(piece));
            finding.equipment.push_back(checked.plan.equipment[piece].id);
        }
        if (heat <= capacity * full && heat > (capacity - largest) * full)
            findings.push_back(measured(std::move(finding), heat.in(kilowatt), (capacity - largest).in(kilowatt), "kW"));
    }
}

} // namespace gw
