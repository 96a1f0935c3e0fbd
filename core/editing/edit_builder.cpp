// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/compose.h"

#include <cassert>
#include <type_traits>

namespace gw {
namespace {

/// Where a kind of change stands among the alternatives of Change.
template <class C, std::size_t I = 0>
constexpr std::uint64_t kindOf()
{
    if constexpr (std::is_same_v<std::variant_alternative_t<I, Change>, C>) return I;
    else return kindOf<C, I + 1>();
}

template <class C>
std::uint64_t placeOf(std::uint32_t number)
{
    return kindOf<C>() << 32 | number;
}

/// A fresh row that came to nothing is no change of the plan.
bool isOnlyAnIdSpent(const Change& change)
{
    const auto* info = std::get_if<SectionChange<PlanInfo>>(&change);
    if (!info) return false;
    PlanInfo before = info->before;
    before.lastId = info->after.lastId;
    return before == info->after;
}

/// Visits changes and writes them into a plan, row by row.
struct Overlay {
    Plan& plan;
    template <class T>
    void operator()(const RowChange<T>& change) const
    {
        if (change.after) tableOf<T>(plan).put(*change.after);
        else tableOf<T>(plan).remove(change.id);
    }
    template <class T> void operator()(const SectionChange<T>& change) const { sectionOf<T>(plan) = change.after; }
};

} // namespace

const Plan& EditBuilder::plan() const
{
    if (m_after) return *m_after;
    m_after = m_original;
    for (const Change& change : m_changes) std::visit(Overlay {*m_after}, change);
    return *m_after;
}

template <class T>
const RowChange<T>* EditBuilder::changeOf(decltype(T::id) id) const
{
    const auto at = m_places.find(placeOf<RowChange<T>>(id.number));
    return at == m_places.end() ? nullptr : &std::get<RowChange<T>>(m_changes[at->second]);
}

template <class T>
const T* EditBuilder::find(decltype(T::id) id) const
{
    if (const auto* change = changeOf<T>(id)) return change->after ? &*change->after : nullptr;
    return tableOf<T>(m_original).find(id);
}

template <class T>
void EditBuilder::write(decltype(T::id) id, std::optional<T> row)
{
    const auto [at, isNew] = m_places.try_emplace(placeOf<RowChange<T>>(id.number), m_changes.size());
    if (isNew) {
        const T* before = tableOf<T>(m_original).find(id);
        m_changes.push_back(RowChange<T> {id, before ? std::optional<T>(*before) : std::nullopt, std::nullopt});
    }
    auto& change = std::get<RowChange<T>>(m_changes[at->second]);
    change.after = std::move(row);
    if (m_after) Overlay {*m_after}(change);
}

template <class T>
SectionChange<T>& EditBuilder::sectionChange()
{
    const auto [at, isNew] = m_places.try_emplace(placeOf<SectionChange<T>>(0), m_changes.size());
    if (isNew) m_changes.push_back(SectionChange<T> {sectionOf<T>(m_original), sectionOf<T>(m_original)});
    return std::get<SectionChange<T>>(m_changes[at->second]);
}

template <class T>
T EditBuilder::fresh()
{
    auto& info = sectionChange<PlanInfo>();
    T row;
    row.id.number = ++info.after.lastId;
    if (m_after) m_after->info.lastId = info.after.lastId;
    return row;
}

template <class T>
void EditBuilder::put(T row)
{
    const auto id = row.id;
    assert(!id.isNone());
    if (auto& given = sectionChange<PlanInfo>().after.lastId; given < id.number) given = id.number;
    write<T>(id, std::move(row));
}

template <class T> void EditBuilder::remove(decltype(T::id) id) { write<T>(id, std::nullopt); }

template <class T>
void EditBuilder::set(T section)
{
    auto& change = sectionChange<T>();
    change.after = std::move(section);
    if (m_after) sectionOf<T>(*m_after) = change.after;
}

Edit EditBuilder::finish() &&
{
    std::erase_if(m_changes, [](const Change& change) { return std::visit([](const auto& c) { return c.before == c.after; }, change); });
    if (m_changes.size() == 1 && isOnlyAnIdSpent(m_changes.front())) m_changes.clear();
    return {std::move(m_label), std::move(m_changes)};
}

template <class T>
Edit changeRow(const Plan& plan, const T& row, std::string label)
{
    EditBuilder builder(plan, std::move(label));
    builder.put(row);
    return std::move(builder).finish();
}

template <class T>
Edit changeSection(const Plan& plan, const T& section, std::string label)
{
    EditBuilder builder(plan, std::move(label));
    builder.set(section);
    return std::move(builder).finish();
}

#define GW_ROW(T) \
    template const T* EditBuilder::find<T>(decltype(T::id)) const; \
    template T EditBuilder::fresh<T>(); \
    template void EditBuilder::put<T>(T); \
    template void EditBuilder::remove<T>(decltype(T::id)); \
    template Edit changeRow<T>(const Plan&, const T&, std::string);
GW_ROW(Space) GW_ROW(Group) GW_ROW(Equipment) GW_ROW(Feed) GW_ROW(Loop) GW_ROW(Connection)
GW_ROW(EnergySource) GW_ROW(ServiceTier) GW_ROW(Application) GW_ROW(Scenario) GW_ROW(ScenarioChange) GW_ROW(Waiver)
GW_ROW(Obstacle) GW_ROW(Aisle) GW_ROW(Underlay) GW_ROW(Measurement) GW_ROW(CarriedType) GW_ROW(HourlySeries)
#undef GW_ROW

#define GW_SECTION(T) \
    template void EditBuilder::set<T>(T); \
    template Edit changeSection<T>(const Plan&, const T&, std::string);
GW_SECTION(PlanInfo) GW_SECTION(Site) GW_SECTION(EnergyContract) GW_SECTION(Workload) GW_SECTION(Finance) GW_SECTION(Schedule)
#undef GW_SECTION

} // namespace gw
