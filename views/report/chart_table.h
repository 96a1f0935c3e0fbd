// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <variant>

namespace gw {

/// A text or a number; a number that is none is an empty cell.
using ChartCell = std::variant<std::string, double>;

/// The values that a chart draws, in full precision: a row for each category, bin, input or point.
struct ChartTable {
    std::vector<std::string> columns;
    std::vector<std::vector<ChartCell>> rows;   ///< Each as long as `columns`.
};

ChartTable tableOf(const Chart& chart);

/// As RFC 4180 has it: commas, decimal points, CRLF, UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe; numbers never do.
std::string csvOf(const ChartTable& table);
/// As spreadsheets put it on the clipboard: tabs, one line each.
std::string tsvOf(const ChartTable& table);

} // namespace gw
