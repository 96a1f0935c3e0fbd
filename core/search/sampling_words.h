// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/paths.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace gw {

/// In the order of `Sampling`, as files and options write them.
inline constexpr std::array<std::string_view, 3> samplingNames {"independent", "antithetic", "latin-hypercube"};

inline std::string samplingWord(Sampling sampling) { return std::string(samplingNames[static_cast<std::size_t>(sampling)]); }

inline std::optional<Sampling> samplingOf(std::string_view word)
{
    for (std::size_t i = 0; i < samplingNames.size(); ++i)
        if (samplingNames[i] == word) return static_cast<Sampling>(i);
    return std::nullopt;
}

inline std::string samplingWords() { return "one of independent, antithetic, latin-hypercube"; }

} // namespace gw
