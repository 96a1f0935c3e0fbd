// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// The cells of a table as spreadsheets put it on the clipboard: lines apart by CR, LF or both, cells by tabs, or by semicolons where the first line
/// has no tab; a cell in double quotes may hold all of these, a quote in it is doubled. Empty lines are passed over. Stops after `most` lines.
std::vector<std::vector<std::string>> tableCells(std::string_view text, std::size_t most);

/// A text as one cell: in quotes where it holds a tab, a quote or a line's end.
std::string tableCell(const std::string& text);

/// Without blanks around it.
std::string trimmedCell(std::string_view cell);

} // namespace gw
