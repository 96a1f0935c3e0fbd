// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/report/chart_table.h"

namespace gw {

/// The bytes of an .xlsx file of one sheet: numbers as numbers in full precision, texts as texts that are never formulas (ECMA-376, part 1,
/// inline strings; packed without compression). The same table gives the same bytes.
std::string workbookOf(const ChartTable& table);

} // namespace gw
