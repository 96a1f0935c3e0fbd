// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/arrange.h"

#include "core/editing/turning.h"

#include <algorithm>
#include <map>

namespace gw {
namespace {

/// What is lined up as one: a row or pod that is selected whole beside others, else each piece.
struct Block {
    std::vector<EquipmentId> ids;
    Footprint floor;
};

std::vector<Block> blocksOf(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, bool asGroups)
{
    std::map<GroupId, GroupId> outermost;
    if (asGroups)
        for (const Group& group : copySource(plan, ids).groups) outermost[group.id] = outermost.contains(group.parent) ? group.parent : group.id;
    std::vector<Block> blocks;
    std::map<GroupId, std::size_t> places;
    for (const EquipmentId id : ids) {
        const Equipment* piece = plan.equipment.find(id);
        if (!piece) continue;
        const Footprint floor = floorOf(catalog, *piece);
        const auto group = outermost.find(piece->group);
        const bool isAlone = group == outermost.end();
        const auto [at, isNew] = isAlone ? std::pair(places.end(), true) : places.try_emplace(group->second, blocks.size());
        if (isNew) blocks.push_back({{id}, floor});
        else blocks[at->second].ids.push_back(id), blocks[at->second].floor = around(blocks[at->second].floor, floor);
    }
    return blocks;
}

std::vector<Block> blocksOf(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids)
{
    auto blocks = blocksOf(plan, catalog, ids, true);
    return blocks.size() > 1 ? blocks : blocksOf(plan, catalog, ids, false);
}

double edge(const Footprint& f, Alignment which)
{
    switch (which) {
    case Alignment::Left: return f.x0;
    case Alignment::Centre: return (f.x0 + f.x1) / 2;
    case Alignment::Right: return f.x1;
    case Alignment::Top: return f.y1;
    case Alignment::Middle: return (f.y0 + f.y1) / 2;
    case Alignment::Bottom: break;
    }
    return f.y0;
}

bool isAcrossX(Alignment to) { return to == Alignment::Left || to == Alignment::Centre || to == Alignment::Right; }

void shift(EditBuilder& builder, const std::vector<EquipmentId>& ids, double x, double y)
{
    for (const EquipmentId id : ids) {
        const Equipment* now = builder.find<Equipment>(id);
        if (!now) continue;
        Equipment piece = *now;
        if (x != 0) piece.x = tidy(piece.x.in(metre) + x);
        if (y != 0) piece.y = tidy(piece.y.in(metre) + y);
        builder.put(std::move(piece));
    }
}

/// The line that things are brought to: the key's, or that of the rectangle around them all.
double lineOf(const Plan& plan, const Catalog& catalog, const std::vector<Block>& blocks, Alignment to, EquipmentId key)
{
    for (const Block& block : blocks)
        if (std::find(block.ids.begin(), block.ids.end(), key) != block.ids.end()) return edge(block.floor, to);
    std::vector<EquipmentId> all;
    for (const Block& block : blocks) all.insert(all.end(), block.ids.begin(), block.ids.end());
    return edge(floorOf(plan, catalog, all), to);
}

std::vector<GroupId> idsOf(const std::vector<Group>& groups)
{
    std::vector<GroupId> ids;
    for (const Group& group : groups) ids.push_back(group.id);
    return ids;
}

Result<Edit> turned(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, const Turning& turning, const std::string& label)
{
    EditBuilder builder(plan, label);
    for (const EquipmentId id : ids)
        if (const Equipment* piece = plan.equipment.find(id)) builder.put(turning(catalog, *piece));
    lineUpGroups(builder, catalog, idsOf(copySource(plan, ids).groups), ids);
    return unlessLocked(std::move(builder).finish());
}

} // namespace

Result<Edit> movePieces(const Plan& plan, const std::vector<EquipmentId>& ids, Length x, Length y)
{
    EditBuilder builder(plan, "Move " + piecesText(plan, ids));
    shift(builder, ids, x.in(metre), y.in(metre));
    return unlessLocked(std::move(builder).finish());
}

Result<Edit> alignPieces(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Alignment to, EquipmentId key)
{
    const auto blocks = blocksOf(plan, catalog, ids);
    const double line = lineOf(plan, catalog, blocks, to, key);
    EditBuilder builder(plan, "Align " + piecesText(plan, ids));
    for (const Block& block : blocks) {
        const double by = line - edge(block.floor, to);
        shift(builder, block.ids, isAcrossX(to) ? by : 0, isAcrossX(to) ? 0 : by);
    }
    return unlessLocked(std::move(builder).finish());
}

Result<Edit> distributePieces(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Axis axis)
{
    auto blocks = blocksOf(plan, catalog, ids);
    if (blocks.size() < 3) return Error {ErrorCode::Unsupported, {}, "Distribute", std::to_string(blocks.size()) + " selected", "at least three pieces or rows"};
    const auto low = [&](const Block& u) { return axis == Axis::X ? u.floor.x0 : u.floor.y0; };
    const auto high = [&](const Block& u) { return axis == Axis::X ? u.floor.x1 : u.floor.y1; };
    std::stable_sort(blocks.begin(), blocks.end(), [&](const Block& a, const Block& b) { return low(a) + high(a) < low(b) + high(b); });
    double filled = 0;
    for (const Block& block : blocks) filled += high(block) - low(block);
    const double gap = (high(blocks.back()) - low(blocks.front()) - filled) / static_cast<double>(blocks.size() - 1);
    EditBuilder builder(plan, "Distribute " + piecesText(plan, ids));
    double at = low(blocks.front());
    for (const Block& block : blocks) {
        const double by = at - low(block);
        if (&block != &blocks.front() && &block != &blocks.back()) shift(builder, block.ids, axis == Axis::X ? by : 0, axis == Axis::X ? 0 : by);
        at += high(block) - low(block) + gap;
    }
    return unlessLocked(std::move(builder).finish());
}

Result<Edit> rotatePieces(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Turn turn)
{
    const Footprint f = floorOf(plan, catalog, ids);
    return turned(plan, catalog, ids, quarterTurn((f.x0 + f.x1) / 2, (f.y0 + f.y1) / 2, turn == Turn::Left), "Rotate " + piecesText(plan, ids));
}

Result<Edit> mirrorPieces(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Axis along)
{
    const Footprint f = floorOf(plan, catalog, ids);
    const Turning mirror = along == Axis::X ? mirrorAtX((f.x0 + f.x1) / 2) : mirrorAtY((f.y0 + f.y1) / 2);
    return turned(plan, catalog, ids, mirror, "Mirror " + piecesText(plan, ids));
}

Result<Edit> moveToSpace(const Plan& plan, const std::vector<EquipmentId>& ids, SpaceId id)
{
    const Space* space = plan.spaces.find(id);
    if (!space) return Error {ErrorCode::UnknownId, {}, "space", std::to_string(id.number), "a space of the plan"};
    EditBuilder builder(plan, "Move " + piecesText(plan, ids) + " to " + space->name);
    const auto whole = idsOf(copySource(plan, ids).groups);
    for (const GroupId group : whole) {
        Group moved = *plan.groups.find(group);
        moved.space = id;
        builder.put(std::move(moved));
    }
    for (const EquipmentId pieceId : ids) {
        const Equipment* now = plan.equipment.find(pieceId);
        if (!now || now->space == id) continue;
        Equipment piece = *now;
        piece.space = id;
        if (std::find(whole.begin(), whole.end(), piece.group) == whole.end()) piece.group = {}, piece.slot = 0, piece.original = {};
        builder.put(std::move(piece));
    }
    return unlessLocked(std::move(builder).finish());
}

Edit setLocked(const Plan& plan, const std::vector<EquipmentId>& ids, bool isLocked)
{
    EditBuilder builder(plan, (isLocked ? "Lock " : "Unlock ") + piecesText(plan, ids));
    for (const EquipmentId id : ids)
        if (const Equipment* now = plan.equipment.find(id)) {
            Equipment piece = *now;
            piece.isLocked = isLocked;
            builder.put(std::move(piece));
        }
    return std::move(builder).finish();
}

Result<Edit> removePieces(const Plan& plan, const std::vector<EquipmentId>& ids) { return unlessLocked(removeEquipment(plan, ids)); }

} // namespace gw
