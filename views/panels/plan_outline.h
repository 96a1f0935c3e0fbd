// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/subject.h"

#include <QString>

#include <map>
#include <vector>

namespace gw {

struct Edit;

/// The headings of the tree that stand for no object of their own.
enum class OutlineHeading : std::uint8_t { Power, Cooling, Applications };

/// The pieces of one type that stand in a space without a group.
struct TypeHeading {
    EquipmentTypeId type;
};

/// One line of the tree: an object or section of the plan, or a heading.
using OutlineItem = std::variant<Subject, OutlineHeading, TypeHeading>;

struct OutlineNode {
    OutlineItem item;
    int parent = -1;                   ///< Index of a node; -1 at the top.
    int row = 0;                       ///< Place among its siblings.
    std::vector<int> children {};
};

/// The plan as a tree: site, spaces, groups, equipment, aisles, obstacles, underlays; power; cooling; workload with tiers; applications; money. Holds ids only: a
/// tree of 40,000 lines is numbers, and names are looked up when a line is drawn.
class PlanOutline {
public:
    explicit PlanOutline(const Plan& plan);

    const OutlineNode& node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    const std::vector<int>& top() const { return m_top; }
    /// The node of a subject; -1 when the tree has none.
    int find(const Subject& subject) const;

private:
    int add(OutlineItem item, int parent);
    void addSpaces(const Plan& plan, int site);
    void addGroup(const Plan& plan, const Group& group, int parent);
    void addPieces(const std::vector<EquipmentId>& pieces, int parent);
    void addLoose(const Plan& plan, const std::vector<EquipmentId>& pieces, int parent);

    std::vector<OutlineNode> m_nodes;
    std::vector<int> m_top;
    std::map<Subject, int> m_index;
    std::map<GroupId, std::vector<EquipmentId>> m_ofGroup;
    std::map<SpaceId, std::vector<EquipmentId>> m_loose;    ///< Pieces in no group.
    std::map<GroupId, std::vector<GroupId>> m_rowsOf;
};

/// Whether an edit can change the outline's lines or only their words.
bool changesOutline(const Edit& edit);

} // namespace gw
