// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/kinds.h"
#include "core/checks/loop_members.h"
#include "core/checks/rules.h"

#include <limits>

namespace gw {
namespace {

/// A thousandth of a degree is rounding.
constexpr double settled = 1e-3;

bool isOfKind(const CheckedPlan& checked, const std::vector<std::uint32_t>& pieces, EquipmentKind kind)
{
    return std::ranges::any_of(pieces, [&](std::uint32_t piece) { return checked.isKind(piece, kind); });
}

std::vector<bool> cooledPieces(const CheckedPlan& checked)
{
    std::vector<bool> isCooled(checked.types.size(), false);
    for (const LoopLink& link : checked.links)
        if (link.role == LoopRole::IsCooled) isCooled[link.piece] = true;
    return isCooled;
}

/// The coolest water that coolers and towers make in the design hour, in C; infinite where there are none.
double reachable(const CheckedPlan& checked, const std::vector<std::uint32_t>& coolers)
{
    double coolest = std::numeric_limits<double>::infinity();
    for (const std::uint32_t piece : coolers) {
        const EquipmentType& type = *checked.types[piece];
        if (!type.cooling) continue;
        if (type.kind == EquipmentKind::DryCooler) coolest = std::min(coolest, (checked.climate->designDryBulb.value + type.cooling->approach.value).inCelsius());
        if (type.kind == EquipmentKind::CoolingTower) coolest = std::min(coolest, (checked.climate->designWetBulb.value + type.cooling->approach.value).inCelsius());
    }
    return coolest;
}

Power chillersOf(const CheckedPlan& checked, const std::vector<std::uint32_t>& coolers)
{
    Power sum;
    for (const std::uint32_t piece : coolers)
        if (checked.isKind(piece, EquipmentKind::Chiller)) sum += checked.coolingOf(piece);
    return sum;
}

/// Calls `visit(loop, members, coolest)` for every loop with coolers or towers, where the site's climate is known.
template <class Visitor>
void forEachOutdoor(const CheckedPlan& checked, Visitor&& visit)
{
    if (!checked.climate) return;
    const std::vector<LoopMembers> members = loopMembers(checked);
    for (std::size_t loop = 0; loop < members.size(); ++loop) {
        const double coolest = reachable(checked, members[loop].cools);
        if (coolest < std::numeric_limits<double>::infinity()) visit(loop, members[loop], coolest);
    }
}

} // namespace

void checkCdus(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<bool> isCooled = cooledPieces(checked);
    std::vector<bool> isTold(checked.types.size(), false);
    for (const LoopLink& link : checked.links) {
        if (link.role != LoopRole::Cools || isCooled[link.piece] || isTold[link.piece] || !checked.isKind(link.piece, EquipmentKind::Cdu)) continue;
        isTold[link.piece] = true;
        findings.push_back(findingAbout(checked, link.piece, Rule::CduWithoutFacility, Severity::Error));
    }
}

void checkRejection(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<LoopMembers> members = loopMembers(checked);
    for (std::size_t loop = 0; loop < members.size(); ++loop) {
        if (checked.plan.loops[loop].kind != LoopKind::Facility || members[loop].isCooled.empty()) continue;
        const auto rejects = [&](std::uint32_t piece) { return isHeatSink(*checked.types[piece]); };
        if (std::ranges::none_of(members[loop].cools, rejects))
            findings.push_back(findingAboutLoop(checked, loop, Rule::FacilityWithoutRejection, Severity::Error, members[loop].isCooled));
    }
}

void checkApproach(const CheckedPlan& checked, Findings& findings)
{
    const Plan& plan = checked.plan;
    std::vector<double> warmestFacility(checked.types.size(), -std::numeric_limits<double>::infinity());
    for (const LoopLink& link : checked.links)
        if (link.role == LoopRole::IsCooled) warmestFacility[link.piece] = std::max(warmestFacility[link.piece], plan.loops[link.loop].supply.inCelsius());
    const std::vector<LoopMembers> members = loopMembers(checked);
    for (std::size_t loop = 0; loop < members.size(); ++loop) {
        std::vector<std::uint32_t> tooWarm;
        double warmest = 0, limit = 0;
        for (const std::uint32_t piece : members[loop].cools) {
            if (!checked.isKind(piece, EquipmentKind::Cdu) || !checked.types[piece]->cooling) continue;
            const double most = (plan.loops[loop].supply - checked.types[piece]->cooling->approach.value).inCelsius();
            if (warmestFacility[piece] <= most + settled) continue;
            if (tooWarm.empty() || warmestFacility[piece] - most > warmest - limit) warmest = warmestFacility[piece], limit = most;
            tooWarm.push_back(piece);
        }
        if (!tooWarm.empty()) findings.push_back(measured(findingAboutLoop(checked, loop, Rule::FacilityTooWarm, Severity::Warning, tooWarm), warmest, limit, "C"));
    }
}

void checkReach(const CheckedPlan& checked, Findings& findings)
{
    forEachOutdoor(checked, [&](std::size_t loop, const LoopMembers& members, double coolest) {
        const double supply = checked.plan.loops[loop].supply.inCelsius();
        if (coolest > supply + settled && !isOfKind(checked, members.cools, EquipmentKind::Chiller))
            findings.push_back(measured(findingAboutLoop(checked, loop, Rule::RejectionTooWarm, Severity::Warning, members.cools), coolest, supply, "C"));
    });
}

void checkTrim(const CheckedPlan& checked, Findings& findings)
{
    forEachOutdoor(checked, [&](std::size_t loop, const LoopMembers& members, double coolest) {
        const LoopOutcome* solved = checked.outcomeOfLoop(loop);
        const Power chillers = chillersOf(checked, members.cools);
        const Loop& row = checked.plan.loops[loop];
        if (!solved || chillers.si() <= 0 || row.rise.si() <= 0) return;
        const Power needed = solved->heat * std::clamp((coolest - row.supply.inCelsius()) / row.rise.in(kelvin), 0.0, 1.0);
        if (needed > chillers * full)
            findings.push_back(measured(findingAboutLoop(checked, loop, Rule::TrimChillersTooSmall, Severity::Warning, members.cools),
                needed.in(kilowatt), chillers.in(kilowatt), "kW"));
    });
}

void checkCoils(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<bool> isCooled = cooledPieces(checked);
    for (std::uint32_t i = 0; i < checked.types.size(); ++i) {
        const EquipmentType* type = checked.types[i];
        if (type && isAirHandler(type->kind) && type->cooling && type->cooling->carnotShare.value <= 0 && !isCooled[i])
            findings.push_back(findingAbout(checked, i, Rule::AirUnitWithoutWater, Severity::Warning));
    }
}

void checkLoopRoles(const CheckedPlan& checked, Findings& findings)
{
    for (const LoopLink& link : checked.links) {
        const EquipmentKind kind = checked.types[link.piece]->kind;
        const bool onlyRejects = kind == EquipmentKind::DryCooler || kind == EquipmentKind::CoolingTower || kind == EquipmentKind::Pump;
        if (link.role == LoopRole::Cools ? isCooling(kind) : !onlyRejects) continue;
        findings.push_back(findingAbout(checked, link.piece, Rule::WrongLoopRole, Severity::Error));
    }
}

} // namespace gw
