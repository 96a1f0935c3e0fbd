// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace gw {

enum class Layer : std::uint8_t { Energy, Chips, Infrastructure, Models, Applications };
inline constexpr std::size_t layerCount = 5;

} // namespace gw
