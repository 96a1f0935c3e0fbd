// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace gw {

/// Which way a piece faces; its width runs along x for North and South.
enum class Facing : std::uint8_t { North, East, South, West };

} // namespace gw
