// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// How a derivation names times, and several of them that share one figure.
namespace gw {

/// "year 3"
std::string yearText(int year);
/// "month 4 of year 1"; `month` counts from 0 at the start of operation.
std::string monthText(int month);
/// "each of months 4 to 12 of year 1", "each of years 2 to 5 and 7 to 9". Times of another form, or of both forms: the first alone.
std::string eachOf(const std::vector<std::string>& times);

} // namespace gw
