// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/plan_outline.h"

#include "core/editing/edit.h"

namespace gw {

namespace {

constexpr std::size_t fewestUnderHeading = 4;

bool movesLine(const Equipment& a, const Equipment& b) { return a.space != b.space || a.group != b.group || a.type != b.type; }
bool movesLine(const Group& a, const Group& b) { return a.space != b.space || a.parent != b.parent; }
bool movesLine(const Obstacle& a, const Obstacle& b) { return a.space != b.space; }
bool movesLine(const Aisle& a, const Aisle& b) { return a.space != b.space; }
bool movesLine(const auto&, const auto&) { return false; }

template <class T> bool movesLine(const RowChange<T>& change)
{
    return !change.before || !change.after || movesLine(*change.before, *change.after);
}
template <class T> bool movesLine(const SectionChange<T>&) { return false; }

} // namespace

bool changesOutline(const Edit& edit)
{
    return std::any_of(edit.changes.begin(), edit.changes.end(), [](const Change& change) {
        return std::visit([](const auto& c) { return movesLine(c); }, change);
    });
}

PlanOutline::PlanOutline(const Plan& plan)
{
    m_nodes.reserve(plan.equipment.size() + plan.groups.size() + 64);
    for (const Equipment& piece : plan.equipment)
        if (plan.groups.contains(piece.group)) m_ofGroup[piece.group].push_back(piece.id);
        else m_loose[piece.space].push_back(piece.id);
    for (const Group& group : plan.groups) m_rowsOf[plan.groups.contains(group.parent) ? group.parent : GroupId {}].push_back(group.id);

    add(Subject {Section::Info}, -1);
    addSpaces(plan, add(Subject {Section::Site}, -1));
    const int power = add(OutlineHeading::Power, -1);
    add(Subject {Section::Energy}, power);
    for (const EnergySource& source : plan.sources) add(Subject {source.id}, power);
    const int cooling = add(OutlineHeading::Cooling, -1);
    for (const Loop& loop : plan.loops) add(Subject {loop.id}, cooling);
    const int workload = add(Subject {Section::Workload}, -1);
    for (const ServiceTier& tier : plan.tiers) add(Subject {tier.id}, workload);
    const int applications = add(OutlineHeading::Applications, -1);
    for (const Application& application : plan.applications) add(Subject {application.id}, applications);
    add(Subject {Section::Finance}, -1);
    add(Subject {Section::Schedule}, -1);
}

int PlanOutline::add(OutlineItem item, int parent)
{
    const int index = static_cast<int>(m_nodes.size());
    std::vector<int>& siblings = parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(parent)].children;
    const int row = static_cast<int>(siblings.size());
    siblings.push_back(index);
    if (const auto* subject = std::get_if<Subject>(&item)) m_index.emplace(*subject, index);
    m_nodes.push_back({std::move(item), parent, row});
    return index;
}

void PlanOutline::addSpaces(const Plan& plan, int site)
{
    for (const Space& space : plan.spaces) {
        const int line = add(Subject {space.id}, site);
        for (const GroupId id : m_rowsOf[GroupId {}])
            if (const Group* group = plan.groups.find(id); group->space == space.id) addGroup(plan, *group, line);
        addLoose(plan, m_loose[space.id], line);
        for (const Aisle& aisle : plan.aisles)
            if (aisle.space == space.id) add(Subject {aisle.id}, line);
        for (const Obstacle& obstacle : plan.obstacles)
            if (obstacle.space == space.id) add(Subject {obstacle.id}, line);
    }
    for (const Underlay& underlay : plan.underlays) add(Subject {underlay.id}, site);
    for (const Measurement& kept : plan.measurements) add(Subject {kept.id}, site);
}

void PlanOutline::addGroup(const Plan& plan, const Group& group, int parent)
{
    if (m_index.contains(Subject {group.id})) return;
    const int line = add(Subject {group.id}, parent);
    for (const GroupId row : m_rowsOf[group.id]) addGroup(plan, *plan.groups.find(row), line);
    addPieces(m_ofGroup[group.id], line);
}

void PlanOutline::addPieces(const std::vector<EquipmentId>& pieces, int parent)
{
    for (const EquipmentId id : pieces) add(Subject {id}, parent);
}

/// Many of one type stand under its name, so that a hall does not drown in its fans.
void PlanOutline::addLoose(const Plan& plan, const std::vector<EquipmentId>& pieces, int parent)
{
    std::vector<EquipmentTypeId> order;
    std::map<EquipmentTypeId, std::vector<EquipmentId>> ofType;
    for (const EquipmentId id : pieces) {
        const EquipmentTypeId& type = plan.equipment.find(id)->type;
        if (!ofType.contains(type)) order.push_back(type);
        ofType[type].push_back(id);
    }
    for (const EquipmentTypeId& type : order) {
        const bool isMany = ofType[type].size() >= fewestUnderHeading;
        addPieces(ofType[type], isMany ? add(TypeHeading {type}, parent) : parent);
    }
}

int PlanOutline::find(const Subject& subject) const
{
    const auto at = m_index.find(subject);
    return at == m_index.end() ? -1 : at->second;
}

} // namespace gw
