// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/type_library.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"
#include "core/editing/compose.h"
#include "core/storage/carried_types.h"

#include <algorithm>

namespace gw {
TypeLibrary::TypeLibrary(PlanSession& session, std::filesystem::path installed, std::filesystem::path own, QObject* parent)
    : QObject(parent), m_session(session), m_installed(std::move(installed)), m_own(std::move(own))
{
}

bool TypeLibrary::isCarried(std::string_view id) const
{
    const auto& rows = m_session.plan().carriedTypes;
    return std::ranges::any_of(rows, [&](const CarriedType& row) { return row.entry == id; });
}

std::size_t TypeLibrary::countOf(std::string_view id) const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_session.plan().equipment, [&](const Equipment& piece) { return piece.type.text == id; }));
}

Status TypeLibrary::reload()
{
    auto read = readCatalogs(m_installed, m_own);
    if (!read) return read.error();
    for (const Error& error : read->skipped) emit skipped(error);
    m_session.setCatalog(std::make_shared<const Catalog>(std::move(read->catalog)));
    emit changed();
    return Done {};
}

Status TypeLibrary::keep(const Catalog& catalog, std::string_view id, Existing existing)
{
    if (const auto kept = keepOwnEntry(m_own, catalog, id, existing); !kept) return kept;
    return reload();
}

Result<Edit> TypeLibrary::carry(const Catalog& catalog, std::string_view id) const
{
    const std::string content = catalogFileOf(catalog, id);
    if (content.empty()) return Error {ErrorCode::UnknownId, {}, "catalog", std::string(id), "an entry of the catalogue"};
    EditBuilder builder(m_session.plan(), "Change type " + std::string(id) + " in this plan");
    const auto& rows = m_session.plan().carriedTypes;
    const auto found = std::ranges::find_if(rows, [&](const CarriedType& row) { return row.entry == id; });
    CarriedType row = found == rows.end() ? builder.fresh<CarriedType>() : *found;
    row.entry = id;
    row.content = content;
    builder.put(std::move(row));
    return std::move(builder).finish();
}

Status TypeLibrary::remove(std::string_view id)
{
    const auto installed = readCatalogs(m_installed, {});
    const bool isElsewhere = isCarried(id) || (installed && showEntry(installed->catalog, id));
    if (!isElsewhere && isUsed(id)) {
        const std::size_t pieces = countOf(id);
        return Error {ErrorCode::Unsupported, {}, std::string(id), pieces > 0 ? std::to_string(pieces) + " pieces of the open plan are of this type" : "the open plan uses this entry",
            "nothing of the plan that uses it; give it another one, or save the plan first, which then keeps it"};
    }
    if (const auto removed = removeOwnEntry(m_own, id); !removed) return removed;
    return reload();
}

bool TypeLibrary::isUsed(std::string_view id) const
{
    const auto used = usedEntries(m_session.plan(), m_session.catalog());
    return std::ranges::binary_search(used, id);
}

Result<std::vector<std::string>> TypeLibrary::import(std::string_view content, const std::string& file)
{
    const auto fresh = freshEntries(*m_session.installedCatalog(), content, file);
    if (!fresh) return fresh.error();
    for (const std::string& id : fresh->ids)
        if (isOwn(id)) return Error {ErrorCode::DuplicateId, file, id, id, "an id that none of your own entries has; delete that one first"};
    for (const std::string& id : fresh->ids)
        if (const auto kept = keepOwnEntry(m_own, fresh->catalog, id, Existing::Refuse); !kept) return kept.error();
    if (const auto read = reload(); !read) return read.error();
    return fresh->ids;
}

} // namespace gw
