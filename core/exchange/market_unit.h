// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/model/carried.h"

#include <optional>
#include <string>
#include <string_view>

namespace gw {

/// What a value of a table is in: `factor` times it is $/kWh or g/kWh, but for a foreign currency, whose rate comes on top.
struct MarketUnit {
    double factor = 1;
    std::string currency;              ///< "EUR"; empty for dollars and for carbon.
    std::string text;                  ///< As it was written.
};

/// The unit that a header or an option names: "Price (EUR/MWh)", "LMP $/MWh", "ct/kWh", "Carbon intensity gCO2eq/kWh", "lb/MWh". None where none is seen.
std::optional<MarketUnit> findUnit(std::string_view text, SeriesKind kind);

} // namespace gw
