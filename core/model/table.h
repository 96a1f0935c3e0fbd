// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace gw {

/// The objects of one kind, in ascending order of id. Look-up is a binary search; the rows are one array.
template <class T>
class Table {
public:
    using Row = T;
    using Key = decltype(T::id);

    /// A table of `rows`, whose ids differ; their order does not matter.
    static Table ofRows(std::vector<T> rows)
    {
        const auto byId = [](const T& a, const T& b) { return a.id < b.id; };
        if (!std::is_sorted(rows.begin(), rows.end(), byId)) std::sort(rows.begin(), rows.end(), byId);
        Table table;
        table.m_rows = std::move(rows);
        return table;
    }

    const T* find(Key id) const
    {
        const auto at = lowerBound(id);
        return at != m_rows.end() && at->id == id ? &*at : nullptr;
    }
    bool contains(Key id) const { return find(id) != nullptr; }

    /// Puts `row` in its place; a row of the same id is replaced.
    void put(T row)
    {
        const auto at = m_rows.begin() + (lowerBound(row.id) - m_rows.cbegin());
        if (at != m_rows.end() && at->id == row.id) *at = std::move(row);
        else m_rows.insert(at, std::move(row));
    }

    void remove(Key id)
    {
        const auto at = lowerBound(id);
        if (at != m_rows.end() && at->id == id) m_rows.erase(at);
    }

    void reserve(std::size_t count) { m_rows.reserve(count); }
    std::size_t size() const { return m_rows.size(); }
    bool isEmpty() const { return m_rows.empty(); }
    auto begin() const { return m_rows.begin(); }
    auto end() const { return m_rows.end(); }
    const T& operator[](std::size_t index) const { return m_rows[index]; }
    /// The position of `id` among the rows; `size()` when absent.
    std::size_t indexOf(Key id) const
    {
        const T* row = find(id);
        return row ? static_cast<std::size_t>(row - m_rows.data()) : m_rows.size();
    }

    bool operator==(const Table&) const = default;

private:
    auto lowerBound(Key id) const
    {
        return std::lower_bound(m_rows.begin(), m_rows.end(), id, [](const T& row, Key key) { return row.id < key; });
    }

    std::vector<T> m_rows;
};

} // namespace gw
