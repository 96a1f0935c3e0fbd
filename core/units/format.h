// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/units.h"

#include <string>

namespace gw {

/// A number and the unit it is read in. Digits use a point and no thousands sign; `views/text` makes them the user's.
struct Reading {
    std::string value;                ///< "98.4"
    std::string unit;                 ///< "MW"
    std::string text() const { return unit.empty() ? value : value + " " + unit; }
};

/// Three significant digits in the unit that keeps the number between 1 and 1000: people decide with these.
Reading readable(Power power);
Reading readable(Energy energy);
Reading readable(Money money);            ///< "$" before is the caller's; unit is "", "k", "M", "B" or "T".
Reading readable(MoneyRate rate);         ///< Per year.
Reading readable(TokenRate rate);         ///< tok/s, k tok/s, M tok/s, G tok/s.
Reading readable(Mass mass);
Reading readable(Time time);
/// "$0.31 /Mtok", "23 %", "1.107"
Reading readablePrice(TokenPrice price);
Reading readableShare(double ratio);
std::string digits(double value, int significant = 3);

} // namespace gw
