// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

#include <string_view>
#include <unordered_map>

namespace gw {
namespace {

/// Adds a piece to the finding of its type; `atOf` tells where that is.
void count(const CheckedPlan& checked, std::size_t piece, Rule rule, const std::string& seen, std::unordered_map<std::string_view, std::size_t>& atOf, Findings& findings)
{
    const Equipment& row = checked.plan.equipment[piece];
    const auto [at, isNew] = atOf.try_emplace(row.type.text, findings.size());
    if (isNew) {
        findings.push_back(findingOn(rule, Severity::Error, row.type.text, row.space));
        findings.back().seen = seen;
    }
    findings[at->second].equipment.push_back(row.id);
    ++findings[at->second].measured;
}

Finding unknown(Rule rule, const std::string& object, const std::string& seen)
{
    Finding finding = measured(findingOn(rule, Severity::Error, object), 1, 0, "");
    finding.seen = seen;
    return finding;
}

} // namespace

void checkKnownTypes(const CheckedPlan& checked, Findings& findings)
{
    std::unordered_map<std::string_view, std::size_t> atOf;
    for (std::size_t i = 0; i < checked.types.size(); ++i)
        if (!checked.types[i]) count(checked, i, Rule::UnknownType, checked.plan.equipment[i].type.text, atOf, findings);
}

void checkKnownAccelerators(const CheckedPlan& checked, Findings& findings)
{
    std::unordered_map<std::string_view, std::size_t> atOf;
    std::unordered_map<const EquipmentType*, bool> isKnown;
    for (std::size_t i = 0; i < checked.types.size(); ++i) {
        const EquipmentType* type = checked.types[i];
        if (!type || !type->rack || !type->rack->accelerator) continue;
        const auto [known, isNew] = isKnown.try_emplace(type, false);
        if (isNew) known->second = checked.catalog.find(*type->rack->accelerator) != nullptr;
        if (!known->second) count(checked, i, Rule::UnknownAccelerator, type->rack->accelerator->text, atOf, findings);
    }
}

void checkKnownModels(const CheckedPlan& checked, Findings& findings)
{
    for (const ServiceTier& tier : checked.plan.tiers)
        if (!checked.catalog.find(tier.model)) findings.push_back(unknown(Rule::UnknownModel, tier.name, tier.model.text));
}

void checkKnownSources(const CheckedPlan& checked, Findings& findings)
{
    for (const EnergySource& source : checked.plan.sources)
        if (!checked.catalog.find(source.type)) findings.push_back(unknown(Rule::UnknownEnergySource, source.name, source.type.text));
}

void checkKnownClimate(const CheckedPlan& checked, Findings& findings)
{
    const Site& site = checked.plan.site;
    if (!site.climate.isNone() && !checked.climate) findings.push_back(unknown(Rule::UnknownClimate, site.name, site.climate.text));
}

} // namespace gw
