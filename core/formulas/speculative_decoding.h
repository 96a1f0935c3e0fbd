// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

#include <cmath>
#include <vector>

/// Tokens that a verify step of speculative decoding accepts, its own one included: between 1 and drafted + 1.
namespace gw {

/// DeepSeek with 1, 2 and 3 drafted tokens: golden_al_distribution of https://github.com/SemiAnalysisAI/InferenceX, 843c6254.
inline constexpr double goldenAcceptance[] {1.83, 2.43, 2.88};

/// Every drafted token is accepted with the same probability, independent of the others: (1 - a^(k+1)) / (1 - a). Source: arXiv 2302.01318.
GW_HD inline double acceptedLength(double acceptance, double drafted)
{
    return acceptance < 1 ? (1 - std::pow(acceptance, drafted + 1)) / (1 - acceptance) : drafted + 1;
}

/// From lengths measured with 1, 2, ... drafted tokens, not falling: exact there; beyond, each further token adds less than the last in the ratio by which
/// the measured gains shrank (their geometric mean). Measured curves (golden_al_distribution of https://github.com/SemiAnalysisAI/InferenceX)
/// bend more than independent acceptance.
inline double acceptedLength(const std::vector<double>& measured, std::size_t drafted)
{
    if (drafted == 0) return 1;
    if (drafted <= measured.size()) return measured[drafted - 1];
    const std::size_t known = measured.size();
    const double first = measured[0] - 1, last = known > 1 ? measured[known - 1] - measured[known - 2] : first;
    if (first <= 0 || last <= 0) return measured.back();
    const double shrink = known > 1 ? std::fmin(1, std::pow(last / first, 1.0 / static_cast<double>(known - 1))) : first;
    const double further = static_cast<double>(drafted - known);
    return measured.back() + last * shrink * (shrink < 1 ? (1 - std::pow(shrink, further)) / (1 - shrink) : further);
}

} // namespace gw
