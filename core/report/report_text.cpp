// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_text.h"

#include "core/units/format.h"
#include "core/units/money_text.h"

#include <fmt/format.h>

#include <cctype>
#include <cmath>

namespace gw {

namespace {

/// Whole, with a comma between thousands.
std::string grouped(double count)
{
    std::string text = fmt::format("{:.0f}", count);
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > static_cast<std::ptrdiff_t>(first); at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return text;
}

} // namespace

std::string moneyText(Money money) { return dollarText(money.in(dollar)); }
std::string moneyText(MoneyRate rate) { return dollarText(rate.in(dollarPerYear)); }
std::string percent(double ratio) { return digits(ratio * 100) + " %"; }

std::string countText(double count)
{
    if (std::abs(count) >= 1e9) return digits(count / 1e9) + " B";
    if (std::abs(count) >= 1e6) return digits(count / 1e6) + " M";
    return grouped(count);
}

std::string yearsText(Time time)
{
    const std::string count = digits(time.in(year), 2);
    return count == "1" ? "1 year" : count + " years";
}

std::string monthsText(Time time)
{
    const std::string count = digits(time.in(month), 2);
    return count == "1" ? "1 month" : count + " months";
}

std::string priceText(TokenPrice price) { return readablePrice(price).value; }
std::string missingText(Missing reason) { return nameOf(words::missingNames, reason); }

std::string unitText(std::string_view symbol)
{
    std::string text(symbol);
    for (const auto& [from, to] : {std::pair {"m2", "m²"}, {"m3", "m³"}})
        if (const auto at = text.find(from); at != std::string::npos) text.replace(at, 2, to);
    return text;
}

std::string exactText(double value)
{
    const bool isLongWhole = std::abs(value) >= 1000 && std::abs(value) < 1e15 && value == std::round(value);
    return isLongWhole ? grouped(value) : digits(value, 6);
}

std::string humanised(std::string_view key)
{
    std::string text(key);
    for (char& c : text)
        if (c == '_') c = ' ';
    if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

AxisUnit moneyAxis(double largest)
{
    if (largest >= 3e9) return {1e9, "B$"};
    if (largest >= 3e6) return {1e6, "M$"};
    return {1e3, "k$"};
}

AxisUnit powerAxis(double largest)
{
    if (largest >= 3e9) return {1e9, "GW"};
    if (largest >= 3e6) return {1e6, "MW"};
    return {1e3, "kW"};
}

} // namespace gw
