// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/edit.h"

namespace gw {

/// Gathers an edit against a plan: later steps see earlier ones, ids are fresh, nothing touches the plan itself.
class EditBuilder {
public:
    EditBuilder(const Plan& plan, std::string label);

    const Plan& plan() const { return m_plan; }          ///< The plan as it will be.

    template <class T> T fresh();                        ///< A row with an id never used before (counts `PlanInfo::lastId` on).
    template <class T> void put(T row);                  ///< Adds or replaces.
    template <class T> void remove(typename Table<T>::Key id);
    template <class T> void set(T section);

    /// The gathered edit; empty when nothing changed in the end.
    Edit finish() &&;

private:
    Plan m_plan;
    Plan m_original;
    std::string m_label;
    std::vector<Change> m_changes;
};

/// Replaces one row or section, as the inspector does. Empty when the value is the same.
template <class T> Edit changeRow(const Plan& plan, const T& row, std::string label);
template <class T> Edit changeSection(const Plan& plan, const T& section, std::string label);

/// Moves a piece inside its space.
Edit moveEquipment(const Plan& plan, EquipmentId id, Length x, Length y);
/// Adds a piece of `type` at a place; it joins `group` when given.
Edit addEquipment(const Plan& plan, const EquipmentType& type, SpaceId space, Length x, Length y, Facing facing);
/// Like `addEquipment`, and takes feeds and loop connections from `neighbour` (same group, facing and room beside it).
Edit addBeside(const Plan& plan, const Catalog& catalog, const EquipmentType& type, EquipmentId neighbour);
/// Removes pieces with their feeds, connections and waivers.
Edit removeEquipment(const Plan& plan, const std::vector<EquipmentId>& ids);

} // namespace gw
