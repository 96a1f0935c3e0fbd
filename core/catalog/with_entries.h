// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// What a file that is added to a catalogue may hold at most.
inline constexpr std::size_t largestEntriesFile = 1U << 20;
inline constexpr std::size_t mostEntriesInFile = 5000;

/// `base` with the entries of a catalogue file, all or nothing. An entry replaces that of the same id and section; a source that of the same key; a
/// model takes its old measurements away, a market factor its old correlations; build costs and model errors replace those of `base`.
/// `where` is the file or object named in errors. Failures: FileTooLarge (more bytes or entries than above), those of `readCatalog`, and DuplicateId
/// for an id twice in the file. References may lead into the file or into `base`.
Result<Catalog> withEntries(const Catalog& base, std::string_view fileText, std::string_view where);

/// The same within `catalog`, which is half changed after a failure.
Status putEntries(Catalog& catalog, std::string_view fileText, std::string_view where);

/// The ids that a catalogue file's entries have, in its order, each once: a measured row stands for its model, a correlation for its first factor;
/// those of build costs and model errors where it holds them. Failures: as `putEntries` for what is no catalogue file.
Result<std::vector<std::string>> entryIdsIn(std::string_view fileText, std::string_view where);

/// What a catalogue file would change in a catalogue.
struct FreshEntries {
    Catalog catalog;                  ///< With the file's entries.
    std::vector<std::string> ids;     ///< Of the entries that the catalogue does not have just so, those they refer to included.
};
/// Failures: those of `withEntries`, and OutOfRange for an id that is no `isEntryId`.
Result<FreshEntries> freshEntries(const Catalog& base, std::string_view fileText, std::string_view where);

/// Whether there may be a second of its kind: what stands once and market factors may not be copied, only changed.
bool isCopyable(const Catalog& catalog, std::string_view id);

/// `base` with a copy of the entry `id` under a new id and name, to be changed. Failures: UnknownId, DuplicateId, OutOfRange for an id that is no
/// `isEntryId`.
Result<Catalog> withCopy(const Catalog& base, std::string_view id, std::string_view newId, std::string_view newName);

/// Whether an own entry may be called so: its id is the name of its file.
inline constexpr std::string_view entryIdForm = "lower-case letters, digits, '-', '_' and '.', at most 80, beginning with a letter or digit";
bool isEntryId(std::string_view id);

} // namespace gw
