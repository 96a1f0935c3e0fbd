// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/turning.h"

#include <algorithm>
#include <map>
#include <optional>

namespace gw {
namespace {

double along(const Equipment& piece) { return (isAlongX(piece.facing) ? piece.x : piece.y).in(metre); }
double across(const Equipment& piece) { return (isAlongX(piece.facing) ? piece.y : piece.x).in(metre); }

std::vector<Equipment> inPlaces(const EditBuilder& builder, const std::vector<EquipmentId>& pieces, GroupId row)
{
    std::vector<Equipment> members;
    for (const EquipmentId id : pieces)
        if (const Equipment* piece = builder.find<Equipment>(id); piece && piece->group == row && piece->slot > 0 && !piece->isDetached) members.push_back(*piece);
    std::sort(members.begin(), members.end(), [](const Equipment& a, const Equipment& b) { return a.slot < b.slot; });
    return members;
}

void lineUpRow(EditBuilder& builder, Group row, std::vector<Equipment> members)
{
    if (members.empty()) return;
    const bool isReversed = members.size() > 1 && along(members.back()) < along(members.front());
    for (Equipment& piece : members) {
        if (isReversed) piece.slot = row.count + 1 - piece.slot;
        builder.put(piece);
    }
    const Equipment& first = isReversed ? members.back() : members.front();
    const double start = along(first) - (first.slot - 1) * row.pitch.in(metre);
    double line = across(first);
    for (const Equipment& piece : members) line = std::min(line, across(piece));
    row.facing = first.facing;
    row.x = tidy(isAlongX(row.facing) ? start : line);
    row.y = tidy(isAlongX(row.facing) ? line : start);
    builder.put(std::move(row));
}

void lineUpPod(EditBuilder& builder, const Catalog& catalog, Group pod, const std::vector<EquipmentId>& pieces)
{
    std::optional<Footprint> all;
    for (const EquipmentId id : pieces) {
        const Equipment* piece = builder.find<Equipment>(id);
        const Group* row = piece ? builder.find<Group>(piece->group) : nullptr;
        if (!row || (row->id != pod.id && row->parent != pod.id)) continue;
        all = all ? around(*all, floorOf(catalog, *piece)) : floorOf(catalog, *piece);
    }
    if (!all) return;
    pod.x = tidy(all->x0);
    pod.y = tidy(all->y0);
    builder.put(std::move(pod));
}

} // namespace

Equipment Turning::operator()(const Catalog& catalog, Equipment piece) const
{
    const Footprint turned = rectangle(floorOf(catalog, piece));
    piece.facing = facing(piece.facing);
    piece.x = tidy(turned.x0);
    piece.y = tidy(turned.y0);
    return piece;
}

Turning quarterTurn(double x, double y, bool isLeft)
{
    if (isLeft)
        return {[=](const Footprint& f) { return Footprint {x - (f.y1 - y), y + (f.x0 - x), x - (f.y0 - y), y + (f.x1 - x)}; }, turnedLeft};
    return {[=](const Footprint& f) { return Footprint {x + (f.y0 - y), y - (f.x1 - x), x + (f.y1 - y), y - (f.x0 - x)}; },
        [](Facing facing) { return opposite(turnedLeft(facing)); }};
}

Turning mirrorAtX(double x)
{
    return {[=](const Footprint& f) { return Footprint {2 * x - f.x1, f.y0, 2 * x - f.x0, f.y1}; }, mirroredAlongX};
}

Turning mirrorAtY(double y)
{
    return {[=](const Footprint& f) { return Footprint {f.x0, 2 * y - f.y1, f.x1, 2 * y - f.y0}; }, mirroredAlongY};
}

void lineUpGroups(EditBuilder& builder, const Catalog& catalog, const std::vector<GroupId>& groups, const std::vector<EquipmentId>& pieces)
{
    for (const GroupId id : groups) {
        const Group group = *builder.find<Group>(id);
        if (group.kind == GroupKind::Row && group.count > 0) lineUpRow(builder, group, inPlaces(builder, pieces, id));
        else if (group.kind == GroupKind::Pod) lineUpPod(builder, catalog, group, pieces);
    }
}

} // namespace gw
