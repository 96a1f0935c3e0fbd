// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/money_text.h"

#include "core/units/format.h"

#include <cmath>

namespace gw {
namespace {

/// A hyphen before a dollar sign ends a line where one is full; this one never does.
constexpr std::string_view minus = "\u2011";

} // namespace

std::string dollarText(double amount) { return withDollar(amount, readable(dollars(std::abs(amount))).text()); }

std::string withDollar(double amount, std::string_view digitsOfSize)
{
    std::string text;
    if (amount < 0 && digitsOfSize != "0") text = minus;
    return text.append("$").append(digitsOfSize);
}

} // namespace gw
