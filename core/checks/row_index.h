// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/table.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace gw {

/// The position of a row by its id in one step: rules look up tens of thousands of references.
template <class T>
class RowIndex {
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    explicit RowIndex(const Table<T>& table) : m_table(&table)
    {
        if (table.isEmpty()) return;
        m_first = table[0].id.number;
        const std::size_t range = table[table.size() - 1].id.number - m_first + std::size_t {1};
        if (range > 8 * table.size() + 1024) return;  // Ids far apart would waste memory; the binary search serves them.
        m_at.assign(range, none);
        for (std::uint32_t i = 0; i < table.size(); ++i) m_at[table[i].id.number - m_first] = i;
    }

    /// That of the same rows in another table.
    RowIndex(RowIndex&& same, const Table<T>& table) : m_table(&table), m_first(same.m_first), m_at(std::move(same.m_at)) {}

    /// `none` when there is no such row.
    std::uint32_t of(typename Table<T>::Key id) const
    {
        if (m_at.empty()) return searched(id);
        const std::size_t at = id.number - std::size_t {m_first};
        return id.number >= m_first && at < m_at.size() ? m_at[at] : none;
    }

private:
    std::uint32_t searched(typename Table<T>::Key id) const
    {
        const std::size_t at = m_table->indexOf(id);
        return at < m_table->size() ? static_cast<std::uint32_t>(at) : none;
    }

    const Table<T>* m_table;
    std::uint32_t m_first = 0;
    std::vector<std::uint32_t> m_at;
};

} // namespace gw
