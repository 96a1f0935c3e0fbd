// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <string>
#include <variant>
#include <vector>

/// How a number that is not known spreads. Numbers have no unit of their own: they are in whatever unit the number is in.
namespace gw {

/// Any value between two bounds, none likelier than another.
struct Uniform {
    double low = 0, high = 0;
    bool operator==(const Uniform&) const = default;
};

/// Density rises in a line from `low` to `mode` and falls in a line to `high`.
struct Triangular {
    double low = 0, mode = 0, high = 0;
    bool operator==(const Triangular&) const = default;
};

struct Normal {
    double mean = 0, deviation = 0;
    bool operator==(const Normal&) const = default;
};

/// The logarithm is normal with standard deviation `spread`; half of all values lie below `median`, which is above 0.
struct Lognormal {
    double median = 1, spread = 0;
    bool operator==(const Lognormal&) const = default;
};

/// The beta distribution of project planning: mean (low + 4 mode + high) / 6. Source: Malcolm et al. 1959, doi:10.1287/opre.7.5.646.
struct Pert {
    double low = 0, mode = 0, high = 0;
    bool operator==(const Pert&) const = default;
};

struct Choice {
    double value = 0, probability = 0;
    bool operator==(const Choice&) const = default;
};

/// One of some values; the probabilities sum to 1.
struct Discrete {
    std::vector<Choice> choices;
    bool operator==(const Discrete&) const = default;
};

using Distribution = std::variant<Uniform, Triangular, Normal, Lognormal, Pert, Discrete>;

/// Failures: NotANumber (NaN or infinite), OutOfRange (low above high, mode outside them, negative deviation or spread, median not above 0, no
/// choices, probabilities outside 0 to 1 or that do not sum to 1). `place` is a JSON pointer: `name`, which is the distribution's,
/// and the number's own key.
Status check(const Distribution& distribution, const std::string& name);

/// The value that is exceeded as rarely as the normal deviate `z`. The distribution has passed `check`.
double quantile(const Distribution& distribution, double z);

/// "uniform", "triangular", "normal", "lognormal", "pert" or "discrete".
const char* word(const Distribution& distribution);
/// The word and the numbers in their order, such as "pert 3e+06 3.7e+06 4e+06 $".
std::string described(const Distribution& distribution, const std::string& unit);

/// The choices in the order of their values.
Discrete ascending(Discrete distribution);

/// The same distribution of the number times `factor`, which is above 0, plus `shift`; a lognormal takes no shift.
Distribution scaled(const Distribution& distribution, double factor, double shift = 0);

/// Probability that a normal deviate lies below `z`, and the deviate below which it lies with probability `p`, 0 < p < 1.
double normalProbability(double z);
double normalDeviate(double p);

} // namespace gw
