// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace gw::cli {

/// Each adds its sub-command of `catalog`.
void addCatalogCheck(CLI::App& catalog, Exit& exit);
void addCatalogDiff(CLI::App& catalog, Exit& exit);
void addCatalogUpdate(CLI::App& catalog, Exit& exit);
void addCatalogExport(CLI::App& catalog, Exit& exit);
void addCatalogImport(CLI::App& catalog, Exit& exit);
void addCatalogCopy(CLI::App& catalog, Exit& exit);
void addCatalogRemove(CLI::App& catalog, Exit& exit);

} // namespace gw::cli
