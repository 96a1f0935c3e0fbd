// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/table_cells.h"

#include <algorithm>

namespace gw {
namespace {

bool isBlank(const std::vector<std::string>& line) { return std::all_of(line.begin(), line.end(), [](const std::string& c) { return trimmedCell(c).empty(); }); }

/// Takes the cell at `at`, leaving it at the separator or line's end behind.
std::string takeCell(std::string_view text, std::size_t& at, char separator)
{
    std::string cell;
    if (at < text.size() && text[at] == '"') {
        for (++at; at < text.size(); ++at) {
            if (text[at] == '"' && (at + 1 >= text.size() || text[at + 1] != '"')) break;
            if (text[at] == '"') ++at;
            cell += text[at];
        }
        if (at < text.size()) ++at;
    }
    while (at < text.size() && text[at] != separator && text[at] != '\n' && text[at] != '\r') cell += text[at++];
    return cell;
}

} // namespace

std::vector<std::vector<std::string>> tableCells(std::string_view text, std::size_t most)
{
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    const char separator = text.substr(0, text.find_first_of("\r\n")).find('\t') == std::string_view::npos ? ';' : '\t';
    std::vector<std::vector<std::string>> lines;
    std::size_t at = 0;
    while (at < text.size() && lines.size() < most) {
        std::vector<std::string> line {takeCell(text, at, separator)};
        while (at < text.size() && text[at] == separator) line.push_back(takeCell(text, ++at, separator));
        while (at < text.size() && (text[at] == '\n' || text[at] == '\r')) ++at;
        while (line.size() > 1 && trimmedCell(line.back()).empty()) line.pop_back();
        if (!isBlank(line)) lines.push_back(std::move(line));
    }
    return lines;
}

std::string tableCell(const std::string& text)
{
    if (text.find_first_of("\t\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) (quoted += c) += c == '"' ? "\"" : "";
    return quoted + '"';
}

std::string trimmedCell(std::string_view cell)
{
    const auto first = cell.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string(cell.substr(first, cell.find_last_not_of(' ') - first + 1));
}

} // namespace gw
