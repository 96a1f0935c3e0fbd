// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"

#include <cstdlib>

namespace gw {

std::filesystem::path resourcesFolder()
{
    if (const char* named = std::getenv("GIGAWRIGHT_RESOURCES"); named && *named) return named;
    std::error_code failure;
    if (const std::filesystem::path installed = GW_INSTALLED_RESOURCES; std::filesystem::is_directory(installed / "catalog", failure)) return installed;
    return GW_SOURCE_RESOURCES;
}

} // namespace gw
