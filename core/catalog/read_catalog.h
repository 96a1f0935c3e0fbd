// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"

#include <filesystem>

namespace gw {

/// Reads every `*.json` of `folder` (sources first). Failures: FileNotFound, NotJson, MissingField, WrongType, OutOfRange,
/// UnitMismatch, UnknownChoice, UnknownId (a source key that is not registered, an accelerator that does not exist), DuplicateId.
/// A figure without source, date or confidence is a MissingField: nothing loads half.
Result<Catalog> readCatalog(const std::filesystem::path& folder);

/// The catalogue's folder: `GIGAWRIGHT_RESOURCES` where set, else the installed place, else the source tree's.
std::filesystem::path resourcesFolder();

} // namespace gw
