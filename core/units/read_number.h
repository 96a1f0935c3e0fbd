// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace gw {

/// Takes the number at the start of `text` and leaves the rest. Digits may be grouped in threes by spaces, commas or apostrophes; a comma is the
/// decimal sign where it cannot be a group ("0,07", "12,5", "1.234,5"). "1,500" could be either, so it is none. Nothing for nan, inf or overflow.
std::optional<double> takeNumber(std::string_view& text);

} // namespace gw
