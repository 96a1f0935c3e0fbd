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

/// Writes labels one after the other over those of the last time; a text that stays is not written again.
class LabelWriter {
public:
    explicit LabelWriter(std::vector<SceneLabel>& labels) : m_labels(labels) {}
    void add(Point at, const std::string& text, int priority)
    {
        if (m_next == m_labels.size()) m_labels.emplace_back();
        SceneLabel& label = m_labels[m_next++];
        label.at = at;
        label.priority = priority;
        if (label.text != text) label.text = text;
    }
    void finish() { m_labels.resize(m_next); }

private:
    std::vector<SceneLabel>& m_labels;
    std::size_t m_next = 0;
};

void labelSpaces(const std::vector<FloorArea>& floors, LabelWriter& labels)
{
    for (const FloorArea& floor : floors) {
        const float inwards = std::min(1.5F, (floor.maximum.y - floor.minimum.y) / 4);
        labels.add({(floor.minimum.x + floor.maximum.x) / 2, floor.minimum.y + inwards, floor.minimum.z + above}, floor.name, floor.kind == SpaceKind::DataHall ? labelOfHall : labelOfSpace);
    }
}

void labelAisles(const std::vector<AisleStrip>& aisles, LabelWriter& labels)
{
    for (const AisleStrip& aisle : aisles)
        labels.add({(aisle.minimum.x + aisle.maximum.x) / 2, (aisle.minimum.y + aisle.maximum.y) / 2, 0.05F}, aisle.name, labelOfAisle);
}

/// A row's name hangs over its first cabinet.
void labelRows(const Plan& plan, const Pieces& pieces, LabelWriter& labels)
{
    std::unordered_map<std::uint32_t, std::size_t> firstOf;
    auto at = firstOf.end();
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i) {
        const GroupId group = plan.equipment[i].group;
        if (group.isNone() || !pieces.types[i] || !isRack(pieces.types[i]->kind)) continue;
        // The members of a row follow each other.
        if (at == firstOf.end() || at->first != group.number) at = firstOf.try_emplace(group.number, i).first;
        const Point old = pieces.boxes[at->second].minimum, here = pieces.boxes[i].minimum;
        if (std::tie(here.x, here.y) < std::tie(old.x, old.y)) at->second = i;
    }
    for (const Group& group : plan.groups) {
        const auto first = firstOf.find(group.id.number);
        if (first == firstOf.end()) continue;
        const Box& box = pieces.boxes[first->second];
        const Point centre = centreOf(box);
        labels.add({centre.x, centre.y, box.maximum.z + 2 * above}, group.name, labelOfRow);
    }
}

void labelPieces(const Plan& plan, const Pieces& pieces, LabelWriter& labels)
{
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i) {
        const Box& box = pieces.boxes[i];
        const Point centre = centreOf(box);
        labels.add({centre.x, centre.y, box.maximum.z + above}, plan.equipment[i].name, priorityOf(pieces.types[i]));
    }
}

} // namespace

void placeLabels(const Plan& plan, const Pieces& pieces, const std::vector<FloorArea>& floors, const std::vector<AisleStrip>& aisles, std::vector<SceneLabel>& labels)
{
    labels.reserve(floors.size() + aisles.size() + plan.groups.size() + pieces.boxes.size());
    LabelWriter writer(labels);
    labelSpaces(floors, writer);
    labelRows(plan, pieces, writer);
    labelAisles(aisles, writer);
    labelPieces(plan, pieces, writer);
    writer.finish();
}

} // namespace gw
