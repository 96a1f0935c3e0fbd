// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/unit_table.h"

#include <array>
#include <string>

namespace gw {

/// Exponents of kilogram, metre, second, kelvin, dollar and token, as in `Dimension`.
using Exponents = std::array<int, 6>;

Exponents exponentsOf(Measure measure);

/// What something of these exponents is called: the first measure that has them.
std::string nameOf(const Exponents& powers);

} // namespace gw
