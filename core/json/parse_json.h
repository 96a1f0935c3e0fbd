// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string_view>

namespace gw {

/// Keeps the order of keys, so that what is written reads like its description.
using Json = nlohmann::ordered_json;

/// Parses text of at most `deepest` nested levels; comments are no JSON. Failure: NotJson with line:column, what was seen and expected.
Result<Json> parseJson(std::string_view text, int deepest = 32);

/// Reads a whole file of at most `largest` bytes. Failures: FileNotFound, FileNotReadable, FileTooLarge.
Result<std::string> readTextFile(const std::filesystem::path& path, std::uintmax_t largest = 512U << 20);

/// A value as a message shows it: at most 60 characters of its JSON.
std::string shown(const Json& value);

} // namespace gw
