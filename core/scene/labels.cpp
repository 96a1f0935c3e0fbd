// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/labels.h"

#include "core/checks/row_index.h"
#include "core/scene/trapezoids.h"

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
    explicit LabelWriter(std::vector<SceneLabel>& labels, std::size_t first = 0) : m_labels(labels), m_next(first) {}
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
    std::size_t m_next;
};

void labelSpaces(const std::vector<FloorArea>& floors, LabelWriter& labels)
{
    for (const FloorArea& floor : floors) {
        const float inwards = std::min(1.5F, (floor.maximum.y - floor.minimum.y) / 4);
        Point at {(floor.minimum.x + floor.maximum.x) / 2, floor.minimum.y + inwards, floor.minimum.z + above};
        if (!floor.outline.empty()) at = middleOf(floor), at.z += above;
        labels.add(at, floor.name, floor.kind == SpaceKind::DataHall ? labelOfHall : labelOfSpace);
    }
}

void labelAisles(const std::vector<AisleStrip>& aisles, LabelWriter& labels)
{
    for (const AisleStrip& aisle : aisles)
        labels.add({(aisle.minimum.x + aisle.maximum.x) / 2, (aisle.minimum.y + aisle.maximum.y) / 2, 0.05F}, aisle.name, labelOfAisle);
}

void labelRows(const Plan& plan, const Pieces& pieces, const RowHeads& heads, LabelWriter& labels)
{
    for (std::size_t group = 0; group < plan.groups.size(); ++group) {
        if (heads.of(group) == RowHeads::none) continue;
        const Box& box = pieces.boxes[heads.of(group)];
        const Point centre = centreOf(box);
        labels.add({centre.x, centre.y, box.maximum.z + 2 * above}, plan.groups[group].name, labelOfRow);
    }
}

Point placeOver(const Box& box)
{
    const Point centre = centreOf(box);
    return {centre.x, centre.y, box.maximum.z + above};
}

} // namespace

void RowHeads::find(const Plan& plan, const Pieces& pieces)
{
    const RowIndex<Group> groups(plan.groups);
    m_members.assign(plan.groups.size(), {});
    m_heads.assign(plan.groups.size(), none);
    for (std::uint32_t i = 0; i < pieces.boxes.size(); ++i) {
        const std::uint32_t group = groups.of(plan.equipment[i].group);
        if (group != RowIndex<Group>::none && pieces.types[i] && isRack(pieces.types[i]->kind)) m_members[group].push_back(i);
    }
    for (std::size_t group = 0; group < m_members.size(); ++group) findIn(group, pieces);
}

void RowHeads::findAgain(const Plan& plan, const Pieces& pieces, std::span<const std::uint32_t> moved)
{
    std::vector<GroupId> groups;
    for (const std::uint32_t piece : moved)
        if (groups.empty() || groups.back() != plan.equipment[piece].group) groups.push_back(plan.equipment[piece].group);
    for (const GroupId group : groups)
        if (const std::size_t at = plan.groups.indexOf(group); at < m_members.size()) findIn(at, pieces);
}

void RowHeads::findIn(std::size_t group, const Pieces& pieces)
{
    const auto cornerOf = [&](std::uint32_t piece) { return std::pair(pieces.boxes[piece].minimum.x, pieces.boxes[piece].minimum.y); };
    const auto head = std::ranges::min_element(m_members[group], {}, cornerOf);
    m_heads[group] = head == m_members[group].end() ? none : *head;
}

void placeLabels(const Plan& plan, const Pieces& pieces, const RowHeads& heads, const std::vector<FloorArea>& floors, const std::vector<AisleStrip>& aisles,
    std::vector<SceneLabel>& labels)
{
    labels.reserve(floors.size() + aisles.size() + plan.groups.size() + pieces.boxes.size());
    LabelWriter writer(labels);
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i) writer.add(placeOver(pieces.boxes[i]), plan.equipment[i].name, priorityOf(pieces.types[i]));
    labelSpaces(floors, writer);
    labelRows(plan, pieces, heads, writer);
    labelAisles(aisles, writer);
    writer.finish();
}

void placeLabelsAgain(const Plan& plan, const Pieces& pieces, std::span<const std::uint32_t> moved, const RowHeads& heads, const std::vector<FloorArea>& floors,
    const std::vector<AisleStrip>& aisles, std::vector<SceneLabel>& labels)
{
    for (const std::uint32_t piece : moved) labels[piece].at = placeOver(pieces.boxes[piece]);
    LabelWriter writer(labels, pieces.boxes.size());
    labelSpaces(floors, writer);
    labelRows(plan, pieces, heads, writer);
    labelAisles(aisles, writer);
    writer.finish();
}

} // namespace gw
