// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/plan_document.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <tuple>

namespace gw {
namespace {

template <class T> using RowChanges = std::vector<const RowChange<T>*>;

/// Copies kept for those who compute: one that is solved, one that was, and one to spare.
constexpr std::size_t mostCopies = 3;
/// A copy that lacks more edits than this is let go.
constexpr std::size_t mostBehind = 64;

/// Up to here rows are put in and taken out one by one; beyond, a table is laid out anew in one pass, since each insertion moves all rows after it.
constexpr std::size_t fewRows = 16;

template <class T>
[[maybe_unused]] bool holds(const Table<T>& table, typename Table<T>::Key id, const std::optional<T>& row)
{
    const T* found = table.find(id);
    return found ? row && *found == *row : !row;
}

template <class T>
void writeOne(Table<T>& table, const RowChange<T>& change)
{
    assert(holds(table, change.id, change.before));
    if (change.after) table.put(*change.after);
    else table.remove(change.id);
}

/// The changes in order of id; of several for one row the last.
template <class T>
RowChanges<T> lastOfEach(RowChanges<T> changes)
{
    std::stable_sort(changes.begin(), changes.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
    RowChanges<T> last;
    for (const auto* change : changes)
        if (!last.empty() && last.back()->id == change->id) last.back() = change;
        else last.push_back(change);
    return last;
}

template <class T>
void writeMany(Table<T>& table, const RowChanges<T>& changes)
{
    std::vector<T> rows;
    rows.reserve(table.size() + changes.size());
    auto next = table.begin();
    for (const auto* change : lastOfEach(changes)) {
        while (next != table.end() && next->id < change->id) rows.push_back(*next++);
        if (next != table.end() && next->id == change->id) ++next;
        if (change->after) rows.push_back(*change->after);
    }
    rows.insert(rows.end(), next, table.end());
    table = Table<T>::ofRows(std::move(rows));
}

template <class T>
void writeRows(Table<T>& table, const RowChanges<T>& changes)
{
    // Rows that are there and stay are written where they are, however many.
    const auto stays = [&](const auto* change) { return change->after && table.contains(change->id); };
    if (changes.size() > fewRows && !std::ranges::all_of(changes, stays)) return writeMany(table, changes);
    for (const auto* change : changes) writeOne(table, *change);
}

/// An edit's changes by table.
class Sorted {
public:
    explicit Sorted(Plan& plan) : m_plan(plan) {}
    template <class T> void operator()(const RowChange<T>& change) { std::get<RowChanges<T>>(m_rows).push_back(&change); }
    template <class T>
    void operator()(const SectionChange<T>& change)
    {
        assert(sectionOf<T>(m_plan) == change.before);
        sectionOf<T>(m_plan) = change.after;
    }
    void write()
    {
        forEachTable(m_plan, [this]<class T>(const char*, Table<T>& table) { writeRows(table, std::get<RowChanges<T>>(m_rows)); });
    }

private:
    Plan& m_plan;
    std::tuple<RowChanges<Space>, RowChanges<Group>, RowChanges<Equipment>, RowChanges<Feed>, RowChanges<Loop>, RowChanges<Connection>,
        RowChanges<EnergySource>, RowChanges<ServiceTier>, RowChanges<Application>, RowChanges<Scenario>, RowChanges<ScenarioChange>,
        RowChanges<Waiver>, RowChanges<Obstacle>,
        RowChanges<Aisle>, RowChanges<Underlay>, RowChanges<Measurement>, RowChanges<CarriedType>, RowChanges<HourlySeries>> m_rows;
};

void write(Plan& plan, const Edit& edit)
{
    Sorted sorted(plan);
    for (const Change& change : edit.changes) std::visit(sorted, change);
    sorted.write();
}

} // namespace

PlanDocument::PlanDocument(Plan plan) : m_plan(std::move(plan)) {}

void PlanDocument::fallBehind(const Edit& edit)
{
    std::erase_if(m_copies, [](const Copy& copy) { return copy.behind.size() >= mostBehind; });
    if (m_copies.empty()) return;
    const auto kept = std::make_shared<const Edit>(edit);
    for (Copy& copy : m_copies) copy.behind.push_back(kept);
}

std::shared_ptr<const Plan> PlanDocument::snapshot()
{
    const auto current = std::ranges::find_if(m_copies, [](const Copy& copy) { return copy.behind.empty(); });
    if (current != m_copies.end()) return current->plan;
    // Whoever held it has let go: nobody can take it up again but from here.
    const auto free = std::ranges::find_if(m_copies, [](const Copy& copy) { return copy.plan.use_count() == 1; });
    if (free == m_copies.end()) {
        if (m_copies.size() >= mostCopies) m_copies.erase(m_copies.begin());
        return m_copies.emplace_back(Copy {std::make_shared<Plan>(m_plan), {}}).plan;
    }
    std::atomic_thread_fence(std::memory_order_acquire);
    for (const auto& edit : free->behind) write(*free->plan, *edit);
    free->behind.clear();
    return free->plan;
}

void PlanDocument::apply(const Edit& edit)
{
    write(m_plan, edit);
    fallBehind(edit);
    if (m_listener) m_listener(edit);
}

void PlanDocument::revert(const Edit& edit)
{
    apply(reversed(edit));
}

} // namespace gw
