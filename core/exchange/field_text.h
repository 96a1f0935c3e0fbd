// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Lines and fields of foreign text files.
namespace gw {

/// Takes the next line off `text`, without its end (LF, CRLF or CR LF mixed). False when none is left.
bool takeLine(std::string_view& text, std::string_view& line);

/// A field and where it begins in its line, from 0.
struct FieldText {
    std::string_view text;
    std::size_t column = 0;
};

/// The fields of a line; one in quotation marks may hold the delimiter, and is given without them. At most `most`: the last then holds the rest.
std::vector<FieldText> fieldsOf(std::string_view line, char delimiter, std::size_t most = 512);

std::string_view trimmed(std::string_view text);
/// ASCII letters only.
std::string lowered(std::string_view text);

/// The whole field as a number with a decimal point; none if it is anything else, or not finite.
std::optional<double> numberOf(std::string_view text);

/// "line 12, column 7"; both from 1.
std::string placeOf(std::size_t line, std::size_t column);

/// A foreign text as a message or a plan may hold it: well-formed, no control characters, cut at `most` bytes.
std::string tidy(std::string_view text, std::size_t most = 80);

} // namespace gw
