// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace gw {

/// A moment in UTC, to the second, in ISO 8601: "2026-11-22T10:20:24Z".
std::string isoTime(std::chrono::sys_seconds time);

/// Whether `text` is such a moment of the years 1900 to 2199.
bool isIsoTime(std::string_view text);

} // namespace gw
