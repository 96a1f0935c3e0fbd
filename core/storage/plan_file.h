// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/model/plan.h"
#include "core/storage/history.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace gw {

/// Identifies our SQLite files: the bytes "GWPL" in the header (offset 68).
inline constexpr std::uint32_t planApplicationId = 0x4757504C;
/// The schema this program writes. Older files are migrated on reading, newer ones refused (FileTooNew).
inline constexpr int planSchemaVersion = 4;
/// The version of the JSON form. It counts by itself: a table more in the file is no reason for another text, nor for another digest.
inline constexpr int planFormVersion = 1;
/// At most this many objects in a plan; a file with more is refused before it fills the memory.
inline constexpr std::size_t mostObjects = 1'000'000;

/// What a file holds.
struct PlanFile {
    Plan plan;
    History history;   ///< Empty where the file has none.
    int version = 0;   ///< Of the file's schema or form, as it was found.
};

/// Reads a `.gwp` (SQLite) or `.json` plan, told apart by content. The file is opened read-only and never changed.
/// Failures: FileNotFound, FileNotReadable, FileTooLarge, NotAPlanFile, FileDamaged, FileTooNew, NotJson, MissingField,
/// UnknownField, WrongType, OutOfRange, UnknownChoice, UnknownId, DuplicateId; each names file, place, value and expectation.
Result<PlanFile> readPlanFile(const std::filesystem::path& path);
/// The plan alone.
Result<Plan> readPlan(const std::filesystem::path& path);

/// Writes by extension: `.json`, else SQLite. Atomic: a temporary file in the same folder, synced, read back and compared, then renamed;
/// on failure the old file is untouched. The same plan and history give the same bytes. Failures: FileNotWritable; OutOfRange, UnknownId,
/// DuplicateId for what nobody could read again.
Status writePlan(const Plan& plan, const std::filesystem::path& path, const History& history = {});

/// Writes the plan with one entry more, whose digest it fills in, and gives the history that the file then has. Failures: as `writePlan`.
Result<History> savePlan(const Plan& plan, const std::filesystem::path& path, History before, HistoryEntry entry);

/// The JSON form: compact, one row a line, keys in the order of `describe`; the history last, where there is one. Lossless both ways.
std::string toJson(const Plan& plan, const History& history = {});
Result<PlanFile> fileFromJson(std::string_view text);
/// The plan alone.
Result<Plan> fromJson(std::string_view text);

/// Every reference of the plan leads somewhere and every outline bounds its space. Failures: UnknownId; those of `checkOutline`.
Status checkReferences(const Plan& plan);

/// "sha256:..." of the JSON form without history: what matches a report to its plan.
std::string digest(const Plan& plan);

} // namespace gw
