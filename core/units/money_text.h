// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gw {

/// "$4.12 B", "-$310 M": three digits in the letter that keeps them between 1 and 1000. What reads zero has no sign.
std::string dollarText(double dollars);

/// The sign of an amount, the dollar and the digits of its size: for amounts that are written otherwise. The sign stays on the line of its figure.
std::string withDollar(double amount, std::string_view digitsOfSize);

} // namespace gw
