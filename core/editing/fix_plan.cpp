// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"
#include "core/checks/day.h"
#include "core/checks/waivers.h"
#include "core/editing/fixes.h"

#include <unordered_set>

namespace gw {
namespace {

/// "Rack 2" for the second "Rack"; counts on until nobody has the name.
std::string freeName(const std::string& name, std::unordered_set<std::string>& taken)
{
    for (int n = 2;; ++n) {
        std::string candidate = name + " " + std::to_string(n);
        if (taken.insert(candidate).second) return candidate;
    }
}

bool isDone(const Waiver& waiver, const FixInput& input, const Findings& all)
{
    if (input.finding.rule == Rule::WaiverExpired) return hasExpired(waiver.expires, today());
    return std::ranges::none_of(all, [&](const Finding& f) { return concerns(waiver, f); });
}

} // namespace

Edit fixPowers(const FixInput& input)
{
    for (const Application& agent : input.plan.applications) {
        if (agent.name != input.finding.object || !agent.isAgent || !agent.externalCommunication) continue;
        Application kept = agent;
        kept.externalCommunication = false;
        return changeRow(input.plan, kept, "Take external communication from " + agent.name);
    }
    return {};
}

Edit fixShares(const FixInput& input)
{
    if (input.finding.measured <= 1) return {};
    const double scale = 1 / input.finding.measured;
    EditBuilder builder(input.plan, "Scale all capacity shares to one");
    Workload workload = input.plan.workload;
    workload.preTrainingShare *= scale;
    workload.postTrainingShare *= scale;
    builder.set(workload);
    for (ServiceTier tier : input.plan.tiers) {
        tier.capacityShare *= scale;
        builder.put(std::move(tier));
    }
    return std::move(builder).finish();
}

Edit fixNames(const FixInput& input)
{
    std::unordered_set<std::string> taken;
    for (const Equipment& piece : input.plan.equipment) taken.insert(piece.name);
    EditBuilder builder(input.plan, "Give each " + input.finding.object + " a name of its own");
    for (std::size_t n = 1; n < input.finding.equipment.size(); ++n)
        if (const Equipment* piece = input.piece(n)) {
            Equipment renamed = *piece;
            renamed.name = freeName(piece->name, taken);
            builder.put(std::move(renamed));
        }
    return std::move(builder).finish();
}

Edit fixWaivers(const FixInput& input)
{
    const Findings all = check(input.plan, input.catalog, input.outcome);
    EditBuilder builder(input.plan, "Remove the waiver for " + input.finding.object);
    for (const Waiver& waiver : input.plan.waivers)
        if (nameOf(waiver, input.plan) == input.finding.object && isDone(waiver, input, all)) builder.remove<Waiver>(waiver.id);
    return std::move(builder).finish();
}

} // namespace gw
