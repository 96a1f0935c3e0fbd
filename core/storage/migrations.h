// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlite_database.h"

#include <span>

namespace gw {

/// One step of the file's schema, from the version before to `number`. Never edited after a release.
struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};

/// All of ours, in order: 1, 2, ...
std::span<const Migration> planMigrations();

/// Brings a database to the last of `migrations`, in one transaction; on failure nothing has changed. The version is the database's `user_version`.
/// Failures: FileTooNew (a version beyond the last), FileDamaged (a step that fails, by name).
Status migrate(Database& database, std::span<const Migration> migrations);

/// The text of every table, index, trigger and view, one a line, sorted: what two files of the same version have in common.
std::string schemaText(Database& database);

} // namespace gw
