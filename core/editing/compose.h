// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/edit.h"

#include <unordered_map>

namespace gw {

/// Gathers an edit against a plan: later steps see earlier ones, ids are fresh, nothing touches the plan itself.
/// The plan is kept by reference and must outlive the builder; it is copied only when `plan()` is asked for.
class EditBuilder {
public:
    EditBuilder(const Plan& plan, std::string label) : m_original(plan), m_label(std::move(label)) {}
    EditBuilder(Plan&&, std::string) = delete;

    const Plan& plan() const;                            ///< The plan as it will be.
    /// One row as it will be; null when there is none. Costs no copy of the plan.
    template <class T> const T* find(decltype(T::id) id) const;

    template <class T> T fresh();                        ///< A row with an id never used before (counts `PlanInfo::lastId` on).
    template <class T> void put(T row);                  ///< Adds or replaces.
    template <class T> void remove(decltype(T::id) id);
    template <class T> void set(T section);

    /// The gathered edit; empty when nothing changed in the end.
    Edit finish() &&;

private:
    template <class T> const RowChange<T>* changeOf(decltype(T::id) id) const;
    template <class T> void write(decltype(T::id) id, std::optional<T> row);
    template <class T> SectionChange<T>& sectionChange();

    const Plan& m_original;
    std::string m_label;
    std::vector<Change> m_changes;                       ///< At most one for each row and section.
    std::unordered_map<std::uint64_t, std::size_t> m_places;
    mutable std::optional<Plan> m_after;                 ///< The original with all changes, once it was asked for.
};

/// Replaces one row or section, as the inspector does. Empty when the value is the same.
template <class T> Edit changeRow(const Plan& plan, const T& row, std::string label);
template <class T> Edit changeSection(const Plan& plan, const T& section, std::string label);

/// Moves a piece inside its space.
Edit moveEquipment(const Plan& plan, EquipmentId id, Length x, Length y);
/// Adds a piece of `type` at a place, in no row and without feeds.
Edit addEquipment(const Plan& plan, const EquipmentType& type, SpaceId space, Length x, Length y, Facing facing);
/// Adds a piece to the row of `neighbour`: the nearest free room along its width, same group and facing, faces in one line; it is fed and cooled
/// as the neighbour is. Inside the space where there is room, else beyond its end. Empty when there is no such neighbour.
Edit addBeside(const Plan& plan, const Catalog& catalog, const EquipmentType& type, EquipmentId neighbour);
/// Removes pieces with their feeds, connections and waivers. Ids of no piece are passed over.
Edit removeEquipment(const Plan& plan, const std::vector<EquipmentId>& ids);

} // namespace gw
