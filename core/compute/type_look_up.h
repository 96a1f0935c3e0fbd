// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <string_view>
#include <unordered_map>

namespace gw {

/// Looks each type up once: plans repeat a dozen of them thousands of times.
class TypeLookUp {
public:
    explicit TypeLookUp(const Catalog& catalog) : m_catalog(catalog) {}
    const EquipmentType* of(const EquipmentTypeId& id)
    {
        if (m_last && m_last->id == id) return m_last;
        const auto [at, isNew] = m_known.try_emplace(id.text, nullptr);
        if (isNew) at->second = m_catalog.find(id);
        return m_last = at->second;
    }

private:
    const Catalog& m_catalog;
    const EquipmentType* m_last = nullptr;
    std::unordered_map<std::string_view, const EquipmentType*> m_known;
};

} // namespace gw
