// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

/// Generators and a battery that carry a load through an outage.
namespace gw {

struct BackupGenerators {
    std::int64_t units = 0;
    double power = 0;                 ///< Of one, in the unit of the load.
    double timeToFailure = 0;         ///< Mean, hours; at least 1.
    double startsWith = 1;            ///< Probability that one runs at the start.
};

/// Energies in the load's unit times hours.
struct BackupBattery {
    double energy = 0, power = 0, start = 1, least = 0, chargeEfficiency = 1, dischargeEfficiency = 1; ///< start and least as shares of energy.
};

/// Probability of having carried the load until the end of each hour. Each hour every working generator fails with probability 1 / time to failure;
/// then the hour is survived where generation and battery together reach the load; then the battery covers the deficit or takes the surplus.
/// The chain over generators and battery content is followed exactly; contents closer than a billionth of the battery are one.
/// Source: backup reliability of https://github.com/NREL/REopt.jl.
std::vector<double> backupSurvival(const std::vector<double>& load, std::int64_t hours, const std::vector<BackupGenerators>& generators, const BackupBattery& battery);

} // namespace gw
