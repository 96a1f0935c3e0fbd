// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace gw {

/// Judges the file just written, before it takes the old one's place.
using FileCheck = std::function<Status(const std::filesystem::path&)>;

/// Replaces the content of `path` or leaves everything as it was: a temporary file in the same folder is written, synced, checked and renamed,
/// then the folder is synced. A symbolic link keeps its place and its target is replaced; the mode stays.
/// Failures: FileNotWritable with the step that failed and the system's reason; what `check` returns.
Status writeAtomically(const std::filesystem::path& path, std::string_view bytes, const FileCheck& check);

} // namespace gw
