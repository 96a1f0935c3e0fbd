// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/units.h"

/// Identities between tokens, time, power and money. Quantities with units or lanes in SI alike; denominators are above 0.
namespace gw {

/// Money over the tokens it made, or money per second over tokens per second. Of present values it is the levelised cost.
template <class Cost, class Tokens>
GW_HD constexpr auto costPerToken(Cost cost, Tokens tokens)
{
    return cost / tokens;
}

/// What a stream of tokens earns in a time.
template <class Rate, class Price, class Span>
GW_HD constexpr auto streamRevenue(Rate rate, Price perToken, Span time)
{
    return rate * perToken * time;
}

/// Amounts or prices of a request's tokens: input that is read anew, input that a cache knows, output.
template <class Q>
struct OfTokens {
    Q input {}, cached {}, output {};
};

/// What a mix of tokens costs who asks for it, and earns who serves it.
template <class Amount, class Price>
GW_HD constexpr auto mixPrice(const OfTokens<Amount>& tokens, const OfTokens<Price>& price)
{
    return tokens.output * price.output + (tokens.input * price.input + tokens.cached * price.cached);
}

/// Tokens per second over megawatts.
GW_HD constexpr double tokensPerMegawatt(TokenRate rate, Power power)
{
    return rate.si() / power.in(megawatt);
}

} // namespace gw
