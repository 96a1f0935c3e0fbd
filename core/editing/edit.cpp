// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/edit.h"

#include <map>

namespace gw {
namespace {

/// What a change is about: its kind and, for rows, the id.
template <class T> std::uint32_t numberOf(const RowChange<T>& change) { return change.id.number; }
template <class T> std::uint32_t numberOf(const SectionChange<T>&) { return 0; }

/// Adds a change after those gathered, or folds it into the one about the same row.
class Folding {
public:
    void add(const Change& change)
    {
        const std::uint32_t number = std::visit([](const auto& c) { return numberOf(c); }, change);
        const auto [at, isNew] = m_places.try_emplace({change.index(), number}, m_changes.size());
        if (isNew) m_changes.push_back(change);
        else std::visit([&]<class C>(const C& later) { std::get<C>(m_changes[at->second]).after = later.after; }, change);
    }

    std::vector<Change> finish() &&
    {
        std::erase_if(m_changes, [](const Change& change) { return std::visit([](const auto& c) { return c.before == c.after; }, change); });
        return std::move(m_changes);
    }

private:
    std::vector<Change> m_changes;
    std::map<std::pair<std::size_t, std::uint32_t>, std::size_t> m_places;
};

} // namespace

Edit reversed(const Edit& edit)
{
    Edit back {edit.label, {edit.changes.rbegin(), edit.changes.rend()}};
    for (Change& change : back.changes) std::visit([](auto& c) { std::swap(c.before, c.after); }, change);
    return back;
}

Edit merged(const Edit& earlier, const Edit& later)
{
    Folding folding;
    for (const Change& change : earlier.changes) folding.add(change);
    for (const Change& change : later.changes) folding.add(change);
    return {later.label, std::move(folding).finish()};
}

} // namespace gw
