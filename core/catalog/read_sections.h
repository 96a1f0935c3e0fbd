// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"
#include "core/json/parse_json.h"

#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// A catalogue file, parsed; its sections are known ones.
struct CatalogFile {
    std::string path;
    Json json;
};

/// Failures: NotJson, WrongType, UnknownField.
Result<CatalogFile> parseCatalogFile(std::string path, std::string_view text);

/// Reads the sections of all files into `catalog`, as one: an entry stands once in them and replaces that of the same id in `catalog`; a model takes
/// its measurements in `catalog` away, a market factor its correlations. On failure `catalog` is half read. Failures: as `readCatalog`.
Status readSections(const std::vector<CatalogFile>& files, Catalog& catalog);

} // namespace gw
