// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/adopt.h"

#include "core/editing/compose.h"

#include <algorithm>

namespace gw {

namespace {

template <class T>
void takeRows(EditBuilder& builder, const Table<T>& before, const Table<T>& after)
{
    for (const T& row : before)
        if (!after.contains(row.id)) builder.remove<T>(row.id);
    for (const T& row : after)
        if (const T* now = before.find(row.id); !now || !(*now == row)) builder.put(row);
}

} // namespace

Edit editBetween(const Plan& before, const Plan& after, std::string label)
{
    EditBuilder builder(before, std::move(label));
    forEachSection(after, [&](const char*, const auto& section) { builder.set(section); });
    PlanInfo info = after.info;
    info.lastId = std::max(before.info.lastId, after.info.lastId);
    builder.set(info);
    forEachTable(after, [&](const char*, const auto& table) {
        using Row = std::remove_cvref_t<decltype(*table.begin())>;
        takeRows<Row>(builder, tableOf<Row>(before), table);
    });
    return std::move(builder).finish();
}

Edit addScenario(const Plan& plan, const std::string& name, const ScenarioFactors& factors)
{
    EditBuilder builder(plan, "Add scenario " + name);
    Scenario scenario = builder.fresh<Scenario>();
    scenario.name = name;
    builder.put(scenario);
    for (std::size_t i = 0; i < factors.factor.size(); ++i) {
        if (factors.factor[i] == 1) continue;
        ScenarioChange change = builder.fresh<ScenarioChange>();
        change.scenario = scenario.id, change.assumption = static_cast<Assumption>(i), change.factor = factors.factor[i];
        builder.put(change);
    }
    return std::move(builder).finish();
}

} // namespace gw
