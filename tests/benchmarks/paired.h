// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace gw::bench {

template <class Work>
double secondsOf(Work&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Ours against a peer's, in turn, so that whatever else the machine does befalls both.
struct Paired {
    double ours = 0, peers = 0;               ///< Median rates, 1/s.
    double ratio = 0, low = 0, high = 0;      ///< Median of the pairs' ratios, and the pairs that enclose it 19 times in 20.
    int pairs = 0;
};

/// Each function does its work once and returns how much it did a second. At least seven pairs.
Paired runPaired(const std::function<double()>& ours, const std::function<double()>& peer, int pairs = 9);

} // namespace gw::bench
