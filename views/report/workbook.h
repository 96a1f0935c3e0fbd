// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/report/chart_table.h"

#include <optional>
#include <string>

namespace gw {

/// The bytes of an .xlsx file of one sheet: numbers as numbers in sixteen digits, texts as texts that are never formulas. None where the folder for
/// temporary files cannot be written.
std::optional<std::string> workbookOf(const ChartTable& table);

} // namespace gw
