// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/year_figures.h"

#include <span>
#include <vector>

namespace gw {

/// Liquid heat of one circuit: constant, and per unit of the wave of served demand (whose mean is 1).
struct CircuitLoad {
    double liquid = 0, liquidByWave = 0;
};

/// A year's plant, loads and weather. Arrays belong to the caller.
struct YearInput {
    std::span<const double> dryBulb, wetBulb; ///< degC, one per hour.
    std::span<const double> gridPrice, gridCarbon; ///< $/J and kg/J, one per hour; empty where one holds all year.
    std::span<const Circuit> circuits;
    std::span<const CircuitLoad> loads;       ///< Parallel to circuits.
    double wave[hoursOfDay] {};               ///< Served demand over its mean, by hour of day.
    double it = 0, itByWave = 0;              ///< W of all racks.
    double air = 0, airByWave = 0;            ///< W of their heat to air.
    double cooling = 0;                       ///< W of cooling around which the losses are expanded; the wave's is 1.
    Quadratic loss[chainStages];
    Quadratic indoorLoss, supply;
    double own = 0;                           ///< W of own sources' mean output.
    bool isCoolingFed = false;                ///< The chain carries the cooling plant's power; else it comes on top of `supply`.
};

/// A year's figures and what they point to. The weather is the caller's, as `S`; it must outlive this, and so must prices and intensities.
template <class S>
class PreparedYear {
public:
    PreparedYear(const YearInput& year, std::span<const S> dryBulb, std::span<const S> wetBulb);
    PreparedYear(PreparedYear&&) = default;
    const YearFigures<S>& figures() const { return m_figures; }

private:
    std::vector<CircuitYear<S>> m_circuits;
    std::vector<S> m_gridPrice, m_gridCarbon; ///< Where `S` is not their own type.
    YearFigures<S> m_figures;
};

} // namespace gw
