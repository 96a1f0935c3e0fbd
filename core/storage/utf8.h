// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gw {

/// Whether the bytes are well-formed UTF-8: no stray or missing continuation, no overlong form, no surrogate, nothing above U+10FFFF.
/// Source: Unicode standard, table 3-7.
bool isUtf8(std::string_view bytes);

} // namespace gw
