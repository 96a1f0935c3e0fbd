// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/query.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

double maximumPower(const Catalog& catalog, const Equipment& piece)
{
    if (piece.maximumPower) return piece.maximumPower->si();
    const EquipmentType* type = catalog.find(piece.type);
    if (!type) return 0;
    return type->rack ? type->rack->maximumPower.value.si() : type->power ? type->power->rating.value.si() : 0;
}

bool isAlike(const Catalog& catalog, const Equipment& a, const Equipment& b, Likeness in)
{
    const EquipmentType *typeA = catalog.find(a.type), *typeB = catalog.find(b.type);
    const double powerA = maximumPower(catalog, a), powerB = maximumPower(catalog, b);
    switch (in) {
    case Likeness::Type: return a.type == b.type;
    case Likeness::Kind: return typeA && typeB && typeA->kind == typeB->kind;
    case Likeness::Row: return !a.group.isNone() && a.group == b.group;
    case Likeness::Space: return a.space == b.space;
    case Likeness::Power: break;
    }
    return std::abs(powerA - powerB) <= 0.01 * std::max(powerA, powerB);
}

} // namespace

std::vector<EquipmentId> similarPieces(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Likeness in)
{
    // One of each kind is enough to compare with: a selection of thousands has few.
    std::vector<const Equipment*> examples;
    for (const EquipmentId id : ids) {
        const Equipment* piece = plan.equipment.find(id);
        if (piece && std::none_of(examples.begin(), examples.end(), [&](const Equipment* e) { return isAlike(catalog, *e, *piece, in); })) examples.push_back(piece);
    }
    std::vector<EquipmentId> alike;
    for (const Equipment& piece : plan.equipment)
        if (std::any_of(examples.begin(), examples.end(), [&](const Equipment* e) { return isAlike(catalog, *e, piece, in) || e->id == piece.id; })) alike.push_back(piece.id);
    return alike;
}

} // namespace gw
