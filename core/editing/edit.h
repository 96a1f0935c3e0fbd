// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gw {

/// One row before and after: none before = added, none after = removed. Exchanging the two is undo.
template <class T>
struct RowChange {
    typename Table<T>::Key id;
    std::optional<T> before, after;
    bool operator==(const RowChange&) const = default;
};

template <class T>
struct SectionChange {
    T before, after;
    bool operator==(const SectionChange&) const = default;
};

using Change = std::variant<
    RowChange<Space>, RowChange<Group>, RowChange<Equipment>, RowChange<Feed>, RowChange<Loop>, RowChange<Connection>,
    RowChange<EnergySource>, RowChange<ServiceTier>, RowChange<Application>, RowChange<Scenario>, RowChange<ScenarioChange>, RowChange<Waiver>,
    RowChange<Obstacle>, RowChange<Aisle>, RowChange<Underlay>, RowChange<Measurement>, RowChange<CarriedType>, RowChange<HourlySeries>,
    SectionChange<PlanInfo>, SectionChange<Site>, SectionChange<EnergyContract>, SectionChange<Workload>, SectionChange<Finance>, SectionChange<Schedule>>;

/// Every change of an open plan: what the user calls it, and the values before and after, in order.
struct Edit {
    std::string label;                ///< "Move rack A-07"
    std::vector<Change> changes;
    bool isEmpty() const { return changes.empty(); }
    bool operator==(const Edit&) const = default;
};

/// The same edit backwards.
Edit reversed(const Edit& edit);

/// Two steps of one gesture as one: `earlier` then `later`. Changes that return to their start disappear.
Edit merged(const Edit& earlier, const Edit& later);

} // namespace gw
