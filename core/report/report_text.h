// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/compute/outcome.h"
#include "core/report/report_words.h"

#include <optional>
#include <string>

/// Figures and names as the report sets them. Three significant digits unless said.
namespace gw {

std::string moneyText(Money money);                  ///< "$4.12 B", "-$310 M"; the sign stays on the line of its figure.
std::string moneyText(MoneyRate rate);               ///< Per year: "$430 M"
std::string percent(double ratio);                   ///< "7.1 %"
std::string countText(double count);                 ///< "24,576"; three digits with a suffix above a million: "1.2 M".
std::string yearsText(Time time);                    ///< "3.4 years"
std::string monthsText(Time time);                   ///< "18 months"
std::string priceText(TokenPrice price);             ///< "$0.31"
std::string missingText(Missing reason);

template <class E, std::size_t N> std::string nameOf(const words::Names<N>& names, E value)
{
    const auto at = static_cast<std::size_t>(value);
    return std::string(at < N ? names[at] : words::Text("-"));
}

/// The title of `key` in one of the lists of words; without one the key itself, made readable.
template <std::size_t N> std::optional<std::string> listedTitle(const std::array<words::Pair, N>& titles, std::string_view key)
{
    for (const auto& [k, title] : titles)
        if (k == key) return std::string(title);
    return std::nullopt;
}
std::string humanised(std::string_view key);
std::string unitText(std::string_view symbol);       ///< "m2" -> "m²"
std::string exactText(double value);                 ///< What the plan says, not rounded for reading: "50,677", "0.0725"
template <std::size_t N> std::string titleOf(const std::array<words::Pair, N>& titles, std::string_view key)
{
    return listedTitle(titles, key).value_or(humanised(key));
}

/// The unit that reads well for the largest magnitude of a chart, and its size: a unit is left when three of the next are reached, so that parts stay
/// legible.
struct AxisUnit {
    double size = 1;
    std::string symbol;
};
AxisUnit moneyAxis(double largestInDollars);         ///< k$, M$ or B$
AxisUnit powerAxis(double largestInWatts);           ///< kW, MW or GW

} // namespace gw
