// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/labels.h"

#include <unordered_map>

namespace gw {

namespace {

// Height of a label's foot over what it names, so that it does not stand in the piece.
constexpr float above = 0.25F;

int priorityOf(const EquipmentType* type)
{
    // Busways hang over the rows they feed: their names wait until one is near.
    if (!type || isRack(type->kind) || type->kind == EquipmentKind::Busway) return labelOfPiece;
    return type->kind == EquipmentKind::Cdu ? labelOfCdu : labelOfGear;
}

void labelSpaces(const std::vector<FloorArea>& floors, std::vector<SceneLabel>& labels)
{
    for (const FloorArea& floor : floors) {
        const float inwards = std::min(1.5F, (floor.maximum.y - floor.minimum.y) / 4);
        labels.push_back({{(floor.minimum.x + floor.maximum.x) / 2, floor.minimum.y + inwards, floor.minimum.z + above}, floor.name, floor.kind == SpaceKind::DataHall ? labelOfHall : labelOfSpace});
    }
}

void labelAisles(const std::vector<AisleStrip>& aisles, std::vector<SceneLabel>& labels)
{
    for (const AisleStrip& aisle : aisles)
        labels.push_back({{(aisle.minimum.x + aisle.maximum.x) / 2, (aisle.minimum.y + aisle.maximum.y) / 2, 0.05F}, aisle.name, labelOfAisle});
}

/// A row's name hangs over its first cabinet.
void labelRows(const Plan& plan, const Pieces& pieces, std::vector<SceneLabel>& labels)
{
    std::unordered_map<std::uint32_t, std::size_t> firstOf;
    GroupId last;
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i) {
        const GroupId group = plan.equipment[i].group;
        if (group.isNone() || group == last || !pieces.types[i] || !isRack(pieces.types[i]->kind)) continue;
        last = group;
        const auto [at, isNew] = firstOf.try_emplace(group.number, i);
        const Point old = pieces.boxes[at->second].minimum, here = pieces.boxes[i].minimum;
        if (!isNew && std::tie(here.x, here.y) < std::tie(old.x, old.y)) at->second = i;
    }
    for (const Group& group : plan.groups) {
        const auto at = firstOf.find(group.id.number);
        if (at == firstOf.end()) continue;
        const Box& box = pieces.boxes[at->second];
        const Point centre = centreOf(box);
        labels.push_back({{centre.x, centre.y, box.maximum.z + 2 * above}, group.name, labelOfRow});
    }
}

void labelPieces(const Plan& plan, const Pieces& pieces, std::vector<SceneLabel>& labels)
{
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i) {
        const Box& box = pieces.boxes[i];
        const Point centre = centreOf(box);
        labels.push_back({{centre.x, centre.y, box.maximum.z + above}, plan.equipment[i].name, priorityOf(pieces.types[i])});
    }
}

} // namespace

std::vector<SceneLabel> placeLabels(const Plan& plan, const Pieces& pieces, const std::vector<FloorArea>& floors, const std::vector<AisleStrip>& aisles)
{
    std::vector<SceneLabel> labels;
    labels.reserve(floors.size() + aisles.size() + plan.groups.size() + pieces.boxes.size());
    labelSpaces(floors, labels);
    labelRows(plan, pieces, labels);
    labelAisles(aisles, labels);
    labelPieces(plan, pieces, labels);
    return labels;
}

} // namespace gw
