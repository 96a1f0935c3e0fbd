// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/field_text.h"

#include "core/storage/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace gw {

bool takeLine(std::string_view& text, std::string_view& line)
{
    if (text.empty()) return false;
    const std::size_t end = std::min(text.find('\n'), text.size());
    line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return true;
}

std::vector<FieldText> fieldsOf(std::string_view line, char delimiter, std::size_t most)
{
    std::vector<FieldText> fields;
    std::size_t at = 0;
    while (fields.size() + 1 < most) {
        const bool isQuoted = at < line.size() && line[at] == '"';
        std::size_t end = isQuoted ? line.find('"', at + 1) : at;
        end = std::min(line.find(delimiter, std::min(end, line.size())), line.size());
        std::string_view text = trimmed(line.substr(at, end - at));
        if (isQuoted && text.size() >= 2 && text.back() == '"') text = text.substr(1, text.size() - 2);
        fields.push_back({text, at});
        if (end == line.size()) return fields;
        at = end + 1;
    }
    fields.push_back({line.substr(at), at});
    return fields;
}

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

std::string lowered(std::string_view text)
{
    std::string low(text);
    for (char& c : low)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return low;
}

std::optional<double> numberOf(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > 1 && text.front() == '+') text.remove_prefix(1);
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string placeOf(std::size_t line, std::size_t column)
{
    return fmt::format("line {}, column {}", line, column);
}

std::string tidy(std::string_view text, std::size_t most)
{
    if (!isUtf8(text)) return "(no UTF-8)";
    std::string clean(trimmed(text));
    std::erase_if(clean, [](char c) { return static_cast<unsigned char>(c) < 32 || c == 127; });
    if (clean.size() <= most) return clean;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(clean[end]) & 0xC0) == 0x80) --end;
    return clean.substr(0, end) + "...";
}

} // namespace gw
