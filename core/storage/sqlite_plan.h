// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/storage/plan_file.h"

#include <string>
#include <string_view>

namespace gw {

/// The plan as the bytes of a SQLite file. Failure: FileNotWritable where a value fits no column.
Result<std::string> toSqlite(const Plan& plan, const History& history = {});

/// The plan in the bytes of a SQLite file, read as a stranger's: header, schema, integrity and digest first, then row by row.
/// Failures: NotAPlanFile, FileDamaged, FileTooNew, FileTooLarge, WrongType, UnknownChoice, OutOfRange, DuplicateId, UnknownId.
Result<PlanFile> fromSqlite(std::string_view bytes);

/// Whether these bytes begin as SQLite's files do.
bool looksLikeSqlite(std::string_view bytes);

/// Every value lies in its range and no id is used twice. Failures: OutOfRange, DuplicateId.
Status checkValues(const Plan& plan);

} // namespace gw
