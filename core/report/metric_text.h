// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_text.h"

/// Figures that are known by their key and the symbol of their unit, as answers of searches and of risk give them.
namespace gw {

/// Three significant digits in the unit that reads well: "$1.23 B", "98.4 MW", "23 %". `key` tells shares from other pure numbers.
std::string metricText(std::string_view key, std::string_view unit, double value);
/// The unit of an axis that reaches to `largest`; its size is in `unit`.
AxisUnit metricAxis(std::string_view key, std::string_view unit, double largest);
/// Two values with one unit: "2.8 to 4.1 M$".
std::string spanText(std::string_view unit, double low, double high);
/// "Net present value, B$"
std::string axisTitle(std::string_view name, std::string_view unit);

} // namespace gw
