// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/free_room.h"

#include "core/checks/space_shape.h"

#include <cmath>
#include <vector>

namespace gw {
namespace {

/// A stretch of the row, in metres along it.
struct Stretch {
    double begin, end;
};

/// Axis-free view of a row: `along` runs with the widths, `across` with the depths.
struct Band {
    Stretch along, across;
};

Band bandOf(const Footprint& f, Facing facing)
{
    const Band band {{f.x0, f.x1}, {f.y0, f.y1}};
    return isAlongX(facing) ? band : Band {band.across, band.along};
}

/// The depth of a piece whose face is in line with the neighbour's.
Stretch inLine(Stretch neighbour, Facing facing, double depth)
{
    const bool facesUp = facing == Facing::North || facing == Facing::East;
    return facesUp ? Stretch {neighbour.end - depth, neighbour.end} : Stretch {neighbour.begin, neighbour.begin + depth};
}

bool overlap(Stretch a, Stretch b)
{
    return std::min(a.end, b.end) - std::max(a.begin, b.begin) > touching;
}

/// What stands in the way of pieces of this kind within the row's depth, in order.
std::vector<Stretch> obstacles(const Plan& plan, const Catalog& catalog, const EquipmentType& type, const Equipment& neighbour, Stretch across)
{
    std::vector<Stretch> found;
    for (const Equipment& piece : plan.equipment) {
        if (piece.space != neighbour.space) continue;
        const EquipmentType* other = catalog.find(piece.type);
        if (!other || (other->kind == EquipmentKind::Busway) != (type.kind == EquipmentKind::Busway)) continue;
        const Band band = bandOf(footprintOf(piece, *other), neighbour.facing);
        if (overlap(band.across, across)) found.push_back(band.along);
    }
    std::sort(found.begin(), found.end(), [](Stretch a, Stretch b) { return a.begin < b.begin; });
    return found;
}

double after(const std::vector<Stretch>& taken, double begin, double width)
{
    for (const Stretch& other : taken)
        if (overlap(other, {begin, begin + width})) begin = other.end;
    return std::ceil(begin * 1000 - 1e-6) / 1000;
}

double before(std::vector<Stretch> taken, double end, double width)
{
    std::sort(taken.begin(), taken.end(), [](Stretch a, Stretch b) { return a.end > b.end; });
    for (const Stretch& other : taken)
        if (overlap(other, {end - width, end})) end = other.begin;
    return std::floor((end - width) * 1000 + 1e-6) / 1000;
}

/// The begin of the nearer of the two free stretches that lie inside the room; `up` where neither does.
template <class Fits>
double nearer(double up, double down, Stretch row, double width, Fits fits)
{
    const bool upFits = fits(up), downFits = fits(down);
    if (!downFits) return up;
    if (!upFits) return down;
    return up - row.end <= row.begin - (down + width) ? up : down;
}

} // namespace

Spot freeRoomBeside(const Plan& plan, const Catalog& catalog, const EquipmentType& type, const Equipment& neighbour)
{
    const EquipmentType* beside = catalog.find(neighbour.type);
    const Band row = bandOf(footprintOf(neighbour, beside ? *beside : type), neighbour.facing);
    const double width = type.width.value.in(metre);
    const Stretch across = inLine(row.across, neighbour.facing, type.depth.value.in(metre));
    const auto taken = obstacles(plan, catalog, type, neighbour, across);
    const Space* space = plan.spaces.find(neighbour.space);
    const bool alongX = isAlongX(neighbour.facing);
    const auto fits = [&](double begin) {
        if (!space) return false;
        const double end = begin + width;
        if (space->outline.empty()) return begin >= -touching && end <= (alongX ? space->width : space->depth).in(metre) + touching;
        return SpaceShape(*space).beyond(alongX ? Footprint {begin, across.begin, end, across.end} : Footprint {across.begin, begin, across.end, end}) <= touching;
    };
    const double along = nearer(after(taken, row.along.end, width), before(taken, row.along.begin, width), row.along, width, fits);
    const Length a = metres(along), b = metres(std::round(across.begin * 1000) / 1000);
    return alongX ? Spot {a, b} : Spot {b, a};
}

} // namespace gw
