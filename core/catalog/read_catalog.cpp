// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"

#include "core/catalog/read_sections.h"

#include <algorithm>

namespace gw {
namespace {

Result<CatalogFile> readFile(const std::filesystem::path& path)
{
    const auto text = readTextFile(path, 16U << 20);
    if (!text) return text.error();
    return parseCatalogFile(path.string(), *text);
}

Result<std::vector<CatalogFile>> readFiles(const std::filesystem::path& folder)
{
    std::error_code failure;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    if (failure || paths.empty()) return Error {ErrorCode::FileNotFound, folder.string(), {}, {}, "a folder with the catalogue's *.json files"};
    std::ranges::sort(paths);
    std::vector<CatalogFile> files;
    for (const auto& path : paths) {
        auto file = readFile(path);
        if (!file) return file.error();
        files.push_back(*std::move(file));
    }
    return files;
}

} // namespace

Result<Catalog> readCatalog(const std::filesystem::path& folder)
{
    const auto files = readFiles(folder);
    if (!files) return files.error();
    Catalog catalog;
    if (const auto read = readSections(*files, catalog); !read) return inFile(read.error(), folder.string());
    const bool hasCosts = std::ranges::any_of(*files, [](const CatalogFile& file) { return file.json.contains("build_costs"); });
    if (!hasCosts) return Error {ErrorCode::MissingField, folder.string(), "/build_costs", {}, "build costs in one of the files"};
    return catalog;
}

} // namespace gw
