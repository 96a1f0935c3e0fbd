// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/change_equipment.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace gw {
namespace {

/// Looks each type up once: plans repeat a few of them thousands of times.
class Types {
public:
    explicit Types(const Catalog& catalog) : m_catalog(catalog) {}
    const EquipmentType* of(const Equipment& piece)
    {
        const auto [at, isNew] = m_known.try_emplace(piece.type.text, nullptr);
        if (isNew) at->second = m_catalog.find(piece.type);
        return at->second;
    }

private:
    const Catalog& m_catalog;
    std::unordered_map<std::string, const EquipmentType*> m_known;
};

template <class Wanted>
std::vector<Equipment> piecesWhere(const Plan& plan, const Catalog& catalog, Wanted wanted)
{
    Types types(catalog);
    std::vector<Equipment> pieces;
    for (const Equipment& piece : plan.equipment)
        if (const EquipmentType* type = types.of(piece); type && wanted(*type)) pieces.push_back(piece);
    return pieces;
}

/// Builds the table anew: one pass, where putting each row would search for it.
template <class T, class Change>
void changeRows(Table<T>& table, Change change)
{
    std::vector<T> rows(table.begin(), table.end());
    std::erase_if(rows, [&](T& row) { return !change(row); });
    table = Table<T>::ofRows(std::move(rows));
}

Power maximumOf(const Equipment& piece, const EquipmentType& type) { return piece.maximumPower.value_or(type.rack->maximumPower.value); }

Power drawOf(const Equipment& piece, const EquipmentType& type)
{
    const Power maximum = maximumOf(piece, type);
    return piece.powerCap ? std::min(*piece.powerCap, maximum) : maximum;
}

} // namespace

std::vector<Equipment> acceleratorRacks(const Plan& plan, const Catalog& catalog)
{
    return piecesWhere(plan, catalog, [](const EquipmentType& type) { return type.kind == EquipmentKind::AcceleratorRack && type.rack; });
}

void replaceRacks(Plan& plan, const Catalog& catalog, const EquipmentTypeId& type)
{
    Types types(catalog);
    changeRows(plan.equipment, [&](Equipment& piece) {
        const EquipmentType* before = types.of(piece);
        if (!before || before->kind != EquipmentKind::AcceleratorRack || piece.type == type) return true;
        piece.type = type;
        piece.maximumPower.reset();
        piece.price.reset();
        return true;
    });
}

void keepRacks(Plan& plan, const Catalog& catalog, std::size_t count)
{
    const auto racks = acceleratorRacks(plan, catalog);
    std::vector<EquipmentId> surplus;
    for (std::size_t i = count; i < racks.size(); ++i) surplus.push_back(racks[i].id);
    removePieces(plan, surplus);
}

void removePieces(Plan& plan, const std::vector<EquipmentId>& pieces)
{
    if (pieces.empty()) return;
    const auto isGone = [&](EquipmentId id) { return std::binary_search(pieces.begin(), pieces.end(), id); };
    changeRows(plan.equipment, [&](const Equipment& piece) { return !isGone(piece.id); });
    changeRows(plan.feeds, [&](const Feed& feed) { return !isGone(feed.from) && !isGone(feed.to); });
    changeRows(plan.connections, [&](const Connection& connection) { return !isGone(connection.equipment); });
    changeRows(plan.waivers, [&](const Waiver& waiver) { return waiver.equipment.isNone() || !isGone(waiver.equipment); });
}

ItPowers itPowers(const Plan& plan, const Catalog& catalog)
{
    Types types(catalog);
    ItPowers powers;
    for (const Equipment& piece : plan.equipment) {
        const EquipmentType* type = types.of(piece);
        if (!type || !type->rack) continue;
        const bool isCapped = type->kind == EquipmentKind::AcceleratorRack;
        powers.present += drawOf(piece, *type);
        powers.lowest += isCapped ? std::min(type->rack->idlePower.value, maximumOf(piece, *type)) : drawOf(piece, *type);
        powers.highest += isCapped ? maximumOf(piece, *type) : drawOf(piece, *type);
    }
    return powers;
}

Status capItPower(Plan& plan, const Catalog& catalog, Power power)
{
    const ItPowers powers = itPowers(plan, catalog);
    Power maximum;
    Types types(catalog);
    for (const Equipment& rack : acceleratorRacks(plan, catalog)) maximum += maximumOf(rack, *types.of(rack));
    const double share = 1 - (powers.highest - power) / maximum;
    std::optional<Error> fault;
    changeRows(plan.equipment, [&](Equipment& piece) {
        const EquipmentType* type = types.of(piece);
        if (!type || type->kind != EquipmentKind::AcceleratorRack || !type->rack) return true;
        const Power highest = maximumOf(piece, *type), cap = highest * share;
        piece.powerCap.reset();
        if (cap < highest) piece.powerCap = cap;
        const Power idle = std::min(type->rack->idlePower.value, highest);
        if (cap < idle * (1 - 1e-12) && !fault)
            fault = Error {ErrorCode::OutOfRange, {}, "it_power, " + piece.name, std::to_string(cap.in(kilowatt)) + " kW", "at least its idle " + std::to_string(idle.in(kilowatt)) + " kW"};
        return true;
    });
    if (fault) return *fault;
    return Done {};
}

std::vector<Loop> suppliedLoops(const Plan& plan)
{
    std::vector<Loop> technology, facility;
    for (const Loop& loop : plan.loops) (loop.kind == LoopKind::Technology ? technology : facility).push_back(loop);
    return technology.empty() ? facility : technology;
}

Status supplyAt(Plan& plan, const Catalog& catalog, Temperature supply)
{
    std::unordered_set<LoopId> supplied;
    for (const Loop& loop : suppliedLoops(plan)) supplied.insert(loop.id);
    std::unordered_map<EquipmentId, TemperatureDifference> approachOf;
    Types types(catalog);
    for (const Connection& c : plan.connections) {
        const Equipment* piece = c.role == LoopRole::Cools && supplied.contains(c.loop) ? plan.equipment.find(c.equipment) : nullptr;
        const EquipmentType* type = piece ? types.of(*piece) : nullptr;
        if (type && type->kind == EquipmentKind::Cdu && type->cooling) approachOf[c.equipment] = type->cooling->approach.value;
    }
    std::unordered_map<LoopId, TemperatureDifference> below;
    for (const Connection& c : plan.connections)
        if (const auto approach = approachOf.find(c.equipment); c.role == LoopRole::IsCooled && approach != approachOf.end() && !supplied.contains(c.loop))
            below[c.loop] = std::max(below[c.loop], approach->second);
    constexpr double coldest = 2; // As `describe` permits for a loop.
    std::optional<Error> fault;
    changeRows(plan.loops, [&](Loop& loop) {
        const auto behind = below.find(loop.id);
        if (supplied.contains(loop.id)) loop.supply = supply;
        else if (behind != below.end()) loop.supply = supply - behind->second;
        if (loop.supply < celsius(coldest))
            fault = Error {ErrorCode::OutOfRange, {}, "supply_temperature, " + loop.name, std::to_string(loop.supply.inCelsius()) + " degC", "at least 2 degC"};
        return true;
    });
    if (fault) return *fault;
    return Done {};
}

bool isOutdoorCooler(EquipmentKind kind) { return kind == EquipmentKind::DryCooler || kind == EquipmentKind::CoolingTower; }

std::vector<Equipment> outdoorCoolers(const Plan& plan, const Catalog& catalog)
{
    return piecesWhere(plan, catalog, [](const EquipmentType& type) { return isOutdoorCooler(type.kind) && type.cooling; });
}

void replaceCoolers(Plan& plan, const Catalog& catalog, const EquipmentTypeId& type)
{
    const EquipmentType* next = catalog.find(type);
    if (!next || !next->cooling) return;
    Types types(catalog);
    std::unordered_map<LoopId, std::vector<const Equipment*>> coolersOf;
    for (const Connection& c : plan.connections) {
        const Equipment* piece = c.role == LoopRole::Cools ? plan.equipment.find(c.equipment) : nullptr;
        const EquipmentType* present = piece ? types.of(*piece) : nullptr;
        if (present && present->cooling && isOutdoorCooler(present->kind)) coolersOf[c.loop].push_back(piece);
    }
    std::unordered_set<EquipmentId> changed;
    std::vector<EquipmentId> surplus;
    for (const auto& [loop, coolers] : coolersOf) {
        Power needed, placed;
        for (const Equipment* piece : coolers) needed += types.of(*piece)->cooling->capacity.value;
        for (const Equipment* piece : coolers) {
            if (placed < needed * (1 - 1e-12)) changed.insert(piece->id);
            else surplus.push_back(piece->id);
            placed += next->cooling->capacity.value;
        }
    }
    std::erase_if(surplus, [&](EquipmentId id) { return changed.contains(id); });
    changeRows(plan.equipment, [&](Equipment& piece) {
        if (!changed.contains(piece.id) || piece.type == type) return true;
        piece.type = type;
        piece.price.reset();
        return true;
    });
    std::sort(surplus.begin(), surplus.end());
    removePieces(plan, surplus);
}

} // namespace gw
