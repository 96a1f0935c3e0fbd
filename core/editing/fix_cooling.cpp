// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/kinds.h"
#include "core/checks/loop_members.h"
#include "core/editing/fixes.h"

#include <cmath>

namespace gw {
namespace {

/// What an added cooler draws heats the loop in turn. Estimate.
constexpr double heatMargin = 1.02;
constexpr std::size_t mostAdded = 24;

const Loop* loopNamed(const FixInput& input)
{
    const auto found = std::ranges::find(input.plan.loops, input.finding.object, &Loop::name);
    return found == input.plan.loops.end() ? nullptr : &*found;
}

std::vector<LoopId> loopsOf(const Plan& plan, EquipmentId piece, LoopRole role)
{
    std::vector<LoopId> loops;
    for (const Connection& c : plan.connections)
        if (c.equipment == piece && c.role == role) loops.push_back(c.loop);
    return loops;
}

Edit changeLoop(const FixInput& input, const Loop& loop, const std::string& label) { return changeRow(input.plan, loop, label); }

/// Cooled alike: racks by racks, CDUs and air units by their own kind.
const Equipment* cooledNeighbour(const FixInput& input, const Equipment& piece, LoopKind kind)
{
    const EquipmentType* type = input.catalog.find(piece.type);
    const auto isOnLoop = [&](EquipmentId id) {
        return std::ranges::any_of(loopsOf(input.plan, id, LoopRole::IsCooled), [&](LoopId loop) { const Loop* row = input.plan.loops.find(loop); return row && row->kind == kind; });
    };
    const auto rank = [&](const Equipment& e) {
        return std::tuple {e.space != piece.space, e.group != piece.group, std::abs((e.x - piece.x).in(metre)) + std::abs((e.y - piece.y).in(metre))};
    };
    const Equipment* best = nullptr;
    for (const Equipment& other : input.plan.equipment) {
        const EquipmentType* otherType = input.catalog.find(other.type);
        if (!type || !otherType || other.id == piece.id || (best && rank(*best) <= rank(other))) continue;
        const bool isAlike = isRack(type->kind) ? isRack(otherType->kind) && other.space == piece.space : type->kind == otherType->kind || (isAirHandler(type->kind) && isAirHandler(otherType->kind));
        if (isAlike && isOnLoop(other.id)) best = &other;
    }
    return best;
}

/// The coolers of which more help: pumps, chillers or any but pumps.
bool helps(Rule rule, EquipmentKind kind)
{
    if (rule == Rule::PumpsTooSmall) return kind == EquipmentKind::Pump;
    if (rule == Rule::TrimChillersTooSmall) return kind == EquipmentKind::Chiller;
    if (rule == Rule::AirLimitExceeded || rule == Rule::AirWithoutSpare) return isAirHandler(kind);
    return kind != EquipmentKind::Pump;
}

double capacityOf(const FixInput& input, const Equipment& piece)
{
    const EquipmentType* type = input.catalog.find(piece.type);
    if (!type || !type->cooling || !helps(input.finding.rule, type->kind)) return 0;
    return (isAirHandler(type->kind) ? piece.maximumPower.value_or(type->cooling->capacity.value) : type->cooling->capacity.value).in(kilowatt);
}

/// The largest of those that the finding shows; one more like it is added beside.
const Equipment* largestShown(const FixInput& input)
{
    const Equipment* largest = nullptr;
    for (const EquipmentId id : input.finding.equipment)
        if (const Equipment* piece = input.plan.equipment.find(id); piece && capacityOf(input, *piece) > (largest ? capacityOf(input, *largest) : 0)) largest = piece;
    return largest;
}

bool isInside(const Plan& plan, const Catalog& catalog, const Equipment& piece)
{
    const Space* space = plan.spaces.find(piece.space);
    const EquipmentType* type = catalog.find(piece.type);
    if (!space || !type) return false;
    return SpaceShape(*space).beyond(footprintOf(piece, *type)) <= touching;
}

/// The piece that an edit adds.
const Equipment* added(const Edit& edit)
{
    for (const Change& change : edit.changes)
        if (const auto* row = std::get_if<RowChange<Equipment>>(&change); row && !row->before) return &*row->after;
    return nullptr;
}

Plan after(const Plan& plan, const Edit& edit)
{
    EditBuilder builder(plan, {});
    for (const Change& change : edit.changes)
        std::visit([&](const auto& c) {
            if constexpr (requires { c.id; }) c.after ? builder.put(*c.after) : builder.template remove<typename std::decay_t<decltype(*c.after)>>(c.id);
            else builder.set(c.after);
        }, change);
    return builder.plan();
}

} // namespace

Edit fixByConnectingAsNeighbours(const FixInput& input)
{
    const Equipment* piece = input.piece(0);
    const LoopKind kind = input.finding.rule == Rule::LiquidRackWithoutLoop ? LoopKind::Technology : LoopKind::Facility;
    const Equipment* neighbour = piece ? cooledNeighbour(input, *piece, kind) : nullptr;
    if (!neighbour) return {};
    EditBuilder builder(input.plan, "Connect " + piece->name + " as " + neighbour->name);
    for (const LoopId loop : loopsOf(input.plan, neighbour->id, LoopRole::IsCooled)) {
        const Loop* row = input.plan.loops.find(loop);
        if (!row || row->kind != kind) continue;
        Connection connection = builder.fresh<Connection>();
        connection.loop = loop;
        connection.equipment = piece->id;
        connection.role = LoopRole::IsCooled;
        builder.put(connection);
    }
    return std::move(builder).finish();
}

Edit fixSupplyTemperature(const FixInput& input)
{
    const Equipment* piece = input.piece(0);
    if (!piece) return {};
    EditBuilder builder(input.plan, "Lower the supply of the loop of " + piece->name);
    for (const LoopId id : loopsOf(input.plan, piece->id, LoopRole::IsCooled)) {
        Loop loop = *input.plan.loops.find(id);
        loop.supply = std::min(loop.supply, celsius(input.finding.limit));
        builder.put(loop);
    }
    return std::move(builder).finish();
}

Edit fixFacilityTemperature(const FixInput& input)
{
    EditBuilder builder(input.plan, "Lower the facility supply for " + input.finding.object);
    for (const EquipmentId cdu : input.finding.equipment)
        for (const LoopId id : loopsOf(input.plan, cdu, LoopRole::IsCooled)) {
            Loop loop = *input.plan.loops.find(id);
            loop.supply = std::min(loop.supply, celsius(input.finding.limit));
            builder.put(loop);
        }
    return std::move(builder).finish();
}

Edit fixAirTemperature(const FixInput& input)
{
    EditBuilder builder(input.plan, "Lower the chilled water's supply for " + input.finding.object);
    for (const Equipment& unit : input.plan.equipment) {
        const EquipmentType* type = input.catalog.find(unit.type);
        if (unit.space != input.finding.space || !type || !type->cooling || !isAirHandler(type->kind)) continue;
        for (const LoopId id : loopsOf(input.plan, unit.id, LoopRole::IsCooled)) {
            Loop loop = builder.find<Loop>(id) ? *builder.find<Loop>(id) : Loop {};
            if (loop.id.isNone()) continue;
            loop.supply = std::min(loop.supply, celsius(input.finding.limit) - type->cooling->approach.value);
            builder.put(loop);
        }
    }
    return std::move(builder).finish();
}

Edit fixDewPoint(const FixInput& input)
{
    const Loop* loop = loopNamed(input);
    if (!loop) return {};
    Loop warmer = *loop;
    warmer.supply = celsius(input.finding.limit);
    return changeLoop(input, warmer, "Raise the supply of " + loop->name + " above the dew point");
}

Edit fixRackFlow(const FixInput& input)
{
    const Loop* loop = loopNamed(input);
    if (!loop || input.finding.limit <= 0) return {};
    Loop faster = *loop;
    faster.rise = kelvins(std::floor(loop->rise.in(kelvin) * input.finding.measured / input.finding.limit * 100) / 100);
    if (faster.rise.si() <= 0) return {};
    return changeLoop(input, faster, "Lower the rise of " + loop->name + " for the flow its racks ask");
}

Edit fixVelocity(const FixInput& input)
{
    const Loop* loop = loopNamed(input);
    if (!loop) return {};
    Loop free = *loop;
    free.pipeDiameter.reset();
    return changeLoop(input, free, "Size the pipe of " + loop->name + " by its flow");
}

Edit fixLoopRole(const FixInput& input)
{
    const Equipment* piece = input.piece(0);
    const EquipmentType* type = piece ? input.catalog.find(piece->type) : nullptr;
    if (!type) return {};
    const LoopRole wrong = isCooling(type->kind) ? LoopRole::IsCooled : LoopRole::Cools;
    EditBuilder builder(input.plan, "Disconnect " + piece->name + " where it has no part");
    for (const Connection& c : input.plan.connections)
        if (c.equipment == piece->id && c.role == wrong) builder.remove<Connection>(c.id);
    return std::move(builder).finish();
}

Edit fixByAddingCoolers(const FixInput& input)
{
    const Equipment* like = largestShown(input);
    const EquipmentType* type = like ? input.catalog.find(like->type) : nullptr;
    if (!type) return {};
    const double each = capacityOf(input, *like), missing = input.finding.measured * heatMargin - input.finding.limit;
    const auto count = static_cast<std::size_t>(std::max(1.0, std::ceil(missing / each)));
    if (count > mostAdded) return {};
    Plan plan = input.plan;
    Edit all {"Add " + std::to_string(count) + " x " + type->name + " beside " + like->name, {}};
    for (std::size_t i = 0; i < count; ++i) {
        const Edit one = addBeside(plan, input.catalog, *type, like->id);
        const Equipment* piece = added(one);
        if (!piece || !isInside(plan, input.catalog, *piece)) return {};
        plan = after(plan, one);
        const std::string label = all.label;
        all = merged(all, one);
        all.label = label;
    }
    return all;
}

} // namespace gw
