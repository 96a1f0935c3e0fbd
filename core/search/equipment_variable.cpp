// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/change_equipment.h"
#include "core/search/find_variable.h"

#include "core/units/exact_number.h"
#include "core/units/parse.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

Error nothingToVary(std::string_view key, const char* expected)
{
    return {.code = ErrorCode::UnknownId, .place = std::string(key), .seen = "none in the plan", .expected = expected};
}

std::vector<std::string> typesOf(const Catalog& catalog, bool (*isMeant)(EquipmentKind))
{
    std::vector<std::string> ids;
    for (const EquipmentType& type : catalog.equipment)
        if (isMeant(type.kind)) ids.push_back(type.id.text);
    return ids;
}

/// A choice among catalogue types that `change` puts into a plan.
template <class Change>
Variable typeVariable(std::string_view key, std::vector<std::string> words, const EquipmentTypeId& present, Change change)
{
    const auto at = std::find(words.begin(), words.end(), present.text);
    Variable v {.key = std::string(key), .unit = {}, .highest = static_cast<double>(words.size()) - 1, .words = words, .present = std::nullopt};
    if (at != words.end()) v.present = static_cast<double>(at - words.begin());
    v.apply = [words, change](Variant& variant, double value) -> Status {
        change(variant.plan, EquipmentTypeId {words[static_cast<std::size_t>(value)]});
        return Done {};
    };
    return v;
}

/// The type all of them have; none where they differ.
EquipmentTypeId commonType(const std::vector<Equipment>& pieces)
{
    const bool isOne = std::all_of(pieces.begin(), pieces.end(), [&](const Equipment& piece) { return piece.type == pieces.front().type; });
    return isOne && !pieces.empty() ? pieces.front().type : EquipmentTypeId {};
}

Result<Variable> rackType(const Plan& plan, const Catalog& catalog)
{
    const auto racks = acceleratorRacks(plan, catalog);
    if (racks.empty()) return nothingToVary("rack_type", "accelerator racks");
    return typeVariable("rack_type", typesOf(catalog, [](EquipmentKind kind) { return kind == EquipmentKind::AcceleratorRack; }), commonType(racks),
        [&catalog](Plan& changed, const EquipmentTypeId& type) { replaceRacks(changed, catalog, type); });
}

Result<Variable> rackCount(const Plan& plan, const Catalog& catalog)
{
    const double all = static_cast<double>(acceleratorRacks(plan, catalog).size());
    if (all < 1) return nothingToVary("racks", "accelerator racks");
    Variable v {.key = "racks", .unit = {}, .lowest = 1, .highest = all, .isWhole = true, .words = {}, .present = all};
    v.readSpecially = [all](std::string_view text) -> Result<double> {
        const auto number = parseNumber(text);
        if (!number || text.find('%') == std::string_view::npos) return number;
        return std::max(1.0, std::round(*number * all));
    };
    v.apply = [&catalog](Variant& variant, double value) -> Status {
        keepRacks(variant.plan, catalog, static_cast<std::size_t>(value));
        return Done {};
    };
    return v;
}

Result<Variable> itPower(const Plan& plan, const Catalog& catalog)
{
    const ItPowers powers = itPowers(plan, catalog);
    if (powers.highest <= powers.lowest) return nothingToVary("it_power", "racks whose power may be capped");
    Variable v {.key = "it_power", .unit = kilowatt.symbol, .lowest = powers.lowest.in(kilowatt), .highest = powers.highest.in(kilowatt), .words = {},
        .present = powers.present.in(kilowatt)};
    v.apply = [&catalog](Variant& variant, double value) { return capItPower(variant.plan, catalog, kilowatts(value)); };
    return v;
}

Result<Variable> supplyTemperature(const Plan& plan, const Catalog& catalog)
{
    std::vector<Loop> loops = suppliedLoops(plan);
    if (loops.empty()) return nothingToVary("supply_temperature", "coolant loops");
    constexpr double coldest = 2, warmest = 80; // As `describe` permits for a loop.
    Variable v {.key = "supply_temperature", .unit = "degC", .lowest = coldest, .highest = warmest, .words = {}, .present = std::nullopt};
    const bool isOne = std::all_of(loops.begin(), loops.end(), [&](const Loop& loop) { return loop.supply == loops.front().supply; });
    if (isOne) v.present = exactCelsius(loops.front().supply);
    v.apply = [&catalog](Variant& variant, double value) { return supplyAt(variant.plan, catalog, celsius(value)); };
    return v;
}

Result<Variable> cooling(const Plan& plan, const Catalog& catalog)
{
    const auto coolers = outdoorCoolers(plan, catalog);
    if (coolers.empty()) return nothingToVary("cooling", "dry coolers or cooling towers");
    return typeVariable("cooling", typesOf(catalog, isOutdoorCooler), commonType(coolers),
        [&catalog](Plan& changed, const EquipmentTypeId& type) { replaceCoolers(changed, catalog, type); });
}

} // namespace

std::optional<Result<Variable>> equipmentVariable(const Plan& plan, const Catalog& catalog, std::string_view key)
{
    if (key == "rack_type") return rackType(plan, catalog);
    if (key == "racks") return rackCount(plan, catalog);
    if (key == "it_power") return itPower(plan, catalog);
    if (key == "supply_temperature") return supplyTemperature(plan, catalog);
    if (key == "cooling") return cooling(plan, catalog);
    return std::nullopt;
}

} // namespace gw
