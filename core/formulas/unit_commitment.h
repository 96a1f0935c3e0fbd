// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

/// Which units run hour by hour at least cost.
namespace gw {

struct CommitUnit {
    double most = 0, minFraction = 0, cost = 0;          ///< MW, of `most` while on, per MWh.
    double startCost = 0, stopCost = 0;
    std::int64_t minUp = 0, minDown = 0;                 ///< Hours.
    bool isCommittable = true;                           ///< Otherwise it runs anywhere between 0 and `most`.
};

/// What a unit did before an hour, and for how long.
struct UnitPast {
    bool isOn = true;
    std::int64_t hours = 0;
};

/// Hours of a rolling horizon, both included.
struct HourWindow { std::size_t first = 0, last = 0; };

struct Commitment {
    std::vector<std::vector<double>> power;              ///< Per unit, per hour.
    std::vector<std::vector<bool>> isOn;
    double cost = 0;                                     ///< With starts and stops, the first hour's too.
};

enum class CommitFailure : std::uint8_t { NoSolution, NotConverged };

/// The optimum over the windows, each alone and starting from the state decided for the hour before it; hours in two windows are decided by the later one.
/// Minimum up and down times bind within a window. A mixed-integer programme; power follows from who runs by order of cost, to the last bit.
/// Source: the unit-commitment model of https://github.com/PyPSA/PyPSA.
std::variant<Commitment, CommitFailure> commitUnits(const std::vector<CommitUnit>& units, const std::vector<UnitPast>& past, const std::vector<double>& load, const std::vector<HourWindow>& windows);

} // namespace gw
