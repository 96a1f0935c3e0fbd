// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/with_entries.h"

#include "core/catalog/catalog_lists.h"
#include "core/catalog/catalog_text.h"
#include "core/catalog/read_sections.h"
#include "core/catalog/write_catalog.h"

#include <algorithm>

namespace gw {
namespace {

std::size_t entriesIn(const Json& file)
{
    std::size_t count = 0;
    for (const auto& section : file) count += section.is_array() ? section.size() : 1;
    return count;
}

Status checkSize(std::string_view text, const std::string& where)
{
    if (text.size() <= largestEntriesFile) return Done {};
    return Error {ErrorCode::FileTooLarge, where, {}, std::to_string(text.size()) + " bytes", "at most " + std::to_string(largestEntriesFile) + " bytes"};
}

Status checkCount(const CatalogFile& file)
{
    const std::size_t count = entriesIn(file.json);
    if (count <= mostEntriesInFile) return Done {};
    return Error {ErrorCode::FileTooLarge, file.path, {}, std::to_string(count) + " entries", "at most " + std::to_string(mostEntriesInFile)};
}

bool hasEntry(const Catalog& catalog, std::string_view id)
{
    return std::ranges::any_of(listCatalog(catalog), [&](const CatalogLine& line) { return line.id == id; });
}

/// Ids that stand once, or are words of the program.
bool isFixed(std::string_view kind) { return kind == "build_costs" || kind == "market" || kind == "model_errors"; }

} // namespace

Status putEntries(Catalog& catalog, std::string_view fileText, std::string_view where)
{
    const std::string path(where);
    if (const auto fits = checkSize(fileText, path); !fits) return fits;
    auto file = parseCatalogFile(path, fileText);
    if (!file) return file.error();
    if (const auto fits = checkCount(*file); !fits) return fits;
    if (const auto read = readSections({*std::move(file)}, catalog); !read) return inFile(read.error(), path);
    return Done {};
}

Result<Catalog> withEntries(const Catalog& base, std::string_view fileText, std::string_view where)
{
    Catalog catalog = base;
    if (const auto put = putEntries(catalog, fileText, where); !put) return put.error();
    return catalog;
}

Result<std::vector<std::string>> entryIdsIn(std::string_view fileText, std::string_view where)
{
    if (const auto fits = checkSize(fileText, std::string(where)); !fits) return fits.error();
    const auto file = parseCatalogFile(std::string(where), fileText);
    if (!file) return file.error();
    std::vector<std::string> ids;
    const auto add = [&](std::string id) {
        if (std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
    };
    for (const auto& [key, section] : file->json.items()) {
        if (!section.is_array() || key == "sources") continue;
        const char* named = key == "measurements" ? "model" : key == "market_correlations" ? "first" : "id";
        for (const Json& entry : section)
            if (entry.is_object() && entry.contains(named) && entry[named].is_string()) add(entry[named]);
    }
    if (file->json.contains("build_costs")) add(std::string(buildCostsId));
    if (file->json.contains("model_errors")) add(std::string(modelErrorsId));
    return ids;
}

Result<FreshEntries> freshEntries(const Catalog& base, std::string_view fileText, std::string_view where)
{
    auto with = withEntries(base, fileText, where);
    if (!with) return with.error();
    const auto ids = entryIdsIn(fileText, where);
    if (!ids) return ids.error();
    FreshEntries fresh {*std::move(with), {}};
    for (const std::string& id : *ids) {
        if (catalogJsonOf(base, id) == catalogJsonOf(fresh.catalog, id)) continue;
        if (!isEntryId(id)) return Error {ErrorCode::OutOfRange, std::string(where), "id", id, std::string(entryIdForm)};
        fresh.ids.push_back(id);
    }
    return fresh;
}

bool isCopyable(const Catalog& catalog, std::string_view id)
{
    bool isFound = false;
    forEachList(catalog, [&](std::string_view section, const auto& entries) {
        isFound = isFound || (!isFixed(section) && std::ranges::any_of(entries, [&](const auto& entry) { return entry.id.text == id; }));
    });
    return isFound;
}

Result<Catalog> withCopy(const Catalog& base, std::string_view id, std::string_view newId, std::string_view newName)
{
    if (!isEntryId(newId)) return Error {ErrorCode::OutOfRange, {}, "id", std::string(newId), std::string(entryIdForm)};
    if (hasEntry(base, newId)) return Error {ErrorCode::DuplicateId, {}, "id", std::string(newId), "an id that no entry has"};
    Catalog catalog = base;
    bool isCopied = false;
    forEachList(catalog, [&](std::string_view section, auto& entries) {
        const auto found = std::ranges::find_if(entries, [&](const auto& entry) { return entry.id.text == id; });
        if (found == entries.end() || isFixed(section)) return;
        auto copy = *found;
        copy.id.text = newId;
        copy.name = newName;
        entries.push_back(std::move(copy));
        isCopied = true;
    });
    if (!isCopied) return Error {ErrorCode::UnknownId, {}, "id", std::string(id), "an entry that can be copied"};
    return catalog;
}

bool isEntryId(std::string_view id)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.'; };
    return !id.empty() && id.size() <= 80 && id.front() != '.' && id.front() != '-' && std::ranges::all_of(id, fits);
}

} // namespace gw
