// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/pieces.h"

#include <unordered_map>

namespace gw {

namespace {

// A common cabinet: 600 mm wide, 1200 mm deep, 2.2 m high. Drawn where the catalogue knows no better.
constexpr Point commonCabinet {0.6F, 1.2F, 2.2F};
// Clear height between the racks and the busway above them, so that the drawing shows both. Estimate: usual hanger drop.
constexpr float overheadGap = 0.35F;

float inMetres(Length length) { return static_cast<float>(length.in(metre)); }

class TypeFinder {
public:
    explicit TypeFinder(const Catalog& catalog)
    {
        for (const EquipmentType& type : catalog.equipment) m_types.emplace(type.id.text, &type);
    }
    const EquipmentType* find(const EquipmentTypeId& id)
    {
        if (m_last && m_last->id == id) return m_last;
        const auto at = m_types.find(id.text);
        m_last = at == m_types.end() ? nullptr : at->second;
        return m_last;
    }

private:
    std::unordered_map<std::string_view, const EquipmentType*> m_types;
    const EquipmentType* m_last = nullptr;
};

Point sizeOf(const EquipmentType* type, Facing facing)
{
    Point size = commonCabinet;
    if (type) size = {inMetres(type->width.value), inMetres(type->depth.value), inMetres(type->height.value)};
    if (facing == Facing::East || facing == Facing::West) std::swap(size.x, size.y);
    return size;
}

Box place(const Equipment& piece, const Space* space, const EquipmentType* type)
{
    Box box;
    box.equipment = piece.id;
    box.type = piece.type;
    box.front = piece.facing;
    if (type) box.kind = type->kind;
    box.tone = type ? toneOf(type->kind) : BodyTone::Rack;
    const Point size = sizeOf(type, piece.facing);
    box.minimum.x = static_cast<float>(piece.x.si() + (space ? space->x.si() : 0));
    box.minimum.y = static_cast<float>(piece.y.si() + (space ? space->y.si() : 0));
    box.maximum = {box.minimum.x + size.x, box.minimum.y + size.y, size.z};
    return box;
}

void hangBusways(Pieces& pieces)
{
    float tallest = 0;
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i)
        if (pieces.types[i] && isRack(pieces.types[i]->kind)) tallest = std::max(tallest, pieces.boxes[i].maximum.z);
    if (tallest == 0) tallest = commonCabinet.z;
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i) {
        if (!pieces.types[i] || pieces.types[i]->kind != EquipmentKind::Busway) continue;
        pieces.boxes[i].minimum.z += tallest + overheadGap;
        pieces.boxes[i].maximum.z += tallest + overheadGap;
    }
}

} // namespace

BodyTone toneOf(EquipmentKind kind)
{
    if (kind == EquipmentKind::NetworkRack) return BodyTone::Network;
    if (isRack(kind)) return BodyTone::Rack;
    return kind < EquipmentKind::Cdu ? BodyTone::Power : BodyTone::Cooling;
}

void include(Point& boxMinimum, Point& boxMaximum, Point minimum, Point maximum)
{
    boxMinimum = {std::min(boxMinimum.x, minimum.x), std::min(boxMinimum.y, minimum.y), std::min(boxMinimum.z, minimum.z)};
    boxMaximum = {std::max(boxMaximum.x, maximum.x), std::max(boxMaximum.y, maximum.y), std::max(boxMaximum.z, maximum.z)};
}

Pieces placePieces(const Plan& plan, const Catalog& catalog)
{
    Pieces pieces;
    pieces.boxes.reserve(plan.equipment.size());
    pieces.types.reserve(plan.equipment.size());
    TypeFinder types(catalog);
    const Space* space = nullptr;
    for (const Equipment& piece : plan.equipment) {
        if (!space || space->id != piece.space) space = plan.spaces.find(piece.space);
        pieces.types.push_back(types.find(piece.type));
        pieces.boxes.push_back(place(piece, space, pieces.types.back()));
    }
    hangBusways(pieces);
    return pieces;
}

} // namespace gw
