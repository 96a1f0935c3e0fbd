// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"

#include "core/compute/layout.h"
#include "core/compute/stages/venture.h"
#include "core/compute/type_look_up.h"

namespace gw {
namespace {

template <class Row>
std::string nameOf(const char* table, const Row& row)
{
    std::string text = std::string(table) + " " + std::to_string(row.id.number);
    if constexpr (requires { row.name; })
        if (!row.name.empty()) text += " \"" + row.name + "\"";
    return text;
}

Error unknown(std::string place, std::string seen, const char* expected)
{
    return {.code = ErrorCode::UnknownId, .place = std::move(place), .seen = std::move(seen), .expected = expected};
}

Status lookUpEquipment(Layout& layout)
{
    TypeLookUp types(layout.catalog);
    const Positions<Space> spaces(layout.plan.spaces);
    const EquipmentType* checked = nullptr;
    for (const Equipment& piece : layout.plan.equipment) {
        const EquipmentType* type = types.of(piece.type);
        if (!type) return unknown(nameOf("equipment", piece) + ", type", piece.type.text, "an equipment type of the catalogue");
        if (type != checked && type->rack && type->rack->accelerator && !layout.catalog.find(*type->rack->accelerator))
            return unknown("catalogue entry " + type->id.text + ", accelerator", type->rack->accelerator->text, "an accelerator of the catalogue");
        checked = type;
        const std::uint32_t space = spaces.of(piece.space);
        if (space == noIndex) return unknown(nameOf("equipment", piece) + ", space", std::to_string(piece.space.number), "the number of a space");
        layout.type.push_back(type);
        layout.space.push_back(space);
    }
    return Done {};
}

Status lookUpConnections(const Layout& layout)
{
    for (const Feed& feed : layout.plan.feeds)
        for (const auto& [end, id] : {std::pair("from", feed.from), std::pair("to", feed.to)})
            if (layout.pieces.of(id) == noIndex)
                return unknown(nameOf("feed", feed) + ", " + end, std::to_string(id.number), "the number of a piece of equipment");
    for (const Connection& c : layout.plan.connections) {
        if (layout.loops.of(c.loop) == noIndex)
            return unknown(nameOf("connection", c) + ", loop", std::to_string(c.loop.number), "the number of a loop");
        if (layout.pieces.of(c.equipment) == noIndex)
            return unknown(nameOf("connection", c) + ", equipment", std::to_string(c.equipment.number), "the number of a piece of equipment");
    }
    return Done {};
}

Status lookUpBusiness(const Plan& plan, const Catalog& catalog)
{
    if (!plan.site.climate.isNone() && !catalog.find(plan.site.climate)) return unknown("site, climate", plan.site.climate.text, "a climate of the catalogue");
    for (const EnergySource& source : plan.sources)
        if (!catalog.find(source.type)) return unknown(nameOf("source", source) + ", type", source.type.text, "an energy source of the catalogue");
    for (const ServiceTier& tier : plan.tiers)
        if (!catalog.find(tier.model)) return unknown(nameOf("tier", tier) + ", model", tier.model.text, "an AI model of the catalogue");
    for (const Application& application : plan.applications)
        if (!plan.tiers.contains(application.tier))
            return unknown(nameOf("application", application) + ", tier", std::to_string(application.tier.number), "the number of a tier");
    return Done {};
}

/// Accelerator time cannot be given out twice.
Status checkShares(const Plan& plan)
{
    double sum = plan.workload.preTrainingShare + plan.workload.postTrainingShare;
    for (const ServiceTier& tier : plan.tiers) sum += tier.capacityShare;
    constexpr double rounding = 1e-9;
    if (sum <= 1 + rounding) return Done {};
    return Error {.code = ErrorCode::OutOfRange, .place = "workload, pre_training_share + post_training_share + the tiers' capacity_share",
                  .seen = std::to_string(sum), .expected = "at most 1"};
}

Status checkTiers(const Plan& plan)
{
    if (plan.tiers.size() <= mostTiers) return Done {};
    return Error {.code = ErrorCode::OutOfRange, .place = "tiers", .seen = std::to_string(plan.tiers.size()), .expected = "at most " + std::to_string(mostTiers)};
}

Status lookUp(Layout& layout)
{
    if (const Status s = lookUpEquipment(layout); !s) return s;
    if (const Status s = lookUpConnections(layout); !s) return s;
    if (const Status s = lookUpBusiness(layout.plan, layout.catalog); !s) return s;
    if (const Status s = checkTiers(layout.plan); !s) return s;
    return checkShares(layout.plan);
}

} // namespace

Result<Factory> compile(const Plan& plan, const Catalog& catalog)
{
    Layout layout {.plan = plan, .catalog = catalog, .type = {}, .space = {}, .pieces = Positions(plan.equipment), .loops = Positions(plan.loops)};
    layout.type.reserve(plan.equipment.size());
    layout.space.reserve(plan.equipment.size());
    if (const Status s = lookUp(layout); !s) return s.error();

    Factory factory;
    factory.pieces = plan.equipment.size();
    for (const ServiceTier& tier : plan.tiers) factory.tiers.push_back(tier.id);
    factory.serving = servingInput(plan, catalog);
    factory.money = moneyInput(plan, catalog);
    layOutRacks(layout, factory);
    if (const Status s = layOutPower(layout, factory); !s) return s.error();
    layOutCooling(layout, factory);
    layOutEnergy(layout, factory);
    layOutMarket(layout, factory);
    factory.year = siteYear(layout);
    factory.powerAvailability = powerAvailability(layout, factory);
    return factory;
}

} // namespace gw
