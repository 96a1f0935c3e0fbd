// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

/// Pointers into a catalogue entry, "/rack/caps/0".
namespace gw {

/// As `FigureText::key` writes it: "rack.caps.0".
inline std::string keyOf(std::string_view pointer)
{
    std::string key(pointer.substr(1));
    std::replace(key.begin(), key.end(), '/', '.');
    return key;
}

/// "/rack/caps"
inline std::string above(std::string_view pointer) { return std::string(pointer.substr(0, pointer.rfind('/'))); }
/// "0"
inline std::string lastOf(std::string_view pointer) { return std::string(pointer.substr(pointer.rfind('/') + 1)); }

/// What was measured of a model, beside the entry itself.
inline constexpr std::string_view measuredPointer = "/measured";

} // namespace gw
