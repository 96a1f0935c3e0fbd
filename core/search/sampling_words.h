// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/paths.h"

#include <array>
#include <string>
#include <string_view>

namespace gw {

/// In the order of `Sampling`, as files and answers write them.
inline constexpr std::array<std::string_view, 3> samplingNames {"independent", "antithetic", "latin_hypercube"};

inline std::string samplingWord(Sampling sampling) { return std::string(samplingNames[static_cast<std::size_t>(sampling)]); }

inline std::string samplingChoices() { return "one of independent, antithetic, latin_hypercube"; }

} // namespace gw
