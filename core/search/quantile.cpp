// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/distribution.h"

#include "core/formulas/lognormal.h"

#include <algorithm>
#include <cmath>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>

namespace gw {
namespace {

/// Arguments have been checked; what lies beyond a double comes back as infinity or 0.
using Quiet = boost::math::policies::policy<boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>, boost::math::policies::evaluation_error<boost::math::policies::ignore_error>,
    boost::math::policies::promote_double<false>>;

/// The one of two tails that does not lose digits.
struct Tails {
    explicit Tails(double z) : below(normalProbability(z)), above(normalProbability(-z)), isUpper(z > 0) {}
    double below, above;
    bool isUpper;
};

double valueAt(const Uniform& d, double z)
{
    const Tails tails(z);
    return tails.isUpper ? d.high - (d.high - d.low) * tails.above : d.low + (d.high - d.low) * tails.below;
}

double valueAt(const Triangular& d, double z)
{
    const Tails tails(z);
    const double span = d.high - d.low;
    if (span <= 0) return d.mode;
    if (tails.below * span < d.mode - d.low) return d.low + std::sqrt(tails.below * span * (d.mode - d.low));
    return d.high - std::sqrt(tails.above * span * (d.high - d.mode));
}

double valueAt(const Normal& d, double z) { return d.mean + d.deviation * z; }
double valueAt(const Lognormal& d, double z) { return d.median * lognormalAt(0.0, d.spread, z); }

double valueAt(const Pert& d, double z)
{
    const Tails tails(z);
    const double span = d.high - d.low;
    if (span <= 0) return d.mode;
    const double a = 1 + 4 * (d.mode - d.low) / span, b = 1 + 4 * (d.high - d.mode) / span;
    return tails.isUpper ? d.high - span * boost::math::ibeta_inv(b, a, tails.above, Quiet()) : d.low + span * boost::math::ibeta_inv(a, b, tails.below, Quiet());
}

double valueAt(const Discrete& d, double z)
{
    const double below = normalProbability(z);
    double sum = 0;
    const Discrete steps = ascending(d);
    for (const Choice& choice : steps.choices)
        if (below <= (sum += choice.probability)) return choice.value;
    return steps.choices.back().value;
}

} // namespace

double normalProbability(double z) { return std::erfc(-z / std::sqrt(2.0)) / 2; }
double normalDeviate(double p) { return -std::sqrt(2.0) * boost::math::erfc_inv(2 * p, Quiet()); }

Discrete ascending(Discrete d)
{
    std::ranges::stable_sort(d.choices, {}, &Choice::value);
    return d;
}

double quantile(const Distribution& distribution, double z)
{
    return std::visit([&](const auto& d) { return valueAt(d, z); }, distribution);
}

} // namespace gw
