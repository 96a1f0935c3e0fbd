// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/model/plan.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace gw {

/// Identifies our SQLite files: the bytes "GWPL" in the header (offset 68).
inline constexpr std::uint32_t planApplicationId = 0x4757504C;
/// The schema this program writes. Older files are migrated on reading, newer ones refused (FileTooNew).
inline constexpr int planSchemaVersion = 1;
/// At most this many objects in a plan; a file with more is refused before it fills the memory.
inline constexpr std::size_t mostObjects = 1'000'000;

/// Reads a `.gwp` (SQLite) or `.json` plan, told apart by content. The file is opened read-only and never changed.
/// Failures: FileNotFound, FileNotReadable, FileTooLarge, NotAPlanFile, FileDamaged, FileTooNew, NotJson, MissingField,
/// UnknownField, WrongType, OutOfRange, UnknownChoice, UnknownId, DuplicateId; each names file, place, value and expectation.
Result<Plan> readPlan(const std::filesystem::path& path);

/// Writes by extension: `.json`, else SQLite. Atomic: a temporary file in the same folder, synced, read back and compared, then renamed;
/// on failure the old file is untouched. Failures: FileNotWritable.
Status writePlan(const Plan& plan, const std::filesystem::path& path);

/// The JSON form: compact, one row a line, keys in the order of `describe`. Lossless both ways.
std::string toJson(const Plan& plan);
Result<Plan> fromJson(std::string_view text);

/// Every reference of the plan leads somewhere. Failures: UnknownId.
Status checkReferences(const Plan& plan);

/// "sha256:..." of the JSON form: what matches a report to its plan.
std::string digest(const Plan& plan);

} // namespace gw
