// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "views/panels/asked.h"

namespace gw {

/// What a mark of the charts of layers, cash flow and power stages can be asked as; without metric where nothing is known of it.
Asked askedOf(const Chart& chart, std::size_t series, std::size_t category);

} // namespace gw
