// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

/// Activities that follow each other, finish to start.
namespace gw {

struct Activity {
    double duration = 0;
    std::vector<std::size_t> predecessors;
    double variance = 0;                     ///< Of the duration; parts critical paths of equal length.
};

struct CriticalPath {
    double duration = 0;
    std::vector<std::size_t> path;           ///< One longest chain in time order; of several that with the largest variance, then the first.
    std::vector<double> slack;               ///< Total, per activity.
};

/// Forward and backward pass. Nothing when activities wait for each other in a circle.
std::optional<CriticalPath> criticalPath(const std::vector<Activity>& activities);

} // namespace gw
