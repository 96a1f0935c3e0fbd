// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gw::contract {
struct Entry;
}

/// What `formula list` and `formula show` print for people.
namespace gw::cli {

/// Grouped by area, a line each.
std::string formulaListText();

/// Equation, inputs, outputs, flags and source, without a final line break.
std::string formulaText(const contract::Entry& entry);

} // namespace gw::cli
