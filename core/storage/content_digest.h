// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlite_database.h"

namespace gw {

/// "sha256:..." of every value of every table but `file`, table by table and row by row, whatever the version of the schema.
std::string contentDigest(Database& database);

} // namespace gw
