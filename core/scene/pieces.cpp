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

/// Finds types by id. Most pieces are what the piece before them is, or what stood in their place when they were placed last.
class TypeFinder {
public:
    explicit TypeFinder(const Catalog& catalog) : m_catalog(catalog.equipment)
    {
        for (std::uint32_t i = 0; i < m_catalog.size(); ++i) m_types.emplace(m_catalog[i].id.text, i);
    }
    std::uint32_t find(const EquipmentTypeId& id, std::uint32_t hint)
    {
        if (is(hint, id)) return hint;
        if (is(m_last, id)) return m_last;
        const auto at = m_types.find(id.text);
        return m_last = at == m_types.end() ? noType : at->second;
    }
    const EquipmentType* at(std::uint32_t index) const { return index < m_catalog.size() ? &m_catalog[index] : nullptr; }

private:
    bool is(std::uint32_t index, const EquipmentTypeId& id) const { return index < m_catalog.size() && m_catalog[index].id == id; }

    const std::vector<EquipmentType>& m_catalog;
    std::unordered_map<std::string_view, std::uint32_t> m_types;
    std::uint32_t m_last = noType;
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
    placePieces(plan, catalog, pieces);
    return pieces;
}

void placePieces(const Plan& plan, const Catalog& catalog, Pieces& pieces)
{
    pieces.boxes.resize(plan.equipment.size());
    pieces.types.resize(plan.equipment.size());
    TypeFinder types(catalog);
    const Space* space = nullptr;
    for (std::size_t i = 0; i < plan.equipment.size(); ++i) {
        const Equipment& piece = plan.equipment[i];
        if (!space || space->id != piece.space) space = plan.spaces.find(piece.space);
        const std::uint32_t type = types.find(piece.type, pieces.boxes[i].type);
        pieces.types[i] = types.at(type);
        pieces.boxes[i] = place(piece, space, pieces.types[i]);
        pieces.boxes[i].type = type;
    }
    hangBusways(pieces);
}

void placeAgain(const Plan& plan, std::size_t piece, Pieces& pieces)
{
    const Equipment& row = plan.equipment[piece];
    const Box there = place(row, plan.spaces.find(row.space), pieces.types[piece]);
    Box& box = pieces.boxes[piece];
    box.front = there.front;
    // What hangs stays as high as it hung.
    box.minimum = {there.minimum.x, there.minimum.y, box.minimum.z};
    box.maximum = {there.maximum.x, there.maximum.y, box.maximum.z};
}

} // namespace gw
