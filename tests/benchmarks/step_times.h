// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

namespace gw {

/// Times of one step, in ms.
struct Times {
    std::vector<double> all;
    template <class Work>
    void take(Work&& work)
    {
        const auto start = std::chrono::steady_clock::now();
        work();
        all.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    double median() const { return at(all.size() / 2); }
    double best() const { return at(0); }

private:
    double at(std::size_t rank) const
    {
        auto sorted = all;
        std::ranges::sort(sorted);
        return sorted[rank];
    }
};

/// Prints one step beside its target, where it has one: the best of all runs must reach it, for others share the machine. `per` things were done at once.
inline void say(const char* what, const Times& times, double target, const char* unit = "ms", double per = 1)
{
    const double best = times.best() / per, median = times.median() / per;
    std::printf("  %-52s %9.3f best %9.3f median %s", what, best, median, unit);
    if (target > 0) std::printf("   target %g: %s", target, best <= target ? "reached" : "NOT reached");
    std::printf("\n");
}

/// The line of /proc/self/status that begins with `key`, in MB; 0 where there is none.
inline double megabytesOf(const std::string& key)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(key)) return std::stod(line.substr(key.size())) / 1024;
    return 0;
}

} // namespace gw
