// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace gw {

/// The user's own catalogue files: `$XDG_DATA_HOME/gigawright/catalog`, else `~/.local/share/gigawright/catalog` (XDG Base Directory Specification
/// 0.8). Empty where neither is known. The folder need not exist.
std::filesystem::path ownCatalogFolder();

/// The installed catalogue with the user's own entries, which prevail.
struct ReadCatalogs {
    Catalog catalog;
    std::vector<Error> skipped;       ///< One for each own file that could not be read; it is left out whole, nothing else is lost.
};

/// Reads `installed` as `readCatalog` does, then the `*.json` of `own` by name. An own folder that does not exist is an empty one.
/// Failures: those of `readCatalog` for the installed folder alone.
Result<ReadCatalogs> readCatalogs(const std::filesystem::path& installed, const std::filesystem::path& own);

/// Both at their usual places.
Result<ReadCatalogs> readCatalogs();

enum class Existing : std::uint8_t { Refuse, Replace };

/// Writes an entry of `catalog` into the own folder as `ID.json`, which is made where it is missing. Atomic.
/// Failures: UnknownId, OutOfRange for an id that cannot name a file, FileNotWritable, DuplicateId where the file exists and is not to be replaced.
Status keepOwnEntry(const std::filesystem::path& own, const Catalog& catalog, std::string_view id, Existing existing);

/// Takes an own entry away; the installed one of the same id comes back. Failures: FileNotFound, FileNotWritable.
Status removeOwnEntry(const std::filesystem::path& own, std::string_view id);

/// Whether the own folder has a file of that entry.
bool isOwnEntry(const std::filesystem::path& own, std::string_view id);

} // namespace gw
