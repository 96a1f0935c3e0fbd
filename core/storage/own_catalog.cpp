// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/own_catalog.h"

#include "core/catalog/read_catalog.h"
#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"
#include "core/storage/write_atomically.h"

#include <algorithm>
#include <cstdlib>

namespace gw {
namespace {

std::filesystem::path folderFrom(const char* variable)
{
    const char* value = std::getenv(variable);
    const std::filesystem::path path = value ? value : "";
    return path.is_absolute() ? path : std::filesystem::path {};   // The specification has relative paths passed over.
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder)
{
    std::error_code none;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    std::ranges::sort(paths);
    return paths;
}

Result<Catalog> withFile(const Catalog& catalog, const std::filesystem::path& path)
{
    const auto text = readTextFile(path, largestEntriesFile);
    if (!text) return text.error();
    return withEntries(catalog, *text, path.string());
}

std::filesystem::path fileOf(const std::filesystem::path& own, std::string_view id) { return own / (std::string(id) + ".json"); }

Status checkId(std::string_view id)
{
    if (isEntryId(id)) return Done {};
    return Error {ErrorCode::OutOfRange, {}, "id", std::string(id), std::string(entryIdForm)};
}

} // namespace

std::filesystem::path ownCatalogFolder()
{
    if (const auto data = folderFrom("XDG_DATA_HOME"); !data.empty()) return data / "gigawright" / "catalog";
    const auto home = folderFrom("HOME");
    return home.empty() ? home : home / ".local" / "share" / "gigawright" / "catalog";
}

Result<ReadCatalogs> readCatalogs(const std::filesystem::path& installed, const std::filesystem::path& own)
{
    auto catalog = readCatalog(installed);
    if (!catalog) return catalog.error();
    ReadCatalogs read {*std::move(catalog), {}};
    for (const auto& path : own.empty() ? std::vector<std::filesystem::path> {} : filesIn(own)) {
        auto with = withFile(read.catalog, path);
        if (with) read.catalog = *std::move(with);
        else read.skipped.push_back(inFile(with.error(), path.string()));
    }
    return read;
}

Result<ReadCatalogs> readCatalogs() { return readCatalogs(resourcesFolder() / "catalog", ownCatalogFolder()); }

Status keepOwnEntry(const std::filesystem::path& own, const Catalog& catalog, std::string_view id, Existing existing)
{
    if (const auto named = checkId(id); !named) return named;
    const std::string text = catalogFileOf(catalog, id);
    if (text.empty()) return Error {ErrorCode::UnknownId, {}, "id", std::string(id), "an entry of the catalogue"};
    if (existing == Existing::Refuse && isOwnEntry(own, id)) return Error {ErrorCode::DuplicateId, fileOf(own, id).string(), "id", std::string(id), "an entry that is not there yet"};
    std::error_code failure;
    std::filesystem::create_directories(own, failure);
    if (failure) return Error {ErrorCode::FileNotWritable, own.string(), {}, failure.message(), {}};
    return writeAtomically(fileOf(own, id), text, [](const std::filesystem::path& path) -> Status {
        const auto readBack = withFile({}, path);
        if (!readBack) return readBack.error();
        return Done {};
    });
}

Status removeOwnEntry(const std::filesystem::path& own, std::string_view id)
{
    if (const auto named = checkId(id); !named) return named;
    std::error_code failure;
    if (std::filesystem::remove(fileOf(own, id), failure)) return Done {};
    return Error {failure ? ErrorCode::FileNotWritable : ErrorCode::FileNotFound, fileOf(own, id).string(), {}, failure ? failure.message() : std::string(), {}};
}

bool isOwnEntry(const std::filesystem::path& own, std::string_view id)
{
    std::error_code none;
    return !own.empty() && isEntryId(id) && std::filesystem::exists(fileOf(own, id), none);
}

} // namespace gw
