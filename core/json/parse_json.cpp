// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/parse_json.h"

#include <algorithm>
#include <fstream>

namespace gw {
namespace {

std::string lineAndColumn(std::string_view text, std::size_t byte)
{
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lastBreak = before.rfind('\n');
    const auto column = lastBreak == std::string_view::npos ? before.size() : before.size() - lastBreak - 1;
    return std::to_string(line) + ":" + std::to_string(std::max<std::size_t>(column, 1));
}

std::string around(std::string_view text, std::size_t byte)
{
    const auto from = byte > 0 ? std::min(byte - 1, text.size()) : 0;
    return std::string(text.substr(from, 20));
}

/// The deepest nesting of brackets outside strings; counted before parsing so that a bomb never recurses.
int depthOf(std::string_view text)
{
    int depth = 0, deepest = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\') ++i;
            else if (c == '"') inString = false;
        } else if (c == '"') inString = true;
        else if (c == '{' || c == '[') deepest = std::max(deepest, ++depth);
        else if (c == '}' || c == ']') --depth;
    }
    return deepest;
}

} // namespace

Result<Json> parseJson(std::string_view text, int deepest)
{
    if (const int depth = depthOf(text); depth > deepest)
        return Error {ErrorCode::NotJson, {}, {}, std::to_string(depth) + " nested levels", "at most " + std::to_string(deepest)};
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& e) {
        return Error {ErrorCode::NotJson, {}, lineAndColumn(text, e.byte), around(text, e.byte), "JSON"};
    } catch (const Json::exception&) {
        return Error {ErrorCode::NotJson, {}, {}, around(text, 1), "JSON"};
    }
}

Result<std::string> readTextFile(const std::filesystem::path& path, std::uintmax_t largest)
{
    std::error_code failure;
    if (!std::filesystem::exists(path, failure)) return Error {ErrorCode::FileNotFound, path.string()};
    if (!std::filesystem::is_regular_file(path, failure)) return Error {ErrorCode::FileNotReadable, path.string(), {}, "not a file", "a file"};
    const auto size = std::filesystem::file_size(path, failure);
    if (size > largest)
        return Error {ErrorCode::FileTooLarge, path.string(), {}, std::to_string(size) + " bytes", "at most " + std::to_string(largest) + " bytes"};
    std::ifstream in(path, std::ios::binary);
    std::string text {std::istreambuf_iterator<char>(in), {}};
    if (!in.good() && !in.eof()) return Error {ErrorCode::FileNotReadable, path.string()};
    return text;
}

std::string shown(const Json& value)
{
    std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() > 60) text = text.substr(0, 57) + "...";
    return text;
}

} // namespace gw
