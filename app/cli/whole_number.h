// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gw::cli {

/// "100000" or "1e5": a whole number from 0 to 2^53, written with digits or with an exponent. None for anything else.
inline std::optional<std::uint64_t> wholeNumber(std::string_view text)
{
    constexpr double most = 9007199254740992;
    double number = -1;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (!(number >= 0 && number <= most) || std::floor(number) != number) return std::nullopt;
    return static_cast<std::uint64_t>(number);
}

} // namespace gw::cli
