// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/quadratic.h"
#include "core/compute/stages/circuit_figures.h"

/// A year as stage "hours" wants it. `S` is a lane's own type, double or float.
namespace gw {

inline constexpr int hoursOfDay = 24;
inline constexpr int mostLanes = 32;

/// A figure by hour of day; the day goes on past midnight, so that lanes may start at any hour.
template <class S>
struct DayTable {
    S hour[hoursOfDay + mostLanes - 1] {};

    template <class R>
    GW_LANE GW_HD R at(int first) const { return lane::load<R>(hour + first); }
};

/// A power as a parabola of the cooling over `YearFigures::cooling`; W.
template <class S>
struct DayCurve {
    DayTable<S> base, slope;
    S bend {};

    template <class R>
    GW_LANE GW_HD R at(int hour, R over) const
    {
        return lane::multiplyAdd(over, lane::multiplyAdd(over, R(bend), slope.template at<R>(hour)), base.template at<R>(hour));
    }
};

/// A circuit and what it collects by hour of day, W: `heat` is to be rejected, `inside` the part of it that the circuit's own fans and pumps draw.
template <class S>
struct CircuitYear {
    CircuitFigures<S> figures;
    DayTable<S> liquidInside, liquidHeat;     ///< From its liquid.
    DayTable<S> firstInside, firstHeat;       ///< In all, at a cooling of `YearFigures::cooling`.
};

/// What does not depend on the weather. Arrays belong to the caller.
template <class S>
struct YearFigures {
    const S* dryBulb = nullptr;               ///< degC, one per hour.
    const S* wetBulb = nullptr;
    const S* gridPrice = nullptr;             ///< $/J, one per hour; null where one price holds all year.
    const S* gridCarbon = nullptr;            ///< kg/J, likewise.
    const CircuitYear<S>* circuits = nullptr; ///< Those that take no heat from air first.
    int circuitCount = 0, stillCircuits = 0;
    DayTable<S> wave;                         ///< Served demand over its mean, less 1.
    DayTable<S> it;                           ///< W of all racks.
    DayCurve<S> air;                          ///< Heat to air of racks and power gear.
    DayCurve<S> loss, supply;                 ///< Of the whole chain, into it.
    S cooling {};                             ///< W of cooling around which the losses are expanded.
    S own {};                                 ///< W that own sources give, never more than the site takes.
    S overshoot {};                           ///< What a change of cooling grows to by the losses it makes.
    int passes = 0;                           ///< In which cooling and losses settle before the hour is evaluated.
    bool hasChillers = false, usesWater = false;
    bool isCoolingFed = false;                ///< The chain carries the cooling plant's power; else it comes on top of `supply`.
};

} // namespace gw
