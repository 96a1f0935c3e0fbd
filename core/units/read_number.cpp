// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/read_number.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>

namespace gw {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t digitsFrom(std::string_view text, std::size_t at)
{
    const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size())), text.end(), isDigit);
    return static_cast<std::size_t>(end - text.begin()) - std::min(at, text.size());
}

bool isGrouping(char c) { return c == ' ' || c == '\'' || c == '_'; }

/// Where the run of digits, separators and points ends. A space belongs to it only before exactly three digits.
std::size_t endOfMantissa(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const char c = text[at];
        const bool separates = isGrouping(c) && at > 0 && isDigit(text[at - 1]) && digitsFrom(text, at + 1) == 3;
        if (!isDigit(c) && c != '.' && c != ',' && !separates) break;
        ++at;
    }
    return at;
}

/// True when `separator` cuts `whole` into a first group of one to three digits and further groups of three.
bool isGrouped(std::string_view whole, char separator)
{
    auto at = whole.find(separator);
    if (at == 0 || at > 3 || whole.front() == '0') return false;
    while (at != std::string_view::npos) {
        const auto next = whole.find(separator, at + 1);
        if (std::min(next, whole.size()) - at - 1 != 3) return false;
        at = next;
    }
    return true;
}

/// Removes one kind of grouping before `end`; false when it does not group.
bool ungroup(std::string& text, std::size_t end, char separator)
{
    const std::string_view whole = std::string_view(text).substr(0, end);
    if (whole.find(separator) == std::string_view::npos) return true;
    if (!isGrouped(whole, separator)) return false;
    std::string rest = text.substr(end);
    text.resize(end);
    std::erase(text, separator);
    text += rest;
    return true;
}

/// Commas and points as one decimal point at most; nothing when it could be read in two ways.
std::optional<std::string> plainDigits(std::string text)
{
    std::erase_if(text, isGrouping);
    const auto commas = std::ranges::count(text, ','), points = std::ranges::count(text, '.');
    const auto comma = text.rfind(','), point = text.rfind('.');
    if (commas == 0) return points <= 1 ? std::optional(text) : std::nullopt;
    if (points > 0) {
        const bool commaDecides = comma > point;
        if ((commaDecides ? commas : points) > 1 || !ungroup(text, commaDecides ? comma : point, commaDecides ? '.' : ',')) return std::nullopt;
    } else if (commas > 1) {
        if (!ungroup(text, text.size(), ',')) return std::nullopt;
    } else if (isGrouped(text, ',')) {
        return std::nullopt;
    }
    std::ranges::replace(text, ',', '.');
    return text;
}

/// The length of "e-3" at `at`, or 0.
std::size_t exponentLength(std::string_view text, std::size_t at)
{
    if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) return 0;
    const std::size_t sign = at + 1 < text.size() && (text[at + 1] == '-' || text[at + 1] == '+') ? 1 : 0;
    const std::size_t digits = digitsFrom(text, at + 1 + sign);
    return digits == 0 ? 0 : 1 + sign + digits;
}

} // namespace

std::optional<double> takeNumber(std::string_view& text)
{
    const bool hasSign = !text.empty() && (text.front() == '-' || text.front() == '+');
    const std::string_view unsignedText = text.substr(hasSign ? 1 : 0);
    const std::size_t mantissa = endOfMantissa(unsignedText);
    auto digits = plainDigits(std::string {unsignedText.substr(0, mantissa)});
    if (!digits || std::ranges::none_of(*digits, isDigit)) return std::nullopt;
    const std::size_t exponent = exponentLength(unsignedText, mantissa);
    std::string_view power = unsignedText.substr(mantissa, exponent);
    *digits += power;
    if (const auto plus = digits->find('+'); plus != std::string::npos) digits->erase(plus, 1);

    double value = 0;
    const auto [end, failure] = std::from_chars(digits->data(), digits->data() + digits->size(), value);
    if (failure != std::errc {} || end != digits->data() + digits->size() || !std::isfinite(value)) return std::nullopt;
    const bool isNegative = hasSign && text.front() == '-';
    text = unsignedText.substr(mantissa + exponent);
    return isNegative ? -value : value;
}

} // namespace gw
